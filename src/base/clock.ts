/**
 * The only place that reads the time. Everything else is told what day it is, so that a year of work can be
 * walked in a test and a deadline can be explained afterwards.
 */
export interface Clock {
  now(): Temporal.Instant
  today(timeZone: string): Temporal.PlainDate
}

export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  today: (timeZone) => Temporal.Now.plainDateISO(timeZone),
}

/** A clock that stands still, or is moved by hand. */
export function fixedClock(iso: string): Clock & { set(iso: string): void } {
  let instant = Temporal.Instant.from(iso)
  return {
    now: () => instant,
    today: (timeZone) => instant.toZonedDateTimeISO(timeZone).toPlainDate(),
    set: (next) => {
      instant = Temporal.Instant.from(next)
    },
  }
}

/** A moment as node-postgres wants it. */
export function toDate(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds)
}

/** Milliseconds for measuring how long something took; never for what day it is. */
export function stopwatch(): () => number {
  const start = performance.now()
  return () => performance.now() - start
}
