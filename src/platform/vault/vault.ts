import {
  type CipherGCMTypes,
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
} from "node:crypto"

/** Where a value belongs. It is bound to its place: moved to another row or field, it does not open. */
export interface Place {
  readonly orgId: number
  /** The row whose value it is: a person, a report. */
  readonly subject: string
  readonly field: string
}

/**
 * Seals what must not be read from the database alone: phones, ID numbers, addresses. SM4-GCM (GM/T 0002, RFC 8998)
 * under a key that the database never sees; the key's id stands before each value, so that keys can change.
 */
export interface Vault {
  /** `keyId.base64url(nonce, ciphertext, tag)` under the newest key. */
  seal(text: string, place: Place): string
  /** Throws when the value was changed, belongs elsewhere, or its key is not among those given. */
  open(sealed: string, place: Place): string
  /** Which key sealed it is the newest one. */
  isCurrent(sealed: string): boolean
  /** HMAC-SM3, for finding an equal value without opening any; under the newest key. */
  fingerprint(text: string, place: Omit<Place, "subject">): string
  /** Under every key: until all is sealed anew, a value may still lie under an older one. */
  fingerprints(text: string, place: Omit<Place, "subject">): string[]
}

interface Key {
  readonly id: string
  readonly sealing: Buffer
  readonly finding: Buffer
}

// The types of Node know the AES ciphers of this family only.
const cipherName = "sm4-gcm" as CipherGCMTypes
const nonceBytes = 12
const tagBytes = 16

/** `secrets`: one a line, each with at least 32 characters, the newest last. */
export function openVault(secrets: string): Vault {
  const keys = secrets
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(deriveKey)
  const newest = keys.at(-1)
  if (!newest) throw new Error("the vault has no key")
  const print = (key: Key, text: string, { orgId, field }: Omit<Place, "subject">) =>
    createHmac("sm3", key.finding).update(`${orgId}\0${field}\0${text}`).digest("base64url")
  return {
    seal(text, place) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv(cipherName, newest.sealing, nonce, { authTagLength: tagBytes })
      cipher.setAAD(bound(place))
      const sealed = Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()])
      return `${newest.id}.${sealed.toString("base64url")}`
    },
    open(sealed, place) {
      const [id, body = ""] = sealed.split(".")
      const key = keys.find((each) => each.id === id)
      if (!key) throw new Error(`no key ${id} is in the secrets: put the key that sealed this value back`)
      const bytes = Buffer.from(body, "base64url")
      const decipher = createDecipheriv(cipherName, key.sealing, bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      })
      decipher.setAAD(bound(place))
      decipher.setAuthTag(bytes.subarray(-tagBytes))
      return (
        decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, "utf8") + decipher.final("utf8")
      )
    },
    isCurrent: (sealed) => sealed.startsWith(`${newest.id}.`),
    fingerprint: (text, place) => print(newest, text, place),
    fingerprints: (text, place) => keys.map((key) => print(key, text, place)),
  }
}

function deriveKey(secret: string): Key {
  if (secret.length < 32) throw new Error("a key of the vault has fewer than 32 characters")
  const derive = (purpose: string, bytes: number) =>
    Buffer.from(hkdfSync("sm3", secret, "shanyi", `personal-data ${purpose}`, bytes))
  const id = createHash("sm3").update(derive("id", 16)).digest("hex").slice(0, 8)
  return { id, sealing: derive("sealing", 16), finding: derive("finding", 32) }
}

const bound = ({ orgId, subject, field }: Place) => Buffer.from(`${orgId}\0${subject}\0${field}`)
