import { z } from "zod"
import { type Role, roles } from "../../base/actor.ts"
import { masked, privateGiven } from "./private/schema.ts"

/** The roles that are granted; the others follow from a seat. */
export const grantedRoles: readonly Role[] = roles.filter(
  (role) => role !== "member" && role !== "standing_member",
)

export const seatStates = [
  "nominated",
  "in_office",
  "left",
  "resigned",
  "ordered_to_resign",
  "revoked",
  "term_ended",
] as const
export type SeatState = (typeof seatStates)[number]

/** What may follow: whoever has left comes back by a new seat in another term only. */
export const nextStates: Readonly<Record<SeatState, readonly SeatState[]>> = {
  nominated: ["in_office", "left"],
  in_office: ["left", "resigned", "ordered_to_resign", "revoked", "term_ended"],
  left: [],
  resigned: [],
  ordered_to_resign: [],
  revoked: [],
  term_ended: [],
}

/** Where a member of a higher level, who lives here and takes part as a guest, has the seat. */
export const homeLevels = ["nation", "province", "city", "county"] as const

export const newGuest = z.strictObject({
  homeCommittee: z.string().trim().min(2).max(80),
  homeLevel: z.enum(homeLevels),
  since: z.iso.date(),
})
export type NewGuest = z.output<typeof newGuest>

const posts = [
  "member",
  "convener",
  "director",
  "deputy_director",
  "representative",
  "liaison",
  "head",
] as const

/** Fields of a person that they may ask to have changed, and that the office changes at once. */
export const profileFields = ["name", "gender", "birthYear", "employer", "post", "party", "email"] as const
export type ProfileField = (typeof profileFields)[number]

const day = z.iso.date()
const text = (most: number) => z.string().trim().max(most)

export const profile = z.strictObject({
  name: z.string().trim().min(1).max(40),
  gender: z.enum(["female", "male"]).nullable(),
  birthYear: z.int().min(1900).max(2100).nullable(),
  employer: text(80),
  post: text(60),
  party: text(40),
  email: z.email().max(120).nullable(),
})
export type Profile = z.output<typeof profile>
/** Some of its fields; what is undefined is left as it is. */
export type ProfileChange = { readonly [K in keyof Profile]?: Profile[K] | undefined }

export const newSeat = z.strictObject({
  termId: z.uuid(),
  sectorId: z.uuid().nullable(),
  standing: z.boolean().default(false),
  state: z.enum(["nominated", "in_office"]).default("in_office"),
  since: day,
})
export type NewSeat = z.output<typeof newSeat>

export const newPerson = z.strictObject({
  ...profile.partial().shape,
  name: profile.shape.name,
  seat: newSeat.optional(),
  private: privateGiven.optional(),
  /** Said when people of the same name and year were shown and this is somebody else. */
  distinct: z.boolean().default(false),
})
export type NewPerson = z.output<typeof newPerson>

export const seatChange = z
  .strictObject({
    sectorId: z.uuid().nullable(),
    standing: z.boolean(),
    state: z.enum(seatStates),
    /** The day from which the new state holds. */
    on: day,
  })
  .partial()
export type SeatChange = z.output<typeof seatChange>

export const newAffiliation = z.strictObject({ bodyId: z.uuid(), post: z.enum(posts), since: day })
export const affiliationEnd = z.strictObject({ until: day })

export const newGrant = z.strictObject({
  role: z.string().max(40),
  bodyId: z.uuid().nullable(),
  since: day,
  until: day.nullable(),
})
export type NewGrant = z.output<typeof newGrant>

export const memberQuery = z.object({
  q: z.string().max(60).default(""),
  /** Members of the term, everyone, or people without a seat in it. */
  who: z.enum(["members", "all", "others"]).default("members"),
  term: z.uuid().optional(),
  state: z.enum(seatStates).optional(),
  sector: z.union([z.uuid(), z.literal("none")]).optional(),
  standing: z.enum(["true", "false"]).optional(),
  account: z.enum(["none", "some"]).optional(),
  party: z.string().max(40).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
  sort: z.string().max(20).optional(),
})
export type MemberQuery = z.output<typeof memberQuery>

export const memberLine = z.object({
  id: z.string(),
  name: z.string(),
  gender: z.string().nullable(),
  birthYear: z.number().nullable(),
  employer: z.string(),
  post: z.string(),
  party: z.string(),
  hasAccount: z.boolean(),
  photo: z.string().nullable(),
  state: z.enum(seatStates).nullable(),
  standing: z.boolean().nullable(),
  sectorName: z.string().nullable(),
  since: z.string().nullable(),
})
/** What somebody needs for the first sign-in, told once. */
export const slip = z.object({
  personId: z.string(),
  name: z.string(),
  username: z.string(),
  password: z.string(),
})

export type MemberLine = z.output<typeof memberLine>

const dated = { since: z.string(), until: z.string().nullable() }
export const personView = z.object({
  id: z.string(),
  profile: z.object({ ...profile.shape, name: z.string(), email: z.string().nullable() }),
  seats: z.array(
    z.object({
      id: z.string(),
      term: z.number(),
      sectorId: z.string().nullable(),
      sectorName: z.string().nullable(),
      standing: z.boolean(),
      state: z.enum(seatStates),
      ...dated,
      /** What it said before, the latest first. */
      past: z.array(
        z.object({
          sectorName: z.string().nullable(),
          standing: z.boolean(),
          since: z.string(),
          until: z.string(),
        }),
      ),
    }),
  ),
  affiliations: z.array(
    z.object({
      id: z.string(),
      bodyId: z.string(),
      bodyName: z.string(),
      kind: z.string(),
      post: z.string(),
      ...dated,
    }),
  ),
  grants: z.array(
    z.object({
      id: z.string(),
      role: z.string(),
      bodyName: z.string().nullable(),
      grantedBy: z.string().nullable(),
      ...dated,
    }),
  ),
  /** Masked; empty for whoever has no need of it. */
  private: z.array(masked),
  showsPrivate: z.boolean(),
  /** The hash of the photograph, which is also how a changed one is known. */
  photo: z.string().nullable(),
  guest: z.array(
    z.object({ id: z.string(), homeCommittee: z.string(), homeLevel: z.enum(homeLevels), ...dated }),
  ),
  account: z.object({ username: z.string(), blocked: z.boolean(), mustChange: z.boolean() }).nullable(),
  changes: z.array(
    z.object({
      id: z.string(),
      field: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      state: z.string(),
      askedAt: z.string(),
      note: z.string(),
    }),
  ),
  history: z.array(z.object({ at: z.string(), by: z.string(), action: z.string(), data: z.looseObject({}) })),
})
export type PersonView = z.output<typeof personView>
