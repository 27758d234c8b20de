import { z } from "zod"
import type { Role } from "../../base/actor.ts"

/** What a letter is about: which way it goes, and whose desk it lies on in either organisation. */
interface DispatchKind {
  readonly direction: "up" | "down"
  readonly roles: readonly Role[]
  /** Written by hand; the other kinds spring from a case. */
  readonly byHand?: true
}

export const dispatchKinds = {
  proposal: { direction: "up", roles: ["proposal_office", "proposal_committee"] },
  opinion_report: { direction: "up", roles: ["information_office"] },
  joint_topic: { direction: "down", roles: ["committee_staff", "proposal_office"], byHand: true },
} as const satisfies Readonly<Record<string, DispatchKind>>

export type DispatchKindName = keyof typeof dispatchKinds
export const kindNames = Object.keys(dispatchKinds) as DispatchKindName[]

/** A kind by its name; rows of a kind that this version does not know lie on nobody's desk. */
export function findKind(name: string): DispatchKind | undefined {
  return Object.hasOwn(dispatchKinds, name) ? dispatchKinds[name as DispatchKindName] : undefined
}

const stepNames = ["sent", "received", "accepted", "declined", "reported", "returned"] as const
export type StepName = (typeof stepNames)[number]

/** What became of the matter at the receiver's. */
export const outcomes = ["adopted", "partly", "noted", "not_adopted"] as const
export type Outcome = (typeof outcomes)[number]

const text = (most: number) => z.string().trim().max(most)
export const long = text(4000).min(2).meta({ widget: "textarea" })
export const content = z.record(z.string().max(60), z.unknown())

/** Enclosures: copies of these files go with the letter. */
const files = z.array(z.uuid()).max(20).meta({ widget: "attachment" })

/** What staff write by hand: a topic that several committees take up together. */
export const letter = z
  .object({
    kind: z.literal("joint_topic"),
    toOrg: z.int().positive(),
    subject: text(120).min(2),
    text: z.string().min(2).max(60_000).meta({ widget: "rich" }),
    attachmentIds: files.optional(),
  })
  .strict()
