import { randomBytes } from "node:crypto"
import { sql } from "kysely"
import { toDate } from "../../base/clock.ts"
import { newId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { House } from "../procedures/office.ts"
import { announce } from "./announcements.ts"
import type { SessionRule } from "./session-rule.ts"
import type {} from "./tables.ts"

/** Seconds in which the second factor must follow the password. */
export const secondFactorWithin = 600

/** The browser at the door, as the server saw it. */
export interface Visitor {
  readonly address: string
  readonly userAgent: string
}

type Office = Pick<House, "db" | "clock">

/** Opens a session that needs no further proof and returns its token. Throws when the account is blocked. */
export async function openSession(
  house: Office,
  rule: SessionRule,
  given: { readonly accountId: string; readonly visitor: Visitor; readonly openedWith: "passkey" },
): Promise<string> {
  if (await isBlocked(house, given.accountId)) throw new Refusal("unauthenticated", reason("bad_credentials"))
  const now = toDate(house.clock.now())
  const token = newToken()
  await house.db.global
    .insertInto("session_token")
    .values({
      id: newId(),
      account_id: given.accountId,
      token,
      org_id: null,
      ip_address: given.visitor.address,
      user_agent: given.visitor.userAgent.slice(0, 400),
      opened_with: given.openedWith,
      second_factor_at: now,
      expires_at: new Date(now.getTime() + rule.idle * 1_000),
      created_at: now,
      updated_at: now,
    })
    .execute()
  return token
}

export async function isBlocked(house: Pick<House, "db">, accountId: string): Promise<boolean> {
  const row = await house.db.global
    .selectFrom("account")
    .select("blocked_at")
    .where("id", "=", accountId)
    .executeTakeFirst()
  return row === undefined || row.blocked_at !== null
}

/** A session whose password was right and whose second factor is still to come. */
export function findWaiting(house: Office, token: string) {
  return house.db.global
    .selectFrom("session_token as s")
    .innerJoin("account as a", "a.id", "s.account_id")
    .select(["s.id", "a.id as account_id", "a.name"])
    .where("s.token", "=", token)
    .where("s.awaits_second_factor", "=", true)
    .where("s.expires_at", ">", toDate(house.clock.now()))
    .where("a.blocked_at", "is", null)
    .executeTakeFirst()
}

/** The second factor was right: the session is whole from now on, under a new token. */
export async function completeSession(house: Office, rule: SessionRule, id: string): Promise<string> {
  const now = toDate(house.clock.now())
  const token = newToken()
  await house.db.global
    .updateTable("session_token")
    .set({
      token,
      awaits_second_factor: false,
      second_factor_at: now,
      expires_at: new Date(now.getTime() + rule.idle * 1_000),
      updated_at: now,
    })
    .where("id", "=", id)
    .where("awaits_second_factor", "=", true)
    .executeTakeFirstOrThrow()
  return token
}

/** This browser proved a second factor while it was signed in, by setting one up; all others sign in anew with it. */
export async function noteSecondFactor(house: Office, accountId: string, sessionId: string): Promise<void> {
  await house.db.global
    .updateTable("session_token")
    .set({ second_factor_at: toDate(house.clock.now()) })
    .where("id", "=", sessionId)
    .execute()
  await endSessions(house, accountId, { except: sessionId })
}

/** An account's open sessions, the one used last first. */
export function listSessions(house: Office, accountId: string) {
  return house.db.global
    .selectFrom("session_token")
    .select(["id", "ip_address", "user_agent", "opened_with", "second_factor_at", "created_at", "updated_at"])
    .where("account_id", "=", accountId)
    .where("awaits_second_factor", "=", false)
    .where("expires_at", ">", toDate(house.clock.now()))
    .orderBy("updated_at", "desc")
    .execute()
}

/** Ends one session of an account, all, or all except one; returns how many ended. */
export async function endSessions(
  house: Office,
  accountId: string,
  which: { readonly only?: string; readonly except?: string } = {},
): Promise<number> {
  const ended = await house.db.global
    .deleteFrom("session_token")
    .where("account_id", "=", accountId)
    .$if(which.only !== undefined, (query) => query.where("id", "=", which.only ?? ""))
    .$if(which.except !== undefined, (query) => query.where("id", "<>", which.except ?? ""))
    .executeTakeFirst()
  await announce(house.db.global, { account: accountId })
  return Number(ended.numDeletedRows)
}

/** Which of these tokens still open anything. */
export async function listOpenTokens(house: Office, tokens: readonly string[]): Promise<Set<string>> {
  const rows = await house.db.global
    .selectFrom("session_token as s")
    .innerJoin("account as a", "a.id", "s.account_id")
    .select("s.token")
    .where("s.token", "=", sql<string>`any(${tokens}::text[])`)
    .where("s.awaits_second_factor", "=", false)
    .where("s.expires_at", ">", toDate(house.clock.now()))
    .where("a.blocked_at", "is", null)
    .execute()
  return new Set(rows.map(({ token }) => token))
}

/** When this browser last proved whose it is: signed in, or gave the second factor. */
export async function lastProof(house: Office, sessionId: string): Promise<Date> {
  const { created_at, second_factor_at } = await house.db.global
    .selectFrom("session_token")
    .select(["created_at", "second_factor_at"])
    .where("id", "=", sessionId)
    .executeTakeFirstOrThrow()
  return second_factor_at !== null && second_factor_at > created_at ? second_factor_at : created_at
}

function newToken(): string {
  return randomBytes(24).toString("base64url")
}
