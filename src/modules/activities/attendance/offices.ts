import type { Office } from "../../../platform/procedures/office.ts"
import { activityTerms } from "../terms.ts"
import { enrolmentWords } from "../words/enrolment.ts"
import { summonsWords } from "../words/summons.ts"
import { enrolmentProcedure } from "./enrolment.ts"
import { loadAttendance } from "./load.ts"
import { presentAttendance } from "./present.ts"
import type { Attendance } from "./record.ts"
import { type EnrolmentInputs, enrolmentInputs, type SummonsInputs, summonsInputs } from "./schema.ts"
import { summonsProcedure } from "./summons.ts"
import { seesAttendance, visibleAttendance } from "./visible.ts"
import { enrolmentWrites, keptWrites } from "./writes.ts"
import "../tables.ts"

const shared = {
  table: "attendance",
  terms: activityTerms,
  see: seesAttendance,
  visible: { as: "c", where: visibleAttendance },
  present: presentAttendance,
  heading: ({ activity }: Attendance) => ({ number: null, title: activity.title }),
  searchText: () => null,
} as const

export const summonsOffice: Office<Attendance, SummonsInputs, typeof activityTerms> = {
  ...shared,
  procedure: summonsProcedure,
  path: "summons",
  words: summonsWords,
  inputs: summonsInputs,
  load: loadAttendance(true),
  writes: keptWrites,
  ownForms: ["checkIn"],
  danger: ["refuseLeave", "release", "correct"],
  todo: {
    queues: [
      { states: ["called"], actions: ["accept", "askLeave"], scope: "person", column: "person_id" },
      {
        states: ["leave_asked"],
        actions: ["grantLeave", "refuseLeave"],
        scope: "role",
        roles: ["chair"],
        among: { column: "leave_approver", values: ["chair"] },
      },
      {
        states: ["leave_asked"],
        actions: ["grantLeave", "refuseLeave"],
        scope: "role",
        roles: ["liaison_office"],
        among: { column: "leave_approver", values: ["office", "organiser"] },
      },
      {
        states: ["leave_asked"],
        actions: ["grantLeave", "refuseLeave"],
        scope: "person",
        column: "organiser_id",
        among: { column: "leave_approver", values: ["organiser"] },
      },
    ],
    duties: ["asked", "reminded", "leave_refused"],
  },
}

export const enrolmentOffice: Office<Attendance, EnrolmentInputs, typeof activityTerms> = {
  ...shared,
  procedure: enrolmentProcedure,
  path: "enrolments",
  words: enrolmentWords,
  inputs: enrolmentInputs,
  load: loadAttendance(false),
  writes: enrolmentWrites,
  ownForms: ["checkIn"],
  danger: ["release", "correct"],
}
