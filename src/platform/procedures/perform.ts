import type { Actor } from "../../base/actor.ts"
import { toDate } from "../../base/clock.ts"
import { snakeKeys } from "../../base/keys.ts"
import { Refusal, reason } from "../../base/reason.ts"
import { decide } from "../../procedure/decide.ts"
import { isInPerson } from "../../procedure/duties.ts"
import type { Effect } from "../../procedure/language.ts"
import type { Tx } from "../database/db.ts"
import { reasonsOfIssues } from "../http/zod-reasons.ts"
import { enqueue } from "../jobs/queue.ts"
import { announce } from "../live/announce.ts"
import { keepDeadlines } from "./deadlines.ts"
import { appendFact } from "./facts.ts"
import { getOffice } from "./house.ts"
import type { AnyOffice, CaseRecord, Fact, House } from "./office.ts"
import { claimOnce } from "./once.ts"
import { openCase } from "./open.ts"
import { react, signature } from "./reactions.ts"
import { getTerms } from "./terms.ts"
import { timeZoneOf } from "./time-zone.ts"

export interface Request {
  readonly procedure: string
  readonly id: string
  readonly action: string
  readonly input: Readonly<Record<string, unknown>>
  readonly actor: Actor
  /** The version the actor saw; a newer one is a lost race and refused. */
  readonly version?: number
  /** A request sent twice under one key is done once. */
  readonly key?: string
}

export interface Performed {
  readonly record: CaseRecord
  readonly fact: Fact | null
  /** True when this request had been carried out before and nothing was done now. */
  readonly repeated: boolean
}

/**
 * The one clerk who writes. Everything that changes a case — a person's click, an import, the deadline sweep — passes
 * here, in one transaction: lock, decide, write, append the fact, set deadlines, queue effects. Throws a Refusal with
 * reasons; then nothing has changed.
 */
export async function perform(house: House, tx: Tx, request: Request): Promise<Performed> {
  const office = getOffice(house, request.procedure)
  if (request.key && (await doneBefore(house, tx, office, request))) {
    const record: CaseRecord = await office.load(tx, request.id, false)
    return { record, fact: null, repeated: true }
  }
  const before: CaseRecord | undefined = await office.load(tx, request.id, true)
  if (!before || !mayAct(office, before, request.actor)) throw notFound(request)
  if (request.version !== undefined && request.version !== before.version) {
    throw new Refusal("conflict", reason("changed_meanwhile", { params: { version: before.version } }))
  }
  if (request.actor.channel === "substitute" && isInPerson(office.procedure, request.action))
    throw new Refusal("forbidden", reason("not_by_substitute"))
  const input = checkInput(office, request)
  const terms = await getTerms(tx, office.terms, before.termsId)
  const zone = await timeZoneOf(tx)
  const today = house.clock.today(zone)
  const decision = decide(office.procedure, request.action, input, {
    record: before,
    actor: request.actor,
    terms,
    today,
  })
  if (!decision.ok) throw new Refusal(decision.kind, decision.reasons)

  const at = toDate(house.clock.now())
  await writePatch(tx, office, before, decision.patch, at)
  const record: CaseRecord = { ...before, ...decision.patch, version: before.version + 1 }
  await office.writes?.[request.action]?.({
    house,
    tx,
    actor: request.actor,
    today,
    at,
    before,
    record,
    input,
  })
  const fact = appendFact(tx, {
    procedure: request.procedure,
    procedureVersion: office.procedure.version,
    caseId: before.id,
    matterId: before.matterId,
    action: request.action,
    from: decision.from,
    to: decision.to,
    at,
    actor: signature(request.actor),
    data: decision.says,
  })
  for (const opening of decision.opens) {
    await openCase(house, tx, { ...opening, matterId: before.matterId, actor: request.actor })
  }
  if (decision.from !== decision.to || Object.keys(decision.sets).length > 0) {
    await keepDeadlines(house, tx, office, record, terms, today, decision.sets)
  }
  const effects = [...decision.effects, ...toldOfSubstitute(house, request.actor)].map((effect) =>
    ofOrder(house, effect),
  )
  if (effects.length > 0) await enqueue(tx, "follow", { orgId: tx.scope.orgId, fact, effects })
  announce(tx, { procedure: request.procedure, caseId: before.id })
  await react(house, tx, fact)
  return { record, fact, repeated: false }
}

/** The system may act on every case; a person only on those they can see. */
function mayAct(office: AnyOffice, record: CaseRecord, actor: Actor): boolean {
  return actor.kind === "system" || office.see.test(record, actor)
}

/** Whoever has a substitute hears of each act that was done for them. */
function toldOfSubstitute(house: House, actor: Actor): Effect[] {
  if (actor.channel !== "substitute" || !house.registry.effects.has("notify")) return []
  return [{ name: "notify", args: { to: "spoken_for", kind: "done_by_substitute" } }]
}

/** Under an order the effect that has words for many is one of the whole order. */
function ofOrder({ order }: House, effect: Effect): Effect {
  return order && effect.args?.many ? { ...effect, args: { ...effect.args, order } } : effect
}

/** A case that may not be seen is answered exactly like one that does not exist. */
function notFound(request: Request): Refusal {
  return new Refusal("missing", reason("no_such_case", { params: { procedure: request.procedure } }))
}

function checkInput(office: AnyOffice, request: Request): Record<string, unknown> {
  const schema = Object.hasOwn(office.inputs, request.action) ? office.inputs[request.action] : undefined
  if (!schema) throw new Refusal("missing", reason("no_such_action", { params: { action: request.action } }))
  const parsed = schema.safeParse(request.input)
  if (parsed.success) return parsed.data as Record<string, unknown>
  throw new Refusal("invalid", reasonsOfIssues(parsed.error.issues))
}

async function writePatch(
  tx: Tx,
  office: AnyOffice,
  record: CaseRecord,
  patch: Readonly<Record<string, unknown>>,
  at: Date,
): Promise<void> {
  const columns = snakeKeys(patch)
  for (const name of office.jsonColumns ?? []) {
    if (name in columns) columns[name] = JSON.stringify(columns[name])
  }
  await tx.q
    .updateTable(office.table as "deadline")
    .set({ ...columns, version: record.version + 1, changed_at: at } as object)
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", record.id)
    .execute()
}

async function doneBefore(house: House, tx: Tx, office: AnyOffice, asked: Request): Promise<boolean> {
  const { key, id, action, input, actor } = asked
  if (!key || !actor.personId) return false
  const request = [office.procedure.id, id, action, input]
  return (await claimOnce(house, tx, { key, personId: actor.personId, caseId: id, request })) !== undefined
}
