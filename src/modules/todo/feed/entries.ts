import { sql } from "kysely"
import { type Actor, bodiesOf } from "../../../base/actor.ts"
import type { Words } from "../../../base/words.ts"
import type { Read } from "../../../platform/database/db.ts"
import { getHeading } from "../../../platform/procedures/heading.ts"
import type { CaseRecord, Heading, House } from "../../../platform/procedures/office.ts"
import { bodyRoles } from "../../../platform/procedures/todo.ts"
import { findCandidates } from "../candidates.ts"

/** A due date as a calendar shows it: a day, under an id that stays the same when the day is moved. */
export interface DueDay {
  readonly id: string
  /** YYYY-MM-DD in the organisation's zone. */
  readonly on: string
  readonly deadline: Words
  readonly procedure: Words
  readonly heading: Heading
  readonly href: string
  readonly cancelled: boolean
}

/** What has ended is told for so long, so that calendars take it out. */
const daysTold = 30
const most = 500

/** The due dates that this person answers for, and those of late that fell away. */
export async function listDueDays(
  house: House,
  read: Read,
  actor: Actor,
  today: Temporal.PlainDate,
): Promise<DueDay[]> {
  const { orgId } = read.scope
  const candidates = await findCandidates(read, house.registry, actor)
  const mine = [...new Set(candidates.map(({ caseId }) => caseId))]
  const bodies = bodiesOf(actor, bodyRoles)
  const since = today.subtract({ days: daysTold }).toString()
  const { rows } = await sql<Row>`
    select d.id, d.procedure, d.case_id, d.name, d.due_on, d.status from deadline d
    where d.org_id = ${orgId} and d.case_id = any(${mine}::uuid[]) and d.status in ('open', 'paused')
    union
    select d.id, d.procedure, d.case_id, d.name, d.due_on, d.status from deadline d
    where d.org_id = ${orgId} and d.status in ('met', 'cancelled') and d.ended_on >= ${since}::date
      and d.due_on >= d.ended_on and d.case_id in (
        select p.case_id from case_party p where p.org_id = ${orgId}
          and (p.person_id = ${actor.personId}::uuid or p.body_id = any(${bodies}::uuid[])))
    order by due_on, id limit ${most}`.execute(read.q)
  const headings = new Map<string, Heading>()
  const days: DueDay[] = []
  for (const row of rows) {
    const day = await present(house, read, actor, row, headings)
    if (day) days.push(day)
  }
  return days
}

interface Row {
  readonly id: string
  readonly procedure: string
  readonly case_id: string
  readonly name: string
  readonly due_on: string
  readonly status: string
}

async function present(
  house: House,
  read: Read,
  actor: Actor,
  row: Row,
  headings: Map<string, Heading>,
): Promise<DueDay | undefined> {
  const office = house.registry.offices.get(row.procedure)
  const record: CaseRecord | undefined = await office?.load(read, row.case_id, false)
  if (!office || !record || !office.see.test(record, actor)) return undefined
  return {
    id: row.id,
    on: row.due_on,
    deadline: office.words.deadlines[row.name] ?? { zh: row.name, en: row.name },
    procedure: office.words.name,
    heading: await getHeading(house, read, office, record, headings),
    href: `/${office.path}/${row.case_id}`,
    cancelled: row.status === "met" || row.status === "cancelled",
  }
}
