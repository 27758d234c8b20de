import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { setTimeout as sleep } from "node:timers/promises"
import { Client } from "pg"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"

interface Told {
  kind: string
  pid: number
  url: string
  fresh: boolean
  ms: number
  message: string
}

/** A real process around a real server; `hears` waits for the next line of a kind. */
interface Keeper {
  process: ChildProcess
  hears: (kind: string) => Promise<Told>
}

let directory: string
const keepers: ChildProcess[] = []
const figures: string[] = []

function keep(where = directory): Keeper {
  const child = spawn(process.execPath, [join(import.meta.dirname, "keep-database.ts"), where], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  keepers.push(child)
  const heard: Told[] = []
  createInterface({ input: child.stdout }).on("line", (line) => heard.push(JSON.parse(line) as Told))
  const hears = async (kind: string) => {
    for (let waited = 0; waited < 30_000; waited += 10) {
      const at = heard.findIndex((each) => each.kind === kind)
      if (at >= 0) return heard.splice(at, 1)[0] as Told
      await sleep(10)
    }
    throw new Error(`never said "${kind}", but: ${JSON.stringify(heard)}`)
  }
  return { process: child, hears }
}

async function end(keeper: Keeper) {
  keeper.process.kill("SIGTERM")
  await once(keeper.process, "exit")
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  client.on("error", () => undefined) // the server is killed under it
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

async function untilGone(pid: number) {
  for (let waited = 0; waited < 15_000; waited += 20) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    await sleep(20)
  }
  throw new Error(`process ${pid} is still there`)
}

/** The shell that stops PostgreSQL when its keeper dies: a child of the keeper that names its pid. */
function watcherOf(keeper: Keeper, pid: number): number {
  const children = readFileSync(
    `/proc/${keeper.process.pid}/task/${keeper.process.pid}/children`,
    "utf8",
  ).trim()
  const found = children.split(" ").find((child) => {
    const line = readFileSync(`/proc/${child}/cmdline`, "utf8")
    return line.startsWith("/bin/sh") && line.includes(`kill -INT ${pid}`)
  })
  if (!found) throw new Error("PostgreSQL is not watched over")
  return Number(found)
}

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "shanyi-faults-"))
  chmodSync(directory, 0o711) // as root, PostgreSQL's account must cross it, or the data would move to /var/lib
  const keeper = keep()
  const ready = await keeper.hears("ready")
  expect(ready.fresh).toBe(true)
  figures.push(`cold start ${ready.ms.toFixed(0)} ms`)
  await query(ready.url, "create table kept (n serial, word text)")
  await end(keeper)
})

beforeEach(() => () => {
  for (const child of keepers.splice(0)) child.kill("SIGKILL")
})

afterAll(() => {
  rmSync(directory, { recursive: true, force: true })
  console.log(figures.join(" · "))
})

test("a warm start finds the data, and the end leaves no server behind", async () => {
  const keeper = keep()
  const ready = await keeper.hears("ready")
  expect(ready.fresh).toBe(false)
  figures.push(`warm start ${ready.ms.toFixed(0)} ms`)
  expect(await query(ready.url, "select count(*)::int as rows from kept")).toEqual([{ rows: 0 }])
  keeper.process.kill("SIGTERM")
  await keeper.hears("stopped")
  await untilGone(ready.pid)
})

test("the cluster and the passwords are closed to everybody else, and no port is open", async () => {
  const keeper = keep()
  const { url } = await keeper.hears("ready")
  expect(statSync(join(directory, "cluster")).mode & 0o777).toBe(0o700)
  expect(statSync(join(directory, "run")).mode & 0o777).toBe(0o700)
  expect(statSync(join(directory, "passwords.json")).mode & 0o777).toBe(0o600)
  const settings = `select current_setting('listen_addresses') as listen, current_setting('fsync') as fsync,
    current_setting('synchronous_commit') as commit, current_setting('timezone') as zone,
    (select rolsuper from pg_roles where rolname = current_user) as superuser`
  expect(await query(url, settings)).toEqual([
    { listen: "", fsync: "on", commit: "on", zone: "Asia/Shanghai", superuser: false },
  ])
  const wrong = url.replace(/:[^:@]+@/, ":wrong@")
  await expect(query(wrong, "select 1")).rejects.toMatchObject({ code: "28P01" })
  await end(keeper)
})

test("a second start on the same directory is refused, naming the process that holds it", async () => {
  const first = keep()
  await first.hears("ready")
  const second = keep()
  const { message } = await second.hears("refused")
  expect(message).toContain(`进程号 ${first.process.pid}`)
  expect(message).toContain(`process ${first.process.pid}`)
  await end(first)
})

test("of several starts at the same moment one holds the directory", async () => {
  writeFileSync(join(directory, "owner.json"), JSON.stringify({ pid: 999_999_999, started: "1" }))
  const all = [keep(), keep(), keep(), keep()]
  const said = await Promise.all(
    all.map((each) => Promise.race([each.hears("ready"), each.hears("refused")])),
  )
  expect(said.map((each) => each.kind).sort()).toEqual(["ready", "refused", "refused", "refused"])
  const holder = all[said.findIndex((each) => each.kind === "ready")] as Keeper
  await end(holder)
})

test("when we are killed, PostgreSQL stops, and what was committed is there at the next start", async () => {
  const keeper = keep()
  const { pid, url } = await keeper.hears("ready")
  await query(url, "insert into kept (word) values ('提交之后')")
  keeper.process.kill("SIGKILL")
  await untilGone(pid)
  const next = keep()
  const again = await next.hears("ready")
  figures.push(`start after a kill ${again.ms.toFixed(0)} ms`)
  expect(await query(again.url, "select word from kept")).toEqual([{ word: "提交之后" }])
  await end(next)
})

test("when even the watcher is killed, the next start stops the orphan and takes over", async () => {
  const keeper = keep()
  const { pid, url } = await keeper.hears("ready")
  await query(url, "insert into kept (word) values ('孤儿')")
  process.kill(watcherOf(keeper, pid), "SIGKILL")
  keeper.process.kill("SIGKILL")
  await once(keeper.process, "exit")
  await sleep(300)
  process.kill(pid, 0) // throws if it were gone: it is an orphan now
  const next = keep()
  expect((await next.hears("orphan-stopped")).pid).toBe(pid)
  const again = await next.hears("ready")
  figures.push(`start over an orphan ${again.ms.toFixed(0)} ms`)
  expect(again.pid).not.toBe(pid)
  expect(await query(again.url, "select count(*)::int as rows from kept where word = '孤儿'")).toEqual([
    { rows: 1 },
  ])
  await end(next)
})

test("when PostgreSQL is killed, it is started again and nothing committed is lost", async () => {
  const keeper = keep()
  const { pid, url } = await keeper.hears("ready")
  await query(url, "insert into kept (word) values ('重启')")
  process.kill(pid, "SIGKILL")
  await keeper.hears("died")
  const { ms } = (await keeper.hears("restarted")) as Told
  figures.push(`PostgreSQL back after its kill in ${ms.toFixed(0)} ms`)
  expect(await query(url, "select count(*)::int as rows from kept where word = '重启'")).toEqual([
    { rows: 1 },
  ])
  await end(keeper)
})

test("a PostgreSQL that keeps dying is given up, not started for ever", async () => {
  const keeper = keep()
  await keeper.hears("ready")
  for (let death = 1; death <= 6; death++) {
    const pid = Number(readFileSync(join(directory, "cluster", "postmaster.pid"), "utf8").split("\n")[0])
    process.kill(pid, "SIGKILL")
    await keeper.hears("died")
    await keeper.hears(death <= 5 ? "restarted" : "lost")
  }
  await end(keeper)
}, 60_000) // six deaths, each up to two seconds on a busy machine

test("a path too long for a socket is no obstacle", async () => {
  const deep = join(directory, "很长的目录名".repeat(6))
  const keeper = keep(deep)
  const { url } = await keeper.hears("ready")
  expect(await query(url, "select lower('ÀÉ') as lower, '提案' ~ '^\\w+$' as word")).toEqual([
    { lower: "àé", word: true },
  ])
  await end(keeper)
})

test("data written by another version of PostgreSQL is refused, not touched", async () => {
  const file = join(directory, "cluster", "PG_VERSION")
  const before = readFileSync(file, "utf8")
  writeFileSync(file, "17\n")
  const keeper = keep()
  const { message } = await keeper.hears("refused")
  writeFileSync(file, before)
  expect(message).toContain("was written by PostgreSQL 17")
})
