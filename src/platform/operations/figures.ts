import { statfs } from "node:fs/promises"
import { type Clock, toDate } from "../../base/clock.ts"
import { findNewest } from "../audit/anchor.ts"
import type { Jobs } from "../jobs/runner.ts"
import { readLastBackup } from "./last-backup.ts"

/** A figure that an operator watches, read when it is asked for. */
export interface Figure {
  readonly name: string
  readonly help: string
  readonly value: number
  readonly labels?: Readonly<Record<string, string>>
}

interface Watched {
  readonly clock: Clock
  readonly dataDirectory: string
  readonly anchorDirectory: string
  readonly jobs: Pick<Jobs, "statistics">
}

/** What an operator pages on besides errors and slowness (docs/operations/production.md says at which values). */
export async function readFigures({
  clock,
  dataDirectory,
  anchorDirectory,
  jobs,
}: Watched): Promise<Figure[]> {
  const { oldestSeconds, ...states } = await jobs.statistics()
  const disk = await statfs(dataDirectory)
  const now = toDate(clock.now()).getTime()
  const age = (at: string | undefined) =>
    at === undefined ? [] : [Math.max(0, (now - Date.parse(at)) / 1_000)]
  return [
    ...Object.entries(states).map(([state, value]) => ({
      name: "shanyi_jobs",
      help: "Jobs by state; dead ones were tried as often as allowed and wait for somebody",
      value,
      labels: { state },
    })),
    {
      name: "shanyi_jobs_oldest_seconds",
      help: "How long the oldest job that is due has waited",
      value: oldestSeconds,
    },
    {
      name: "shanyi_disk_free_bytes",
      help: "Free on the disk of the data directory",
      value: disk.bavail * disk.bsize,
    },
    {
      name: "shanyi_disk_size_bytes",
      help: "Size of the disk of the data directory",
      value: disk.blocks * disk.bsize,
    },
    ...age(readLastBackup(dataDirectory)).map((value) => ({
      name: "shanyi_backup_age_seconds",
      help: "Since the last backup was written and read again; missing when there was none",
      value,
    })),
    ...age(findNewest(anchorDirectory)?.at).map((value) => ({
      name: "shanyi_anchor_age_seconds",
      help: "Since the ends of the chains of facts were last signed; missing when there was no anchor",
      value,
    })),
  ]
}
