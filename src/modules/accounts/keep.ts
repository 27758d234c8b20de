import { type Actor, hasRole, type Role } from "../../base/actor.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Read } from "../../platform/database/db.ts"

const administrators = ["system_administrator", "security_administrator", "audit_administrator"] as const

/** How a person signs in is seen by the administrators; by the audit administrator without changing anything. */
export function mustSeeAccounts(actor: Actor): void {
  if (!administrators.some((role) => hasRole(actor, role)))
    throw new Refusal("forbidden", reason("only_administrators"))
}

export function mayAsk(actor: Actor): boolean {
  return hasRole(actor, "system_administrator") || hasRole(actor, "security_administrator")
}

/**
 * Whether this administrator may give the second word: the security administrator; where that is the one who asks or
 * the one concerned, the audit administrator. Never who asked, never who is concerned.
 */
export function maySecond(
  actor: Actor,
  asked: { readonly by: string; readonly personId: string; readonly heldBySecurity: readonly string[] },
): boolean {
  if (actor.personId === asked.by || actor.personId === asked.personId) return false
  if (hasRole(actor, "security_administrator")) return true
  const securityIsParty = asked.heldBySecurity.some((id) => id === asked.by || id === asked.personId)
  return securityIsParty && hasRole(actor, "audit_administrator")
}

/** Who holds one of these roles in the organisation today. */
export async function listHolders(read: Read, roles: readonly Role[], today: string): Promise<string[]> {
  const rows = await read.q
    .selectFrom("role_grant")
    .select("person_id")
    .distinct()
    .where("org_id", "=", read.scope.orgId)
    .where("role", "in", roles)
    .where("since", "<=", today)
    .where((row) => row.or([row("until", "is", null), row("until", ">=", today)]))
    .execute()
  return rows.map(({ person_id }) => person_id)
}

export function listAdministrators(read: Read, today: string): Promise<string[]> {
  return listHolders(read, administrators, today)
}
