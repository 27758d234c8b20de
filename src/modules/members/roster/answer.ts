import { z } from "zod"

const errorShape = z.object({
  row: z.number(),
  column: z.string().nullable(),
  value: z.string(),
  message: z.string(),
})
const undecidedShape = z.object({
  row: z.number(),
  name: z.string(),
  detail: z.string(),
  alike: z.array(z.object({ id: z.string(), name: z.string(), detail: z.string() })),
})
export const rosterAnswer = z.object({
  headers: z.array(z.string()),
  fields: z.array(z.object({ key: z.string(), required: z.boolean() })),
  mapping: z.record(z.string(), z.number()),
  missing: z.array(z.string()),
  rows: z.number(),
  sample: z.array(z.array(z.string())),
  add: z.number(),
  change: z.number(),
  same: z.number(),
  undecided: z.array(undecidedShape),
  undecidedCount: z.number(),
  /** Sectors that the roster names and nobody has registered, with how many rows name each. */
  unknownSectors: z.array(z.object({ name: z.string(), rows: z.number() })),
  errors: z.array(errorShape),
  errorCount: z.number(),
  imported: z.boolean(),
})

/** Before anything is known about the rows. */
export const nothing = {
  add: 0,
  change: 0,
  same: 0,
  undecided: [] as z.output<typeof undecidedShape>[],
  undecidedCount: 0,
  unknownSectors: [] as { name: string; rows: number }[],
  errors: [] as z.output<typeof errorShape>[],
  errorCount: 0,
  imported: false,
}
export type RosterAnswer = z.output<typeof rosterAnswer>
