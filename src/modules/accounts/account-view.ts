import { sql } from "kysely"
import type { Actor } from "../../base/actor.ts"
import { hasRole } from "../../base/actor.ts"
import { signInActions } from "../../base/register-action-words.ts"
import type { Read } from "../../platform/database/db.ts"
import { findFactors } from "../../platform/identity/second-factor.ts"
import { listSessions } from "../../platform/identity/sessions.ts"
import { providerOf } from "../../platform/identity/single-sign-on.ts"
import type { House } from "../../platform/procedures/office.ts"
import { listHolders, mayAsk, maySecond } from "./keep.ts"
import { getPerson } from "./person.ts"
import { findOpenRecovery } from "./recovery.ts"
import type { AccountView, Done } from "./schema.ts"

/** How a person signs in, what of it was changed and by whom, and what this administrator may do about it. */
export async function viewAccount(
  house: House,
  read: Read,
  actor: Actor,
  id: string,
  today: string,
): Promise<AccountView> {
  const { name, accountId } = await getPerson(read, id)
  const own = actor.personId === id
  const open = await findOpenRecovery(house, read, id)
  const heldBySecurity = await listHolders(read, ["security_administrator"], today)
  const account = accountId === null ? null : await findAccount(house, accountId)
  const asks = account !== null && !own && mayAsk(actor)
  return {
    person: { id, name },
    account,
    singleSignOn: house.singleSignOn
      ? {
          label: house.singleSignOn.label,
          issuer: house.singleSignOn.issuer,
          claim: house.singleSignOn.subjectClaim,
          subject: accountId === null ? null : await findSubject(house, accountId),
        }
      : null,
    recovery: open
      ? {
          id: open.id,
          why: open.why,
          askedBy: open.asker,
          askedAt: open.asked_at.toISOString(),
          expiresAt: open.expires_at.toISOString(),
        }
      : null,
    may: {
      ask: asks && !open,
      second: open !== undefined && maySecond(actor, { by: open.asked_by, personId: id, heldBySecurity }),
      withdraw: open !== undefined && open.asked_by === actor.personId,
      map: account !== null && !own && hasRole(actor, "system_administrator"),
      endSessions: asks,
    },
    history: await listDone(read, id),
  }
}

async function findAccount(house: House, accountId: string): Promise<AccountView["account"]> {
  const row = await house.db.global
    .selectFrom("account")
    .select(["username", "blocked_at", "must_change_password", "password_set_at"])
    .where("id", "=", accountId)
    .executeTakeFirst()
  if (!row) return null
  const sessions = await listSessions(house, accountId)
  return {
    username: row.username,
    blocked: row.blocked_at !== null,
    mustChange: row.must_change_password,
    passwordSetAt: row.password_set_at.toISOString(),
    factors: await findFactors(house, accountId),
    sessions: sessions.length,
    lastSeen: sessions[0]?.updated_at.toISOString() ?? null,
  }
}

async function findSubject(house: House, accountId: string): Promise<string | null> {
  if (!house.singleSignOn) return null
  const row = await house.db.global
    .selectFrom("account_credential")
    .select("provider_account_id")
    .where("account_id", "=", accountId)
    .where("provider_id", "=", providerOf(house.singleSignOn.issuer))
    .executeTakeFirst()
  return row?.provider_account_id ?? null
}

/** What administrators did about how this person signs in, the latest first. */
export async function listDone(read: Read, personId: string): Promise<Done[]> {
  const { rows } = await sql<{ at: Date; by: string; action: string; why: string | null }>`
    select at, actor->>'name' as by, action, data->>'why' as why from fact
    where org_id = ${read.scope.orgId} and case_id = ${personId} and procedure = 'organisation'
      and action = any(${[...signInActions]}::text[])
    order by seq desc limit 20`.execute(read.q)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
