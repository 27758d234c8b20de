import { sql } from "kysely"
import { z } from "zod"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { ImportField } from "../../../platform/sheets/mapping.ts"
import type { Vault } from "../../../platform/vault/vault.ts"
import type { Clerk } from "../clerk.ts"
import { findTerm } from "../list.ts"
import { openPrivateOf } from "../private/reads.ts"
import { columnOf, type PrivateField, privateShape } from "../private/schema.ts"
import { type Personal, personalOf } from "./personal.ts"
import { type Decisions, isNew, type Plan, rowError, type Undecided } from "./plan.ts"

export const memberFields: readonly ImportField[] = [
  { key: "name", labels: ["姓名", "委员姓名", "name"], required: true },
  { key: "gender", labels: ["性别", "sex", "gender"], required: false },
  {
    key: "birthYear",
    labels: ["出生年份", "出生年", "出生年月", "year of birth"],
    required: false,
  },
  { key: "birthDate", labels: ["出生日期", "出生年月日", "day of birth"], required: false },
  { key: "idNumber", labels: ["证件号码", "身份证号", "身份证号码", "ID number"], required: false },
  { key: "phone", labels: ["电话", "手机", "手机号", "手机号码", "联系电话", "telephone"], required: false },
  { key: "address", labels: ["住址", "家庭住址", "通讯地址", "address"], required: false },
  { key: "sector", labels: ["界别", "所属界别", "sector"], required: false },
  { key: "employer", labels: ["工作单位", "单位", "单位名称", "employer"], required: false },
  { key: "post", labels: ["职务", "单位职务", "post"], required: false },
  { key: "party", labels: ["党派", "政治面貌", "party"], required: false },
  { key: "standing", labels: ["常委", "是否常委", "standing"], required: false },
  { key: "since", labels: ["任职日期", "任委员日期", "in office since"], required: false },
  { key: "email", labels: ["电子邮箱", "邮箱", "email", "e-mail"], required: false },
]

const text = (most: number) => z.string().max(most).optional()
const yearOrMore = z.string().refine((said) => /^(19|20)\d{2}(\D.*)?$|^(19|20)\d{4}(\d{2})?$/.test(said), {
  params: { code: "roster_year" },
})
export const memberRow = z.object({
  name: z.string().min(1).max(40),
  gender: z.enum(["男", "女", "male", "female"]).optional(),
  /** 1975, 1975-03 and 1975年3月 alike. */
  birthYear: yearOrMore.optional(),
  /** A column of days of birth often holds years alone: then the year is taken. */
  birthDate: yearOrMore.optional(),
  idNumber: privateShape.shape.idNumber.optional(),
  phone: privateShape.shape.phone.optional(),
  address: privateShape.shape.address.optional(),
  sector: text(80),
  employer: text(80),
  post: text(60),
  party: text(40),
  standing: z.boolean().optional(),
  email: z.email().max(120).optional(),
  since: z.iso.date().optional(),
})
type Given = z.output<typeof memberRow>

export interface MemberRow {
  readonly row: number
  readonly name: string
  readonly gender: "female" | "male" | null
  readonly birthYear: number | null
  readonly sectorId: string | null
  readonly employer: string | null
  readonly post: string | null
  readonly party: string | null
  readonly standing: boolean | null
  readonly email: string | null
  /** Since when they sit; the beginning of the term where the roster does not say. */
  readonly since: string | null
  readonly personal: Personal
}

/** What importing would do, and the term it is for. */
export type MemberPlan = Plan<MemberRow> & { readonly termId: string }

interface Known extends Omit<MemberRow, "row" | "since"> {
  readonly id: string
  readonly seated: boolean
}

/** Compares a roster with the register. A row that says nothing new is passed over, so that it may be repeated. */
export async function planMembers(
  { house: { vault }, tx: read, today }: Clerk,
  rows: readonly { readonly row: number; readonly value: Given }[],
  decisions: Decisions,
  asked?: string,
): Promise<MemberPlan> {
  const termId = await findTerm(read, today, asked)
  if (!termId) throw new Refusal("conflict", reason("roster_no_term"))
  const sectors = await findSectors(read)
  const known = await findKnown(read, vault, termId, rows)
  const byName = Map.groupBy(known, ({ name }) => name)
  const byId = new Map(
    known.flatMap((each) => (each.personal.idNumber ? [[each.personal.idNumber, each]] : [])),
  )
  const errors: ReturnType<typeof rowError>[] = []
  const add: MemberRow[] = []
  const change: { id: string; row: MemberRow }[] = []
  const undecided: Undecided[] = []
  const seen = new Map<string, number>()
  let same = 0
  for (const { row, value } of rows) {
    const sectorId = value.sector === undefined ? null : (sectors.get(value.sector) ?? undefined)
    if (sectorId === undefined) {
      const sought = value.sector ?? ""
      errors.push(
        rowError(
          row,
          "sector",
          sought,
          reason("roster_unknown", { field: "sector", params: { value: sought } }),
        ),
      )
      continue
    }
    const member = memberOf(row, value, sectorId)
    const decision = decisions[String(row)]
    const { idNumber } = member.personal
    const key = `${member.name} ${member.birthYear} ${member.employer}`
    const sameId = idNumber === undefined ? undefined : seen.get(idNumber)
    const twin = sameId ?? (decision === undefined ? seen.get(key) : undefined)
    if (twin !== undefined) {
      errors.push(
        rowError(row, "name", member.name, reason("roster_twice", { field: "name", params: { row: twin } })),
      )
      continue
    }
    seen.set(key, row)
    if (idNumber !== undefined) seen.set(idNumber, row)
    const holder = idNumber === undefined ? undefined : byId.get(idNumber)
    if (holder && decision === isNew) {
      const params = { name: holder.name, id: holder.id }
      errors.push(
        rowError(row, "idNumber", member.name, reason("same_id_number", { field: "idNumber", params })),
      )
      continue
    }
    const alike = holder ? [holder] : (byName.get(member.name) ?? []).filter((each) => mayBe(member, each))
    const equal = alike.find((each) => each.seated && saysNothingNew(member, each))
    if (equal) same += 1
    else if (alike.length === 0 || decision === isNew) add.push(member)
    else if (alike.some(({ id }) => id === decision)) change.push({ id: decision ?? "", row: member })
    else undecided.push({ row, name: member.name, detail: detailOf(member), alike: alike.map(shown) })
  }
  return { termId, add, change, same, undecided, errors }
}

/** Of one name, unless what is known of both sets them apart. */
function mayBe(row: MemberRow, known: Known): boolean {
  const apart = (one: string | number | null | undefined, other: string | number | null | undefined) =>
    one != null && other != null && one !== other
  return (
    !apart(known.birthYear, row.birthYear) &&
    !apart(known.personal.birthDate, row.personal.birthDate) &&
    !apart(known.personal.idNumber, row.personal.idNumber)
  )
}

const detailOf = (each: Pick<Known, "birthYear" | "employer" | "post">) =>
  [each.birthYear, each.employer, each.post].filter((part) => part !== null && part !== "").join(" · ")
const shown = (each: Known) => ({ id: each.id, name: each.name, detail: detailOf(each) })

function memberOf(row: number, value: Given, sectorId: string | null): MemberRow {
  const personal = personalOf(value)
  const year = personal.birthDate ?? value.birthDate ?? value.birthYear
  const gender = value.gender === undefined ? null : /女|^female/.test(value.gender) ? "female" : "male"
  return {
    row,
    name: value.name,
    gender,
    birthYear: year === undefined ? null : Number(year.slice(0, 4)),
    sectorId,
    employer: value.employer ?? null,
    post: value.post ?? null,
    party: value.party ?? null,
    standing: value.standing ?? null,
    email: value.email ?? null,
    since: value.since ?? null,
    personal,
  }
}

/** Empty cells say nothing: they never erase what is known. */
function saysNothingNew(row: MemberRow, known: Known): boolean {
  const said = ["gender", "birthYear", "sectorId", "employer", "post", "party", "standing", "email"] as const
  const told = Object.entries(row.personal) as [PrivateField, string][]
  return (
    said.every((key) => row[key] === null || row[key] === known[key]) &&
    told.every(([field, value]) => known.personal[field] === value)
  )
}

async function findSectors(read: Read): Promise<Map<string, string>> {
  const { orgId } = read.scope
  const { rows } = await sql<{ id: string; name: string }>`
    select b.id, b.name from body b where b.org_id = ${orgId} and b.kind = 'sector' and b.until is null
    union all
    select b.id, b.short_name from body b where b.org_id = ${orgId} and b.kind = 'sector' and b.until is null
    union all
    select n.body_id, n.name from body_name n join body b on b.org_id = ${orgId} and b.id = n.body_id
    where n.org_id = ${orgId} and b.kind = 'sector' and b.until is null`.execute(read.q)
  return new Map(rows.map(({ id, name }) => [name, id]))
}

/** People of the names and of the ID numbers in the file, with what is known of them. */
async function findKnown(
  read: Read,
  vault: Vault,
  termId: string,
  given: readonly { readonly value: Given }[],
): Promise<Known[]> {
  const { orgId } = read.scope
  const names = [...new Set(given.map(({ value }) => value.name))]
  const prints = given.flatMap(({ value }) =>
    value.idNumber ? vault.fingerprints(value.idNumber, { orgId, field: columnOf.idNumber }) : [],
  )
  const { rows } = await sql<Omit<Known, "personal">>`
    select p.id, p.name, p.gender, p.birth_year as "birthYear", p.employer, p.post, p.party, p.email,
      s.sector_id as "sectorId", s.standing, s.id is not null as seated
    from person p left join seat s on s.org_id = ${orgId} and s.person_id = p.id and s.term_id = ${termId}
    where p.org_id = ${orgId} and (p.name = any(${names}::text[]) or p.id in (
      select d.person_id from person_private d where d.org_id = ${orgId} and d.field = 'id_number'
        and d.fingerprint = any(${prints}::text[])))`.execute(read.q)
  const personal = await openPrivateOf(
    read,
    vault,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, personal: personal.get(row.id) ?? {} }))
}
