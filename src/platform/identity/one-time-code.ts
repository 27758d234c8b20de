import { createHmac, randomBytes, timingSafeEqual } from "node:crypto"

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
/** Seconds for which a code stands, and how many digits it has: what every authenticator app takes for granted. */
const period = 30
const digits = 6

/** 160 bits in base32, as RFC 4226 recommends. */
export function newSecret(): string {
  return [...randomBytes(32)].map((byte) => alphabet[byte % 32]).join("")
}

/** The code of a step (RFC 6238, SHA-1). */
export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac("sha1", decode(secret)).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 0x0f
  const number = hash.readUInt32BE(offset) & 0x7fff_ffff
  return String(number % 10 ** digits).padStart(digits, "0")
}

export function stepOf(now: Temporal.Instant): number {
  return Math.floor(now.epochMilliseconds / 1_000 / period)
}

/** The step a code belongs to: this one, or a neighbour, since clocks differ; undefined when it is wrong or was taken. */
export function findStep(
  secret: string,
  code: string,
  now: Temporal.Instant,
  lastStep: number | null,
): number | undefined {
  const here = stepOf(now)
  const given = Buffer.from(code)
  return [here, here - 1, here + 1].find((step) => {
    const right = Buffer.from(codeAt(secret, step))
    return step > (lastStep ?? -1) && given.length === right.length && timingSafeEqual(given, right)
  })
}

/** What an authenticator app reads from the square. */
export function authenticatorUri(secret: string, issuer: string, username: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(username)}`
  return `otpauth://totp/${label}?${new URLSearchParams({ secret, issuer, algorithm: "SHA1", digits: String(digits), period: String(period) })}`
}

function decode(secret: string): Buffer {
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("")
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
