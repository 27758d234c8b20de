import { sql } from "kysely"
import { Refusal, reason } from "../../base/reason.ts"
import { namePinyin } from "../../base/text/pinyin.ts"
import { blockAccount, createAccounts, inTransaction, setPassword } from "../../platform/identity/accounts.ts"
import { announce } from "../../platform/identity/announcements.ts"
import { initialPassword } from "../../platform/identity/founding.ts"
import { noteInRegister } from "../../platform/procedures/register-fact.ts"
import type { Clerk } from "./clerk.ts"
import { mustGrant } from "./keep.ts"
import { getProfile } from "./person-view.ts"

/** Told once, kept nowhere, changed at the first sign-in. */
export interface Slip {
  readonly personId: string
  readonly name: string
  readonly username: string
  readonly password: string
}

/** An account for a person; its initial password is returned once. */
export async function openAccount(clerk: Clerk, personId: string, username: string): Promise<string> {
  mustGrant(clerk.actor, personId)
  const { accountId: held, name } = await getProfile(clerk.tx, personId)
  if (held !== null) throw new Refusal("conflict", reason("account_held"))
  const [slip] = await openFor(clerk, [{ personId, name, username }])
  return slip?.password ?? ""
}

/** Accounts for those of them who have none: user names from their names in pinyin, numbered where one is taken. */
export async function openAccounts(clerk: Clerk, personIds: readonly string[]): Promise<Slip[]> {
  for (const personId of personIds) mustGrant(clerk.actor, personId)
  const people = await clerk.tx.q
    .selectFrom("person")
    .select(["id as personId", "name"])
    .where("org_id", "=", clerk.tx.scope.orgId)
    .where("id", "in", [...personIds])
    .where("account_id", "is", null)
    .orderBy("name_pinyin")
    .orderBy("id")
    .execute()
  const taken = new Set(
    await listTaken(
      clerk,
      people.map(({ name }) => spelt(name)),
    ),
  )
  return openFor(
    clerk,
    people.map((person) => ({ ...person, username: freeName(spelt(person.name), taken) })),
  )
}

const spelt = (name: string) => namePinyin(name, "person").full.padEnd(2, "1")

/** The name itself, or with the first number that makes it another; it is taken from then on. */
function freeName(name: string, taken: Set<string>): string {
  let free = name
  for (let n = 2; taken.has(free); n++) free = `${name}${n}`
  taken.add(free)
  return free
}

async function listTaken({ tx }: Clerk, names: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ username: string }>`
    select username from account where rtrim(username, '0123456789') = any(${[...new Set(names)]}::text[])`.execute(
    tx.q,
  )
  return rows.map(({ username }) => username)
}

async function openFor(
  { house, tx, actor }: Clerk,
  people: readonly Omit<Slip, "password">[],
): Promise<Slip[]> {
  if (people.length === 0) return []
  const slips = people.map((person) => ({ ...person, password: initialPassword() }))
  const accountIds = await createAccounts(
    inTransaction(house, tx),
    slips.map(({ name, username, password }) => ({ name, username, password, mustChangePassword: true })),
  )
  const orgId = tx.scope.orgId
  for (const [place, { personId, username }] of slips.entries()) {
    const accountId = accountIds[place] ?? ""
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
  }
  return slips
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
