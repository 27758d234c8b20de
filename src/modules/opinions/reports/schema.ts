import { z } from "zod"
import { scopeLevels, secrecies } from "./record.ts"

/** What each action of a report takes. Lengths are safety limits; the organisation's own limits are terms. */
const id = z.uuid()
const text = (most: number) => z.string().trim().max(most)
const long = (most: number) => text(most).meta({ widget: "textarea" })
const reason = long(1000).min(2)
const topic = z.string().max(40).meta({ widget: "term", term: "topics" })

/** A draft may be incomplete; autosave sends what there is. */
const draft = z
  .object({
    kind: z.enum(["report", "micro"]),
    title: text(80),
    problem: long(8000),
    cause: long(8000),
    suggestion: long(8000),
    place: text(100),
    scopeLevel: z.enum(scopeLevels),
    urgent: z.boolean(),
    secrecy: z.enum(secrecies),
    nameWithheld: z.boolean(),
    originalWork: z.boolean(),
    noStateSecret: z.boolean(),
  })
  .partial()
  .strict()

const editedText = z
  .object({
    title: text(80).min(2),
    problem: long(8000).min(2),
    cause: long(8000),
    suggestion: long(8000).min(2),
  })
  .strict()

/** A report begun: by a reporter for themselves or their body, or by the office from a paper (`reporterId`, or a name). */
export const begin = draft
  .extend({
    bodyId: id.meta({ widget: "body" }).optional(),
    reporterId: id.meta({ widget: "person" }).optional(),
    reporterName: text(40).optional(),
  })
  .strict()

const empty = z.object({}).strict()

export const reportInputs = {
  save: draft,
  submit: empty,
  receive: empty,
  withdraw: z.object({ reason: long(500).optional() }).strict(),
  register: z.object({ topic, urgent: z.boolean().optional() }).strict(),
  screen: empty,
  mark: z.object({ secrecy: z.enum(secrecies) }).strict(),
  returnForRevision: z.object({ reason }).strict(),
  resubmit: empty,
  notUse: z
    .object({
      grounds: z
        .array(topic.meta({ widget: "term", term: "notUsedGrounds" }))
        .min(1)
        .max(5),
      reason,
    })
    .strict(),
  mergeInto: z.object({ targetId: id.meta({ widget: "case", procedure: "opinion_report" }) }).strict(),
  startEditing: empty,
  edit: editedText,
  sendToReview: empty,
  approve: z.object({ opinion: long(500).optional() }).strict(),
  sendBack: z.object({ reason }).strict(),
  issue: z.object({ issueId: id, numberText: text(60), kind: text(20) }).strict(),
  reportUp: z
    .object({
      body: text(100).min(2),
      level: z.string().max(40).meta({ widget: "term", term: "adoptionLevels" }),
      form: text(60).min(2),
      sentOn: z.iso.date(),
      receipt: text(200).optional(),
    })
    .strict(),
  sendUp: z.object({ note: long(500).optional() }).strict(),
  recordReceipt: z.object({ reportingId: id, receipt: text(200).min(1), receivedOn: z.iso.date() }).strict(),
  recordAdoption: z
    .object({
      level: z.string().max(40).meta({ widget: "term", term: "adoptionLevels" }),
      body: text(100).min(2),
      form: z.string().max(40).meta({ widget: "term", term: "adoptionForms" }),
      adoptedOn: z.iso.date(),
      proof: text(200).min(2),
      proofFileId: id.meta({ widget: "attachment" }).optional(),
    })
    .strict(),
  recordInstruction: z
    .object({
      leaderName: text(40).min(2),
      leaderPost: text(60),
      level: z.string().max(40).meta({ widget: "term", term: "adoptionLevels" }),
      instruction: long(2000).min(2),
      instructedOn: z.iso.date(),
      dueOn: z.iso.date().optional(),
      readerIds: z.array(id.meta({ widget: "person" })).max(20),
    })
    .strict(),
  transfer: z
    .object({
      unitIds: z.array(id).min(1).max(10).meta({ widget: "body", kind: "handling_unit" }),
      request: long(1000).min(2),
    })
    .strict(),
  markAnswered: empty,
  giveView: z
    .object({ view: z.enum(["satisfied", "mostly", "dissatisfied"]), comment: long(500).optional() })
    .strict(),
  convertToProposal: z.object({ reason }).strict(),
  convertToHotline: z.object({ reason, address: text(200).optional() }).strict(),
  hotlineAnswered: z.object({ notes: text(4000), reopened: z.boolean() }).strict(),
  close: z.object({ summary: long(1000).optional() }).strict(),
  archive: empty,
}

export type ReportInputs = { readonly [N in keyof typeof reportInputs]: z.infer<(typeof reportInputs)[N]> }
