import { type ChildProcess, spawnSync } from "node:child_process"
import { createHash, randomBytes } from "node:crypto"
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { Client } from "pg"
import { stopwatch } from "../../base/clock.ts"
import { StartRefusal } from "../configuration/refusal.ts"
import { findOrphan, isRunning, readPostmasterFile, takeDirectory } from "./embedded-lock.ts"
import { type PostmasterPlan, startPostmaster, stopPostmaster } from "./embedded-process.ts"
import {
  type Account,
  databaseAccount,
  discard,
  findPrograms,
  reachableDirectory,
} from "./embedded-programs.ts"

export interface EmbeddedOptions {
  /** Holds the cluster, the socket, the passwords and the log. Made when missing. */
  directory: string
  /** Of sessions that do not set one: the organisation's. */
  timeZone?: string
  /** false gives up safety against a power cut; for tests alone. */
  durable?: boolean
  settings?: Readonly<Record<string, string>>
  onEvent?: (event: EmbeddedEvent) => void
}

export type EmbeddedEvent =
  | { kind: "orphan-stopped"; pid: number } // left over from a killed start
  | { kind: "died" } // PostgreSQL ended without being asked to; it is being started again
  | { kind: "restarted"; ms: number }
  | { kind: "lost"; error: Error } // it keeps dying: the program should end too

export interface EmbeddedDatabase {
  /** The role that owns the schema; runs migrations, is no superuser. */
  ownerUrl: string
  /** The superuser, for harnesses and backups; the program itself never connects as it. */
  adminUrl: (database?: string) => string
  /** true when the cluster was made just now. */
  fresh: boolean
  startMs: number
  pid: () => number | undefined
  /** Resolves when PostgreSQL has ended and the directory is free. */
  stop: () => Promise<void>
}

const OWNER = "shanyi_owner"
const DATABASE = "shanyi"
const VERSION = "18"
/** Dying this often within a minute is no accident that another start would mend. */
const RESTARTS_PER_MINUTE = 5

/** Starts the private PostgreSQL, making its cluster first when there is none. Throws StartRefusal. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const elapsed = stopwatch()
  const report = options.onEvent ?? (() => undefined)
  const account = databaseAccount()
  const directory = reachableDirectory(resolve(options.directory), account)
  const release = takeDirectory(directory)
  try {
    const programs = findPrograms(account)
    const cluster = join(directory, "cluster")
    const socket = socketDirectory(directory, account)
    const passwords = readPasswords(directory, existsSync(cluster))
    const fresh = makeCluster(programs, cluster, account, passwords.admin, options.durable ?? true)
    const orphan = findOrphan(cluster)
    if (orphan) {
      await stopPostmaster(orphan)
      report({ kind: "orphan-stopped", pid: orphan })
    }
    const log = join(directory, "postgres.log")
    const settings = { ...settingsFor(options), ...options.settings }
    const plan: PostmasterPlan = { programs, cluster, socket, log, account, settings }
    const keeper = await keepRunning(plan, report)
    const adminUrl = (database = "postgres") => urlOf(socket, "postgres", passwords.admin, database)
    const stop = async () => {
      await keeper.stop()
      release()
    }
    try {
      await ensureOwner(adminUrl(), passwords.owner)
    } catch (error) {
      await stop()
      throw error
    }
    const ownerUrl = urlOf(socket, OWNER, passwords.owner, DATABASE)
    return { ownerUrl, adminUrl, fresh, startMs: elapsed(), pid: keeper.pid, stop }
  } catch (error) {
    release()
    throw error
  }
}

const urlOf = (socket: string, user: string, password: string, database: string) =>
  `postgresql://${user}:${password}@localhost/${database}?host=${encodeURIComponent(socket)}`

/** The owner's address of a server that another process keeps on this directory: for backups while it is in use. */
export function findRunning(wanted: string): string | undefined {
  if (!existsSync(wanted)) return undefined
  const directory = realpathSync(wanted)
  const lines = readPostmasterFile(join(directory, "cluster"))
  if (lines[7] !== "ready" || !isRunning(Number(lines[0]))) return undefined
  const socket = socketDirectory(directory, databaseAccount())
  return urlOf(socket, OWNER, readPasswords(directory, true).owner, DATABASE)
}

function settingsFor(options: EmbeddedOptions): Record<string, string> {
  return {
    timezone: options.timeZone ?? "Asia/Shanghai",
    log_timezone: options.timeZone ?? "Asia/Shanghai",
    max_connections: "80",
    jit: "off", // compiles queries that are over in a millisecond
    ...(options.durable === false && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  }
}

interface Keeper {
  pid: () => number | undefined
  stop: () => Promise<void>
}

/** Starts the server again when it is killed; sessions are lost, nothing committed is. */
async function keepRunning(plan: PostmasterPlan, report: (event: EmbeddedEvent) => void): Promise<Keeper> {
  let stopping = false
  let child: ChildProcess
  let revival: Promise<void> | undefined
  const deaths: number[] = []
  const sinceStart = stopwatch()

  const follow = (next: ChildProcess) => {
    child = next
    child.once("exit", () => {
      if (!stopping) revival = revive()
    })
  }
  const revive = async () => {
    report({ kind: "died" })
    deaths.push(sinceStart())
    if (deaths.filter((at) => at > sinceStart() - 60_000).length > RESTARTS_PER_MINUTE) {
      return report({ kind: "lost", error: new Error(`PostgreSQL keeps ending; see ${plan.log}`) })
    }
    const elapsed = stopwatch()
    try {
      follow(await startPostmaster(plan))
      report({ kind: "restarted", ms: elapsed() })
    } catch (error) {
      report({ kind: "lost", error: error as Error })
    }
  }
  follow(await startPostmaster(plan))
  return {
    pid: () => (child.exitCode === null && child.signalCode === null ? child.pid : undefined),
    stop: async () => {
      stopping = true
      await revival
      const { pid } = child
      if (pid && child.exitCode === null && child.signalCode === null) await stopPostmaster(pid)
      while (child.exitCode === null && child.signalCode === null) await sleep(5)
    },
  }
}

/** Made beside its place and renamed, so that an interrupted initdb never leaves half a cluster. True if made. */
function makeCluster(
  programs: string,
  cluster: string,
  account: Account | undefined,
  password: string,
  durable: boolean,
): boolean {
  if (existsSync(cluster)) {
    const version = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim()
    if (version === VERSION) return false
    throw new StartRefusal({
      zh: `${cluster} 中的数据由 PostgreSQL ${version} 写成,而本程序内置的是 ${VERSION},不能直接打开。请先用原来的版本导出(pg_dump),再导入新目录。`,
      en: `The data in ${cluster} was written by PostgreSQL ${version}, and this program carries ${VERSION}, which cannot open it. Export it with the earlier version (pg_dump) and import it into a new directory.`,
    })
  }
  const draft = `${cluster}.new`
  discard(draft)
  mkdirSync(draft, { mode: 0o700 })
  give(draft, account)
  const passwordFile = `${draft}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  give(passwordFile, account)
  const made = spawnSync(
    join(programs, "bin", "initdb"),
    // The built-in C.UTF-8 knows Chinese letters and lower case, and does not change with the system's libc, so an
    // operating system update cannot spoil an index. LC_CTYPE must be UTF-8 as well: pg_trgm and regexes read it.
    [
      "-D",
      draft,
      "-U",
      "postgres",
      "-E",
      "UTF8",
      "--locale=C.UTF-8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "-A",
      "scram-sha-256",
      `--pwfile=${passwordFile}`,
      ...(durable ? [] : ["--no-sync"]),
    ],
    { ...account, cwd: "/", env: { PATH: process.env.PATH, LC_ALL: "C.UTF-8" }, encoding: "utf8" },
  )
  rmSync(passwordFile)
  if (made.status !== 0) {
    discard(draft)
    const said = `${made.stderr ?? ""}${made.error ?? ""}`.trim()
    throw new StartRefusal({
      zh: `无法建立内置数据库(${cluster})。请检查磁盘空间和目录权限。initdb 的说明:\n${said}`,
      en: `The embedded database could not be made in ${cluster}. Check the disk's space and the directory's rights. initdb said:\n${said}`,
    })
  }
  renameSync(draft, cluster)
  return true
}

/** Beside the cluster, or under /tmp when that path is too long for a socket (107 bytes on Linux). */
function socketDirectory(directory: string, account: Account | undefined): string {
  const beside = join(directory, "run")
  const fits = Buffer.byteLength(join(beside, ".s.PGSQL.5432.lock")) <= 100
  const hash = createHash("sha256").update(directory).digest("hex").slice(0, 12)
  const path = fits ? beside : join(realpathSync(tmpdir()), `shanyi-${hash}`)
  mkdirSync(path, { recursive: true, mode: 0o700 })
  give(path, account)
  const found = lstatSync(path)
  if (found.isDirectory() && found.uid === (account?.uid ?? process.getuid?.())) return path
  throw new StartRefusal({
    zh: `${path} 不属于本程序的账户,可能有人占用。请删除它再启动。`,
    en: `${path} does not belong to this program's account; someone may have put it there. Remove it and start again.`,
  })
}

function give(path: string, account: Account | undefined): void {
  if (account) chownSync(path, account.uid, account.gid)
}

interface Passwords {
  admin: string
  owner: string
}

function readPasswords(directory: string, clusterExists: boolean): Passwords {
  const path = join(directory, "passwords.json")
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8")) as Passwords
  if (clusterExists) {
    throw new StartRefusal({
      zh: `数据目录里有数据库,却没有它的密码文件 ${path}。请从备份恢复这个文件。`,
      en: `The data directory holds a database but not its passwords, ${path}. Restore that file from a backup.`,
    })
  }
  const make = () => randomBytes(24).toString("base64url")
  const passwords: Passwords = { admin: make(), owner: make() }
  writeFileSync(path, JSON.stringify(passwords), { mode: 0o600, flush: true })
  return passwords
}

/** The owner makes roles (the app's) and databases, and is no superuser: as on a server somebody else looks after. */
async function ensureOwner(adminUrl: string, password: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query(
      "select exists (select from pg_roles where rolname = $1) as role, exists (select from pg_database where datname = $2) as database",
      [OWNER, DATABASE],
    )
    const found = rows[0] as { role: boolean; database: boolean }
    if (!found.role)
      await client.query(`create role ${OWNER} login createrole createdb password '${password}'`)
    if (!found.database) await client.query(`create database ${DATABASE} owner ${OWNER}`)
  } finally {
    await client.end()
  }
}
