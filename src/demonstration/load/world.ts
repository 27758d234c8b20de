import type { Actor } from "../../base/actor.ts"
import { newId } from "../../base/id.ts"
import type { Passage } from "../../modules/proposals/publication/redaction.ts"
import type { ProposalTerms } from "../../modules/proposals/terms.ts"
import type { PendingFact } from "../../platform/procedures/facts.ts"
import type { AnyOffice, CaseRecord, Party } from "../../platform/procedures/office.ts"
import type { DueComputation, WorkingCalendar } from "../../rulebook/calendar/calendar.ts"

/** What one table gets, a row each; keys are columns. */
export type Row = Record<string, unknown>

/** When something is done: the moment, and the day it is there. */
export interface Moment {
  readonly at: Date
  readonly today: Temporal.PlainDate
}

export interface KeptParty extends Party {
  readonly id: string
  readonly since: Date
  readonly position: number
}

export interface KeptDeadline {
  readonly id: string
  readonly name: string
  readonly basis: string
  status: "open" | "paused" | "met" | "cancelled"
  computation: DueComputation
  pausedOn: string | null
  endedOn: string | null
  flaggedOn: string | null
}

/** A case as its rows will stand; `row` holds the columns under the names that the law uses. */
export interface Case {
  readonly id: string
  readonly procedure: string
  readonly committee: Committee
  readonly row: Row & { state: string; version: number; matterId: string; termsId: string }
  readonly openedAt: Date
  changedAt: Date
  parties: KeptParty[]
  readonly deadlines: KeptDeadline[]
}

export interface Body {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly shortName: string
  readonly track: "party" | "government" | "other" | null
}

/** One organisation while its years are walked through. */
export interface Committee {
  readonly id: number
  readonly terms: ProposalTerms
  readonly termsId: string
  readonly bodies: ReadonlyMap<string, Body>
  /** Who can act, by person. */
  readonly actors: ReadonlyMap<string, Actor>
  /** Who represents a body, by body. */
  readonly representatives: ReadonlyMap<string, readonly string[]>
  readonly sessions: ReadonlyMap<string, Session>
  readonly numbers: Map<string, number>
  readonly facts: PendingFact[]
}

export interface Session {
  readonly id: string
  readonly year: number
  readonly number: number
  readonly term: number
  /** YYYY-MM-DDTHH:mm:ssZ */
  readonly cutoffAt: string
}

/** One deed that did not follow from another, as it could be done again through `perform` and `openCase`. */
export interface Entry {
  readonly moment: Moment
  readonly of: Case
  readonly actor: Actor
  /** Left out: the case was opened, with this as its data. */
  readonly action?: string
  readonly input: Readonly<Row>
}

/** Given to a mirror: what was done, as `Deed` is to an office's own writes. */
// biome-ignore lint/suspicious/noExplicitAny: each mirror knows the inputs of its own procedure
export interface MirroredDeed<In = any> {
  readonly world: World
  readonly of: Case
  readonly moment: Moment
  readonly actor: Actor
  readonly before: CaseRecord
  readonly record: CaseRecord
  readonly input: In
}

export interface MirroredFact {
  readonly world: World
  readonly of: Case
  readonly moment: Moment
  readonly fact: PendingFact
}

/**
 * An office as it works in memory: the same procedure and inputs, and beside them what its `load`, `writes` and
 * reactions do to rows. `load.test.ts` drives the same cases through both and compares.
 */
export interface Mirror {
  readonly office: AnyOffice
  /** Columns with the defaults that the migration gives them. */
  readonly columns: Readonly<Row>
  /** What `load` reads beside the row and the parties. */
  readonly around: (of: Case, world: World) => object
  readonly writes: Readonly<Record<string, (deed: MirroredDeed) => void>>
  /** By `procedure.action`. */
  readonly hears: Readonly<Record<string, (heard: MirroredFact) => void>>
}

export interface World {
  readonly calendar: WorkingCalendar
  readonly mirrors: ReadonlyMap<string, Mirror>
  readonly cases: Map<string, Case>
  /** Cases that hang on another, by procedure and the id of the other, oldest first: `assignment/<proposal>`. */
  readonly hanging: Map<string, Case[]>
  /** Rows of tables that are no cases. */
  readonly rows: Map<string, Row[]>
  /** How many revisions each proposal has. */
  readonly revisions: Map<string, number>
  /** Contacts of each assignment; the rows themselves. */
  readonly contacts: Map<string, Row[]>
  /** Countersignatures of each reply; the rows themselves. */
  readonly signatures: Map<string, Row[]>
  /** Proposals and attempts, `id/attempt`, of which some rating asks for another handling. */
  readonly rehandlingAsked: Set<string>
  /** Cases that search is to find: the effect `index` was asked for. */
  readonly indexed: Set<string>
  /** Who wants to hear what happens in a matter, to do next what its script says. */
  readonly follow: Map<string, (of: Case, fact: PendingFact, moment: Moment) => void>
  /** Texts of the rows of `publication`, in the same order. */
  readonly published: Published[]
  /** Everything that was done, in order; what followed from it by itself is left out. */
  readonly journal: Entry[]
  /** How deep in consequences the clerk is just now. */
  depth: number
  /** The moment at which the walk ends. */
  readonly until: Date
  /** Those who can sign in: nobody else reads notices. */
  readonly readers: ReadonlySet<string>
  readonly told: Told[]
  /** Asked to do something later: what a deadline leads to on the day after it has passed. */
  readonly later: (on: string, run: (moment: Moment) => void) => void
}

export function getCase(world: World, id: string): Case {
  const found = world.cases.get(id)
  if (!found) throw new Error(`there is no case ${id}`)
  return found
}

export function listHanging(world: World, procedure: string, on: string): readonly Case[] {
  return world.hanging.get(`${procedure}/${on}`) ?? []
}

export function addRow(world: World, table: string, row: Row): Row {
  const rows = world.rows.get(table)
  if (rows) rows.push(row)
  else world.rows.set(table, [row])
  return row
}

/** As `addParties` does: who is a party in this relation already stays the one they are. */
export function addParties(of: Case, parties: readonly Party[], at: Date): void {
  parties.forEach((party, position) => {
    if (!of.parties.some((each) => isSame(each, party)))
      of.parties.push({ ...party, id: idAt(at), since: at, position })
  })
}

export function removeParty(of: Case, party: Party): void {
  of.parties = of.parties.filter((each) => !isSame(each, party))
}

function isSame(one: Party, other: Party): boolean {
  return one.relation === other.relation && one.personId === other.personId && one.bodyId === other.bodyId
}

export function idAt(at: Date): string {
  return newId(at.getTime())
}

export interface Told {
  readonly personId: string
  readonly kind: string
  readonly of: Case
  readonly fact: PendingFact
  readonly params: Readonly<Record<string, string>>
}

export interface Published {
  readonly proposalHtml: string
  readonly replyHtml: string
  readonly subject: string
  readonly proposer: string
  readonly unitName: string
  readonly passages: readonly Passage[]
}

export function mirrorOf(world: World, procedure: string): Mirror {
  const mirror = world.mirrors.get(procedure)
  if (!mirror) throw new Error(`there is no mirror of ${procedure}`)
  return mirror
}

/** The record as the law sees it now. */
export function recordOf(world: World, of: Case): CaseRecord {
  const parties = of.parties.map(({ relation, personId, bodyId }) => ({ relation, personId, bodyId }))
  return {
    ...of.row,
    id: of.id,
    parties,
    ...mirrorOf(world, of.procedure).around(of, world),
  } as unknown as CaseRecord
}

export function isRunning(deadline: KeptDeadline): boolean {
  return deadline.status === "open" || deadline.status === "paused"
}
