import { z } from "zod"
import type { Actor } from "../../base/actor.ts"
import { Refusal, reason } from "../../base/reason.ts"
import { available, type Offer } from "../../procedure/available.ts"
import { isInPerson } from "../../procedure/duties.ts"
import type { DueComputation } from "../../rulebook/calendar/calendar.ts"
import { workingDaysLeft } from "../../rulebook/calendar/working-calendar.ts"
import type { Read } from "../database/db.ts"
import type { AnyOffice, CaseRecord, FactActor, House } from "./office.ts"
import { getTerms } from "./terms.ts"
import { timeZoneOf } from "./time-zone.ts"

/** One record page, whatever the procedure: what it says, who has to do with it, what runs, what happened, what can be done. */
export interface CaseView {
  readonly procedure: string
  readonly id: string
  readonly version: number
  readonly state: string
  readonly record: object
  readonly parties: readonly { relation: string; kind: "person" | "body"; id: string; name: string }[]
  readonly deadlines: readonly DeadlineView[]
  readonly timeline: readonly Event[]
  readonly available: readonly OfferView[]
}

interface DeadlineView {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly due: DueComputation
  readonly overdue: boolean
  readonly workingDaysLeft: number
  readonly basis: string
}

interface Event {
  readonly id: string
  readonly seq: number
  readonly at: string
  readonly action: string
  readonly by: string
  readonly channel: string
  readonly onBehalfOf?: string
  readonly from: string | null
  readonly to: string | null
  readonly note?: string
  readonly data: object
}

interface OfferView extends Offer {
  /** JSON Schema of the input, or null when nothing need be filled or the office has its own form. */
  readonly form: object | null
  readonly danger: boolean
}

/** The case as this actor sees it; a case they may not see is answered like one that does not exist. */
export async function viewCase(
  house: House,
  read: Read,
  office: AnyOffice,
  id: string,
  actor: Actor,
): Promise<CaseView> {
  const view = await findView(house, read, office, id, actor)
  if (view) return view
  throw new Refusal("missing", reason("no_such_case", { params: { procedure: office.procedure.id } }))
}

export async function findView(
  house: House,
  read: Read,
  office: AnyOffice,
  id: string,
  actor: Actor,
): Promise<CaseView | undefined> {
  const record: CaseRecord | undefined = await office.load(read, id, false)
  if (!record || !office.see.test(record, actor)) return undefined
  const today = house.clock.today(await timeZoneOf(read))
  const terms = await getTerms(read, office.terms, record.termsId)
  // One connection answers one query at a time.
  const shown = await office.present(record, actor, read)
  const parties = (await listParties(read, id)).filter(({ relation }) => !office.unlisted?.includes(relation))
  const deadlines = await listDeadlines(house, read, id, today)
  const timeline = await listTimeline(read, office, record, actor)
  return {
    procedure: office.procedure.id,
    id,
    version: record.version,
    state: record.state,
    record: shown,
    parties,
    deadlines,
    timeline,
    available: available(office.procedure, { record, actor, terms, today })
      .filter(({ action }) => mayOffer(office, action, actor))
      .map((offer) => ({
        ...offer,
        form: formOf(office, offer.action),
        danger: office.danger?.includes(offer.action) ?? false,
      })),
  }
}

/** Staff are offered what a paper may say, a substitute everything but what is done in person. */
function mayOffer(office: AnyOffice, action: string, actor: Actor): boolean {
  if (actor.standsFor) return !isInPerson(office.procedure, action)
  return !actor.onBehalfOf || (office.onBehalf?.includes(action) ?? false)
}

const forms = new WeakMap<AnyOffice, Map<string, object | null>>()

function formOf(office: AnyOffice, action: string): object | null {
  const made = forms.get(office) ?? new Map<string, object | null>()
  forms.set(office, made)
  const known = made.get(action)
  if (known !== undefined) return known
  const schema = office.inputs[action]
  const own = office.ownForms?.includes(action)
  const form =
    own || !schema
      ? null
      : (z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as { properties?: object })
  const result = form && Object.keys(form.properties ?? {}).length > 0 ? form : null
  made.set(action, result)
  return result
}

async function listParties(read: Read, caseId: string): Promise<CaseView["parties"]> {
  const orgId = read.scope.orgId
  const rows = await read.q
    .selectFrom("case_party as party")
    .leftJoin("person", (join) =>
      join.onRef("person.id", "=", "party.person_id").on("person.org_id", "=", orgId),
    )
    .leftJoin("body", (join) => join.onRef("body.id", "=", "party.body_id").on("body.org_id", "=", orgId))
    .select([
      "party.relation",
      "party.person_id",
      "party.body_id",
      "person.name as person",
      "body.name as body",
    ])
    .where("party.org_id", "=", orgId)
    .where("party.case_id", "=", caseId)
    .orderBy("party.since")
    .orderBy("party.position")
    .execute()
  return rows.map((row) => ({
    relation: row.relation,
    kind: row.person_id ? ("person" as const) : ("body" as const),
    id: row.person_id ?? row.body_id ?? "",
    name: row.person ?? row.body ?? "",
  }))
}

async function listDeadlines(
  house: House,
  read: Read,
  caseId: string,
  today: Temporal.PlainDate,
): Promise<DeadlineView[]> {
  const rows = await read.q
    .selectFrom("deadline")
    .select(["id", "name", "status", "computation", "due_on", "basis"])
    .where("org_id", "=", read.scope.orgId)
    .where("case_id", "=", caseId)
    .orderBy("due_on")
    .execute()
  return rows.map((row) => {
    const due = Temporal.PlainDate.from(row.due_on)
    return {
      id: row.id,
      name: row.name,
      status: row.status,
      due: row.computation as DueComputation,
      overdue: row.status === "open" && Temporal.PlainDate.compare(due, today) < 0,
      workingDaysLeft: row.status === "open" ? workingDaysLeft(today, due, house.calendar) : 0,
      basis: row.basis,
    }
  })
}

async function listTimeline(
  read: Read,
  office: AnyOffice,
  record: CaseRecord,
  actor: Actor,
): Promise<Event[]> {
  const rows = await read.q
    .selectFrom("fact")
    .select(["id", "seq", "at", "action", "actor", "from_state", "to_state", "data"])
    .where("org_id", "=", read.scope.orgId)
    .where("case_id", "=", record.id)
    .orderBy("seq", "desc")
    .limit(500)
    .execute()
  return rows
    .filter((row) => office.tells?.(row, record, actor) ?? true)
    .map((row) => {
      const who = row.actor as FactActor
      const data = row.data as { reason?: unknown }
      return {
        id: row.id,
        seq: row.seq,
        at: row.at.toISOString(),
        action: row.action,
        by: who.name,
        channel: who.channel,
        ...(who.onBehalfOf ? { onBehalfOf: who.onBehalfOf.name } : {}),
        from: row.from_state,
        to: row.to_state,
        ...(typeof data.reason === "string" ? { note: data.reason } : {}),
        data: row.data,
      }
    })
}
