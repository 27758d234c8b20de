import { buffer } from "node:stream/consumers"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { SealPicture } from "../../../platform/documents/typst/typeset.ts"
import type { House } from "../../../platform/procedures/office.ts"
import type {} from "../tables.ts"
import { fileSeal, type SealProvider, type SealSignature, sealHolds, softwareSeal } from "./provider.ts"

export interface Seal {
  readonly picture: SealPicture
  /** Seals a file's hash; undefined for a seal that is a picture alone. */
  readonly sign: ((hash: string) => Promise<SealSignature>) | undefined
}

/**
 * A seal with its picture; the key is opened when it is used. One that is retired seals nothing new: `retiredToo` is for
 * showing what bears it.
 */
export async function getSeal(house: House, read: Read, id: string, retiredToo = false): Promise<Seal> {
  const orgId = read.scope.orgId
  const row = await read.q
    .selectFrom("document_seal")
    .select(["id", "name", "image_hash", "diameter_mm", "provider", "public_key", "sealed_key"])
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .$if(!retiredToo, (query) => query.where("retired_on", "is", null))
    .executeTakeFirst()
  if (!row) throw new Refusal("invalid", reason("no_such_seal"))
  const { public_key: publicKey, sealed_key: sealed } = row
  return {
    picture: {
      image: await buffer(await house.files.open(row.image_hash)),
      diameter: row.diameter_mm,
    },
    sign:
      row.provider !== "image" && publicKey && sealed
        ? (hash) =>
            affix(house, row.provider, hash, publicKey, () =>
              house.vault.open(sealed, keyPlace(orgId, id)),
            ).catch((error: Error) => {
              if (error instanceof Refusal) throw error
              house.log.error({ err: error, seal: id }, "an electronic seal could not be affixed")
              throw new Refusal("unavailable", reason("seal_failed", { params: { name: row.name } }))
            })
        : undefined,
  }
}

/** A key that was exchanged, or a provider that answers anything, is found out here and not by a reader. */
async function affix(
  house: House,
  provider: string,
  hash: string,
  publicKey: string,
  privateKey: () => string,
): Promise<SealSignature> {
  const signature = await providerOf(house, provider).seal(hash, { publicKey, privateKey: privateKey() })
  if (!sealHolds(hash, signature)) throw new Error("the signature does not hold")
  return signature
}

/** Who makes and uses the keys of seals of this kind. */
export function providerOf(house: House, name: string): SealProvider {
  if (name === "sm2") return softwareSeal
  if (name === "file" && house.sealKeys) return fileSeal(house.sealKeys)
  throw new Refusal("unavailable", reason("no_seal_keys"))
}

/** The place that a private key is bound to. */
export const keyPlace = (orgId: number, id: string) => ({ orgId, subject: id, field: "seal_key" })
