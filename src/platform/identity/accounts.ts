import { sql } from "kysely"
import { toDate } from "../../base/clock.ts"
import { newId } from "../../base/id.ts"
import { judgePassword } from "../../base/password-rule.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Tx } from "../database/db.ts"
import type { House } from "../procedures/office.ts"
import { announce } from "./announcements.ts"
import { hashPassword, verifyPassword } from "./passwords.ts"
import { passwordTermsOf } from "./policy.ts"
import type {} from "./tables.ts"

interface NewAccountBase {
  readonly username: string
  readonly name: string
  readonly email?: string
  readonly mustChangePassword?: boolean
}

/** `passwordHash` (made by `hashPassword`) lets an import of hundreds compute one hash; the rule is then the caller's. */
export type NewAccount = NewAccountBase &
  ({ readonly password: string; readonly passwordHash?: never } | { readonly passwordHash: string })

type Office = Pick<House, "db" | "clock">

/** Makes what is done to accounts part of a transaction: they stand or fall with the rows of the organisation. */
export function inTransaction(house: Office, tx: Tx): Office {
  return { clock: house.clock, db: { ...house.db, global: tx.q } }
}

/** Makes an account and returns its id. Only administrators' doors and imports call this: there is no sign-up. */
export async function createAccount(house: Office, account: NewAccount): Promise<string> {
  const [id] = await createAccounts(house, [account])
  return id as string
}

/** Makes many at once, all or none, in the order given. Throws `invalid` naming the first that cannot be. */
export async function createAccounts(house: Office, accounts: readonly NewAccount[]): Promise<string[]> {
  if (accounts.length === 0) return []
  const at = toDate(house.clock.now())
  const rows = await Promise.all(accounts.map(prepare))
  const many = (key: keyof (typeof rows)[number]) => sql`${rows.map((row) => row[key])}`
  try {
    // One statement, so that no account is left without its password.
    await sql`
      with made as (
        insert into account (id, username, name, email, must_change_password, password_set_at, created_at, updated_at)
        select id, username, name, email, must_change, ${at}, ${at}, ${at} from unnest(
          ${many("id")}::text[], ${many("username")}::text[], ${many("name")}::text[], ${many("email")}::text[],
          ${many("mustChange")}::boolean[]) as given (id, username, name, email, must_change)
        returning id
      )
      insert into account_credential
        (id, account_id, provider_id, provider_account_id, password, created_at, updated_at)
      select given.credential, made.id, 'credential', made.id, given.hash, ${at}, ${at} from made
      join unnest(${many("id")}::text[], ${many("credential")}::text[], ${many("hash")}::text[])
        as given (id, credential, hash) on given.id = made.id`.execute(house.db.global)
  } catch (error) {
    throw takenBy(error) ?? error
  }
  return rows.map((row) => row.id)
}

async function prepare(account: NewAccount) {
  const username = normaliseUsername(account.username)
  if (!usernameRule.test(username))
    throw new Refusal(
      "invalid",
      reason("username_malformed", { field: "username", params: { username: account.username } }),
    )
  if (account.passwordHash === undefined) {
    const faults = judgePassword(account.password, username)
    if (faults.length > 0) throw new Refusal("invalid", faults)
  }
  const id = newId()
  return {
    id,
    credential: newId(),
    username,
    name: account.name,
    email: account.email?.toLowerCase() ?? `${id}@accounts.invalid`,
    hash: account.passwordHash ?? (await hashPassword(account.password)),
    mustChange: account.mustChangePassword ?? false,
  }
}

const usernameRule = /^[\p{L}\p{N}._@-]{2,64}$/u

export function normaliseUsername(username: string): string {
  return username.normalize("NFKC").trim().toLowerCase()
}

function takenBy(error: unknown): Refusal | undefined {
  const { code, detail } = error as { code?: string; detail?: string }
  const username = /\(username\)=\((.*)\) already/.exec(detail ?? "")?.[1]
  if (code !== "23505" || !username) return undefined
  return new Refusal("invalid", reason("username_taken", { field: "username", params: { username } }))
}

/** Whether this is the account's present password. */
export async function checkPassword(
  house: Pick<House, "db">,
  accountId: string,
  password: string,
): Promise<boolean> {
  const row = await house.db.global
    .selectFrom("account_credential")
    .select("password")
    .where("account_id", "=", accountId)
    .where("provider_id", "=", "credential")
    .executeTakeFirst()
  return verifyPassword(row?.password ?? "", password)
}

/** Changes one's own password; every other session of the account ends. */
export async function changePassword(
  house: Office,
  change: {
    readonly accountId: string
    readonly sessionId: string
    readonly present: string
    readonly next: string
  },
): Promise<void> {
  const row = await house.db.global
    .selectFrom("account")
    .select("username")
    .where("id", "=", change.accountId)
    .executeTakeFirstOrThrow()
  if (!(await checkPassword(house, change.accountId, change.present)))
    throw new Refusal("invalid", reason("wrong_password", { field: "present" }))
  const terms = await passwordTermsOf(house, change.accountId)
  const faults = judgePassword(change.next, row.username, { minimum: terms.passwordMinimum })
  if (change.present === change.next) faults.push(reason("password_unchanged", { field: "next" }))
  else if (
    faults.length === 0 &&
    (await wasUsed(house, change.accountId, change.next, terms.passwordHistory))
  )
    faults.push(reason("password_used_before", { params: { count: terms.passwordHistory } }))
  if (faults.length > 0)
    throw new Refusal(
      "invalid",
      faults.map((fault) => ({ ...fault, field: "next" })),
    )
  await setPassword(house, change.accountId, change.next, { keep: change.sessionId, mustChange: false })
}

/** Whether it was one of the account's last passwords; each comparison costs as much as a sign-in. */
async function wasUsed(house: Office, accountId: string, password: string, last: number): Promise<boolean> {
  if (last === 0) return false
  const past = await house.db.global
    .selectFrom("account_past_password")
    .select("password")
    .where("account_id", "=", accountId)
    .orderBy("replaced_at", "desc")
    .orderBy("id", "desc")
    .limit(last)
    .execute()
  for (const former of past) if (await verifyPassword(former.password, password)) return true
  return false
}

/** Sets a password and ends the account's sessions, except the one to keep. The former one is remembered. */
export async function setPassword(
  house: Office,
  accountId: string,
  password: string,
  options: { readonly keep?: string; readonly mustChange: boolean },
): Promise<void> {
  const hash = await hashPassword(password)
  const at = toDate(house.clock.now())
  await sql`
    with former as (
      insert into account_past_password (id, account_id, password, replaced_at)
      select ${newId()}, account_id, password, ${at} from account_credential
      where account_id = ${accountId} and provider_id = 'credential' and password is not null
    ), changed as (
      update account_credential set password = ${hash}, updated_at = ${at}
      where account_id = ${accountId} and provider_id = 'credential' returning account_id
    ), ended as (
      delete from session_token where account_id = ${accountId} and id <> ${options.keep ?? ""}
    )
    update account set must_change_password = ${options.mustChange}, password_set_at = ${at}, updated_at = ${at}
    where id in (select account_id from changed)`.execute(house.db.global)
  await announce(house.db.global, { account: accountId })
}

/** Shuts an account, or opens it again; a shut one is signed out everywhere at once. */
export async function blockAccount(house: Office, accountId: string, blocked: boolean): Promise<void> {
  const at = toDate(house.clock.now())
  await house.db.global
    .updateTable("account")
    .set({ blocked_at: blocked ? at : null, updated_at: at })
    .where("id", "=", accountId)
    .execute()
  if (blocked) await house.db.global.deleteFrom("session_token").where("account_id", "=", accountId).execute()
  await announce(house.db.global, { account: accountId })
}
