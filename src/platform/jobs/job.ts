import type { House } from "../procedures/office.ts"

/** What a job's work is given besides its payload. */
export interface JobContext {
  readonly house: House
  /** 1 for the first try. */
  readonly attempt: number
  /** Puts another job into the queue, outside any transaction; one under the same key replaces the one that waits. */
  readonly add: (job: string, payload: object, key?: string) => Promise<void>
}

/** A kind of work for the queue. It may be run more than once for one request, so doing it twice must change nothing. */
export interface Job {
  readonly name: string
  readonly run: (payload: never, context: JobContext) => Promise<void>
}

/** A job that begins by itself. `at` is cron in UTC: minute, hour, day, month, weekday. */
export interface Timetable {
  readonly job: string
  readonly at: string
  /** Made up for, once, when the program was not running at the time: milliseconds back. */
  readonly catchUp?: number
}
