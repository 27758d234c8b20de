import { z } from "zod"
import { activityKindNames } from "../schema/kinds.ts"

const id = z.uuid()
const text = (most: number) => z.string().trim().max(most)
const reason = text(1000).min(2).meta({ widget: "textarea" })
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const when = {
  onDate: z.iso.date(),
  fromTime: time,
  untilDate: z.iso.date(),
  untilTime: time,
  place: text(200).min(2),
}

/** Whom the organiser calls or invites: everybody in office, standing members, members of bodies, persons. */
const invited = z.strictObject({
  everybody: z.boolean().default(false),
  standing: z.boolean().default(false),
  bodyIds: z.array(id).max(200).default([]),
  personIds: z.array(id).max(2000).default([]),
})
export type Invited = z.infer<typeof invited>

const what = {
  title: text(120).min(2),
  kind: z.enum(activityKindNames),
  mustAttend: z.boolean(),
  ...when,
  about: text(8000).default(""),
  /** Places, where there are only so many; none: no limit. */
  capacity: z.int().min(1).max(10_000).nullable().default(null),
  /** Left out: as the terms' time for leave has it. */
  answerBy: z.iso.date().optional(),
  invited,
  /** 主办: the committee, sector or group in whose name it is organised; none: the house itself. */
  organisingBodyId: id.nullable().default(null),
}

export const openActivity = z.strictObject(what)

export const activityInputs = {
  edit: z.strictObject(what),
  call: z.strictObject({ urgent: text(300).min(2).meta({ widget: "textarea" }).optional() }),
  invite: z.strictObject({ invited, group: text(60).default("") }),
  change: z.strictObject({ ...when, answerBy: z.iso.date(), reason }),
  widen: z.strictObject({ capacity: z.int().min(1).max(10_000) }),
  group: z.strictObject({ attendanceIds: z.array(id).min(1).max(2000), group: text(60) }),
  chase: z.strictObject({}),
  settle: z.strictObject({}),
  cancel: z.strictObject({ reason }),
}

export type ActivityInputs = {
  readonly [N in keyof typeof activityInputs]: z.infer<(typeof activityInputs)[N]>
}
