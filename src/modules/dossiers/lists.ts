import { type RawBuilder, sql } from "kysely"
import { z } from "zod"
import type { Actor } from "../../base/actor.ts"
import {
  beyond,
  countUpTo,
  mostCounted,
  type Order,
  orderBy,
  writeCursor,
} from "../../platform/database/cursor.ts"
import type { Read } from "../../platform/database/db.ts"
import type { App } from "../../platform/http/app.ts"
import { mountOffice } from "../../platform/http/mount.ts"
import type { AnyOffice, House } from "../../platform/procedures/office.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import { claimOffice } from "./claims/office.ts"
import { measureOffice } from "./measures/office.ts"
import { objectionOffice } from "./objections/office.ts"

const query = z.object({
  state: z
    .preprocess(
      (given) => (typeof given === "string" ? given.split(",") : given),
      z.array(z.string().max(40)).max(10),
    )
    .optional(),
  q: z.string().trim().max(60).optional(),
  sort: z.string().max(20).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
})

const line = z.object({
  id: z.string(),
  version: z.int(),
  state: z.string(),
  personId: z.string().nullable(),
  bodyId: z.string().nullable(),
  person: z.string(),
  title: z.string(),
  /** The day it is about, or when it was said. */
  on: z.string(),
  dueOn: z.string().nullable(),
  overdue: z.boolean(),
})
type Line = z.infer<typeof line>

interface List {
  readonly office: AnyOffice
  readonly title: RawBuilder<string>
  readonly on: RawBuilder<string>
  readonly summary: string
}

const lists: readonly List[] = [
  {
    office: claimOffice,
    title: sql`c.title`,
    on: sql`c.on_date::text`,
    summary: "What members reported, the longest waiting first",
  },
  {
    office: objectionOffice,
    title: sql`c.body`,
    on: sql`c.opened_at::date::text`,
    summary: "Objections to scores, the longest waiting first",
  },
  {
    office: measureOffice,
    title: sql`c.name`,
    on: sql`c.opened_at::date::text`,
    summary: "Reminders and talks, the longest waiting first",
  },
]

const order: Order = { by: sql`c.opened_at`, down: false }
const id = sql`c.id`

async function list(
  read: Read,
  actor: Actor,
  { office, title, on }: List,
  filter: z.infer<typeof query>,
  today: string,
) {
  const { orgId } = read.scope
  const limit = filter.limit ?? 20
  const table = sql.table(office.table)
  const where = sql.join(
    [
      sql`c.org_id = ${orgId}`,
      office.visible?.where(actor) ?? sql`false`,
      ...(filter.state?.length ? [sql`c.state = any(${filter.state}::text[])`] : []),
      ...(filter.q
        ? [
            sql`(strpos(${title}, ${filter.q}) > 0 or c.person_id in (
            select p.id from person p where p.org_id = ${orgId} and strpos(p.name, ${filter.q}) > 0) or c.body_id in (
            select b.id from body b where b.org_id = ${orgId} and strpos(b.name, ${filter.q}) > 0))`,
          ]
        : []),
    ],
    sql` and `,
  )
  const { rows } = await sql<Line & { sortedBy: string }>`
    select c.id, c.version, c.state, c.person_id as "personId", c.body_id as "bodyId",
      coalesce(p.name, b.short_name) as person, ${title} as title, ${on} as on,
      d.due_on as "dueOn", coalesce(d.due_on < ${today}::date, false) as overdue, (${order.by})::text as "sortedBy"
    from ${table} c left join person p on p.org_id = ${orgId} and p.id = c.person_id
      left join body b on b.org_id = ${orgId} and b.id = c.body_id
      left join deadline d on d.org_id = ${orgId} and d.case_id = c.id and d.status = 'open'
    where ${where} ${beyond(order, id, filter.cursor)} ${orderBy(order, id)} limit ${limit + 1}`.execute(
    read.q,
  )
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const more = rows.length > limit
  const total =
    !filter.cursor && !more ? shown.length : await countUpTo(read, sql`from ${table} c where ${where}`)
  return {
    items: shown,
    total,
    totalCapped: total >= mostCounted,
    next: more && last ? writeCursor(last.sortedBy, last.id) : null,
  }
}

/** What members report and object to, and what is proposed for them: the lists, and the cases themselves. */
export function mountVoices(app: App, house: House): void {
  for (const each of lists) {
    app.get(
      `/api/${each.office.path}`,
      {
        access: "signed-in",
        procedure: each.office.procedure.id,
        schema: {
          querystring: query,
          response: {
            200: z.object({
              items: z.array(line),
              total: z.int(),
              totalCapped: z.boolean(),
              next: z.string().nullable(),
            }),
          },
          tags: [each.office.path],
          summary: each.summary,
        },
      },
      (request) =>
        house.db.read(request.scope, async (read) => {
          const today = house.clock.today(await timeZoneOf(read)).toString()
          return list(read, request.actor, each, request.query, today)
        }),
    )
    mountOffice(app, house, each.office)
  }
}
