import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { stopwatch, systemClock } from "../../base/clock.ts"
import { readArguments, UsageError } from "../configuration/arguments.ts"
import { type Configuration, readConfiguration } from "../configuration/configuration.ts"
import { mintScope, openDb } from "../database/db.ts"
import { aloneWith, visitDatabase } from "../database/visiting.ts"
import { openContentStore } from "../files/store.ts"
import { noteBackup } from "../operations/last-backup.ts"
import { verifyChain } from "../procedures/facts.ts"
import { checkArchive, openArchive, readKey, writeArchive } from "./archive-file.ts"
import { dump } from "./dump.ts"
import { type Loaded, load } from "./load.ts"
import type { Manifest } from "./manifest.ts"
import { exists } from "./refusals.ts"
import type { Cipher } from "./seal.ts"

/** Belong to this machine: the app's password is made anew at each place, the set-up token at each founding. */
const ofThisMachine = ["database", "setup"]

/** Where a command says what came of it: the terminal. */
type Say = (line: string) => void

/** Everything, sealed, in one file; while the program is in use. */
export async function backup(args: string[], say: Say): Promise<number> {
  const given = readArguments(args, ["to", "key-file"], ["cipher"], ["with-stored-files"])
  const cipher = ciphers[given.cipher ?? "aes"]
  if (!cipher) throw new UsageError()
  const secret = await readKey(given["key-file"] ?? "")
  const configuration = readConfiguration()
  const elapsed = stopwatch()
  const { manifest, size } = await visitDatabase(configuration, async (ownerUrl) => {
    const files = await openContentStore(configuration.files)
    const withFiles = configuration.files.kind === "disk" || given["with-stored-files"] !== undefined
    let told: Manifest | undefined
    const entries = dump(
      { ownerUrl, files, withFiles, at: systemClock.now().toString(), secrets: readSecrets(configuration) },
      (manifest) => {
        told = manifest
      },
    )
    const bytes = await writeArchive(resolve(given.to ?? ""), entries, { secret, cipher })
    return { manifest: told as Manifest, size: bytes }
  })
  noteBackup(configuration.dataDirectory, systemClock.now().toString())
  say(`${describe(manifest)}\n${resolve(given.to ?? "")} ${sizeOf(size)}`)
  say(`已写入并回读核对 written, and read again to its end: ${seconds(elapsed())}`)
  return warnOfMissing(manifest, say)
}

/** Reads a backup to its end without laying it anywhere. */
export async function checkBackup(args: string[], say: Say): Promise<number> {
  const given = readArguments(args, ["from", "key-file"])
  const manifest = await checkArchive(given.from ?? "", await readKey(given["key-file"] ?? ""))
  say(`${describe(manifest)}\n备份完好 the backup is whole`)
  return warnOfMissing(manifest, say)
}

/** Into an installation without organisations. */
export async function restore(args: string[], say: Say): Promise<number> {
  const given = readArguments(args, ["from", "key-file"])
  return layIn(say, given.from ?? "", await readKey(given["key-file"] ?? ""))
}

/** One organisation in the open format: a .tar.gz that any program reads (docs/operations/open-format.md). */
export async function exportOrganisation(args: string[], say: Say): Promise<number> {
  const given = readArguments(args, ["organisation", "to"], ["keys-to"], ["with-sign-in"])
  if (!/^\d{1,15}$/.test(given.organisation ?? "")) throw new UsageError()
  const configuration = readConfiguration()
  const keysTo = given["keys-to"]
  if (keysTo !== undefined && existsSync(keysTo)) throw exists(keysTo)
  const elapsed = stopwatch()
  const manifest = await visitDatabase(configuration, async (ownerUrl) => {
    let told: Manifest | undefined
    const entries = dump(
      {
        ownerUrl,
        files: await openContentStore(configuration.files),
        withFiles: true,
        at: systemClock.now().toString(),
        organisation: {
          id: Number(given.organisation),
          withProofs: given["with-sign-in"] !== undefined,
        },
      },
      (manifest) => {
        told = manifest
      },
    )
    await writeArchive(resolve(given.to ?? ""), entries, undefined)
    return told as Manifest
  })
  if (keysTo !== undefined)
    writeFileSync(keysTo, readSecrets(configuration)["personal-data"] ?? "", { mode: 0o600 })
  say(`${describe(manifest)}\n${resolve(given.to ?? "")}: ${seconds(elapsed())}`)
  return warnOfMissing(manifest, say)
}

/** Into an installation without organisations; `--keys` opens the personal data, which are sealed in the archive too. */
export async function importOrganisation(args: string[], say: Say): Promise<number> {
  const given = readArguments(args, ["from"], ["keys"])
  return layIn(say, given.from ?? "", undefined, given.keys)
}

const ciphers: Readonly<Record<string, Cipher>> = { aes: "aes-256-gcm", sm4: "sm4-gcm" }

async function layIn(say: Say, from: string, secret: string | undefined, keys?: string): Promise<number> {
  const configuration = readConfiguration()
  const elapsed = stopwatch()
  return aloneWith(configuration, async (ownerUrl) => {
    const files = await openContentStore(configuration.files)
    const loaded = await load(openArchive(from, secret), { ownerUrl, files })
    keepSecrets(configuration, {
      ...loaded.secrets,
      ...(keys === undefined ? {} : { "personal-data": readFileSync(keys, "utf8").trim() }),
    })
    say(describe(loaded.manifest))
    const broken = await verifyChains(ownerUrl, loaded, say)
    let absent = 0
    for (const hash of loaded.manifest.files.elsewhere) if (!(await files.has(hash))) absent += 1
    if (absent > 0)
      say(`✗ 对象存储中缺少 ${absent} 个附件 attachments that the object store does not have: ${absent}`)
    say(`恢复完成 restored: ${seconds(elapsed())}`)
    return broken + absent === 0 ? 0 : 1
  })
}

/** How many chains do not end where they ended when the archive was written. */
async function verifyChains(ownerUrl: string, { manifest }: Loaded, say: Say): Promise<number> {
  const db = openDb(ownerUrl)
  let broken = 0
  try {
    for (const { organisation, facts, hash } of manifest.chains) {
      const report = await db.read(mintScope(organisation, null), verifyChain)
      const whole = report.broken === null && report.facts === facts && report.hash === hash
      if (!whole) broken += 1
      say(`${whole ? "✓" : "✗"} ${organisation}: ${report.facts} facts, ${report.hash.slice(0, 16)}…`)
    }
  } finally {
    await db.close()
  }
  return broken
}

function readSecrets({ dataDirectory, personalDataKeys }: Configuration): Record<string, string> {
  const folder = join(dataDirectory, "secrets")
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !ofThisMachine.includes(name)) : []
  const kept = Object.fromEntries(
    names.map((name) => [name, readFileSync(join(folder, name), "utf8").trim()]),
  )
  return personalDataKeys === undefined ? kept : { ...kept, "personal-data": personalDataKeys }
}

/** Keys of personal data join those that are there, before them; of any other secret, the one that is there stays. */
function keepSecrets({ dataDirectory }: Configuration, secrets: Readonly<Record<string, string>>): void {
  const folder = join(dataDirectory, "secrets")
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const [name, secret] of Object.entries(secrets)) {
    if (!/^[\w.-]+$/.test(name) || ofThisMachine.includes(name)) continue
    const path = join(folder, name)
    const there = existsSync(path) ? readFileSync(path, "utf8").trim().split("\n") : []
    if (there.length > 0 && name !== "personal-data") continue
    const lines = [...new Set([...secret.split("\n"), ...there])]
    writeFileSync(path, lines.join("\n"), { mode: 0o600, flush: true })
  }
}

function describe({ tables, files, chains, jobs }: Manifest): string {
  const rows = Object.values(tables).reduce((sum, each) => sum + each, 0)
  return `${Object.keys(tables).length} 张表 tables · ${rows} 行 rows · ${files.included} 个附件 files · ${jobs} 项待办任务 jobs · ${chains.length} 个组织 organisations`
}

function warnOfMissing({ files: { missing } }: Manifest, say: Say): number {
  if (missing.length === 0) return 0
  say(`✗ 附件已不在存储中 attachments that the store has lost: ${missing.length}\n${missing.join("\n")}`)
  return 1
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`
const sizeOf = (bytes: number) =>
  bytes < 1_048_576 ? `${Math.ceil(bytes / 1_024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`
