import { createHash } from "node:crypto"
import type { Readable } from "node:stream"
import type { IntakeLimits } from "./intake.ts"
import type { FileFlag, FileType } from "./types.ts"

export interface Stored {
  /** SHA-256 of the content, 64 hexadecimal digits: its only name in the store. */
  readonly hash: string
  /** Bytes. */
  readonly size: number
  readonly type: FileType
  readonly flags: readonly FileFlag[]
}

/** Where the content of attachments is kept. Names, owners and permissions are rows; the store knows content only. */
export interface ContentStore {
  /** Receives, judges and keeps; throws a `Refusal` (`invalid`, `too_large`) with reasons of `words.ts`. */
  put(stream: Readable, limits: IntakeLimits): Promise<Stored>
  /** The content; throws a `Refusal` (`missing`) when it isn't there. */
  open(hash: string): Promise<Readable>
  has(hash: string): Promise<boolean>
  /**
   * Keeps content under its hash, unjudged: what this program made itself, or what a backup holds that was judged when it
   * came in. Throws when the hash is another one's.
   */
  keep(hash: string, content: Buffer): Promise<void>
}

export interface S3Place {
  readonly kind: "s3"
  readonly endpoint: string
  readonly region: string
  readonly bucket: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Path-style addresses (`endpoint/bucket/key`), which most self-hosted stores want. */
  readonly pathStyle: boolean
  /** Put before every key, so that one bucket can serve several installations. */
  readonly prefix?: string
  /** A local folder for files being received and judged. */
  readonly folder: string
}

export interface DiskPlace {
  readonly kind: "disk"
  readonly folder: string
}

/** Content is addressed by hash only: anything else (a path among it) finds nothing. */
export const isHash = (value: string): boolean => /^[0-9a-f]{64}$/.test(value)

export function assertHash(hash: string, content: Buffer): void {
  if (createHash("sha256").update(content).digest("hex") !== hash)
    throw new Error(`the content is not what ${hash} names`)
}
