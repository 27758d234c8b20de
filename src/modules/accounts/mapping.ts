import { type Actor, hasRole } from "../../base/actor.ts"
import { toDate } from "../../base/clock.ts"
import { newId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Tx } from "../../platform/database/db.ts"
import { inTransaction } from "../../platform/identity/accounts.ts"
import { findFactors, hasSecondFactor } from "../../platform/identity/second-factor.ts"
import { endSessions } from "../../platform/identity/sessions.ts"
import { providerOf } from "../../platform/identity/single-sign-on.ts"
import { enqueue } from "../../platform/jobs/queue.ts"
import type { House } from "../../platform/procedures/office.ts"
import { noteInRegister } from "../../platform/procedures/register-fact.ts"
import { tellPerson } from "../notifications/public.ts"
import { listAdministrators, mayAsk } from "./keep.ts"
import { getOwnAccount, getPerson } from "./person.ts"

interface Act {
  readonly house: House
  readonly tx: Tx
  readonly actor: Actor
  readonly today: string
}

/**
 * Says whom the other house's subject is here; null: nobody any more. Whoever maps could map themselves: so it is never
 * one's own account, an administrator's only with a second factor that the mapping does not replace, and it is told.
 */
export async function mapSubject(
  { house, tx, actor, today }: Act,
  personId: string,
  subject: string | null,
): Promise<void> {
  if (!hasRole(actor, "system_administrator"))
    throw new Refusal("forbidden", reason("only_system_administrator"))
  if (!house.singleSignOn) throw new Refusal("conflict", reason("no_single_sign_on"))
  if (actor.personId === personId) throw new Refusal("forbidden", reason("mapping_not_own"))
  const { accountId } = await getOwnAccount(tx, personId)
  const within = inTransaction(house, tx)
  const isAdministrator = (await listAdministrators(tx, today)).includes(personId)
  if (subject !== null && isAdministrator && !hasSecondFactor(await findFactors(within, accountId)))
    throw new Refusal("conflict", reason("mapping_needs_second_factor"))
  const provider = providerOf(house.singleSignOn.issuer)
  await tx.q
    .deleteFrom("account_credential")
    .where("account_id", "=", accountId)
    .where("provider_id", "=", provider)
    .execute()
  if (subject !== null) {
    const at = toDate(house.clock.now())
    const made = await tx.q
      .insertInto("account_credential")
      .values({
        id: newId(),
        account_id: accountId,
        provider_id: provider,
        provider_account_id: subject,
        password: null,
        access_token: null,
        refresh_token: null,
        id_token: null,
        access_token_expires_at: null,
        refresh_token_expires_at: null,
        scope: null,
        created_at: at,
        updated_at: at,
      })
      .onConflict((conflict) => conflict.columns(["provider_id", "provider_account_id"]).doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows !== 1n)
      throw new Refusal("conflict", reason("subject_taken", { field: "subject" }))
  }
  // Whoever came in by the mapping that is gone leaves.
  await endSessions(within, accountId)
  const action = subject === null ? "unmap_single_sign_on" : "map_single_sign_on"
  const fact = noteInRegister(house, tx, actor, { action, subject: personId, data: { subject } })
  await tellPerson(tx, fact, {
    personId,
    kind: subject === null ? "sso_unmapped" : "sso_mapped",
    params: { by: actor.name, subject: subject ?? "" },
    letter: false,
  })
  await enqueue(tx, "account_letter", {
    orgId: tx.scope.orgId,
    personId,
    kind: subject === null ? "unmapped" : "mapped",
    by: [actor.name],
    id: newId(),
  })
}

/** Signs a person out everywhere: a phone was lost, a screen left open. */
export async function signOutEverywhere({ house, tx, actor }: Act, personId: string): Promise<number> {
  if (!mayAsk(actor)) throw new Refusal("forbidden", reason("only_administrators"))
  const { accountId } = await getPerson(tx, personId)
  if (accountId === null) throw new Refusal("missing", reason("no_account"))
  const ended = await endSessions(inTransaction(house, tx), accountId)
  noteInRegister(house, tx, actor, { action: "end_sessions", subject: personId, data: { ended } })
  return ended
}
