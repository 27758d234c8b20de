import ical, { ICalEventStatus } from "ical-generator"
import type { AgendaItem } from "../../../platform/procedures/agenda.ts"
import type { DueDay } from "./entries.ts"
import { feedWords } from "./words.ts"

interface Calendar {
  readonly organisation: string
  readonly zone: string
  /** The address that links begin with. */
  readonly origin: string
  /** Whether titles of cases are told. */
  readonly detail: boolean
  readonly at: Date
  readonly days: readonly DueDay[]
  readonly meetings: readonly AgendaItem[]
}

/**
 * The calendar as RFC 5545 text. Due dates are whole days of the organisation's zone; meetings are moments, written in
 * UTC so that every program shows them rightly, with the zone named beside.
 */
export function writeCalendar(calendar: Calendar): string {
  const { detail, origin, zone, at } = calendar
  const file = ical({
    name: `${feedWords.name.zh} · ${calendar.organisation}`,
    prodId: { company: "Shanyi", product: "Shanyi", language: "ZH" },
    ttl: 3_600,
  })
  file.x("X-WR-TIMEZONE", zone)
  for (const day of calendar.days) {
    const { number, title } = day.heading
    const what = detail ? [number, title].filter(Boolean).join(" ") : (number ?? day.procedure.zh)
    file.createEvent({
      id: `${day.id}@shanyi`,
      start: Temporal.PlainDate.from(day.on),
      allDay: true,
      stamp: at,
      summary: `${day.deadline.zh}：${what}`,
      url: new URL(day.href, origin).href,
      ...(day.cancelled ? { status: ICalEventStatus.CANCELLED } : {}),
    })
  }
  for (const meeting of calendar.meetings) {
    file.createEvent({
      id: `${meeting.id}@shanyi`,
      start: meeting.from,
      end: meeting.until,
      stamp: at,
      summary: meeting.title.zh,
      url: new URL(meeting.href, origin).href,
      ...(meeting.place ? { location: meeting.place } : {}),
      ...(meeting.cancelled ? { status: ICalEventStatus.CANCELLED } : {}),
    })
  }
  return file.toString()
}
