import { type ChildProcess, spawn } from "node:child_process"
import { closeSync, openSync, readFileSync, statSync, truncateSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { stopwatch } from "../../base/clock.ts"
import { StartRefusal } from "../configuration/refusal.ts"
import { isRunning, readPostmasterFile } from "./embedded-lock.ts"
import type { Account } from "./embedded-programs.ts"

export interface PostmasterPlan {
  programs: string
  cluster: string
  socket: string
  log: string
  account: Account | undefined
  settings: Readonly<Record<string, string>>
}

/** Ample for replaying the log after a crash on a slow disk; a start takes a tenth of a second. */
const READY_WITHIN_MS = 600_000
/** Backends of a killed postmaster notice within a second or two that they are alone. */
const LEFTOVERS_WITHIN_MS = 20_000
const LOG_LIMIT = 10_000_000

/** Starts PostgreSQL as a child and resolves when it takes connections. Not restarted here: see embedded.ts. */
export async function startPostmaster(plan: PostmasterPlan): Promise<ChildProcess> {
  const elapsed = stopwatch()
  for (;;) {
    const from = logSize(plan.log)
    const child = launch(plan)
    if (await becomesReady(child, plan.cluster)) {
      watchOver(child, plan.account)
      return child
    }
    const said = readFileSync(plan.log, "utf8").slice(from)
    if (
      /still in use|is the server running|another (postmaster|server)/i.test(said) &&
      elapsed() < LEFTOVERS_WITHIN_MS
    ) {
      await sleep(200)
      continue
    }
    const last = said.trim().split("\n").slice(-5).join("\n")
    throw new StartRefusal({
      zh: `内置数据库没有启动成功。完整日志见 ${plan.log},最后几行:\n${last}`,
      en: `The embedded database did not start. The whole log is in ${plan.log}; it ends:\n${last}`,
    })
  }
}

function launch(plan: PostmasterPlan): ChildProcess {
  if (logSize(plan.log) > LOG_LIMIT) truncateSync(plan.log)
  // A file, not a pipe: PostgreSQL outlives us for a moment when we are killed, and still has things to say.
  const log = openSync(plan.log, "a", 0o600)
  const settings = Object.entries(plan.settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])
  const child = spawn(
    join(plan.programs, "bin", "postgres"),
    ["-D", plan.cluster, "-k", plan.socket, "-h", "", ...settings],
    {
      ...plan.account,
      cwd: "/",
      env: { PATH: process.env.PATH, LC_ALL: "C.UTF-8", LC_MESSAGES: "C" },
      stdio: ["ignore", log, log],
      detached: true, // its own group: Ctrl-C reaches us alone, and we stop it once our own work is finished
    },
  )
  closeSync(log)
  return child
}

async function becomesReady(child: ChildProcess, cluster: string): Promise<boolean> {
  let ended = false
  child.once("error", () => {
    ended = true
  })
  child.once("exit", () => {
    ended = true
  })
  const elapsed = stopwatch()
  while (!ended) {
    const lines = readPostmasterFile(cluster)
    if (Number(lines[0]) === child.pid && lines[7] === "ready") return true
    if (elapsed() > READY_WITHIN_MS) {
      child.kill("SIGQUIT")
      return false
    }
    await sleep(5)
  }
  return false
}

/**
 * A shell that waits on a pipe from us. When we die, even by kill -9, the pipe closes and the shell stops PostgreSQL,
 * so that a crash leaves no server behind; should it be killed as well, the next start finds the orphan.
 */
function watchOver(child: ChildProcess, account: Account | undefined): void {
  const watcher = spawn("/bin/sh", ["-c", `read -r line; [ "$line" = done ] || kill -INT ${child.pid}`], {
    ...account,
    cwd: "/",
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  })
  watcher.on("error", () => undefined)
  watcher.stdin?.on("error", () => undefined)
  watcher.unref()
  child.once("exit", () => watcher.stdin?.end("done\n"))
}

/** Fast shutdown (open transactions are rolled back); after ten seconds an immediate one, recovered at next start. */
export async function stopPostmaster(
  pid: number,
  signal = (name: NodeJS.Signals) => process.kill(pid, name),
) {
  for (const [name, patience] of [
    ["SIGINT", 10_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const) {
    if (!isRunning(pid)) return
    signal(name)
    const elapsed = stopwatch()
    while (elapsed() < patience) {
      if (!isRunning(pid)) return
      await sleep(10)
    }
  }
}

function logSize(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
