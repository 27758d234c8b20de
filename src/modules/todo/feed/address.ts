import { createHash, randomBytes } from "node:crypto"
import { toDate } from "../../../base/clock.ts"
import { mintScope, type Read, type Tx } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import "./tables.ts"

export interface Feed {
  readonly madeAt: Date
  readonly readAt: Date | null
  readonly detail: boolean
}

const hashOf = (secret: string) => createHash("sm3").update(secret).digest("hex")

export async function findFeed(read: Read, personId: string): Promise<Feed | undefined> {
  return read.q
    .selectFrom("calendar_feed")
    .select(["made_at as madeAt", "read_at as readAt", "detail"])
    .where("org_id", "=", read.scope.orgId)
    .where("person_id", "=", personId)
    .executeTakeFirst()
}

/** A new address; one that there was opens nothing any more. Returns its secret part, which is kept nowhere. */
export async function makeFeed(tx: Tx, personId: string, detail: boolean, at: Date): Promise<string> {
  const secret = randomBytes(32).toString("base64url")
  const row = { secret_hash: hashOf(secret), detail, made_at: at, read_at: null }
  await tx.q
    .insertInto("calendar_feed")
    .values({ org_id: tx.scope.orgId, person_id: personId, ...row })
    .onConflict((conflict) => conflict.columns(["org_id", "person_id"]).doUpdateSet(row))
    .execute()
  return `${tx.scope.orgId}-${secret}`
}

export async function endFeed(tx: Tx, personId: string): Promise<void> {
  await tx.q
    .deleteFrom("calendar_feed")
    .where("org_id", "=", tx.scope.orgId)
    .where("person_id", "=", personId)
    .execute()
}

interface Subscriber {
  readonly orgId: number
  readonly person: { readonly id: string; readonly name: string }
  readonly detail: boolean
}

/** Whose address this is; undefined when it was ended, or its account may not sign in any more. */
export async function findSubscriber(house: House, address: string): Promise<Subscriber | undefined> {
  const [, org = "", secret = ""] = /^(\d{1,15})-([\w-]{43})$/.exec(address) ?? []
  if (secret === "") return undefined
  const orgId = Number(org)
  const found = await house.db.write(mintScope(orgId, null), async (tx) => {
    const row = await tx.q
      .selectFrom("calendar_feed as f")
      .innerJoin("person as p", (join) => join.on("p.org_id", "=", orgId).onRef("p.id", "=", "f.person_id"))
      .select(["p.id", "p.name", "p.account_id", "f.detail", "f.read_at"])
      .where("f.org_id", "=", orgId)
      .where("f.secret_hash", "=", hashOf(secret))
      .executeTakeFirst()
    const now = toDate(house.clock.now())
    // Once an hour is enough to tell whether an address is in use.
    if (row && (row.read_at === null || now.getTime() - row.read_at.getTime() > 3_600_000)) {
      await tx.q
        .updateTable("calendar_feed")
        .set({ read_at: now })
        .where("org_id", "=", orgId)
        .where("person_id", "=", row.id)
        .execute()
    }
    return row
  })
  if (!found?.account_id) return undefined
  const account = await house.db.global
    .selectFrom("account")
    .select("blocked_at")
    .where("id", "=", found.account_id)
    .executeTakeFirst()
  if (!account || account.blocked_at !== null) return undefined
  return { orgId, person: { id: found.id, name: found.name }, detail: found.detail }
}
