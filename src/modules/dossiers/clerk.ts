import type { Actor } from "../../base/actor.ts"
import { toDate } from "../../base/clock.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Scope, Tx } from "../../platform/database/db.ts"
import { appendFact } from "../../platform/procedures/facts.ts"
import type { Fact, House } from "../../platform/procedures/office.ts"
import { signature } from "../../platform/procedures/reactions.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import { isKeeper, isOwn, mayRecord, readsAll } from "./policy.ts"
import type { Subject } from "./subject.ts"

/** Who writes in the record of service, in one transaction, and when. */
export interface Clerk {
  readonly house: House
  readonly tx: Tx
  readonly actor: Actor
  readonly today: string
  readonly at: Date
}

export async function asClerk<T>(
  house: House,
  request: { readonly scope: Scope; readonly actor: Actor },
  work: (clerk: Clerk) => Promise<T>,
): Promise<T> {
  return house.db.write(request.scope, async (tx) => {
    const today = house.clock.today(await timeZoneOf(tx)).toString()
    return work({ house, tx, actor: request.actor, today, at: toDate(house.clock.now()) })
  })
}

/** What was done to the record, as a fact: `subject` is the entry, the report, the objection or the rule book. */
export function note(
  { tx, actor, at }: Clerk,
  action: string,
  subject: string,
  data: Readonly<Record<string, unknown>>,
): Fact {
  return appendFact(tx, {
    procedure: "service",
    procedureVersion: 1,
    caseId: subject,
    matterId: subject,
    action,
    from: null,
    to: null,
    at,
    actor: signature(actor),
    data,
  })
}

export function mustKeep(actor: Actor): void {
  if (!isKeeper(actor)) throw new Refusal("forbidden", reason("service_keepers_only"))
}

export function mustRecord(actor: Actor): void {
  if (!mayRecord(actor)) throw new Refusal("forbidden", reason("service_recorders_only"))
}

/** One's own record and that of a body one speaks for, or everybody's for those who keep or approve it. */
export function mustRead(actor: Actor, subject: Subject): void {
  const own = subject.personId !== null && actor.personId === subject.personId
  if (!own && !isOwn(subject, actor) && !readsAll(actor))
    throw new Refusal("forbidden", reason("own_service_only"))
}

export function mustReadAll(actor: Actor): void {
  if (!readsAll(actor)) throw new Refusal("forbidden", reason("service_keepers_only"))
}
