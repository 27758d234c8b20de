import { z } from "zod"
import { verdicts, visitKinds } from "./record.ts"

/** What each action of a key proposal takes. Lengths are safety limits. */
const id = z.uuid()
const text = (most: number) => z.string().trim().max(most)
const long = (most: number) => text(most).min(2).meta({ widget: "textarea" })
const reason = long(1000)
const meeting = text(200).min(2)
const day = z.iso.date()
const leaders = z
  .array(id.meta({ widget: "person" }))
  .min(1)
  .max(5)
const bodies = z
  .array(id.meta({ widget: "body" }))
  .min(1)
  .max(60)
const proposals = z
  .array(id.meta({ widget: "case", procedure: "proposal" }))
  .min(1)
  .max(30)

const keyIssue = z.object({ issue: text(500).min(2), owner: text(100).min(1), dueOn: day }).strict()

/** Shortlisting: from a filed proposal, with the theme when it is to bundle several. */
export const shortlist = z
  .object({
    proposalId: id,
    theme: text(120).optional(),
    reason: text(1000).optional(),
    /** Left out: the proposal's own session. A later one lists it again. */
    sessionId: id.optional(),
  })
  .strict()

export const keyInputs = {
  bundle: z.object({ proposalIds: proposals }).strict(),
  unbundle: z.object({ proposalIds: proposals }).strict(),
  consult: z.object({ bodyIds: bodies }).strict(),
  giveOpinion: z
    .object({
      verdict: z.enum(verdicts),
      opinion: long(2000),
      bodyId: id.meta({ widget: "body" }).optional(),
    })
    .strict(),
  select: z
    .object({
      meeting,
      decidedOn: day,
      leaderIds: leaders,
      committeeId: id.meta({ widget: "body", kind: "special_committee" }),
    })
    .strict(),
  notSelect: z.object({ reason }).strict(),
  changeLeaders: z.object({ leaderIds: leaders, meeting }).strict(),
  draftPlan: z.object({ plan: long(6000) }).strict(),
  approvePlan: z.object({ consent: text(500).optional() }).strict(),
  recordVisit: z
    .object({
      kind: z.enum(visitKinds),
      onDate: day,
      place: text(200).min(1),
      people: text(500).min(1),
      proposerPresent: z.boolean(),
      findings: long(4000),
      issues: z.array(keyIssue).max(30).optional(),
    })
    .strict(),
  report: z.object({ report: long(20_000) }).strict(),
  instruct: z.object({ instruction: long(2000), consent: text(500).optional() }).strict(),
  close: z.object({ result: long(2000) }).strict(),
}

export type KeyInputs = { readonly [N in keyof typeof keyInputs]: z.infer<(typeof keyInputs)[N]> }
