import { type RawBuilder, sql } from "kysely"
import type { Actor } from "../../base/actor.ts"
import { toBigramQuery } from "../../base/text/bigrams.ts"
import { normalise, scriptOf } from "../../base/text/normalise.ts"
import { isContentWord, toWordQuery, words } from "../../base/text/segment.ts"
import { snippet } from "../../base/text/snippet.ts"
import type { Read } from "../../platform/database/db.ts"
import { headingOf } from "../../platform/procedures/heading.ts"
import type { AnyOffice, CaseRecord, House } from "../../platform/procedures/office.ts"
import { listDirectory } from "./directory.ts"

export interface Found {
  readonly procedure: string
  readonly caseId: string
  readonly number: string | null
  readonly title: string
  /** Where the title answers the query: half-open ranges of UTF-16 offsets. */
  readonly titleMarks: readonly (readonly [number, number])[]
  readonly snippet: string
  readonly marks: readonly (readonly [number, number])[]
  readonly href: string
  readonly state: string
}

export interface Answer {
  readonly items: readonly Found[]
  readonly total: number
  readonly totalCapped: boolean
  readonly next: string | null
}

/** What is found is counted and ranked so far: a query that finds more is better narrowed than paged through. */
export const mostFound = 1_000

const nothing: Answer = { items: [], total: 0, totalCapped: false, next: null }

export interface Asked {
  readonly q: string
  readonly procedure?: string | undefined
  /** How many results to pass over. */
  readonly offset: number
  readonly limit: number
}

/**
 * Cases whose title or text hold what was typed, exactly as it stands, among those this actor may see; best first by
 * the words of the query. What may be seen is part of the query, so that a count tells nothing of hidden cases.
 */
export async function search(house: House, read: Read, actor: Actor, typed: Asked): Promise<Answer> {
  const named = await readAsNames(read, typed.q)
  const asked = { ...typed, q: named[0] ?? typed.q }
  const exact = anyOf([typed.q, ...named])
  const offices = [...house.registry.offices.values()].filter(
    ({ visible, searchText, procedure }) =>
      visible && searchText && (asked.procedure === undefined || procedure.id === asked.procedure),
  )
  if (exact === undefined || offices.length === 0) return nothing
  const ranking = toWordQuery(words(asked.q).filter(isContentWord)) ?? ""
  const parts = offices.map((office) => matches(read, office, actor, exact))
  const { rows } = await sql<{ procedure: string; case_id: string; total: number }>`
    with found as materialized (
      select procedure, case_id, words from (${sql.join(parts, sql` union all `)}) as everywhere
      limit ${mostFound + 1}
    )
    select procedure, case_id, count(*) over ()::int as total from found
    order by ts_rank_cd(words, ${ranking}::tsquery) desc, case_id desc
    limit ${asked.limit} offset ${asked.offset}`.execute(read.q)
  const total = rows[0]?.total ?? 0
  const items: Found[] = []
  for (const { procedure, case_id } of rows) {
    const office = house.registry.offices.get(procedure)
    const found = office && (await present(read, office, actor, case_id, asked.q))
    if (found) items.push(found)
  }
  const seen = asked.offset + rows.length
  return {
    items,
    total: Math.min(total, mostFound),
    totalCapped: total > mostFound,
    next: rows.length === asked.limit && seen < Math.min(total, mostFound) ? String(seen) : null,
  }
}

/** 张三 for zhangsan or zs: letters are also read as the names they spell, the likeliest first. */
async function readAsNames(read: Read, q: string): Promise<string[]> {
  if (scriptOf(normalise(q)) !== "latin") return []
  const people = await listDirectory(read, "person", q)
  const bodies = await listDirectory(read, "body", q)
  return [...people, ...bodies].slice(0, mostNames).map((each) => each.name)
}

const mostNames = 8

function anyOf(queries: readonly string[]): string | undefined {
  const parts = queries.flatMap((each) => toBigramQuery(each) ?? [])
  return parts.length === 0 ? undefined : parts.map((each) => `(${each})`).join(" | ")
}

function matches(read: Read, office: AnyOffice, actor: Actor, exact: string): RawBuilder<unknown> {
  const { orgId } = read.scope
  const { visible } = office
  if (!visible) throw new Error(`${office.procedure.id} does not say who sees what`)
  const { as } = visible
  // `offset 0` has what may be seen settled before any text is opened: opening 50,000 texts to find that a liaison may
  // see 500 of them took 490 ms, this way 18 ms.
  return sql`(
    select entry.procedure, entry.case_id, entry.words from search_entry entry
    join (select ${sql.ref(`${as}.id`)} as id from ${sql.table(office.table)} ${sql.ref(as)}
      where ${sql.ref(`${as}.org_id`)} = ${orgId} and ${visible.where(actor)} offset 0) seen on seen.id = entry.case_id
    where entry.org_id = ${orgId} and entry.procedure = ${office.procedure.id} and entry.bigrams @@ ${exact}::tsquery
    limit ${mostFound + 1})`
}

/** One page is few enough to ask the policy itself once more before anything is shown. */
async function present(
  read: Read,
  office: AnyOffice,
  actor: Actor,
  caseId: string,
  query: string,
): Promise<Found | undefined> {
  const record: CaseRecord | undefined = await office.load(read, caseId, false)
  if (!record || !office.see.test(record, actor)) return undefined
  const text = office.searchText?.(record)
  if (!text) return undefined
  const title = snippet(text.title, query, Math.max(text.title.length, 1))
  const body = snippet(text.body, query, 100)
  return {
    procedure: office.procedure.id,
    caseId,
    number: headingOf(office, record).number,
    title: text.title,
    titleMarks: title.ranges,
    snippet: body.text,
    marks: body.ranges,
    href: `/${office.path}/${caseId}`,
    state: record.state,
  }
}
