import type { Actor } from "../../base/actor.ts"
import { toDate } from "../../base/clock.ts"
import { newId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Read, Tx } from "../../platform/database/db.ts"
import { inTransaction, setPassword } from "../../platform/identity/accounts.ts"
import { initialPassword } from "../../platform/identity/founding.ts"
import { removeFactors } from "../../platform/identity/second-factor.ts"
import { enqueue } from "../../platform/jobs/queue.ts"
import type { House } from "../../platform/procedures/office.ts"
import { noteInRegister } from "../../platform/procedures/register-fact.ts"
import { tellPerson } from "../notifications/public.ts"
import { listHolders, mayAsk, maySecond } from "./keep.ts"
import { getOwnAccount } from "./person.ts"
import type {} from "./tables.ts"

/** Milliseconds within which the second administrator must answer. */
const within = 24 * 3_600_000

interface Act {
  readonly house: House
  readonly tx: Tx
  readonly actor: Actor
  readonly today: string
}

const open = (house: House, read: Read) =>
  read.q
    .selectFrom("account_recovery as r")
    .innerJoin("person as asker", (join) =>
      join.on("asker.org_id", "=", read.scope.orgId).onRef("asker.id", "=", "r.asked_by"),
    )
    .innerJoin("person as p", (join) =>
      join.on("p.org_id", "=", read.scope.orgId).onRef("p.id", "=", "r.person_id"),
    )
    .select(["r.id", "r.person_id", "r.why", "r.asked_by", "r.asked_at", "r.expires_at"])
    .select(["asker.name as asker", "p.name"])
    .where("r.org_id", "=", read.scope.orgId)
    .where("r.outcome", "is", null)
    .where("r.expires_at", ">", toDate(house.clock.now()))

export function findOpenRecovery(house: House, read: Read, personId: string) {
  return open(house, read).where("r.person_id", "=", personId).executeTakeFirst()
}

export function listOpenRecoveries(house: House, read: Read) {
  return open(house, read).orderBy("r.asked_at").limit(100).execute()
}

/** The first word: somebody lost what they sign in with. Nothing changes for them yet. */
export async function askRecovery({ house, tx, actor }: Act, personId: string, why: string): Promise<void> {
  if (!mayAsk(actor) || actor.personId === null) throw new Refusal("forbidden", reason("only_administrators"))
  if (actor.personId === personId) throw new Refusal("forbidden", reason("recovery_not_own"))
  // Two who ask at the same moment ask once: the second waits here, and finds the first.
  await tx.q
    .selectFrom("person")
    .select("id")
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", personId)
    .forUpdate()
    .execute()
  await getOwnAccount(tx, personId)
  if (await findOpenRecovery(house, tx, personId)) throw new Refusal("conflict", reason("recovery_open"))
  const now = toDate(house.clock.now())
  await tx.q
    .insertInto("account_recovery")
    .values({
      org_id: tx.scope.orgId,
      id: newId(),
      person_id: personId,
      why,
      asked_by: actor.personId,
      asked_at: now,
      expires_at: new Date(now.getTime() + within),
      decided_by: null,
      decided_at: null,
      outcome: null,
    })
    .execute()
  noteInRegister(house, tx, actor, { action: "ask_recovery", subject: personId, data: { why } })
}

/**
 * The second word, of a different administrator, or the first one's withdrawal. Confirmed: password and second factors
 * are gone, every session ends, and the initial password is returned once.
 */
export async function decideRecovery(
  { house, tx, actor, today }: Act,
  personId: string,
  outcome: "confirmed" | "declined" | "withdrawn",
): Promise<string | null> {
  const asked = await findOpenRecovery(house, tx, personId)
  if (!asked) throw new Refusal("missing", reason("no_recovery"))
  const heldBySecurity = await listHolders(tx, ["security_administrator"], today)
  if (outcome === "withdrawn") {
    if (actor.personId !== asked.asked_by) throw new Refusal("forbidden", reason("recovery_not_yours"))
  } else if (!maySecond(actor, { by: asked.asked_by, personId, heldBySecurity }))
    throw new Refusal("forbidden", reason("recovery_second"))
  const { accountId } = await getOwnAccount(tx, personId)
  const decided = await tx.q
    .updateTable("account_recovery")
    .set({ decided_by: actor.personId, decided_at: toDate(house.clock.now()), outcome })
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", asked.id)
    .where("outcome", "is", null)
    .executeTakeFirst()
  if (decided.numUpdatedRows !== 1n) throw new Refusal("conflict", reason("no_recovery"))
  const action = {
    confirmed: "confirm_recovery",
    declined: "decline_recovery",
    withdrawn: "withdraw_recovery",
  } as const
  const fact = noteInRegister(house, tx, actor, {
    action: action[outcome],
    subject: personId,
    data: { why: asked.why, askedBy: asked.asked_by },
  })
  if (outcome !== "confirmed") return null
  const within = inTransaction(house, tx)
  const password = initialPassword()
  await setPassword(within, accountId, password, { mustChange: true })
  await removeFactors(within, accountId)
  const by = [asked.asker, actor.name]
  await tellPerson(tx, fact, {
    personId,
    kind: "account_recovered",
    params: { by: by.join("、") },
    letter: false,
  })
  await enqueue(tx, "account_letter", {
    orgId: tx.scope.orgId,
    personId,
    kind: "recovered",
    by,
    id: asked.id,
  })
  return password
}
