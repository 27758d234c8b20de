import type { Read } from "../database/db.ts"
import type { AnyOffice, CaseRecord, Heading, House } from "./office.ts"

/** What a case is called by its office, or by the usual fields. */
export function headingOf(office: AnyOffice, record: CaseRecord): Heading {
  if (office.heading) return office.heading(record)
  const fields = record as CaseRecord & Readonly<Record<string, unknown>>
  const text = (name: string) => (typeof fields[name] === "string" ? (fields[name] as string) : "")
  return { number: text("numberText") || null, title: text("subject") || text("title") }
}

/**
 * The same, and for a case without a title of its own what the matter is called that it springs from. `known` keeps
 * the matters' headings for a list.
 */
export async function getHeading(
  house: House,
  read: Read,
  office: AnyOffice,
  record: CaseRecord,
  known: Map<string, Heading> = new Map(),
): Promise<Heading> {
  const own = headingOf(office, record)
  if (own.title !== "" || record.matterId === record.id) return own
  const root = known.get(record.matterId) ?? (await headingOfMatter(house, read, record.matterId))
  known.set(record.matterId, root)
  return { number: own.number ?? root.number, title: root.title }
}

async function headingOfMatter(house: House, read: Read, matterId: string): Promise<Heading> {
  const first = await read.q
    .selectFrom("fact")
    .select("procedure")
    .where("org_id", "=", read.scope.orgId)
    .where("case_id", "=", matterId)
    .orderBy("seq")
    .limit(1)
    .executeTakeFirst()
  const office = first && house.registry.offices.get(first.procedure)
  const record: CaseRecord | undefined = await office?.load(read, matterId, false)
  return office && record ? headingOf(office, record) : { number: null, title: "" }
}
