import type { Attendance } from "./record.ts"
import { halfDaysOf } from "./rules/half-days.ts"

/** What of an attendance is shown: the same to the member and to those who keep it. */
export async function presentAttendance(record: Attendance): Promise<object> {
  const { activity } = record
  return {
    activityId: record.activityId,
    activity,
    personId: record.personId,
    personName: record.personName,
    groupName: record.groupName,
    leaveReason: record.leaveReason,
    leaveLate: record.leaveLate,
    leaveRefusal: record.leaveRefusal,
    leaveApprover: record.leaveApprover,
    checkedIn: record.checkedIn,
    halfDaysOfIt: halfDaysOf(activity),
    spoke: record.spoke,
    late: record.late,
    outcome: record.outcome,
    halfDays: record.halfDays,
  }
}
