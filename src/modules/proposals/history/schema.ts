import { z } from "zod"
import { worded } from "./record.ts"
import { historyFields } from "./schema/fields.ts"

/** The shapes of the import's API; the screen reads them too. */
const words = z.object({ zh: z.string(), en: z.string() })
const keys = new Set(historyFields.map(({ key }) => key))

export const setupShape = z
  .object({
    mapping: z
      .record(z.string().max(40), z.int().min(0).max(199))
      .refine((mapping) => Object.keys(mapping).every((key) => keys.has(key)))
      .refine((mapping) => new Set(Object.values(mapping)).size === Object.keys(mapping).length),
    choices: z.partialRecord(z.enum(worded), z.record(z.string().max(200), z.string().max(60))),
    options: z
      .object({
        sessionBy: z.enum(["session", "year"]),
        year: z.int().min(1949).max(2200).nullable(),
        withoutReply: z.enum(["concluded", "archived"]),
        replies: z.enum(["withheld", "issued"]),
      })
      .strict(),
  })
  .strict()

export const findingShape = z.object({
  row: z.int(),
  column: z.string().nullable(),
  header: z.string().nullable(),
  field: z.string(),
  value: z.string().nullable(),
  message: z.string(),
})

const state = z.enum(["uploaded", "queued", "reading", "writing", "indexing", "done", "refused", "failed"])

const counts = z
  .object({
    rows: z.int(),
    proposals: z.int(),
    assignments: z.int(),
    replies: z.int(),
    already: z.int(),
    changed: z.int(),
    sessions: z.int(),
    units: z.int(),
    errors: z.int(),
  })
  .partial()

export const importLine = z.object({
  id: z.uuid(),
  state,
  fileName: z.string(),
  total: z.int(),
  counts,
  at: z.string(),
  endedAt: z.string().nullable(),
})

export const importShape = importLine.extend({
  fileSize: z.int(),
  done: z.int(),
  indexed: z.int(),
  setup: setupShape,
  errors: z.array(findingShape),
})

const left = z.object({
  row: z.int(),
  numberText: z.string().nullable(),
  subject: z.string(),
  proposalId: z.string().nullable(),
})

const meaning = z.object({ code: z.string(), label: words })

export const previewShape = z.object({
  total: z.int(),
  /** What the file's columns are called, with what stands in the first rows. */
  columns: z.array(
    z.object({ column: z.int(), name: z.string(), header: z.string(), examples: z.array(z.string()) }),
  ),
  fields: z.array(z.object({ key: z.string(), label: words, required: z.boolean() })),
  /** New, there already, changed since. */
  fresh: z.int(),
  alreadyCount: z.int(),
  changed: z.array(left),
  findings: z.array(findingShape),
  findingCount: z.int(),
  rows: z.array(
    z.object({
      row: z.int(),
      numberText: z.string().nullable(),
      session: z.string(),
      subject: z.string(),
      leadName: z.string(),
      linked: z.boolean(),
      kind: z.string(),
      category: z.string().nullable(),
      state: z.string(),
      recommendations: z.int(),
      units: z.array(z.string()),
      reply: z.object({ state: z.string(), answers: z.int(), resultClass: z.string().nullable() }).nullable(),
    }),
  ),
  replies: z.int(),
  unknown: z.array(z.object({ field: z.enum(worded), word: z.string(), count: z.int(), chosen: z.string() })),
  lists: z.record(z.enum(worded), z.array(meaning)),
  sessions: z.array(z.object({ term: z.int(), number: z.int(), year: z.int() })),
  units: z.array(z.string()),
})

export type ImportLine = z.infer<typeof importLine>
export type ImportView = z.infer<typeof importShape>
export type Preview = z.infer<typeof previewShape>
export type FindingView = z.infer<typeof findingShape>
export type SetupInput = z.infer<typeof setupShape>
