import type { Actor } from "../../base/actor.ts"
import { toDate } from "../../base/clock.ts"
import type { RegisterAction } from "../../base/register-action-words.ts"
import type { Tx } from "../database/db.ts"
import { appendFact, type PendingFact } from "./facts.ts"
import type { House } from "./office.ts"
import { signature } from "./reactions.ts"

/**
 * A change of a register (bodies, people, terms, roles) as a fact without a procedure, so that the audit is whole.
 * `subject` is the body, person, term … that was changed; old and new belong in `data`.
 */
export function noteInRegister(
  house: House,
  tx: Tx,
  actor: Actor,
  what: {
    readonly action: RegisterAction
    readonly subject: string
    readonly data: Readonly<Record<string, unknown>>
  },
): PendingFact {
  return appendFact(tx, {
    procedure: "organisation",
    procedureVersion: 1,
    caseId: what.subject,
    matterId: what.subject,
    action: what.action,
    from: null,
    to: null,
    at: toDate(house.clock.now()),
    actor: signature(actor),
    data: what.data,
  })
}

/** Which fields differ: `{ name: { from, to } }`; undefined when none does. */
export function differences(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, { from: unknown; to: unknown }> | undefined {
  const found = Object.entries(after).filter(
    ([key, value]) =>
      value !== undefined && JSON.stringify(before[key] ?? null) !== JSON.stringify(value ?? null),
  )
  if (found.length === 0) return undefined
  return Object.fromEntries(found.map(([key, to]) => [key, { from: before[key] ?? null, to }]))
}
