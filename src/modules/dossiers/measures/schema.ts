import { z } from "zod"
import { rungNames } from "./schema/ladder.ts"

const text = (least: number, most: number) => z.string().trim().min(least).max(most)
const reason = text(2, 2000).meta({ widget: "textarea" })

export const openMeasure = z.strictObject({
  serviceYearId: z.uuid(),
  /** The member concerned; in a year of bodies the body. */
  personId: z.uuid().optional(),
  bodyId: z.uuid().optional(),
  rung: z.enum(rungNames),
  name: text(2, 120),
  grounds: text(5, 2000),
})

export const measureInputs = {
  decide: z.strictObject({
    meeting: text(2, 200).optional(),
    carriedBy: z.uuid().meta({ widget: "person" }),
    dueOn: z.iso.date(),
    reason,
  }),
  drop: z.strictObject({ reason }),
  carryOut: z.strictObject({
    heldOn: z.iso.date(),
    record: text(5, 4000).meta({ widget: "textarea" }),
  }),
}

export type MeasureInputs = {
  readonly [N in keyof typeof measureInputs]: z.infer<(typeof measureInputs)[N]>
}
