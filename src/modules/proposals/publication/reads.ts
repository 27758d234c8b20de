import { type RawBuilder, sql } from "kysely"
import { isId } from "../../../base/id.ts"
import { toBigramQuery } from "../../../base/text/bigrams.ts"
import type { Db, Read } from "../../../platform/database/db.ts"

/** The public reads this table and nothing else, and only organisations that publish. */
export interface PublicOrganisation {
  readonly id: number
  readonly name: string
  readonly shortName: string
  readonly slug: string
}

export interface PublicFilter {
  readonly q?: string | undefined
  readonly year?: string | undefined
  readonly category?: string | undefined
  readonly unit?: string | undefined
  readonly class?: string | undefined
  readonly after?: string | undefined
}

export interface PublicLine {
  readonly id: string
  readonly numberText: string
  readonly year: number
  readonly subject: string
  readonly proposer: string
  readonly category: string
  readonly unitName: string
  readonly resultClass: string | null
  readonly classLabel: string
  readonly edition: string
  readonly repliedOn: string | null
  readonly publishedOn: string
}

export interface PublicText extends PublicLine {
  readonly documentNumber: string
  readonly proposalHtml: string
  readonly replyHtml: string
  readonly redacted: boolean
  /** Other letters on the same proposal that are public. */
  readonly others: readonly Pick<PublicLine, "id" | "unitName" | "edition" | "publishedOn">[]
}

export interface PublicPage {
  readonly items: readonly PublicLine[]
  readonly total: number
  readonly totalCapped: boolean
  readonly next: string | null
}

const perPage = 20
const mostCounted = 1_000

export function listOrganisations(db: Db): Promise<PublicOrganisation[]> {
  return organisations(db).orderBy("region_code").execute()
}

export function findOrganisation(db: Db, slug: string): Promise<PublicOrganisation | undefined> {
  return organisations(db).where("public_slug", "=", slug).executeTakeFirst()
}

function organisations(db: Db) {
  return db.global
    .selectFrom("organisation")
    .select(["id", "name", "short_name as shortName", "public_slug as slug"])
    .where("publishes", "=", true)
}

const line = sql`p.id, p.number_text as "numberText", p.year, p.subject, p.proposer, p.category,
  p.unit_name as "unitName", p.result_class as "resultClass", p.class_label as "classLabel", p.edition,
  p.replied_on as "repliedOn", p.published_on as "publishedOn"`

export async function listPublications(
  read: Read,
  filter: PublicFilter,
  limit = perPage,
): Promise<PublicPage> {
  const where = conditions(read, filter)
  const after = readAfter(filter.after)
  const beyond = after ? sql`and (p.published_on, p.id) < (${after.on}::date, ${after.id}::uuid)` : sql``
  const rows = await sql<PublicLine>`select ${line} from publication p where ${where} ${beyond}
    order by p.published_on desc, p.id desc limit ${limit + 1}`.execute(read.q)
  const counted = await sql<{ n: number }>`
    select count(*) as n from (select 1 from publication p where ${where} limit ${mostCounted}) as few`.execute(
    read.q,
  )
  const items = rows.rows.slice(0, limit)
  const last = items.at(-1)
  const total = counted.rows[0]?.n ?? 0
  return {
    items,
    total,
    totalCapped: total >= mostCounted,
    next: rows.rows.length > limit && last ? `${last.publishedOn}_${last.id}` : null,
  }
}

export async function findPublication(read: Read, id: string): Promise<PublicText | undefined> {
  if (!isId(id)) return undefined
  const orgId = read.scope.orgId
  const found = await sql<PublicText & { proposalId: string }>`
    select ${line}, p.proposal_id as "proposalId", p.document_number as "documentNumber",
      p.proposal_html as "proposalHtml", p.reply_html as "replyHtml", p.redacted
    from publication p where p.org_id = ${orgId} and p.id = ${id} and p.withdrawn_on is null`.execute(read.q)
  const text = found.rows[0]
  if (!text) return undefined
  const { proposalId, ...shown } = text
  const others = await read.q
    .selectFrom("publication")
    .select(["id", "unit_name as unitName", "edition", "published_on as publishedOn"])
    .where("org_id", "=", orgId)
    .where("proposal_id", "=", proposalId)
    .where("id", "<>", id)
    .where("withdrawn_on", "is", null)
    .orderBy("published_on")
    .execute()
  return { ...shown, others }
}

export interface Facets {
  readonly years: readonly string[]
  readonly categories: readonly string[]
  readonly units: readonly string[]
  readonly classes: readonly string[]
}

/** What can be chosen in the search form, by what has been published. */
export async function listFacets(read: Read): Promise<Facets> {
  const shown = sql`from publication p where p.org_id = ${read.scope.orgId} and p.withdrawn_on is null`
  const result = await sql<{ kind: string; value: string }>`
    select distinct 'year' as kind, p.year::text as value ${shown}
    union all select distinct 'category', p.category ${shown} and p.category <> ''
    union all select distinct 'unit', p.unit_name ${shown} and p.unit_name <> ''
    union all select distinct 'class', p.class_label ${shown} and p.class_label <> ''
    order by kind, value`.execute(read.q)
  const of = (kind: string) => result.rows.filter((row) => row.kind === kind).map((row) => row.value)
  return {
    years: of("year").reverse(),
    categories: of("category"),
    units: of("unit"),
    classes: of("class"),
  }
}

function conditions(read: Read, filter: PublicFilter): RawBuilder<unknown> {
  const parts = [sql`p.org_id = ${read.scope.orgId}`, sql`p.withdrawn_on is null`]
  if (filter.year) parts.push(sql`p.year = ${/^\d{4}$/.test(filter.year) ? Number(filter.year) : -1}`)
  if (filter.category) parts.push(sql`p.category = ${filter.category}`)
  if (filter.unit) parts.push(sql`p.unit_name = ${filter.unit}`)
  if (filter.class) parts.push(sql`p.class_label = ${filter.class}`)
  const q = filter.q?.trim()
  if (q) {
    const query = toBigramQuery(q)
    parts.push(
      query ? sql`(p.number_text = ${q} or p.bigrams @@ ${query}::tsquery)` : sql`p.number_text = ${q}`,
    )
  }
  return sql.join(parts, sql` and `)
}

/** Anything that is no place in the list is the beginning of it. */
function readAfter(after: string | undefined): { on: string; id: string } | undefined {
  const [, on = "", id = ""] = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(after ?? "") ?? []
  if (!isId(id)) return undefined
  try {
    return { on: Temporal.PlainDate.from(on).toString(), id }
  } catch {
    return undefined
  }
}
