import { generateKeyPairSync, sign, verify } from "node:crypto"
import { mkdir, readFile, writeFile } from "node:fs/promises"
import { basename, join } from "node:path"

/** What an electronic seal leaves on a document: over the hash of the PDF, as it went out. */
export interface SealSignature {
  readonly provider: string
  readonly algorithm: string
  readonly publicKey: string
  /** base64 */
  readonly value: string
}

/** A pair of a seal; the private half is whatever its provider made of it. We keep that sealed and hand it back. */
export interface SealKey {
  readonly publicKey: string
  readonly privateKey: string
}

/** Whoever can seal a hash: this process, a file of keys, elsewhere a signing machine or a seal service. May fail. */
export interface SealProvider {
  readonly name: string
  makeKey(sealId: string): Promise<SealKey>
  seal(hash: string, key: SealKey): Promise<SealSignature>
}

const algorithm = "SM2-SM3"

const newPair = (): SealKey =>
  generateKeyPairSync("ec", {
    namedCurve: "SM2",
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  })

const signed = (provider: string, hash: string, { publicKey, privateKey }: SealKey): SealSignature => ({
  provider,
  algorithm,
  publicKey,
  value: sign("sm3", Buffer.from(hash), privateKey).toString("base64"),
})

/** SM2 with SM3 (GM/T 0003, GM/T 0004) in this process. */
export const softwareSeal: SealProvider = {
  name: "sm2",
  makeKey: async () => newPair(),
  seal: async (hash, key) => signed("sm2", hash, key),
}

/** The same with each key in a file of its own in this folder, readable by the server's user alone. */
export const fileSeal = (folder: string): SealProvider => ({
  name: "file",
  async makeKey(sealId) {
    const { publicKey, privateKey } = newPair()
    const name = `${sealId}.pem`
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(join(folder, name), privateKey, { mode: 0o600, flag: "wx" })
    return { publicKey, privateKey: name }
  },
  async seal(hash, { publicKey, privateKey: name }) {
    const privateKey = await readFile(join(folder, basename(name)), "utf8")
    return signed("file", hash, { publicKey, privateKey })
  },
})

/** Whether the signature is of this hash and this key. */
export const sealHolds = (hash: string, { publicKey, value, algorithm: used }: SealSignature): boolean =>
  used === algorithm && verify("sm3", Buffer.from(hash), publicKey, Buffer.from(value, "base64"))
