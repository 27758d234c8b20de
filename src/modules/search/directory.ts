import { sql } from "kysely"
import { type DirectoryKind, seeksPeople } from "../../base/directory-kinds.ts"
import { normalise, scriptOf } from "../../base/text/normalise.ts"
import { type NameKind, nameKeys } from "../../base/text/pinyin.ts"
import type { Read } from "../../platform/database/db.ts"

/** Someone or something to choose: never how to reach them. */
export interface Entry {
  readonly id: string
  readonly name: string
  readonly detail: string
}

const mostListed = 20

interface Named extends Entry {
  /** Other names under which it is found: short and earlier ones. */
  readonly also: readonly string[]
}

/**
 * People and bodies by characters, or by pinyin in full, by initials, or mixed: 张三 by zhangsan, zs, zhangs. Names that
 * begin with what was typed come first. An empty query lists the first ones.
 */
export async function listDirectory(read: Read, kind: DirectoryKind, query: string): Promise<Entry[]> {
  const all = seeksPeople(kind) ? await listPeople(read, kind) : await listBodies(read, kind)
  const reading: NameKind = seeksPeople(kind) ? "person" : "place"
  const typed = keyOf(query)
  if (typed === "") return all.slice(0, mostListed).map(plain)
  const spelt = scriptOf(typed) === "latin"
  const rank = (name: string): number => {
    const written = keyOf(name)
    if (written.startsWith(typed)) return 0
    if (written.includes(typed)) return 1
    return spelt && keysOf(name, reading).some((key) => key.startsWith(typed)) ? 2 : 3
  }
  return all
    .map((entry) => ({ entry, rank: Math.min(...[entry.name, ...entry.also].map(rank)) }))
    .filter((each) => each.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostListed)
    .map(({ entry }) => plain(entry))
}

/** The names of people and bodies by their ids, whatever became of them since; those not found are left out. */
export async function nameEntries(read: Read, ids: readonly string[]): Promise<Entry[]> {
  const { orgId } = read.scope
  const { rows } = await sql<Entry>`
    select p.id, p.name, concat_ws(' ', nullif(p.employer, ''), nullif(p.post, '')) as detail
    from person p where p.org_id = ${orgId} and p.id = any(${ids}::uuid[])
    union all
    select b.id, b.name, left(b.duties, 60) as detail
    from body b where b.org_id = ${orgId} and b.id = any(${ids}::uuid[])`.execute(read.q)
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

const plain = ({ id, name, detail }: Named): Entry => ({ id, name, detail })

/** The same folding as for names in the pinyin tables: letters and digits only, ü typed as v. */
function keyOf(text: string): string {
  return normalise(text)
    .replace(/u:|ü/g, "v")
    .replace(/[^\p{L}\p{N}]/gu, "")
}

const keys = new Map<string, readonly string[]>()
const mostKept = 50_000

/** A name's spellings never change, so they are worked out once: some 50 µs each. */
function keysOf(name: string, reading: NameKind): readonly string[] {
  const id = `${reading} ${name}`
  const known = keys.get(id)
  if (known) return known
  if (keys.size >= mostKept) keys.clear()
  const made = [name, ...(reading === "place" ? [withoutLevel(name)] : [])].flatMap((each) =>
    nameKeys(each, reading),
  )
  keys.set(id, made)
  return made
}

/** 市卫健委 is looked for as 卫健委 too, since every body of the place has the same first character. */
function withoutLevel(name: string): string {
  return name.replace(/^[省市县区]/, "")
}

async function listPeople(read: Read, kind: "person" | "member"): Promise<Named[]> {
  const { orgId } = read.scope
  const members = sql`and p.id in (select s.person_id from seat s where s.org_id = ${orgId} and s.state = 'in_office')`
  const { rows } = await sql<Entry>`
    select p.id, p.name, concat_ws(' ', nullif(p.employer, ''), nullif(p.post, '')) as detail
    from person p where p.org_id = ${orgId} ${kind === "member" ? members : sql``}
    order by p.name_pinyin, p.name, p.id`.execute(read.q)
  return rows.map((row) => ({ ...row, also: [] }))
}

async function listBodies(read: Read, kind: Exclude<DirectoryKind, "person" | "member">): Promise<Named[]> {
  const { orgId } = read.scope
  const ofKind = kind === "body" ? sql`` : sql`and b.kind = ${kind}`
  const { rows } = await sql<Named>`
    select b.id, b.name, b.duties as detail,
      array[b.short_name] || coalesce(array_agg(n.name) filter (where n.name is not null), '{}') as also
    from body b left join body_name n on n.org_id = ${orgId} and n.body_id = b.id
    where b.org_id = ${orgId} and b.until is null ${ofKind}
    group by b.id, b.name, b.duties, b.short_name, b.sort order by b.sort, b.name`.execute(read.q)
  return rows.map((row) => ({ ...row, detail: [...row.detail].slice(0, 60).join("") }))
}
