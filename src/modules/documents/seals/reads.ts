import { buffer } from "node:stream/consumers"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { SealPicture } from "../../../platform/documents/typst/typeset.ts"
import type { House } from "../../../platform/procedures/office.ts"
import type {} from "../tables.ts"
import { type SealSignature, softwareSeal } from "./provider.ts"

export interface Seal {
  readonly picture: SealPicture
  /** Seals a file's hash; undefined for a seal that is a picture alone. */
  readonly sign: ((hash: string) => SealSignature) | undefined
}

/**
 * A seal with its picture; the key is opened when it is used. One that is retired seals nothing new: `retiredToo` is for
 * showing what bears it.
 */
export async function getSeal(house: House, read: Read, id: string, retiredToo = false): Promise<Seal> {
  const orgId = read.scope.orgId
  const row = await read.q
    .selectFrom("document_seal")
    .select(["id", "image_hash", "diameter_mm", "provider", "public_key", "sealed_key"])
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
      row.provider === "sm2" && publicKey && sealed
        ? (hash) => {
            const privateKey = house.vault.open(sealed, keyPlace(orgId, id))
            return softwareSeal.seal(hash, { publicKey, privateKey })
          }
        : undefined,
  }
}

/** The place that a private key is bound to. */
export const keyPlace = (orgId: number, id: string) => ({ orgId, subject: id, field: "seal_key" })
