import { type Actor, systemActor } from "../../base/actor.ts"
import type { Reason } from "../../base/reason.ts"
import type { PendingFact } from "../../platform/procedures/facts.ts"
import type { CaseRecord, Party } from "../../platform/procedures/office.ts"
import { signature } from "../../platform/procedures/reactions.ts"
import { moveDeadlines } from "../../procedure/deadlines.ts"
import { decide } from "../../procedure/decide.ts"
import type { Effect } from "../../procedure/language.ts"
import type { Period } from "../../rulebook/calendar/calendar.ts"
import { tellReaders } from "./notices.ts"
import {
  addParties,
  type Case,
  type Committee,
  idAt,
  isRunning,
  type KeptDeadline,
  type Moment,
  mirrorOf,
  type Row,
  recordOf,
  type World,
} from "./world.ts"

/**
 * The clerk of `perform.ts` and `open.ts`, working in memory: the same order, the same law, no database. What the law
 * refuses stops the loading, because then script and law disagree.
 */
export interface Doing {
  readonly action: string
  readonly input?: Readonly<Row>
  readonly actor: Actor
}

class LawRefused extends Error {
  readonly reasons: readonly Reason[]

  constructor(of: Case, doing: Doing, moment: Moment, reasons: readonly Reason[]) {
    const said = reasons.map((each) => JSON.stringify(each)).join(" ")
    super(
      `${of.committee.id} ${of.procedure}.${doing.action} by ${doing.actor.name} on ${moment.today}: ${said}`,
    )
    this.reasons = reasons
  }
}

export function openCase(
  world: World,
  committee: Committee,
  moment: Moment,
  request: {
    readonly procedure: string
    readonly data: Readonly<Row> & { readonly parties?: readonly Party[] }
    readonly actor: Actor
    readonly matterId?: string
    /** The case it hangs on, to be found by it. */
    readonly on?: readonly string[]
  },
): Case {
  const { office, columns } = mirrorOf(world, request.procedure)
  const id = idAt(moment.at)
  const { parties = [], ...data } = request.data
  const of: Case = {
    id,
    procedure: request.procedure,
    committee,
    row: {
      ...columns,
      ...data,
      state: office.procedure.initial,
      version: 1,
      procedureVersion: office.procedure.version,
      termsId: committee.termsId,
      matterId: request.matterId ?? id,
    },
    openedAt: moment.at,
    changedAt: moment.at,
    parties: [],
    deadlines: [],
  }
  world.cases.set(id, of)
  for (const other of request.on ?? []) {
    const key = `${request.procedure}/${other}`
    const list = world.hanging.get(key)
    if (list) list.push(of)
    else world.hanging.set(key, [of])
  }
  if (world.depth === 0) world.journal.push({ moment, of, actor: request.actor, input: request.data })
  addParties(of, parties, moment.at)
  const fact = appendFact(of, moment, request.actor, {
    action: "open",
    from: null,
    to: of.row.state,
    data: {},
  })
  keepDeadlines(world, of, recordOf(world, of), moment)
  react(world, of, moment, fact)
  return of
}

/** One action, as `perform` does it. Throws LawRefused. */
export function act(world: World, of: Case, moment: Moment, doing: Doing): void {
  const { office, writes } = mirrorOf(world, of.procedure)
  const { action, actor } = doing
  const before = recordOf(world, of)
  if (actor.kind !== "system" && !office.see.test(before, actor))
    throw new LawRefused(of, doing, moment, [{ code: "no_such_case" }])
  const parsed = office.inputs[action]?.safeParse(doing.input ?? {})
  if (!parsed?.success) throw new Error(`${of.procedure}.${action}: ${parsed?.error ?? "no such action"}`)
  const input = parsed.data as Row
  const decision = decide(office.procedure, action, input, {
    record: before,
    actor,
    terms: of.committee.terms,
    today: moment.today,
  })
  if (!decision.ok) throw new LawRefused(of, doing, moment, decision.reasons)
  if (world.depth === 0) world.journal.push({ moment, of, actor, action, input: doing.input ?? {} })

  Object.assign(of.row, decision.patch)
  of.row.version += 1
  of.changedAt = moment.at
  const record: CaseRecord = { ...before, ...decision.patch, version: of.row.version }
  world.depth += 1
  writes[action]?.({ world, of, moment, actor, before, record, input })
  world.depth -= 1
  const { from, to } = decision
  const fact = appendFact(of, moment, actor, { action, from, to, data: decision.says })
  if (decision.opens.length > 0) throw new Error(`${of.procedure}.${action} opens cases; mirror that first`)
  if (from !== to || Object.keys(decision.sets).length > 0)
    keepDeadlines(world, of, record, moment, decision.sets)
  tell(world, of, fact, decision.effects)
  react(world, of, moment, fact)
}

export function bySystem(world: World, of: Case, moment: Moment, action: string, input: Row = {}): void {
  act(world, of, moment, { action, input, actor: systemActor(of.committee.id) })
}

/** Effects of an action, or notices that a reaction asks for. */
export function tell(world: World, of: Case, fact: PendingFact, effects: readonly Effect[]): void {
  if (effects.some(({ name }) => name === "index")) world.indexed.add(of.id)
  tellReaders(world, of, fact, effects)
}

function appendFact(
  of: Case,
  moment: Moment,
  actor: Actor,
  said: Pick<PendingFact, "action" | "from" | "to" | "data">,
): PendingFact {
  const fact: PendingFact = {
    id: idAt(moment.at),
    procedure: of.procedure,
    procedureVersion: of.row.procedureVersion as number,
    caseId: of.id,
    matterId: of.row.matterId,
    at: moment.at,
    actor: signature(actor),
    ...said,
  }
  of.committee.facts.push(fact)
  return fact
}

function react(world: World, of: Case, moment: Moment, fact: PendingFact): void {
  world.depth += 1
  for (const mirror of world.mirrors.values())
    mirror.hears[`${fact.procedure}.${fact.action}`]?.({ world, of, moment, fact })
  world.follow.get(of.row.matterId)?.(of, fact, moment)
  world.depth -= 1
}

function keepDeadlines(
  world: World,
  of: Case,
  record: CaseRecord,
  moment: Moment,
  sets: Readonly<Record<string, Period>> = {},
): void {
  const { procedure } = mirrorOf(world, of.procedure).office
  const running = of.deadlines.filter(isRunning)
  const changes = moveDeadlines(procedure, {
    record,
    terms: of.committee.terms,
    today: moment.today,
    calendar: world.calendar,
    running: running as (KeptDeadline & { status: "open" | "paused" })[],
    sets,
  })
  for (const change of changes) {
    if (change.kind === "start") {
      const started: KeptDeadline = {
        id: idAt(moment.at),
        name: change.name,
        basis: procedure.deadlines[change.name]?.basis ?? "",
        status: "open",
        computation: change.computation,
        pausedOn: null,
        endedOn: null,
        flaggedOn: null,
      }
      of.deadlines.push(started)
      awaitExpiry(world, of, started)
      continue
    }
    const kept = running.find((each) => each.name === change.name)
    if (!kept) continue
    if (change.kind === "move") {
      Object.assign(kept, {
        status: "open",
        pausedOn: null,
        flaggedOn: null,
        computation: change.computation,
      })
      awaitExpiry(world, of, kept)
    } else if (change.kind === "pause") Object.assign(kept, { status: "paused", pausedOn: change.on })
    else Object.assign(kept, { status: change.kind === "cancel" ? "cancelled" : "met", endedOn: change.on })
  }
}

/** As the sweep does on the day after: the named action, by the system, if the deadline is still the same. */
function awaitExpiry(world: World, of: Case, deadline: KeptDeadline): void {
  const action = mirrorOf(world, of.procedure).office.procedure.deadlines[deadline.name]?.onExpiry ?? "flag"
  const { computation } = deadline
  const next = Temporal.PlainDate.from(computation.due).add({ days: 1 })
  world.later(next.toString(), (moment) => {
    if (deadline.status !== "open" || deadline.computation !== computation) return
    if (action === "flag") deadline.flaggedOn = moment.today.toString()
    else bySystem(world, of, moment, action)
  })
}
