import { generateKeyPairSync, sign, verify } from "node:crypto"

/** What an electronic seal leaves on a document: over the hash of the PDF, as it went out. */
export interface SealSignature {
  readonly provider: string
  readonly algorithm: string
  readonly publicKey: string
  /** base64 */
  readonly value: string
}

/**
 * Whoever can seal a hash: software here, a signing machine or a seal service elsewhere. The key is whatever the provider
 * made of it; we keep it sealed and hand it back.
 */
export interface SealProvider {
  readonly name: string
  makeKey(): { readonly publicKey: string; readonly privateKey: string }
  seal(hash: string, key: { readonly publicKey: string; readonly privateKey: string }): SealSignature
  verify(hash: string, signature: SealSignature): boolean
}

const algorithm = "SM2-SM3"

/** SM2 with SM3 (GM/T 0003, GM/T 0004) in this process. */
export const softwareSeal: SealProvider = {
  name: "sm2",
  makeKey: () =>
    generateKeyPairSync("ec", {
      namedCurve: "SM2",
      publicKeyEncoding: { type: "spki", format: "pem" },
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
    }),
  seal: (hash, { publicKey, privateKey }) => ({
    provider: "sm2",
    algorithm,
    publicKey,
    value: sign("sm3", Buffer.from(hash), privateKey).toString("base64"),
  }),
  verify: (hash, { publicKey, value, algorithm: used }) =>
    used === algorithm && verify("sm3", Buffer.from(hash), publicKey, Buffer.from(value, "base64")),
}
