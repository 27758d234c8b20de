import { z } from "zod"
import type { App } from "../../platform/http/app.ts"
import { languageOf } from "../../platform/http/language.ts"
import type { House } from "../../platform/procedures/office.ts"
import { listTodo } from "./reads.ts"

const due = z.object({
  on: z.string(),
  start: z.string(),
  period: z.union([
    z.object({ workingDays: z.number() }),
    z.object({ days: z.number() }),
    z.object({ months: z.number() }),
    z.object({ on: z.string() }),
  ]),
  provisional: z.boolean(),
  workingDaysLeft: z.number(),
})

const item = z.object({
  id: z.string(),
  procedure: z.string(),
  caseId: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  what: z.string(),
  why: z.string(),
  due: due.nullable(),
  overdue: z.boolean(),
  href: z.string(),
  count: z.number(),
})

export function mountTodo(app: App, house: House): void {
  app.get(
    "/api/todo",
    {
      access: "signed-in",
      schema: {
        tags: ["todo"],
        summary: "What I must do now, the earliest due first; a line with a count stands for a whole queue",
        response: { 200: z.object({ items: z.array(item) }) },
      },
    },
    async ({ scope, actor, headers }) => ({
      items: await house.db.read(scope, (read) => listTodo(house, read, actor, languageOf(headers))),
    }),
  )
}
