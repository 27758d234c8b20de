import { type Actor, hasRole } from "../../base/actor.ts"
import { roleWords } from "../../base/role-words.ts"
import { fill, type Language } from "../../base/words.ts"
import type { Read } from "../../platform/database/db.ts"
import { getHeading } from "../../platform/procedures/heading.ts"
import type { CaseRecord, Heading, House } from "../../platform/procedures/office.ts"
import { getTerms } from "../../platform/procedures/terms.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import { available } from "../../procedure/available.ts"
import type { DueComputation } from "../../rulebook/calendar/calendar.ts"
import { workingDaysLeft } from "../../rulebook/calendar/working-calendar.ts"
import {
  type Candidate,
  countQueues,
  findCandidates,
  heldRole,
  mostCounted,
  type Waiting,
} from "./candidates.ts"
import { todoWords } from "./words.ts"

export interface TodoItem {
  readonly id: string
  readonly procedure: string
  /** Empty for a line that stands for a whole queue. */
  readonly caseId: string
  readonly number: string | null
  readonly title: string
  readonly what: string
  readonly why: string
  readonly due: (Pick<DueComputation, "start" | "period" | "provisional"> & TodoDue) | null
  readonly overdue: boolean
  readonly href: string
  /** How many cases the line stands for. */
  readonly count: number
}

interface TodoDue {
  readonly on: string
  readonly workingDaysLeft: number
}

/** Cases shown one by one; what is beyond is summed up by state, and a list is the better place for it. */
export const mostShown = 25

interface Asker {
  readonly house: House
  readonly read: Read
  readonly actor: Actor
  readonly language: Language
  readonly today: Temporal.PlainDate
}

/** Everything this person must do now, the earliest due first. What a queue proposes is asked of the law itself. */
export async function listTodo(
  house: House,
  read: Read,
  actor: Actor,
  language: Language,
): Promise<TodoItem[]> {
  const today = house.clock.today(await timeZoneOf(read))
  const asker: Asker = { house, read, actor, language, today }
  const queues = await countQueues(read, house.registry, actor)
  const candidates = earliestFirst(await findCandidates(read, house.registry, actor))
  const shown = candidates.slice(0, mostShown)
  const headings = new Map<string, Heading>()
  const deadlines = await findDeadlines(
    read,
    shown.map(({ caseId }) => caseId),
  )
  const bodies = await findBodies(read, shown)
  const items: TodoItem[] = []
  for (const candidate of shown) {
    const item = await itemOf(asker, candidate, { headings, deadlines, bodies })
    if (item) items.push(item)
  }
  const rest = restOf(candidates.slice(mostShown))
  return [
    ...queues.map((waiting) => queueItem(asker, waiting, "queue")),
    ...items,
    ...rest.map((waiting) => queueItem(asker, waiting, "rest")),
  ].sort(byDue)
}

/** A case may wait in several queues: it is shown once, for its earliest due date. */
function earliestFirst(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort((a, b) => compareDates(a.dueOn, b.dueOn))
  const seen = new Set<string>()
  return sorted.filter(({ caseId }) => !seen.has(caseId) && seen.add(caseId))
}

function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -1 : 1
}

const byDue = (a: TodoItem, b: TodoItem) => compareDates(a.due?.on ?? null, b.due?.on ?? null)

interface Known {
  readonly headings: Map<string, Heading>
  readonly deadlines: ReadonlyMap<string, Running>
  readonly bodies: ReadonlyMap<string, string>
}

async function itemOf(asker: Asker, candidate: Candidate, known: Known): Promise<TodoItem | undefined> {
  const { read, actor, language, today } = asker
  const { office, queue, caseId } = candidate
  const record: CaseRecord | undefined = await office.load(read, caseId, false)
  if (!record || !office.see.test(record, actor)) return undefined
  const terms = await getTerms(read, office.terms, record.termsId)
  const offers = available(office.procedure, { record, actor, terms, today })
  const possible = queue.actions.filter((name) =>
    offers.some(({ action, enabled }) => action === name && enabled),
  )
  const [action] = possible
  if (action === undefined) return undefined
  const { number, title } = await getHeading(asker.house, read, office, record, known.headings)
  const due = known.deadlines.get(caseId)
  return {
    id: `${office.procedure.id}:${caseId}`,
    procedure: office.procedure.id,
    caseId,
    number,
    title: title || office.words.name[language],
    what: office.words.actions[action]?.[language] ?? action,
    why: whyOf(asker, candidate, known.bodies),
    ...dueOf(asker, due),
    href: `/${office.path}/${caseId}`,
    count: 1,
  }
}

function whyOf(
  { actor, language }: Asker,
  candidate: Candidate,
  bodies: ReadonlyMap<string, string>,
): string {
  const { office, queue, relation, bodyId } = candidate
  if (relation !== null) {
    const said = office.words.relations[relation]?.[language] ?? relation
    return fill(todoWords.whyParty[language], { relation: said })
  }
  if (bodyId === null) return todoWords.whyPerson[language]
  const role = queue.roles?.find((each) => hasRole(actor, each, bodyId))
  return fill(todoWords.whyUnit[language], {
    body: bodies.get(bodyId) ?? "",
    role: role ? roleWords[role][language] : "",
  })
}

function queueItem(asker: Asker, waiting: Waiting, line: "queue" | "rest"): TodoItem {
  const { actor, language, house, today } = asker
  const { office, queue, state, count, dueOn } = waiting
  const role = heldRole(actor, queue)
  const [action = ""] = queue.actions
  const many = count > mostCounted
  return {
    id: `${line}:${office.procedure.id}:${state}`,
    procedure: office.procedure.id,
    caseId: "",
    number: null,
    title: fill(todoWords[line][language], {
      name: office.words.name[language],
      state: office.words.states[state]?.[language] ?? state,
      count: many ? fill(todoWords.many[language], { count: mostCounted }) : count,
    }),
    what: office.words.actions[action]?.[language] ?? action,
    why: role ? fill(todoWords.whyRole[language], { role: roleWords[role][language] }) : "",
    due:
      dueOn === null
        ? null
        : {
            on: dueOn,
            start: dueOn,
            period: { on: dueOn },
            provisional: false,
            workingDaysLeft: workingDaysLeft(today, Temporal.PlainDate.from(dueOn), house.calendar),
          },
    overdue: dueOn !== null && dueOn < today.toString(),
    href: `/${office.path}?state=${encodeURIComponent(state)}`,
    count: many ? mostCounted : count,
  }
}

/** Cases beyond those shown, by procedure and state. */
function restOf(candidates: readonly Candidate[]): Waiting[] {
  const lines = new Map<string, Waiting>()
  for (const { office, queue, state, dueOn } of candidates) {
    const key = `${office.procedure.id} ${state}`
    const line = lines.get(key) ?? { office, queue, state, count: 0, dueOn }
    lines.set(key, { ...line, count: line.count + 1 })
  }
  return [...lines.values()]
}

interface Running {
  readonly due_on: string
  readonly computation: DueComputation
}

async function findDeadlines(read: Read, caseIds: readonly string[]): Promise<Map<string, Running>> {
  if (caseIds.length === 0) return new Map()
  const rows = await read.q
    .selectFrom("deadline")
    .select(["case_id", "due_on", "computation"])
    .where("org_id", "=", read.scope.orgId)
    .where("case_id", "in", [...caseIds])
    .where("status", "=", "open")
    .orderBy("due_on", "desc")
    .execute()
  // The latest first, so that the earliest is what stays in the map.
  return new Map(
    rows.map((row) => [row.case_id, { due_on: row.due_on, computation: row.computation as DueComputation }]),
  )
}

function dueOf({ today, house }: Asker, running: Running | undefined): Pick<TodoItem, "due" | "overdue"> {
  if (!running) return { due: null, overdue: false }
  const { start, period, provisional } = running.computation
  const left = workingDaysLeft(today, Temporal.PlainDate.from(running.due_on), house.calendar)
  return {
    due: { on: running.due_on, start, period, provisional, workingDaysLeft: left },
    overdue: running.due_on < today.toString(),
  }
}

async function findBodies(read: Read, candidates: readonly Candidate[]): Promise<Map<string, string>> {
  const ids = [...new Set(candidates.flatMap(({ bodyId }) => bodyId ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await read.q
    .selectFrom("body")
    .select(["id", "short_name"])
    .where("org_id", "=", read.scope.orgId)
    .where("id", "in", ids)
    .execute()
  return new Map(rows.map(({ id, short_name }) => [id, short_name]))
}
