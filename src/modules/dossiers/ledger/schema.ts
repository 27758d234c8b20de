import { z } from "zod"

const attributes = z.record(z.string().max(60), z.union([z.string().max(300), z.number(), z.boolean()]))

const what = {
  kind: z.string().min(1).max(60),
  /** The day of submission or check-in. */
  onDate: z.iso.date(),
  title: z.string().trim().min(2).max(200),
  attributes: attributes.default({}),
}

/** Said once one was shown what counts already of that kind and day: this is another matter. */
const separate = z.boolean().optional()

const own = { attributes: attributes.default({}) }

/** A list of people, or of bodies, who did one thing, as its organiser has it. */
export const record = z
  .strictObject({
    ...what,
    separate,
    people: z
      .array(z.strictObject({ personId: z.uuid(), ...own }))
      .max(2000)
      .default([]),
    bodies: z
      .array(z.strictObject({ bodyId: z.uuid(), ...own }))
      .max(200)
      .default([]),
  })
  .refine(({ people, bodies }) => people.length + bodies.length > 0, { path: ["people"] })

/** What a member did elsewhere, or the body that they speak for, with what shows it. */
export const report = z.strictObject({
  ...what,
  separate,
  bodyId: z.uuid().optional(),
  evidence: z.string().trim().min(5).max(2000),
})

export const voiding = z.strictObject({ reason: z.string().trim().min(2).max(1000) })

/** What stands in its place from now on. */
export const replacement = z.strictObject({ ...what, reason: z.string().trim().min(2).max(1000) })

export const entry = z.object({
  id: z.string(),
  personId: z.string().nullable(),
  bodyId: z.string().nullable(),
  name: z.string(),
  kind: z.string(),
  kindName: z.object({ zh: z.string(), en: z.string() }),
  onDate: z.string(),
  title: z.string(),
  attributes,
  source: z.enum(["organiser", "member", "office"]),
  state: z.string(),
  evidence: z.string(),
  reason: z.string(),
  recordedBy: z.string(),
  recordedAt: z.string(),
  /** The case it comes from, when another office sent it. */
  href: z.string().nullable(),
})
export type Entry = z.infer<typeof entry>
