import { z } from "zod"

const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** The first entry: what this is, and what must be there to take it in. */
export const headerSchema = z.object({
  format: z.literal("shanyi-archive"),
  version: z.literal(1),
  kind: z.enum(["backup", "organisation"]),
  at: z.iso.datetime(),
  /** Of an archive of one organisation. */
  organisation: z.object({ id: z.int(), name: z.string() }).optional(),
  /** The migrations that made the tables, so that the same tables can be made before the rows are laid in. */
  schema: z.array(z.object({ number: z.int(), name: z.string(), sha256: digest })),
})
export type Header = z.infer<typeof headerSchema>

/** The last entry: what must have been read by then. */
export const manifestSchema = z.object({
  tables: z.record(z.string(), z.int()),
  jobs: z.int(),
  /** Contents that stand in this archive; those in an object store are only named. */
  files: z.object({ included: z.int(), elsewhere: z.array(z.string()), missing: z.array(z.string()) }),
  chains: z.array(z.object({ organisation: z.int(), facts: z.int(), hash: z.string() })),
  /** Every other entry, in order. */
  entries: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: digest })),
})
export type Manifest = z.infer<typeof manifestSchema>

export const headerName = "header.json"
export const manifestName = "manifest.json"
export const jobsName = "jobs.ndjson"
/** Secrets of the installation without which its data cannot be read. */
export const secretsFolder = "secrets/"
export const filesFolder = "files/"

/** `tables/fact/000001.ndjson` → `fact`. */
export const tableOf = (entry: string): string | undefined =>
  /^tables\/(\w+)\/\d{6}\.ndjson$/.exec(entry)?.[1]
