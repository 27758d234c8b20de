import { type Actor, hasRole } from "../../base/actor.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Tx } from "../../platform/database/db.ts"

/** The system administrator and the proposal office keep the register of bodies, terms and sessions. */
export function keepsRegister(actor: Actor): boolean {
  return hasRole(actor, "system_administrator") || hasRole(actor, "proposal_office")
}

export function mustKeepRegister(actor: Actor): void {
  if (!keepsRegister(actor)) throw new Refusal("forbidden", reason("not_your_register"))
}

/** Changes of the register come one after the other, so that what was checked still holds when it is written. */
export async function lockRegister(tx: Tx): Promise<void> {
  await tx.q
    .selectFrom("organisation")
    .select("id")
    .where("id", "=", tx.scope.orgId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
}
