import { z } from "zod"
import { dutyNames } from "../../../procedure/duties.ts"

export const newSubstitution = z.strictObject({
  substituteId: z.uuid(),
  duties: z.array(z.enum(dutyNames)).min(1).max(dutyNames.length),
  since: z.iso.date(),
  until: z.iso.date(),
  reason: z.string().trim().min(2).max(100),
})
export type NewSubstitution = z.output<typeof newSubstitution>

const substitution = z.object({
  id: z.string(),
  person: z.object({ id: z.string(), name: z.string() }),
  substitute: z.object({ id: z.string(), name: z.string() }),
  duty: z.enum(dutyNames),
  since: z.string(),
  until: z.string(),
  reason: z.string(),
  /** Today lies in its period and nobody has ended it. */
  stands: z.boolean(),
  over: z.boolean(),
  /** The duty asks for a second factor, and whoever looks has proved none. */
  secondFactor: z.boolean(),
})
export type Substitution = z.output<typeof substitution>

/** One's own page: who acts for me, for whom I act, and what I could hand over. */
export const substitutions = z.object({
  mine: z.array(substitution),
  others: z.array(substitution),
  duties: z.array(z.enum(dutyNames)),
})
export type Substitutions = z.output<typeof substitutions>
