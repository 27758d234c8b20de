import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { StartRefusal } from "../configuration/refusal.ts"

/** Who holds a data directory. A pid alone would be mistaken for a later process that was given the same number. */
interface Holder {
  pid: number
  started: string
}

/**
 * Takes a data directory for this process alone; throws a StartRefusal naming the pid of a living holder. A lock left
 * by a killed process is recognised and taken over. Returns the function that gives the directory back.
 */
export function takeDirectory(directory: string): () => void {
  const path = join(directory, "owner.json")
  const self: Holder = { pid: process.pid, started: startOf(process.pid) ?? "" }
  const draft = join(directory, `owner.${process.pid}.json`)
  mkdirSync(directory, { recursive: true })
  writeFileSync(draft, JSON.stringify(self), { mode: 0o600 })
  try {
    for (;;) {
      try {
        linkSync(draft, path) // succeeds for one of any number of processes at the same moment
        return () => {
          if (sameHolder(readHolder(path), self)) rmSync(path, { force: true })
        }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
      }
      const holder = readHolder(path)
      if (holder && isAlive(holder)) throw heldBy(holder.pid, directory)
      setAside(path, holder)
    }
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Removes a stale lock, unless another process replaced it between our reading and our renaming. */
function setAside(path: string, judged: Holder | undefined): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return // somebody else was quicker: look again
  }
  if (!sameHolder(readHolder(aside), judged)) {
    try {
      linkSync(aside, path)
    } catch {
      // A third process holds it by now; its lock stands.
    }
  }
  rmSync(aside, { force: true })
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder
  } catch {
    return undefined
  }
}

const sameHolder = (a: Holder | undefined, b: Holder | undefined) =>
  a?.pid === b?.pid && a?.started === b?.started

const isAlive = (holder: Holder) => isRunning(holder.pid) && startOf(holder.pid) === holder.started

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false
  }
  // A zombie still answers to its number, but holds nothing.
  return statOf(pid)?.[0] !== "Z"
}

/** Ticks since boot at which a process began; undefined where there is no /proc. */
function startOf(pid: number): string | undefined {
  return statOf(pid)?.[19]
}

/** The fields of /proc/<pid>/stat after the command's name, which may itself hold spaces and brackets. */
function statOf(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8")
    return text.slice(text.lastIndexOf(")") + 2).split(" ")
  } catch {
    return undefined
  }
}

/** The PostgreSQL that still runs on a cluster although nobody holds the directory: its starter was killed. */
export function findOrphan(cluster: string): number | undefined {
  const pid = Number(readPostmasterFile(cluster)[0])
  if (!Number.isInteger(pid) || pid <= 1 || !isRunning(pid)) return undefined
  try {
    // Its command line names the cluster; a stranger that was given the old number does not. (Where it stands, in
    // /proc/<pid>/cwd, may be hidden from root itself in a container.)
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(cluster) ? pid : undefined
  } catch {
    return undefined // PostgreSQL's own interlock still refuses a second server
  }
}

/** postmaster.pid: line 1 is the pid, line 8 the status ("ready" once it takes connections); pg_ctl reads it too. */
export function readPostmasterFile(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, "postmaster.pid"), "utf8")
      .split("\n")
      .map((line) => line.trim())
  } catch {
    return []
  }
}

function heldBy(pid: number, directory: string): StartRefusal {
  return new StartRefusal({
    zh: `数据目录 ${directory} 正由另一个善议进程(进程号 ${pid})使用,不能同时启动两个。请先停止它(kill ${pid}),或用 SHANYI_DATA 指定另一个目录。`,
    en: `The data directory ${directory} is in use by another Shanyi (process ${pid}); two may not share it. Stop that one first (kill ${pid}), or name another directory with SHANYI_DATA.`,
  })
}
