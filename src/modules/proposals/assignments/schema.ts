import { z } from "zod"
import { contactKinds, milestones, roles } from "./record.ts"

/** What each action of an assignment takes. Lengths are safety limits; the organisation's own limits are terms. */
const id = z.uuid()
const text = (most: number) => z.string().trim().max(most)
const long = (most: number) => text(most).meta({ widget: "textarea" })
const reason = text(1000).min(2).meta({ widget: "textarea" })
const unit = id.meta({ widget: "body", kind: "handling_unit" })
const day = z.iso.date()
const empty = z.object({}).strict()

const remindWays = ["notice", "phone", "visit", "letter"] as const

export const assignmentInputs = {
  adjust: z
    .object({
      unitId: unit.optional(),
      role: z.enum(roles).optional(),
      part: long(500).optional(),
      note: long(500).optional(),
    })
    .strict(),
  cancelPreAssignment: z.object({ reason }).strict(),
  assignFormally: empty,
  acknowledge: z
    .object({
      receiver: text(60).min(1),
      leaderInCharge: text(60).min(1),
      section: text(100).min(1),
      handlingPlan: long(4000).optional(),
    })
    .strict(),
  requestReturn: z.object({ reason, suggestedUnitId: unit.optional() }).strict(),
  grantReturn: z.object({ newUnitId: unit, note: reason }).strict(),
  denyReturn: z.object({ reason }).strict(),
  proposeUnit: z.object({ unitId: unit, role: z.enum(["assist", "separate"]), reason }).strict(),
  addUnit: z
    .object({
      unitId: unit,
      role: z.enum(["assist", "separate"]),
      part: long(500).optional(),
      note: long(500).optional(),
    })
    .strict(),
  recordContact: z
    .object({
      kind: z.enum(contactKinds),
      onDate: day,
      milestone: z.enum(milestones),
      people: text(500).min(1),
      place: text(200).optional(),
      summary: long(2000).min(2),
      onlineReason: long(500).optional(),
    })
    .strict(),
  confirmContact: z.object({ contactId: id.meta({ widget: "contact" }) }).strict(),
  disputeContact: z.object({ contactId: id.meta({ widget: "contact" }), reason }).strict(),
  submitOpinion: z.object({ opinion: long(8000).min(2) }).strict(),
  requestExtension: z.object({ until: day, reason }).strict(),
  grantExtension: z.object({ until: day.optional(), note: long(500).optional() }).strict(),
  denyExtension: z.object({ reason }).strict(),
  handleTogether: z.object({ assignmentId: id.meta({ widget: "case", procedure: "assignment" }) }).strict(),
  remind: z.object({ way: z.enum(remindWays), note: long(500).optional() }).strict(),
  issueNotice: empty,
  issueReply: empty,
  reopen: empty,
  close: empty,
  import: z.object({ file: text(200), row: z.int().positive() }).strict(),
}

export type AssignmentInputs = {
  readonly [N in keyof typeof assignmentInputs]: z.infer<(typeof assignmentInputs)[N]>
}
