import { type Actor, systemActor } from "../../base/actor.ts"
import type { Read, Tx } from "../../platform/database/db.ts"
import type { House } from "../../platform/procedures/office.ts"
import { perform } from "../../platform/procedures/perform.ts"
import { handOnEnclosures } from "./enclosures.ts"
import { loadReceived } from "./received/load.ts"
import type { ReceivedDispatch } from "./record.ts"
import type { Outcome } from "./schema.ts"

/**
 * The letter that was just accepted, when it is of this kind: for reactions to `received_dispatch.accept`, which open the
 * receiver's own case and name it by `noteOpened`.
 */
export async function findAccepted(
  tx: Tx,
  dispatchId: string,
  kind: string,
): Promise<ReceivedDispatch | undefined> {
  const dispatch = await loadReceived(tx, dispatchId, false)
  return dispatch?.kind === kind && dispatch.state === "accepted" ? dispatch : undefined
}

/** Names the case that was opened for an accepted letter: it gets the enclosures, and its results find their way back. */
export async function noteOpened(
  tx: Tx,
  dispatchId: string,
  opened: { readonly procedure: string; readonly caseId: string },
): Promise<void> {
  await tx.q
    .updateTable("received_dispatch")
    .set({ opened_procedure: opened.procedure, opened_case_id: opened.caseId })
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", dispatchId)
    .execute()
  await handOnEnclosures(tx, dispatchId, opened)
}

/** The letter in one of these states for which a case was opened here. */
function findAnswerable(read: Read, caseId: string, states: readonly string[] = ["accepted"]) {
  return read.q
    .selectFrom("received_dispatch")
    .select(["id", "state"])
    .where("org_id", "=", read.scope.orgId)
    .where("opened_case_id", "=", caseId)
    .where("state", "in", [...states])
    .executeTakeFirst()
}

/** Tells the sender how the case goes that was opened for its letter; nothing for a case that came otherwise. */
export async function reportProgress(
  house: House,
  tx: Tx,
  caseId: string,
  note: string,
  actor: Actor = systemActor(tx.scope.orgId),
): Promise<void> {
  const letter = await findAnswerable(tx, caseId)
  if (!letter) return
  const { id } = letter
  await perform(house, tx, { procedure: "received_dispatch", id, action: "report", input: { note }, actor })
}

export interface Result {
  readonly outcome: Outcome
  readonly text: string
  /** Plain JSON for the sender's own case: the number it got, the class of the reply, the level of an adoption. */
  readonly content?: Readonly<Record<string, unknown>>
  /** Told also when a result was returned before, as each further use of a report is. */
  readonly further?: true
}

/** Returns the result of the case that was opened for a letter, and ends the exchange; nothing for any other case. */
export async function returnResult(
  house: House,
  tx: Tx,
  caseId: string,
  result: Result,
  actor: Actor = systemActor(tx.scope.orgId),
): Promise<void> {
  const { content, further, ...input } = result
  const letter = await findAnswerable(tx, caseId, further ? ["accepted", "returned"] : ["accepted"])
  if (!letter) return
  const { id, state } = letter
  if (content) {
    await tx.q
      .updateTable("received_dispatch")
      .set({ outcome_content: JSON.stringify(content) })
      .where("org_id", "=", tx.scope.orgId)
      .where("id", "=", id)
      .execute()
  }
  const action = state === "accepted" ? "returnResult" : "addResult"
  await perform(house, tx, { procedure: "received_dispatch", id, action, input, actor })
}
