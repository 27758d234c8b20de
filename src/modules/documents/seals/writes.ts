import type { Readable } from "node:stream"
import { buffer } from "node:stream/consumers"
import type { Actor } from "../../../base/actor.ts"
import { toDate } from "../../../base/clock.ts"
import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read, Tx } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { noteInRegister } from "../../../platform/procedures/register-fact.ts"
import { keyPlace, providerOf } from "./reads.ts"

export interface NewSeal {
  readonly name: string
  readonly diameter: number
  readonly provider: "image" | "sm2" | "file"
  readonly bodyId?: string | undefined
  readonly imageHash: string
}

/** Keeps a seal's picture: a PNG of a sensible size; answers with its hash. */
export async function keepSealPicture(house: House, stream: Readable, name: string): Promise<string> {
  const { hash, type } = await house.files.put(stream, { name, allow: ["png"], maxBytes: 2 * 1024 * 1024 })
  const head = (await buffer(await house.files.open(hash))).subarray(16, 24)
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  if (type !== "png" || width < 200 || width > 2_000 || height < 200 || height > 2_000) {
    throw new Refusal("invalid", reason("seal_not_png", { field: "file" }))
  }
  return hash
}

export async function addSeal(house: House, tx: Tx, actor: Actor, seal: NewSeal): Promise<string> {
  const orgId = tx.scope.orgId
  const id = newId()
  const key = seal.provider === "image" ? undefined : await providerOf(house, seal.provider).makeKey(id)
  await tx.q
    .insertInto("document_seal")
    .values({
      org_id: orgId,
      id,
      name: seal.name,
      body_id: seal.bodyId ?? null,
      image_hash: seal.imageHash,
      diameter_mm: seal.diameter,
      provider: seal.provider,
      public_key: key?.publicKey ?? null,
      sealed_key: key ? house.vault.seal(key.privateKey, keyPlace(orgId, id)) : null,
      added_by: actor.personId ?? "",
      added_at: toDate(house.clock.now()),
      retired_on: null,
    })
    .execute()
  noteInRegister(house, tx, actor, { action: "addSeal", subject: id, data: { name: seal.name } })
  return id
}

/** No document is sealed with it from now on; those that bear it keep it. */
export async function retireSeal(
  house: House,
  tx: Tx,
  actor: Actor,
  id: string,
  today: Temporal.PlainDate,
): Promise<void> {
  const done = await tx.q
    .updateTable("document_seal")
    .set({ retired_on: today.toString() })
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", id)
    .where("retired_on", "is", null)
    .returning("name")
    .executeTakeFirst()
  if (!done) throw new Refusal("missing", reason("no_such_seal"))
  noteInRegister(house, tx, actor, { action: "retireSeal", subject: id, data: { name: done.name } })
}

export function listSeals(read: Read) {
  return read.q
    .selectFrom("document_seal")
    .select([
      "id",
      "name",
      "body_id as bodyId",
      "diameter_mm as diameter",
      "provider",
      "retired_on as retiredOn",
    ])
    .where("org_id", "=", read.scope.orgId)
    .orderBy("added_at")
    .execute()
}

/** Keys that an older key of the vault sealed, sealed anew. */
export async function resealSeals({ vault }: House, tx: Tx): Promise<number> {
  const { orgId } = tx.scope
  const rows = await tx.q
    .selectFrom("document_seal")
    .select(["id", "sealed_key"])
    .where("org_id", "=", orgId)
    .where("sealed_key", "is not", null)
    .execute()
  let count = 0
  for (const { id, sealed_key: sealed } of rows) {
    if (sealed === null || vault.isCurrent(sealed)) continue
    const place = keyPlace(orgId, id)
    await tx.q
      .updateTable("document_seal")
      .set({ sealed_key: vault.seal(vault.open(sealed, place), place) })
      .where("org_id", "=", orgId)
      .where("id", "=", id)
      .execute()
    count += 1
  }
  return count
}
