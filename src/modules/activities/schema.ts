import { z } from "zod"

/** What the lists of activities answer. */
const when = {
  onDate: z.string(),
  fromTime: z.string(),
  untilDate: z.string(),
  untilTime: z.string(),
  place: z.string(),
}

export const activityLine = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  mustAttend: z.boolean(),
  state: z.string(),
  organiserName: z.string(),
  ...when,
  invited: z.int(),
  unanswered: z.int(),
  coming: z.int(),
  leaves: z.int(),
  present: z.int(),
})
export type ActivityLine = z.infer<typeof activityLine>

const offer = z.object({ action: z.string(), form: z.boolean() })

export const ownLine = z.object({
  id: z.string(),
  path: z.enum(["summons", "enrolments"]),
  version: z.int(),
  state: z.string(),
  activityId: z.string(),
  title: z.string(),
  kind: z.string(),
  mustAttend: z.boolean(),
  organiserName: z.string(),
  answerBy: z.string(),
  ...when,
  leaveReason: z.string().nullable(),
  leaveRefusal: z.string().nullable(),
  outcome: z.string().nullable(),
  halfDays: z.int().nullable(),
  checkedIn: z.int(),
  /** What one may do now, the usual one first; `form`: it asks for something. */
  offers: z.array(offer),
})
export type OwnLine = z.infer<typeof ownLine>

const rosterLine = z.object({
  id: z.string(),
  path: z.enum(["summons", "enrolments"]),
  version: z.int(),
  personId: z.string(),
  name: z.string(),
  group: z.string(),
  state: z.string(),
  leaveReason: z.string().nullable(),
  leaveLate: z.boolean(),
  reminders: z.int(),
  spoke: z.string().nullable(),
  late: z.boolean(),
  outcome: z.string().nullable(),
  halfDays: z.int().nullable(),
  checkedIn: z.array(z.string()),
})
export type RosterLine = z.infer<typeof rosterLine>
export const roster = z.object({ halfDays: z.array(z.string()), items: z.array(rosterLine) })
export type Roster = z.infer<typeof roster>

/** Of one month's meetings that are settled: how many were called to them, counted once for each, and what came of it. */
export const monthOfAttendance = z.object({
  month: z.int(),
  called: z.int(),
  attended: z.int(),
  excused: z.int(),
  absent: z.int(),
})
export type MonthOfAttendance = z.infer<typeof monthOfAttendance>
