import { z } from "zod"
import type { ModuleManifest } from "../../platform/http/manifest.ts"
import { explainDay } from "../../rulebook/calendar/working-calendar.ts"

const day = z.object({
  date: z.string(),
  working: z.boolean(),
  name: z.string().optional(),
  provisional: z.boolean(),
})

/** Which days are working days, for date fields. */
export const calendar: ModuleManifest = {
  name: "calendar",
  seating: {},
  routes: (app, house) =>
    app.get(
      "/api/calendar",
      {
        access: "signed-in",
        schema: {
          querystring: z.object({ from: z.iso.date(), to: z.iso.date() }),
          response: { 200: z.object({ days: z.array(day) }) },
          tags: ["calendar"],
          summary: "Working days, at most 400 at a time",
        },
      },
      async (request) => {
        const from = Temporal.PlainDate.from(request.query.from)
        const length = Math.min(400, from.until(request.query.to).days + 1)
        const days = Array.from({ length: Math.max(0, length) }, (_, index) => {
          const { date, working, name, provisional } = explainDay(from.add({ days: index }), house.calendar)
          return { date: date.toString(), working, provisional, ...(name ? { name } : {}) }
        })
        return { days }
      },
    ),
}
