import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { ProposalTerms } from "../terms.ts"
import type { KnownSession, KnownTerm } from "./sessions.ts"
import "./tables.ts"

/** What the organisation has already, as far as a file of past papers may meet it. */
export interface Known {
  readonly terms: ProposalTerms
  readonly thisYear: number
  readonly today: string
  /** The organisation's own names: a row that names it as its source is no foreign one. */
  readonly ownNames: ReadonlySet<string>
  readonly periods: readonly KnownTerm[]
  readonly sessions: readonly KnownSession[]
  /** Bare name or earlier name → handling unit. */
  readonly units: ReadonlyMap<string, string>
  /** Bare name → party, organisation, sector, committee or group that may sign. */
  readonly signers: ReadonlyMap<string, string>
  /** Number of the term → bare name → the one member of that name; null when there are several. */
  readonly members: ReadonlyMap<number, ReadonlyMap<string, string | null>>
  /** What was imported before, by source key. */
  readonly imported: ReadonlyMap<string, { readonly hash: string; readonly proposalId: string }>
  /** `session id/number` → subject, of every numbered proposal. */
  readonly numbered: ReadonlyMap<string, string>
}

/** One spelling of a name: without spaces, brackets and width. */
export const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")

const signing = ["party", "peoples_organisation", "sector", "special_committee", "group", "organisation"]

export async function readKnown(read: Read, terms: ProposalTerms, today: Temporal.PlainDate): Promise<Known> {
  const orgId = read.scope.orgId
  const organisation = await read.q
    .selectFrom("organisation")
    .select(["name", "short_name"])
    .where("id", "=", orgId)
    .executeTakeFirstOrThrow()
  const periods = await read.q
    .selectFrom("term")
    .select(["id", "number", "starts_on"])
    .where("org_id", "=", orgId)
    .execute()
  const termNumbers = new Map(periods.map((each) => [each.id, each.number]))
  const sessions = await read.q
    .selectFrom("session")
    .select(["id", "term_id", "number", "year"])
    .where("org_id", "=", orgId)
    .execute()
  const bodies = await read.q
    .selectFrom("body")
    .select(["id", "kind", "name", "short_name"])
    .where("org_id", "=", orgId)
    // Of two units of one name the one that still works is meant.
    .orderBy("until", (order) => order.asc().nullsLast())
    .execute()
  const aliases = await read.q
    .selectFrom("body_name")
    .select(["body_id", "name"])
    .where("org_id", "=", orgId)
    .execute()
  const seats = await sql<{ term: string; name: string; person: string }>`
    select distinct s.term_id as term, p.name, p.id as person from seat s
      join person p on p.org_id = ${orgId} and p.id = s.person_id
    where s.org_id = ${orgId}`.execute(read.q)
  const rows = await read.q
    .selectFrom("proposal_import_row")
    .select(["source_key", "row_hash", "proposal_id"])
    .where("org_id", "=", orgId)
    .execute()
  const numbered = await read.q
    .selectFrom("proposal")
    .select(["session_id", "number", "subject"])
    .where("org_id", "=", orgId)
    .where("number", "is not", null)
    .execute()

  const kindOf = new Map(bodies.map((each) => [each.id, each.kind]))
  const named = (wanted: (kind: string) => boolean) => [
    ...aliases
      .filter(({ body_id }) => wanted(kindOf.get(body_id) ?? ""))
      .map((each) => [bare(each.name), each.body_id] as const),
    ...bodies
      .filter(({ kind }) => wanted(kind))
      .flatMap((each) => [[bare(each.short_name), each.id] as const, [bare(each.name), each.id] as const]),
  ]
  return {
    terms,
    today: today.toString(),
    thisYear: today.year,
    ownNames: new Set([organisation.name, organisation.short_name].map(bare)),
    periods: periods.map((each) => ({ number: each.number, startYear: Number(each.starts_on.slice(0, 4)) })),
    sessions: sessions.flatMap((each) => {
      const term = termNumbers.get(each.term_id)
      return term === undefined ? [] : [{ id: each.id, term, number: each.number, year: each.year }]
    }),
    units: new Map(named((kind) => kind === "handling_unit")),
    signers: new Map(named((kind) => signing.includes(kind))),
    members: membersOf(
      seats.rows.map((each) => ({ ...each, term: termNumbers.get(each.term) ?? 0, name: bare(each.name) })),
    ),
    imported: new Map(
      rows.map((each) => [each.source_key, { hash: each.row_hash, proposalId: each.proposal_id }]),
    ),
    numbered: new Map(numbered.map((each) => [`${each.session_id}/${each.number}`, each.subject])),
  }
}

function membersOf(seats: readonly { term: number; name: string; person: string }[]): Known["members"] {
  const members = new Map<number, Map<string, string | null>>()
  for (const { term, name, person } of seats) {
    const names = members.get(term) ?? new Map<string, string | null>()
    names.set(name, names.has(name) ? null : person)
    members.set(term, names)
  }
  return members
}
