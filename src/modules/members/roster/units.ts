import { sql } from "kysely"
import { z } from "zod"
import { newId } from "../../../base/id.ts"
import { reason } from "../../../base/reason.ts"
import { namePinyin } from "../../../base/text/pinyin.ts"
import type { Read } from "../../../platform/database/db.ts"
import { noteInRegister } from "../../../platform/procedures/register-fact.ts"
import type { ImportField } from "../../../platform/sheets/mapping.ts"
import type { Clerk } from "../clerk.ts"
import { type Decisions, isNew, type Plan, rowError, type Undecided } from "./plan.ts"

export const unitFields: readonly ImportField[] = [
  { key: "name", labels: ["单位名称", "承办单位", "名称", "全称", "name"], required: true },
  { key: "shortName", labels: ["简称", "short name"], required: false },
  { key: "track", labels: ["系统", "所属系统", "track"], required: true },
  { key: "duties", labels: ["职责", "主要职责", "duties"], required: false },
  { key: "family", labels: ["业务类别", "类别", "family"], required: false },
  { key: "aliases", labels: ["曾用名", "别称", "aliases"], required: false },
]

const trackNames = { 党委: "party", 政府: "government", 其他: "other" } as const

export const unitRow = z.object({
  name: z.string().min(2).max(80),
  shortName: z.string().max(40).optional(),
  track: z.enum(["党委", "政府", "其他", "party", "government", "other"]),
  duties: z.string().max(2_000).optional(),
  family: z.string().max(40).optional(),
  aliases: z.array(z.string().max(80)).max(20).optional(),
})
type Given = z.output<typeof unitRow>

interface UnitRow {
  readonly row: number
  readonly name: string
  readonly shortName: string | null
  readonly track: "party" | "government" | "other"
  readonly duties: string | null
  readonly family: string | null
  readonly aliases: readonly string[]
}

interface Known extends Omit<UnitRow, "row"> {
  readonly id: string
}

/** A unit is known by its name, its short name or an earlier one; by its present name alone it is surely the same. */
export async function planUnits(
  read: Read,
  rows: readonly { readonly row: number; readonly value: Given }[],
  decisions: Decisions,
): Promise<Plan<UnitRow>> {
  const known = await findUnits(read)
  const errors: ReturnType<typeof rowError>[] = []
  const add: UnitRow[] = []
  const change: { id: string; row: UnitRow }[] = []
  const undecided: Undecided[] = []
  const seen = new Map<string, number>()
  let same = 0
  for (const { row, value } of rows) {
    const unit = unitOf(row, value)
    const twin = seen.get(unit.name)
    if (twin !== undefined) {
      errors.push(
        rowError(row, "name", unit.name, reason("roster_twice", { field: "name", params: { row: twin } })),
      )
      continue
    }
    seen.set(unit.name, row)
    const alike = known.filter((each) => [each.name, each.shortName, ...each.aliases].includes(unit.name))
    const decision = decisions[String(row)]
    if (alike.some((each) => saysNothingNew(unit, each))) same += 1
    else if (alike.length === 0 || decision === isNew) add.push(unit)
    else if (alike.some(({ id }) => id === decision)) change.push({ id: decision ?? "", row: unit })
    else
      undecided.push({
        row,
        name: unit.name,
        detail: unit.duties ?? "",
        alike: alike.map(({ id, name, duties }) => ({ id, name, detail: duties ?? "" })),
      })
  }
  return { add, change, same, undecided, errors }
}

function unitOf(row: number, value: Given): UnitRow {
  return {
    row,
    name: value.name,
    shortName: value.shortName ?? null,
    track: trackNames[value.track as keyof typeof trackNames] ?? (value.track as UnitRow["track"]),
    duties: value.duties ?? null,
    family: value.family ?? null,
    aliases: [...new Set(value.aliases ?? [])].filter((each) => each !== value.name),
  }
}

function saysNothingNew(row: UnitRow, known: Known): boolean {
  const names = [known.name, known.shortName, ...known.aliases]
  return (
    names.includes(row.name) &&
    row.track === known.track &&
    (row.shortName === null || names.includes(row.shortName)) &&
    (row.duties === null || row.duties === known.duties) &&
    (row.family === null || row.family === known.family) &&
    row.aliases.every((alias) => names.includes(alias))
  )
}

async function findUnits(read: Read): Promise<Known[]> {
  const { orgId } = read.scope
  const { rows } = await sql<Known>`
    select b.id, b.name, b.short_name as "shortName", b.track, b.duties, b.family,
      coalesce(array_agg(n.name) filter (where n.name is not null), '{}') as aliases
    from body b left join body_name n on n.org_id = ${orgId} and n.body_id = b.id
    where b.org_id = ${orgId} and b.kind = 'handling_unit' and b.until is null
    group by b.id, b.name, b.short_name, b.track, b.duties, b.family`.execute(read.q)
  return rows
}

export async function writeUnits(clerk: Clerk, plan: Plan<UnitRow>, source: string): Promise<void> {
  const { house, tx, actor, today } = clerk
  const orgId = tx.scope.orgId
  const names: { id: string; body: string; name: string }[] = []
  const added = plan.add.map((row) => ({
    ...row,
    id: newId(),
    pinyin: Object.values(namePinyin(row.name)).join(" "),
  }))
  if (added.length > 0)
    await sql`
      insert into body (org_id, id, kind, name, short_name, track, duties, family, name_pinyin, since)
      select ${orgId}, g.id, 'handling_unit', g.name, coalesce(g."shortName", g.name), g.track, coalesce(g.duties, ''),
        g.family, g.pinyin, ${today}::date
      from json_to_recordset(${JSON.stringify(added)}::json)
        as g (id uuid, name text, "shortName" text, track text, duties text, family text, pinyin text)`.execute(
      tx.q,
    )
  for (const { id, row } of plan.change)
    await sql`
      update body set short_name = coalesce(${row.shortName}, short_name), track = ${row.track},
        duties = coalesce(${row.duties}, duties), family = coalesce(${row.family}, family)
      where org_id = ${orgId} and id = ${id}`.execute(tx.q)
  const known = new Map((await findUnits(tx)).map((each) => [each.id, each]))
  for (const { id, aliases } of [
    ...added,
    ...plan.change.map(({ id, row }) => ({ id, aliases: row.aliases })),
  ])
    for (const name of aliases)
      if (!known.get(id)?.aliases.includes(name)) names.push({ id: newId(), body: id, name })
  if (names.length > 0)
    await sql`
      insert into body_name (org_id, id, body_id, name)
      select ${orgId}, g.id, g.body, g.name from json_to_recordset(${JSON.stringify(names)}::json)
        as g (id uuid, body uuid, name text)`.execute(tx.q)
  for (const { id, ...row } of added)
    noteInRegister(house, tx, actor, { action: "import_body", subject: id, data: { source, ...row } })
  for (const { id, row } of plan.change)
    noteInRegister(house, tx, actor, { action: "import_body_change", subject: id, data: { source, ...row } })
}
