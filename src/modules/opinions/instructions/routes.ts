import { sql } from "kysely"
import { z } from "zod"
import type { Actor } from "../../../base/actor.ts"
import { beyond, type Order, orderBy, type Page, pageOf } from "../../../platform/database/cursor.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { App } from "../../../platform/http/app.ts"
import { mountOffice } from "../../../platform/http/mount.ts"
import { pageSchema } from "../../../platform/http/page-schema.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { ofReportLike, paging, several } from "../shapes.ts"
import { instructionOffice, visibleInstructions } from "./office.ts"

const listQuery = z.object({ state: several, reportId: z.uuid().optional(), ...paging })

const line = z.object({
  id: z.string(),
  version: z.int(),
  state: z.string(),
  title: z.string(),
  leaderName: z.string(),
  level: z.string(),
  instructedOn: z.string(),
  dueOn: z.string().nullable(),
})

const order: Order = { by: sql`i.instructed_on`, down: true }
const id = sql`i.id`

async function listInstructions(
  read: Read,
  actor: Actor,
  filter: z.infer<typeof listQuery>,
): Promise<Page<z.infer<typeof line>>> {
  const { orgId } = read.scope
  const limit = filter.limit ?? 20
  const where = sql.join(
    [
      sql`i.org_id = ${orgId}`,
      visibleInstructions(actor),
      ...(filter.state?.length ? [sql`i.state = any(${filter.state}::text[])`] : []),
      ...(filter.q ? [ofReportLike(orgId, sql`i.report_id`, filter.q)] : []),
      ...(filter.reportId ? [sql`i.report_id = ${filter.reportId}`] : []),
    ],
    sql` and `,
  )
  const { rows } = await sql<z.infer<typeof line> & { sortedBy: string }>`
    select i.id, i.version, i.state, coalesce(r.edited->>'title', r.title, left(i.instruction, 40)) as title,
      i.leader_name as "leaderName", i.level, i.instructed_on as "instructedOn", i.due_on as "dueOn",
      (${order.by})::text as "sortedBy"
    from leader_instruction i left join opinion_report r on r.org_id = ${orgId} and r.id = i.report_id
    where ${where} ${beyond(order, id, filter.cursor)} ${orderBy(order, id)} limit ${limit + 1}`.execute(
    read.q,
  )
  const from = sql`from leader_instruction i where ${where}`
  return pageOf(read, rows, { limit, cursor: filter.cursor }, from)
}

export function mountInstructions(app: App, house: House): void {
  app.get(
    "/api/leader-instructions",
    {
      access: "signed-in",
      procedure: "leader_instruction",
      schema: {
        querystring: listQuery,
        response: { 200: pageSchema(line) },
        tags: ["leader-instructions"],
        summary: "Instructions that one is named to read",
      },
    },
    (request) => house.db.read(request.scope, (read) => listInstructions(read, request.actor, request.query)),
  )
  mountOffice(app, house, instructionOffice)
}
