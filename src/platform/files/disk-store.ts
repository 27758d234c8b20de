import { randomUUID } from "node:crypto"
import { link, mkdir, open, rename, rm, stat, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { Refusal, reason } from "../../base/reason.ts"
import { assertHash, type ContentStore, isHash } from "./content-store.ts"
import { receive } from "./intake.ts"

/**
 * Content on disk: `folder/ab/cd/abcd…`, for the process's owner only. A file appears under its hash only when it is
 * complete and fsynced, and is never written again.
 */
export async function diskStore(folder: string): Promise<ContentStore> {
  const incoming = join(folder, "incoming")
  // Only a folder made here is closed to others: one that was there may be shared, and is its owner's business.
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  const placeOf = (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2, 4), hash)
  return {
    put: async (stream, limits) => {
      try {
        const { path, ...stored } = await receive(stream, limits, incoming)
        try {
          await keep(path, placeOf(stored.hash), stored.size)
        } finally {
          await rm(path, { force: true })
        }
        return stored
      } catch (error) {
        throw fullOr(error)
      }
    },
    open: async (hash) => {
      if (!isHash(hash)) throw missing()
      try {
        return (await open(placeOf(hash), "r")).createReadStream()
      } catch (error) {
        throw hasCode(error, "ENOENT") ? missing() : error
      }
    },
    has: async (hash) => isHash(hash) && (await findSize(placeOf(hash))) !== undefined,
    keep: async (hash, content) => {
      assertHash(hash, content)
      const path = join(incoming, `${randomUUID()}.part`)
      try {
        await writeFile(path, content, { mode: 0o600, flush: true })
        await keep(path, placeOf(hash), content.length)
      } catch (error) {
        throw fullOr(error)
      } finally {
        await rm(path, { force: true })
      }
    },
  }
}

const missing = () => new Refusal("missing", reason("files.missing"))

const fullOr = (error: unknown) =>
  hasCode(error, "ENOSPC", "EDQUOT") ? new Refusal("unavailable", reason("files.storeFull")) : error

const hasCode = (error: unknown, ...codes: string[]) =>
  error instanceof Error && "code" in error && codes.includes(String(error.code))

async function findSize(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined
    throw error
  }
}

async function keep(from: string, to: string, size: number): Promise<void> {
  const folder = dirname(to)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const existing = await findSize(to)
  if (existing === size) return
  // Another length under the same hash is damage from outside (a truncated restore): the good copy takes its place.
  if (existing !== undefined) await rename(from, to)
  else await linkOrRename(from, to)
  for (const each of [folder, dirname(folder), dirname(dirname(folder))]) await syncFolder(each)
}

/** A hard link never replaces what another request has put there meanwhile; some network disks know only rename. */
async function linkOrRename(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (hasCode(error, "EEXIST")) return
    if (!hasCode(error, "EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS")) throw error
    await rename(from, to)
  }
}

/** The name is as durable as the bytes only once the folder is fsynced too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r")
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
