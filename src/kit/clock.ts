/**
 * The screen's clock: the server's, as told by the Date header of its last answer, carried on by the browser's
 * stopwatch. A phone with a wrong date then still words "today" as the organisation does. Nothing is decided here.
 */
const zone = "Asia/Shanghai"
let origin = performance.timeOrigin

/** Called with the Date header of each answer. */
export function tellTime(header: string | null): void {
  const millis = header ? Date.parse(header) : Number.NaN
  if (Number.isFinite(millis)) origin = millis - performance.now()
}

export function nowMillis(): number {
  return origin + performance.now()
}

/** Today in the organisation's time zone, YYYY-MM-DD. */
export function today(): string {
  return partsOf(nowMillis()).date
}

/** The parts of a moment (ISO string or milliseconds) in the organisation's time zone. */
export function partsOf(moment: string | number): { date: string; time: string } {
  const at = new Date(moment)
  const date = new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(at)
  const clock = { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const
  return { date, time: new Intl.DateTimeFormat("en-GB", clock).format(at) }
}

/** A calendar day some days later, without a time zone coming into it. */
export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** 0 is Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}
