import type { Actor } from "../../base/actor.ts"
import { toDate } from "../../base/clock.ts"
import { newId } from "../../base/id.ts"
import { snakeKeys } from "../../base/keys.ts"
import { portionsOf } from "../../base/portions.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Tx } from "../database/db.ts"
import { enqueue } from "../jobs/queue.ts"
import { announce } from "../live/announce.ts"
import { keepDeadlines } from "./deadlines.ts"
import { appendFact } from "./facts.ts"
import { getOffice } from "./house.ts"
import type { CaseRecord, House, Party } from "./office.ts"
import { react, signature } from "./reactions.ts"
import { currentTermsId, getTerms } from "./terms.ts"
import { timeZoneOf } from "./time-zone.ts"

export interface OpenRequest {
  readonly procedure: string
  /** Columns of the case row, in camelCase, and `parties`. */
  readonly data: Readonly<Record<string, unknown>>
  readonly actor: Actor
  /** A case that springs from another stays in its matter chain, so nothing is counted twice. */
  readonly matterId?: string
  readonly id?: string
}

/** Opens a case in its procedure's first state: row, parties, fact, deadlines. Returns the record as the law sees it. */
export async function openCase(house: House, tx: Tx, request: OpenRequest): Promise<CaseRecord> {
  const office = getOffice(house, request.procedure)
  const zone = await timeZoneOf(tx)
  const today = house.clock.today(zone)
  const at = toDate(house.clock.now())
  const termsId = await currentTermsId(tx, office.terms, today)
  const id = request.id ?? newId()
  const matterId = request.matterId ?? id
  const { parties = [], ...data } = request.data as { parties?: readonly Party[] } & Record<string, unknown>
  // A substitute opens what the person would have opened, and nothing that becomes the substitute's own.
  const { standsFor, personId: own, grants } = request.actor
  if (standsFor && (grants.length === 0 || parties.some(({ personId }) => personId === own)))
    throw new Refusal("forbidden", reason("duty_not_named"))
  const columns = snakeKeys(data)
  for (const name of office.jsonColumns ?? []) {
    if (name in columns) columns[name] = JSON.stringify(columns[name])
  }
  await tx.q
    .insertInto(office.table as "deadline")
    .values({
      ...columns,
      org_id: tx.scope.orgId,
      id,
      state: office.procedure.initial,
      version: 1,
      procedure_version: office.procedure.version,
      terms_id: termsId,
      matter_id: matterId,
      opened_at: at,
      changed_at: at,
    } as never)
    .execute()
  await addParties(tx, request.procedure, id, parties, at)
  const fact = appendFact(tx, {
    procedure: request.procedure,
    procedureVersion: office.procedure.version,
    caseId: id,
    matterId,
    action: "open",
    from: null,
    to: office.procedure.initial,
    at,
    actor: signature(request.actor),
    data: {},
  })
  const record: CaseRecord = await office.load(tx, id, false)
  await keepDeadlines(house, tx, office, record, await getTerms(tx, office.terms, termsId), today)
  announce(tx, { procedure: request.procedure, caseId: id })
  if (office.searchText?.(record)) {
    await enqueue(tx, "follow", { orgId: tx.scope.orgId, fact, effects: [{ name: "index" }] })
  }
  await react(house, tx, fact)
  return record
}

export async function addParties(
  tx: Tx,
  procedure: string,
  caseId: string,
  parties: readonly Party[],
  at: Date,
): Promise<void> {
  const rows = parties.map((party, position) => ({
    org_id: tx.scope.orgId,
    id: newId(),
    procedure,
    case_id: caseId,
    relation: party.relation,
    person_id: party.personId,
    body_id: party.bodyId,
    position,
    since: at,
  }))
  for (const some of portionsOf(rows, 1_000))
    await tx.q
      .insertInto("case_party")
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

export async function removeParty(tx: Tx, caseId: string, party: Party): Promise<void> {
  let removal = tx.q
    .deleteFrom("case_party")
    .where("org_id", "=", tx.scope.orgId)
    .where("case_id", "=", caseId)
    .where("relation", "=", party.relation)
  removal = party.personId
    ? removal.where("person_id", "=", party.personId)
    : removal.where("body_id", "=", party.bodyId)
  await removal.execute()
}
