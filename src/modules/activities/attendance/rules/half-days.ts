/** When something takes place, on the clock of the organisation. */
export interface When {
  readonly onDate: string
  readonly fromTime: string
  readonly untilDate: string
  readonly untilTime: string
}

/** Up to here it is morning: a meeting until half past twelve is one half-day, not two. */
const noon = "13:00"

/** 半天是考勤单位: every half-day that it touches, in order, as YYYY-MM-DD/am or /pm. */
export function halfDaysOf({ onDate, fromTime, untilDate, untilTime }: When): string[] {
  const found: string[] = []
  const last = Temporal.PlainDate.from(untilDate)
  for (let day = Temporal.PlainDate.from(onDate); Temporal.PlainDate.compare(day, last) <= 0; ) {
    const date = day.toString()
    const from = date === onDate ? fromTime : "00:00"
    const until = date === untilDate ? untilTime : "24:00"
    if (from < noon && until > from) found.push(`${date}/am`)
    if (until > noon) found.push(`${date}/pm`)
    day = day.add({ days: 1 })
  }
  return found
}

/** The half-day of it that somebody who stands at the door now comes for; within two hours before it begins. */
export function halfDayAt(when: When, date: string, time: string): string | undefined {
  const half = `${date}/${time < noon ? "am" : "pm"}`
  const all = halfDaysOf(when)
  if (all.includes(half)) return half
  // Who comes before one for a meeting that begins in the afternoon comes for the afternoon.
  const next = `${date}/pm`
  return time >= "11:00" && time < noon && all.includes(next) ? next : undefined
}

export const dayOf = (halfDay: string): string => halfDay.slice(0, 10)
