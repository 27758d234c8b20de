import { z } from "zod"

/** The kinds of bodies a committee deals with, in the order of the register. */
export const bodyKinds = [
  "sector",
  "special_committee",
  "party",
  "peoples_organisation",
  "group",
  "party_branch",
  "handling_unit",
  "dispatch_office",
  "supervision_office",
  "office",
  "organisation",
] as const
export type BodyKind = (typeof bodyKinds)[number]

export const tracks = ["party", "government", "other"] as const

/** Kinds that belong to a track 系统. */
export const trackedKinds: readonly BodyKind[] = ["handling_unit", "dispatch_office"]

const name = z.string().trim().min(2).max(80)
const shortName = z.string().trim().min(1).max(40)
const day = z.iso.date()

/** What may be said of a body besides its name. */
const traits = {
  shortName,
  track: z.enum(tracks).nullable(),
  duties: z.string().trim().max(2_000),
  family: z.string().trim().max(40).nullable(),
  sort: z.int().min(0).max(99_999),
  since: day,
  /** 功能型党支部; party branches only. */
  functional: z.boolean(),
}

export const newBody = z.strictObject({
  kind: z.enum(bodyKinds),
  name,
  ...traits,
  shortName: shortName.optional(),
  track: traits.track.default(null),
  duties: traits.duties.default(""),
  family: traits.family.default(null),
  sort: traits.sort.default(0),
  since: day.optional(),
  functional: traits.functional.default(false),
})
export type NewBody = z.output<typeof newBody>

export const bodyChange = z.strictObject(traits).partial()
export type BodyChange = z.output<typeof bodyChange>

export const rename = z.strictObject({ name, shortName: shortName.optional(), on: day })
export const closing = z.strictObject({ on: day.nullable() })
export const alias = z.strictObject({
  name: z.string().trim().min(1).max(80),
  since: day.nullish(),
  until: day.nullish(),
})

export const bodyShape = z.object({
  id: z.string(),
  kind: z.enum(bodyKinds),
  name: z.string(),
  shortName: z.string(),
  track: z.enum(tracks).nullable(),
  duties: z.string(),
  family: z.string().nullable(),
  sort: z.number(),
  since: z.string(),
  until: z.string().nullable(),
  functional: z.boolean(),
  /** Earlier names and aliases. */
  names: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      since: z.string().nullable(),
      until: z.string().nullable(),
    }),
  ),
  /** People who belong to it today, and for a sector its members in office. */
  people: z.number(),
})
export type Body = z.output<typeof bodyShape>

/** What a party branch does about membership. */
export const branchActs = ["recruit", "dues", "move_in", "move_out"] as const
export const branchAct = z.strictObject({
  kind: z.enum(branchActs),
  personId: z.uuid(),
  on: day,
  note: z.string().trim().max(200).default(""),
})
export const branchActShape = z.object({
  id: z.string(),
  kind: z.enum(branchActs),
  name: z.string(),
  on: z.string(),
  note: z.string(),
})
export type BranchAct = z.output<typeof branchActShape>

export const organisationShape = z.object({
  id: z.number(),
  name: z.string(),
  shortName: z.string(),
  level: z.string(),
  regionCode: z.string(),
  slug: z.string(),
  timeZone: z.string(),
  publishes: z.boolean(),
})
export const organisationChange = z
  .strictObject({
    name: z.string().trim().min(2).max(80),
    shortName,
    regionCode: z.string().regex(/^\d{6}$/),
    publishes: z.boolean(),
  })
  .partial()

export const newTerm = z.strictObject({
  number: z.int().min(1).max(99),
  startsOn: day,
  endsOn: day.nullable(),
})
const cutoff = z.iso.datetime({ local: true, offset: false, precision: -1 })
export const newSession = z.strictObject({
  number: z.int().min(1).max(20),
  opensOn: day,
  closesOn: day,
  collectionOpensOn: day,
  /** Local date and time. */
  cutoffAt: cutoff,
})
export type NewSession = z.output<typeof newSession>

export const termShape = z.object({
  id: z.string(),
  number: z.number(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  seats: z.number(),
  sessions: z.array(
    z.object({
      id: z.string(),
      number: z.number(),
      year: z.number(),
      opensOn: z.string(),
      closesOn: z.string(),
      collectionOpensOn: z.string(),
      cutoffAt: z.string(),
    }),
  ),
})
export type Term = z.output<typeof termShape>

export const checkShape = z.object({
  code: z.string(),
  done: z.boolean(),
  /** Without it the work cannot begin; the others can follow. */
  needed: z.boolean(),
  count: z.number(),
  examples: z.array(z.string()),
})
export type Check = z.output<typeof checkShape>
