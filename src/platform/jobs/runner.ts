import {
  type Logger as GraphileLogger,
  Logger,
  parseCronItems,
  run,
  runOnce,
  type TaskList,
} from "graphile-worker"
import pg from "pg"
import type { House, Log } from "../procedures/office.ts"
import { followJob } from "./follow.ts"
import type { Job, JobContext, Timetable } from "./job.ts"
import { takePresence } from "./orphans.ts"
import { usualAttempts } from "./queue.ts"
import {
  type DeadJob,
  type JobStatistics,
  listDeadJobs,
  readStatistics,
  retryDeadJobs,
} from "./statistics.ts"
import { sweepJobs } from "./sweep.ts"

/** The queue at work. */
export interface Jobs {
  statistics(): Promise<JobStatistics>
  dead(limit?: number): Promise<DeadJob[]>
  retry(ids: readonly string[]): Promise<number>
  /** Takes no new job, lets those at work finish, and closes its connections. */
  stop(): Promise<void>
}

export interface Extra {
  readonly jobs?: readonly Job[]
  readonly timetable?: readonly Timetable[]
}

const hour = 3_600_000

/** Hourly, and again just after midnight in Asia/Shanghai (16:00 UTC), when dates begin to be overdue. */
const sweeps: readonly Timetable[] = [
  { job: "sweep", at: "20 * * * *", catchUp: hour },
  { job: "sweep", at: "2 16 * * *", catchUp: 12 * hour },
]

/**
 * Starts working off the queue. `ownerUrl` because the queue's tables belong to the owner; what the jobs themselves
 * write goes through `house.db` and its walls. Several processes may do this: each job is run by one of them.
 */
export async function startJobs(house: House, ownerUrl: string, ...extra: readonly Extra[]): Promise<Jobs> {
  const pool = openPool(house, ownerUrl)
  const presence = await takePresence(pool, (jobs) =>
    house.log.warn({ jobs }, "jobs of a process that died are taken up again"),
  )
  const runner = await run({
    pgPool: pool,
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 5_000,
    logger: quiet(house.log),
    taskList: tasks(house, extra),
    parsedCronItems: parseCronItems(
      [...sweeps, ...extra.flatMap(({ timetable = [] }) => timetable)].map(({ job, at, catchUp = 0 }) => ({
        task: job,
        match: at,
        identifier: `${job} ${at}`,
        options: { backfillPeriod: catchUp, maxAttempts: usualAttempts },
      })),
    ),
  })
  // Ends only when it is stopped; a failure of the queue itself is for the log and the health check, not for a crash.
  runner.promise.catch((error: Error) => house.log.error({ message: error.message }, "the job queue stopped"))
  return {
    statistics: () => readStatistics(pool),
    dead: (limit) => listDeadJobs(pool, limit),
    retry: (ids) => retryDeadJobs(pool, ids),
    stop: async () => {
      await runner.stop()
      presence.release()
      await pool.end()
    },
  }
}

/** Works off what is ready now and returns; for commands and tests. */
export async function runReadyJobs(
  house: House,
  ownerUrl: string,
  ...extra: readonly Extra[]
): Promise<void> {
  const pool = openPool(house, ownerUrl)
  try {
    await runOnce({
      pgPool: pool,
      noHandleSignals: true,
      logger: quiet(house.log),
      taskList: tasks(house, extra),
    })
  } finally {
    await pool.end()
  }
}

function openPool(house: House, ownerUrl: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 6 })
  const lost = (error: Error) => house.log.warn({ message: error.message }, "the job queue lost a connection")
  pool.on("error", lost)
  // A connection in use may be lost too; whoever waits for it is told separately.
  pool.on("connect", (client) => client.on("error", lost))
  return pool
}

function tasks(house: House, extra: readonly Extra[]): TaskList {
  const all = [followJob, ...sweepJobs, ...extra.flatMap(({ jobs = [] }) => jobs)]
  return Object.fromEntries(
    all.map((job) => [
      job.name,
      async (payload, helpers) => {
        const context: JobContext = {
          house,
          attempt: helpers.job.attempts,
          add: async (name, work, key) => {
            await helpers.addJob(name, work, {
              maxAttempts: usualAttempts,
              ...(key === undefined ? {} : { jobKey: key }),
            })
          },
        }
        try {
          await job.run(payload as never, context)
        } catch (error) {
          const { attempts, max_attempts: most, id } = helpers.job
          const { message } = error as Error
          if (attempts >= most)
            house.log.error({ job: job.name, id, attempts, message }, "job failed for good")
          else house.log.warn({ job: job.name, id, attempts, message }, "job failed and will be tried again")
          throw error
        }
      },
    ]),
  )
}

/** The queue's own chatter is dropped but for warnings; failures of jobs are logged above, with what they were. */
function quiet(log: Log): GraphileLogger {
  return new Logger(() => (level, message) => {
    if (level === "warning") log.warn({ message }, "job queue")
  })
}
