import { z } from "zod"

/**
 * What each action of a proposal takes. The same shapes make the API, the forms and the checks; the procedure uses the
 * plain types inferred from them. Lengths here are safety limits; the organisation's own limits are terms.
 */
const id = z.uuid()
const text = (most: number) => z.string().trim().max(most)
const html = z.string().max(60_000)
const reason = text(1000).min(2).meta({ widget: "textarea" })

const recommendation = z.object({ id: z.string().min(1).max(40), text: text(2000) }).strict()

/** Everything optional: a draft may be incomplete, and autosave sends what there is. */
export const draft = z
  .object({
    kind: z.string().max(40).meta({ widget: "term", term: "kinds" }),
    subject: text(120),
    situation: html.meta({ widget: "richtext" }),
    analysis: html.meta({ widget: "richtext" }),
    recommendations: z.array(recommendation).max(30),
    category: z.string().max(40).meta({ widget: "term", term: "categories" }),
    contact: text(200),
    publishConsent: z.boolean(),
    meetingWished: z.boolean(),
    researched: z.boolean(),
    suggestedUnitIds: z.array(id).max(10).meta({ widget: "body", kind: "handling_unit" }),
    sealConfirmed: z.boolean(),
  })
  .partial()
  .strict()

const empty = z.object({}).strict()
const people = z.array(id).min(1).max(200).meta({ widget: "person", kind: "member" })
const units = z.array(id).max(10).meta({ widget: "body", kind: "handling_unit" })

const outcome = z.enum(["file", "merge", "opinion", "advice", "escalate", "resolved", "reject"])

const assignedUnit = z
  .object({
    unitId: id,
    role: z.enum(["sole", "lead", "assist", "separate"]),
    part: text(500).optional(),
  })
  .strict()

export const proposalInputs = {
  save: draft,
  invite: z.object({ personIds: people }).strict(),
  uninvite: z.object({ personIds: people }).strict(),
  reopenDraft: empty,
  confirmCosign: empty,
  declineCosign: z.object({ reason: text(500).optional().meta({ widget: "textarea" }) }).strict(),
  submit: empty,
  discard: z.object({ reason: text(500).optional().meta({ widget: "textarea" }) }).strict(),
  takeOver: z.object({ period: z.enum(["plenary", "intersession"]) }).strict(),
  receive: z.object({ period: z.enum(["plenary", "intersession"]) }).strict(),
  review: z
    .object({
      opinion: text(2000).min(2).meta({ widget: "textarea" }),
      outcome,
      unitIds: units.optional(),
      category: z.string().max(40).optional().meta({ widget: "term", term: "categories" }),
    })
    .strict(),
  editText: z
    .object({
      subject: text(120).optional(),
      reason,
      recommendations: z.array(recommendation).max(30).optional(),
    })
    .strict(),
  returnForRevision: z.object({ reason, fix: text(1000).min(2).meta({ widget: "textarea" }) }).strict(),
  resubmit: empty,
  file: z
    .object({
      category: z.string().max(40).meta({ widget: "term", term: "categories" }),
      keyCandidate: z.boolean().optional(),
      chairsMeeting: text(200).optional(),
    })
    .strict(),
  merge: z
    .object({
      targetId: id.meta({ widget: "case", procedure: "proposal" }),
      consent: text(500).min(2).meta({ widget: "textarea" }),
    })
    .strict(),
  convertToOpinion: z.object({ reason }).strict(),
  convertToAdvice: z.object({ reason, forwardTo: text(200).min(2) }).strict(),
  escalate: z.object({ reason, target: text(200).min(2), byDispatch: z.boolean().optional() }).strict(),
  resolveOnSite: z.object({ reason }).strict(),
  reject: z
    .object({
      grounds: z.array(z.string().max(40)).min(1).max(10).meta({ widget: "term", term: "rejectGrounds" }),
      reason,
      forwardTo: text(200).optional(),
    })
    .strict(),
  withdraw: z.object({ reason }).strict(),
  assignNumber: empty,
  preAssign: z
    .object({ units: z.array(assignedUnit).min(1).max(20).meta({ widget: "assignment" }) })
    .strict(),
  assign: z.object({ meeting: text(200).optional() }).strict(),
  markReplied: empty,
  conclude: empty,
  rehandle: z.object({ reason }).strict(),
  callJointMeeting: z
    .object({ on: z.iso.date(), place: text(200).min(1), people: text(500).min(1), summary: reason })
    .strict(),
  startTracking: z.object({ reason }).strict(),
  endTracking: empty,
  archive: empty,
  import: z
    .object({ state: z.enum(["archived", "concluded"]), file: text(200), row: z.int().positive() })
    .strict(),
}

export type ProposalInputs = {
  readonly [N in keyof typeof proposalInputs]: z.infer<(typeof proposalInputs)[N]>
}
export type Draft = z.infer<typeof draft>
