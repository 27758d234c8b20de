import {
  type CipherGCMTypes,
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  scryptSync,
} from "node:crypto"
import { z } from "zod"

/** AES-256, or SM4 where GB/T 39786 is asked for. Both in Galois/counter mode: what was changed does not open. */
export type Cipher = "aes-256-gcm" | "sm4-gcm"

/** Someone else's key, a damaged file or one cut short; which of these, the cipher does not say. */
export class SealBroken extends Error {}

const magic = "SHANYI-SEALED-1 "
const piece = 1 << 20
const tagLength = 16
const keyLength: Record<Cipher, number> = { "aes-256-gcm": 32, "sm4-gcm": 16 }

const headSchema = z.object({
  cipher: z.enum(["aes-256-gcm", "sm4-gcm"]),
  scrypt: z.object({
    N: z
      .int()
      .min(2)
      .max(1_048_576)
      .refine((n) => Number.isInteger(Math.log2(n))),
    r: z.int().min(1).max(16),
    p: z.int().min(1).max(4),
    salt: z.base64(),
  }),
})
type Head = z.infer<typeof headSchema>

/**
 * Encrypts a stream: one line that says how, then pieces of 1 MiB, each with its tag. A piece's nonce is its number and
 * whether it is the last, so that pieces cannot be exchanged, repeated or left out; the first line is authenticated too.
 */
export async function* seal(
  source: AsyncIterable<Buffer>,
  secret: string,
  cipher: Cipher,
): AsyncGenerator<Buffer> {
  const head: Head = {
    cipher,
    scrypt: { N: 131_072, r: 8, p: 1, salt: randomBytes(16).toString("base64") },
  }
  const line = Buffer.from(`${magic}${JSON.stringify(head)}\n`)
  const key = keyOf(secret, head)
  yield line
  let number = 0
  let held: Buffer = Buffer.alloc(0)
  const close = (plain: Buffer, last: boolean) => {
    const closing = createCipheriv(cipher as CipherGCMTypes, key, nonceOf(number++, last))
    closing.setAAD(digest(line))
    return Buffer.concat([closing.update(plain), closing.final(), closing.getAuthTag()])
  }
  for await (const more of source) {
    held = held.length === 0 ? more : Buffer.concat([held, more])
    while (held.length > piece) {
      yield close(held.subarray(0, piece), false)
      held = held.subarray(piece)
    }
  }
  yield close(held, true)
}

/** Decrypts what `seal` made. Nothing is handed out that has not been authenticated; throws `SealBroken`. */
export async function* unseal(source: AsyncIterable<Buffer>, secret: string): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0)
  let opened: { head: Head; key: Buffer; aad: Buffer } | undefined
  let number = 0
  const open = (sealed: Buffer, last: boolean) => {
    if (!opened || sealed.length < tagLength) throw new SealBroken("too short")
    const { cipher } = opened.head
    const opening = createDecipheriv(cipher as CipherGCMTypes, opened.key, nonceOf(number++, last))
    opening.setAAD(opened.aad)
    opening.setAuthTag(sealed.subarray(-tagLength))
    try {
      return Buffer.concat([opening.update(sealed.subarray(0, -tagLength)), opening.final()])
    } catch (cause) {
      throw new SealBroken("does not open", { cause })
    }
  }
  for await (const more of source) {
    held = held.length === 0 ? more : Buffer.concat([held, more])
    if (!opened) {
      const end = held.indexOf("\n")
      if (end < 0 && held.length < 1_000) continue
      const line = held.subarray(0, end + 1)
      const head = headOf(line.toString())
      opened = { head, key: keyOf(secret, head), aad: digest(line) }
      held = held.subarray(end + 1)
    }
    while (held.length > piece + tagLength) {
      yield open(held.subarray(0, piece + tagLength), false)
      held = held.subarray(piece + tagLength)
    }
  }
  yield open(held, true)
}

function headOf(line: string): Head {
  try {
    if (line.startsWith(magic)) return headSchema.parse(JSON.parse(line.slice(magic.length)))
  } catch {
    // Said below.
  }
  throw new SealBroken("not a sealed archive")
}

/** 128 MiB and some tenths of a second for each try at a secret. */
function keyOf(secret: string, { cipher, scrypt }: Head): Buffer {
  const { N, r, p, salt } = scrypt
  return scryptSync(secret.normalize("NFC"), Buffer.from(salt, "base64"), keyLength[cipher], {
    N,
    r,
    p,
    maxmem: 256 * N * r,
  })
}

const digest = (line: Buffer) => createHash("sha256").update(line).digest()

/** Never repeated under one key: the key is made anew for each file. */
function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(number, 7)
  nonce.writeUInt8(last ? 1 : 0, 11)
  return nonce
}
