import { snakeKeys } from "../../base/keys.ts"
import { chain, genesis } from "../../platform/procedures/facts.ts"
import type { Found } from "./texts.ts"
import { type Case, type Committee, getCase, mirrorOf, type Row, recordOf, type World } from "./world.ts"

/** What has come of the walk, as rows of the tables that every procedure shares and of the case tables. */
export function caseRows(world: World): Map<string, Row[]> {
  const tables = new Map<string, Row[]>()
  for (const of of world.cases.values()) {
    const { table } = mirrorOf(world, of.procedure).office
    const rows = tables.get(table)
    const row = rowOf(of)
    if (rows) rows.push(row)
    else tables.set(table, [row])
  }
  return tables
}

function rowOf(of: Case): Row {
  return {
    org_id: of.committee.id,
    id: of.id,
    ...snakeKeys(of.row),
    opened_at: of.openedAt,
    changed_at: of.changedAt,
  }
}

export function partyRows(world: World): Row[] {
  return [...world.cases.values()].flatMap((of) =>
    of.parties.map((party) => ({
      org_id: of.committee.id,
      id: party.id,
      procedure: of.procedure,
      case_id: of.id,
      relation: party.relation,
      person_id: party.personId,
      body_id: party.bodyId,
      position: party.position,
      since: party.since,
    })),
  )
}

export function deadlineRows(world: World): Row[] {
  return [...world.cases.values()].flatMap((of) =>
    of.deadlines.map((each) => ({
      org_id: of.committee.id,
      id: each.id,
      procedure: of.procedure,
      case_id: of.id,
      name: each.name,
      basis: each.basis,
      status: each.status,
      due_on: each.computation.due,
      computation: each.computation,
      paused_on: each.pausedOn,
      flagged_on: each.flaggedOn,
      ended_on: each.endedOn,
    })),
  )
}

/** The sweep reminds of nothing a second time that passed before the demonstration was loaded. */
export function reminderRows(world: World, at: Date): Row[] {
  return [...world.cases.values()].flatMap((of) =>
    of.deadlines
      .filter((each) => each.status === "open" && each.flaggedOn !== null)
      .map((each) => ({
        org_id: of.committee.id,
        deadline_id: each.id,
        due_on: each.computation.due,
        kind: "overdue",
        at,
      })),
  )
}

/** Facts in their chain, and the chain's end. Text of JSON stays text: it is written as it was hashed. */
export function factRows(committee: Committee): { facts: Row[]; head: Row } {
  const facts = chain(committee.id, { seq: 0, hash: genesis(committee.id) }, committee.facts)
  const last = facts.at(-1)
  return {
    facts,
    head: { org_id: committee.id, seq: last?.seq ?? 0, hash: last?.hash ?? genesis(committee.id) },
  }
}

export function numberRows(committee: Committee): Row[] {
  return [...committee.numbers].map(([series, last]) => ({ org_id: committee.id, series, last }))
}

/** What search finds, as the effect `index` writes it; the vectors are still to be made. */
export function searchRows(world: World): { readonly rows: Row[]; readonly texts: Found[] } {
  const rows: Row[] = []
  const texts: Found[] = []
  for (const id of world.indexed) {
    const of = getCase(world, id)
    const text = mirrorOf(world, of.procedure).office.searchText?.(recordOf(world, of))
    if (!text) continue
    texts.push(text)
    rows.push({ org_id: of.committee.id, procedure: of.procedure, case_id: id, title: text.title })
  }
  return { rows, texts }
}
