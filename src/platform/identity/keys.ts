import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto"

/** What the installation's secret is used for in signing in; each use has a key of its own. */
export interface Keys {
  /** `token.signature`, the signature being HMAC-SHA-256 in base64, the whole encoded for a URL: as the library signs. */
  sign(token: string): string
  /** The token of a signed value, or undefined when we did not sign it. */
  check(value: string): string | undefined
  /** Makes a short text unreadable without the secret, bound to the account it belongs to. */
  seal(text: string, accountId: string): string
  open(sealed: string, accountId: string): string
  /** A keyed digest, by which a code of ours is found again without being kept. */
  digest(text: string, accountId: string): string
}

export function keysOf(secret: string): Keys {
  const derive = (use: string) => Buffer.from(hkdfSync("sha256", secret, "", `shanyi ${use}`, 32))
  const sealing = derive("authenticators")
  const digesting = derive("recovery codes")
  const signature = (token: string) => createHmac("sha256", secret).update(token).digest()
  return {
    sign: (token) => encodeURIComponent(`${token}.${signature(token).toString("base64")}`),
    check(value) {
      const text = decode(value)
      const dot = text?.lastIndexOf(".") ?? -1
      if (text === undefined || dot < 1) return undefined
      const token = text.slice(0, dot)
      const given = Buffer.from(text.slice(dot + 1), "base64")
      const right = signature(token)
      return given.length === right.length && timingSafeEqual(given, right) ? token : undefined
    },
    seal(text, accountId) {
      const iv = randomBytes(12)
      const cipher = createCipheriv("aes-256-gcm", sealing, iv).setAAD(Buffer.from(accountId))
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url")
    },
    open(sealed, accountId) {
      const whole = Buffer.from(sealed, "base64url")
      const decipher = createDecipheriv("aes-256-gcm", sealing, whole.subarray(0, 12))
        .setAAD(Buffer.from(accountId))
        .setAuthTag(whole.subarray(12, 28))
      return Buffer.concat([decipher.update(whole.subarray(28)), decipher.final()]).toString("utf8")
    },
    digest: (text, accountId) =>
      createHmac("sha256", digesting).update(`${accountId} ${text}`).digest("base64url"),
  }
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}
