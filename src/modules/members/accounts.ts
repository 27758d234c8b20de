import { Refusal, reason } from "../../base/reason.ts"
import { blockAccount, createAccount, inTransaction, setPassword } from "../../platform/identity/accounts.ts"
import { announce } from "../../platform/identity/announcements.ts"
import { initialPassword } from "../../platform/identity/founding.ts"
import { noteInRegister } from "../../platform/procedures/register-fact.ts"
import type { Clerk } from "./clerk.ts"
import { mustGrant } from "./keep.ts"
import { getProfile } from "./person-view.ts"

/** An account for a person; its initial password is returned once and kept nowhere. */
export async function openAccount(clerk: Clerk, personId: string, username: string): Promise<string> {
  const { house, tx, actor } = clerk
  mustGrant(actor, personId)
  const { accountId: held, name } = await getProfile(tx, personId)
  if (held !== null) throw new Refusal("conflict", reason("account_held"))
  const password = initialPassword()
  const accountId = await createAccount(inTransaction(house, tx), {
    username,
    name,
    password,
    mustChangePassword: true,
  })
  const orgId = tx.scope.orgId
  const taken = await tx.q
    .updateTable("person")
    .set({ account_id: accountId })
    .where("org_id", "=", orgId)
    .where("id", "=", personId)
    .where("account_id", "is", null)
    .executeTakeFirst()
  if (taken.numUpdatedRows === 0n) throw new Refusal("conflict", reason("account_held"))
  await tx.q
    .insertInto("account_seat")
    .values({ account_id: accountId, org_id: orgId, person_id: personId })
    .execute()
  await announce(tx.q, { account: accountId })
  noteInRegister(house, tx, actor, { action: "open_account", subject: personId, data: { username } })
  return password
}

/** A new initial password; every session of the account ends. */
export async function renewPassword(clerk: Clerk, personId: string): Promise<string> {
  const { house, tx, actor } = clerk
  const accountId = await getOwnAccount(clerk, personId)
  const password = initialPassword()
  await setPassword(inTransaction(house, tx), accountId, password, { mustChange: true })
  noteInRegister(house, tx, actor, { action: "renew_password", subject: personId, data: {} })
  return password
}

export async function shutAccount(clerk: Clerk, personId: string, blocked: boolean): Promise<void> {
  const { house, tx, actor } = clerk
  const accountId = await getOwnAccount(clerk, personId)
  await blockAccount(inTransaction(house, tx), accountId, blocked)
  const action = blocked ? "block_account" : "unblock_account"
  noteInRegister(house, tx, actor, { action, subject: personId, data: {} })
}

/**
 * The account of a person, if it is this organisation's to look after: whoever sets a password could sign in with it, so
 * neither an account that also opens another organisation nor that of another administrator is in one hand.
 */
async function getOwnAccount({ tx, actor, today }: Clerk, personId: string): Promise<string> {
  mustGrant(actor, personId)
  const { accountId } = await getProfile(tx, personId)
  if (accountId === null) throw new Refusal("missing", reason("no_account"))
  const seats = await tx.q
    .selectFrom("account_seat")
    .select("org_id")
    .where("account_id", "=", accountId)
    .execute()
  if (seats.some(({ org_id }) => org_id !== tx.scope.orgId))
    throw new Refusal("forbidden", reason("account_shared"))
  const administrator = await tx.q
    .selectFrom("role_grant")
    .select("id")
    .where("org_id", "=", tx.scope.orgId)
    .where("person_id", "=", personId)
    .where("role", "in", ["system_administrator", "security_administrator", "audit_administrator"])
    .where((row) => row.or([row("until", "is", null), row("until", ">=", today)]))
    .executeTakeFirst()
  if (administrator) throw new Refusal("forbidden", reason("account_of_administrator"))
  return accountId
}
