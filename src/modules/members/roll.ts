import { sql } from "kysely"
import { z } from "zod"
import { belongingKindWords, postOf } from "../../base/body-words.ts"
import type { Language } from "../../base/words.ts"
import type { Read } from "../../platform/database/db.ts"
import type { App } from "../../platform/http/app.ts"
import { sendWorkbook, workbookQuery } from "../../platform/http/workbook.ts"
import { seatSpans } from "../../platform/identity/seat-spans.ts"
import type { House } from "../../platform/procedures/office.ts"
import type { Export } from "../../platform/sheets/export.ts"
import { todayOf } from "./doing.ts"
import { mustReadPeople } from "./keep.ts"
import { fieldWords, rollWords, screens } from "./words.ts"

const kinds = ["standing_committee", "special_committee", "sector", "group", "party_branch"] as const
type RollKind = (typeof kinds)[number]

const query = z.object({ kind: z.enum(kinds).default("special_committee"), on: z.iso.date().optional() })
const line = z.object({
  bodyId: z.string().nullable(),
  /** Its name on that day; null: the standing committee, which is no body of the register. */
  bodyName: z.string().nullable(),
  people: z.array(
    z.object({ id: z.string(), name: z.string(), post: z.string(), employer: z.string(), since: z.string() }),
  ),
})
type Line = z.output<typeof line>

const access = "signed-in" as const
const tags = ["members"]

/** 名册: who was in which body on a day, for every body of a kind at once. */
export function mountRoll(app: App, house: House): void {
  app.get(
    "/api/members/roll",
    {
      access,
      schema: {
        querystring: query,
        response: { 200: z.object({ on: z.string(), items: z.array(line) }) },
        tags,
        summary: "Who was in which body of a kind on a day, under the names of that day",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        const { kind, on = await todayOf(house, read) } = request.query
        return { on, items: await listRoll(read, kind, on) }
      }),
  )
  app.get(
    "/api/members/roll.xlsx",
    {
      access,
      perMinute: 20,
      schema: {
        querystring: workbookQuery.extend(query.shape),
        tags,
        summary: "The same as a workbook; recorded",
      },
    },
    async (request, reply) => {
      const { kind, on: asked, ...taken } = request.query
      const { on, rows } = await house.db.read(request.scope, async (read) => {
        mustReadPeople(request.actor)
        const on = asked ?? (await todayOf(house, read))
        return { on, rows: await listRoll(read, kind, on) }
      })
      return sendWorkbook(house, request, reply, taken, {
        list: "roll",
        name: rollWords.title,
        filter: { kind, on },
        sheet: (language) => rollSheet(language, kind, on, rows),
      })
    },
  )
}

async function listRoll(read: Read, kind: RollKind, on: string): Promise<Line[]> {
  const { orgId } = read.scope
  const stood = (row: string) => sql`${sql.ref(`${row}.since`)} <= ${on}::date
    and (${sql.ref(`${row}.until`)} is null or ${sql.ref(`${row}.until`)} >= ${on}::date)`
  const people = sql`coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'post', f.post, 'employer', p.employer,
    'since', f.since) order by f.post = 'member', p.name_pinyin, p.id) filter (where p.id is not null), '[]'::json)`
  if (kind === "standing_committee") {
    const { rows } = await sql<Line>`
      select null as "bodyId", null as "bodyName", ${people} as people
      from (select n.person_id, 'member' as post, n.since from ${seatSpans(orgId)} n
        where n.standing and n.state <> 'nominated' and ${stood("n")}) f
      join person p on p.org_id = ${orgId} and p.id = f.person_id`.execute(read.q)
    return rows
  }
  const { rows } = await sql<Line>`
    select b.id as "bodyId", coalesce(o.name, b.name) as "bodyName", ${people} as people
    from body b left join (
      select distinct on (n.body_id) n.body_id, n.name from body_name n
      where n.org_id = ${orgId} and n.until >= ${on}::date and (n.since is null or n.since <= ${on}::date)
      order by n.body_id, n.until
    ) o on o.body_id = b.id
    left join (
      select distinct on (u.body_id, u.person_id) u.body_id, u.person_id, u.post, u.since from (
        select a.body_id, a.person_id, a.post, a.since from affiliation a where a.org_id = ${orgId} and ${stood("a")}
        union all
        select n.sector_id, n.person_id, 'member', n.since from ${seatSpans(orgId)} n
        where n.sector_id is not null and n.state <> 'nominated' and ${stood("n")}
      ) u order by u.body_id, u.person_id, u.post = 'member', u.since
    ) f on f.body_id = b.id
    left join person p on p.org_id = ${orgId} and p.id = f.person_id
    where b.org_id = ${orgId} and b.kind = ${kind} and ${stood("b")}
    group by b.id, b.name, b.sort, b.name_pinyin, o.name order by b.sort, b.name_pinyin, b.id`.execute(read.q)
  return rows
}

function rollSheet(
  language: Language,
  kind: RollKind,
  on: string,
  rows: readonly Line[],
): Omit<Export, "note"> {
  const head = [screens.body, fieldWords.name, screens.bodyPost, fieldWords.employer, screens.since]
  const whole = kind === "standing_committee" ? rollWords.standing : belongingKindWords[kind]
  return {
    title: `${whole[language]} ${on}`,
    columns: head.map((said) => ({ header: said[language] })),
    rows: rows.flatMap(({ bodyName, people }) =>
      people.map((each) => [
        bodyName ?? rollWords.standing[language],
        each.name,
        postOf(each.post)[language],
        each.employer,
        each.since,
      ]),
    ),
  }
}
