import { createReadStream } from "node:fs"
import { access, open, readFile, rename, rm, stat } from "node:fs/promises"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { createGunzip, createGzip } from "node:zlib"
import { StartRefusal } from "../configuration/refusal.ts"
import { receive } from "./load.ts"
import type { Manifest } from "./manifest.ts"
import { absent, damaged, exists, noKey, notOpened } from "./refusals.ts"
import { type Cipher, SealBroken, seal, unseal } from "./seal.ts"
import { type Entry, readTar, writeTar } from "./tar.ts"

/** How an archive is closed; left out, it is a plain .tar.gz. */
export interface Sealing {
  readonly secret: string
  readonly cipher: Cipher
}

/** The secret in a key file: a passphrase or random characters, at least 16. */
export async function readKey(path: string): Promise<string> {
  const secret = (await readFile(path, "utf8").catch(() => "")).trim()
  if (secret.length < 16) throw noKey(path)
  return secret
}

/**
 * Writes an archive beside its place, syncs it, reads all of it again from the disk and compares it with its own account
 * of itself; only then has it its name. Returns its size in bytes.
 */
export async function writeArchive(
  path: string,
  entries: AsyncIterable<Entry>,
  sealing: Sealing | undefined,
): Promise<number> {
  if (await isThere(path)) throw exists(path)
  const draft = `${path}.part`
  try {
    const file = await open(draft, "w", 0o600)
    const packed = createGzip({ level: 5 })
    const feeding = pipeline(Readable.from(writeTar(entries), { objectMode: true }), packed)
    // Awaited below; a failure must not end the program before we get there.
    feeding.catch(() => undefined)
    const output = sealing ? seal(packed as AsyncIterable<Buffer>, sealing.secret, sealing.cipher) : packed
    try {
      for await (const piece of output as AsyncIterable<Buffer>) await file.appendFile(piece)
      await feeding
      await file.sync()
    } finally {
      await file.close()
    }
    await checkArchive(draft, sealing?.secret)
    await rename(draft, path)
    return (await stat(path)).size
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** Reads an archive to its end and lays it nowhere. */
export async function checkArchive(path: string, secret: string | undefined): Promise<Manifest> {
  const nothing = async () => undefined
  const { manifest } = await receive(openArchive(path, secret), {
    begin: nothing,
    rows: nothing,
    job: nothing,
    file: nothing,
  })
  return manifest
}

/** The entries of an archive; throws a refusal that says what to do when it does not open or is damaged. */
export async function* openArchive(path: string, secret: string | undefined): AsyncGenerator<Entry> {
  if (!(await isThere(path))) throw absent(path)
  const file = createReadStream(path)
  try {
    const opened = secret === undefined ? file : unseal(file, secret)
    const unpacked = createGunzip()
    const feeding = pipeline(opened, unpacked)
    feeding.catch(() => undefined)
    yield* readTar(unpacked)
    await feeding
  } catch (error) {
    if (error instanceof StartRefusal) throw error
    if (error instanceof SealBroken) throw notOpened()
    if (isReadFault(error)) throw damaged((error as Error).message)
    throw error
  } finally {
    file.destroy()
  }
}

const isReadFault = (error: unknown): boolean => {
  const { code = "", message = "" } = error as NodeJS.ErrnoException
  return code.startsWith("Z_") || code === "ERR_STREAM_PREMATURE_CLOSE" || message.includes("archive")
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
