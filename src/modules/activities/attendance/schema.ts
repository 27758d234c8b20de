import { z } from "zod"

const reason = z.string().trim().min(2).max(1000).meta({ widget: "textarea" })
const nothing = z.strictObject({})
const halfDay = z.string().regex(/^\d{4}-\d\d-\d\d\/(am|pm)$/)
const form = z.enum(["oral", "written"])
const halfDays = z.int().min(0).max(64)

/** What staff enter about anybody who was, or was not, there. */
const kept = {
  tell: nothing,
  remind: nothing,
  checkIn: z.strictObject({ code: z.string().min(10).max(300) }),
  present: z.strictObject({ halfDay, how: z.enum(["list", "import"]) }),
  strikeCheckIn: z.strictObject({ halfDay, reason }),
  recordSpeech: z.strictObject({ form }),
  strikeSpeech: z.strictObject({ reason }),
  recordLateness: nothing,
  strikeLateness: z.strictObject({ reason }),
  ask: nothing,
  close: nothing,
  release: z.strictObject({ reason }),
  settle: nothing,
}

export const summonsInputs = {
  accept: nothing,
  askLeave: z.strictObject({ reason }),
  grantLeave: nothing,
  refuseLeave: z.strictObject({ reason }),
  ...kept,
  correct: z.strictObject({ outcome: z.enum(["attended", "on_leave", "absent"]), halfDays, reason }),
}

export const enrolmentInputs = {
  signUp: nothing,
  decline: nothing,
  withdraw: nothing,
  promote: nothing,
  ...kept,
  correct: z.strictObject({ outcome: z.enum(["attended", "no_show", "not_joined"]), halfDays, reason }),
}

export type SummonsInputs = { readonly [N in keyof typeof summonsInputs]: z.infer<(typeof summonsInputs)[N]> }
export type EnrolmentInputs = {
  readonly [N in keyof typeof enrolmentInputs]: z.infer<(typeof enrolmentInputs)[N]>
}
