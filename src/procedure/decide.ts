import { type Reason, type RefusalKind, reason } from "../base/reason.ts"
import type { Period } from "../rulebook/calendar/calendar.ts"
import type { AnyAction, AnyProcedure, Effect, Guard, Opening, Situation } from "./language.ts"
import { endsOf, findAction } from "./language.ts"

export interface Accepted {
  readonly ok: true
  readonly action: string
  readonly from: string
  readonly to: string
  /** The columns that change; `state` is among them when it does. */
  readonly patch: Readonly<Record<string, unknown>>
  readonly opens: readonly Opening[]
  readonly effects: readonly Effect[]
  readonly says: Readonly<Record<string, unknown>>
  /** Due dates this action sets anew, by deadline. */
  readonly sets: Readonly<Record<string, Period>>
}

export interface Refused {
  readonly ok: false
  readonly kind: RefusalKind
  readonly reasons: readonly Reason[]
}

export type Decision = Accepted | Refused

// biome-ignore lint/suspicious/noExplicitAny: the record and terms are the module's; the engine only passes them on
type AnySituation = Situation<any, any, any>

/**
 * The law, and nothing but: whether this action may be done to this record by this actor today, and what follows.
 * Asks in the order in which a clerk would: is there such an action, does the state allow it, may this person, is
 * everything filled, is everything true.
 */
export function decide(
  procedure: AnyProcedure,
  name: string,
  input: Readonly<Record<string, unknown>>,
  situation: AnySituation,
): Decision {
  const action = findAction(procedure, name)
  if (!action) return refuse("missing", [reason("no_such_action", { params: { action: name } })])
  const from: string = situation.record.state
  if (!action.by.test(situation.record, situation.actor)) {
    return refuse("forbidden", [
      reason("not_allowed", { params: { procedure: procedure.id, action: name, who: action.by.name } }),
    ])
  }
  if (!action.from.includes(from)) {
    return refuse("conflict", [
      reason("wrong_state", { params: { procedure: procedure.id, action: name, state: from } }),
    ])
  }
  const missing = missingFields(action, input)
  if (missing.length > 0) return refuse("invalid", missing)
  const failures = askGuards(action, situation, input)
  if (failures.length > 0) return refuse("invalid", failures)

  const to = chooseEnd(action, from, situation, input)
  return {
    ok: true,
    action: name,
    from,
    to,
    patch: { ...action.change?.(situation, input), ...(to === from ? {} : { state: to }) },
    opens: action.opens?.(situation, input) ?? [],
    effects: action.effects ?? [],
    says: action.says ? action.says(situation, input) : input,
    sets: Object.fromEntries(
      Object.entries(action.sets ?? {}).map(([deadline, period]) => [
        deadline,
        (period as (s: AnySituation, i: unknown) => Period)(situation, input),
      ]),
    ),
  }
}

/** The reasons why an action cannot be done; with `null` as input, as far as that can be known beforehand. */
export function askGuards(
  action: AnyAction,
  situation: AnySituation,
  input: Readonly<Record<string, unknown>> | null,
): Reason[] {
  return (action.guards ?? []).flatMap((guard: Guard<unknown, unknown, unknown, unknown>) => {
    const answer = guard(situation, input)
    if (answer === null) return []
    return Array.isArray(answer) ? (answer as Reason[]) : [answer as Reason]
  })
}

function missingFields(action: AnyAction, input: Readonly<Record<string, unknown>>): Reason[] {
  return (action.required ?? [])
    .filter((field) => isEmpty(input[field]))
    .map((field) => reason("required", { field }))
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === "string") return value.trim() === ""
  return Array.isArray(value) && value.length === 0
}

function chooseEnd(
  action: AnyAction,
  from: string,
  situation: AnySituation,
  input: Readonly<Record<string, unknown>>,
): string {
  if (action.to === undefined || typeof action.to === "string") return action.to ?? from
  const end = action.to.choose(situation, input)
  if (!endsOf(action, from).includes(end)) {
    throw new Error(`an action led to ${end}, which is not among its named ends`)
  }
  return end
}

function refuse(kind: RefusalKind, reasons: readonly Reason[]): Refused {
  return { ok: false, kind, reasons }
}
