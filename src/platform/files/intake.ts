import { createHash, randomUUID } from "node:crypto"
import { type FileHandle, mkdir, open, rm } from "node:fs/promises"
import { join } from "node:path"
import type { Readable } from "node:stream"
import { Refusal, reason } from "../../base/reason.ts"
import { barePicture, bareTypes } from "./bare-picture.ts"
import { bytesOfFile } from "./bytes.ts"
import { type InspectLimits, inspect } from "./inspect.ts"
import type { FileFlag, FileType } from "./types.ts"

export interface IntakeLimits extends InspectLimits {
  /** The name it was sent under; its ending must agree with the bytes. */
  readonly name: string
  /** Bytes; 50 MB unless told otherwise. */
  readonly maxBytes?: number
  /** A picture is kept without what was noted in it: place, device, time, previews. Its types must be `bareTypes`. */
  readonly bare?: boolean
}

/** A file that was received, judged and fsynced, standing in the intake folder under a name of its own. */
export interface Received {
  readonly path: string
  /** SHA-256, 64 hexadecimal digits. */
  readonly hash: string
  readonly size: number
  readonly type: FileType
  readonly flags: readonly FileFlag[]
}

const defaultMaxBytes = 50 * 1024 * 1024

/**
 * Takes a stream to disk, hashing and counting as it flows, stops it at the limit, then judges the bytes.
 * Whatever goes wrong (refusal, broken connection, full disk), nothing is left behind.
 */
export async function receive(stream: Readable, limits: IntakeLimits, folder: string): Promise<Received> {
  const maxBytes = limits.maxBytes ?? defaultMaxBytes
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `${randomUUID()}.part`)
  const file = await open(path, "wx+", 0o600)
  try {
    const hash = createHash("sha256")
    let size = 0
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      size += piece.length
      if (size > maxBytes) {
        const params = { megabytes: Math.round((maxBytes / 1024 / 1024) * 10) / 10 }
        throw new Refusal("too_large", reason("files.tooLarge", { params }))
      }
      hash.update(piece)
      await file.appendFile(piece)
    }
    const { type, flags } = await inspect(bytesOfFile(file, size), limits.name, limits)
    const bared = limits.bare ? await bare(file, size, type) : undefined
    await file.sync()
    await file.close()
    return { path, type, flags, ...(bared ?? { hash: hash.digest("hex"), size }) }
  } catch (error) {
    stream.destroy()
    await file.close().catch(() => {})
    await rm(path, { force: true })
    throw error
  }
}

/** Writes the bare picture over what was received; a picture that cannot be taken apart is not kept at all. */
async function bare(
  file: FileHandle,
  size: number,
  type: FileType,
): Promise<Pick<Received, "hash" | "size">> {
  const known = bareTypes.find((each) => each === type)
  const picture = known && barePicture(await bytesOfFile(file, size).read(0, size), known)
  if (!picture) throw new Refusal("invalid", reason("files.damagedPicture"))
  await file.truncate(0)
  await file.write(picture, 0, picture.length, 0)
  return { hash: createHash("sha256").update(picture).digest("hex"), size: picture.length }
}
