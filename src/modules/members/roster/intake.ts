import { createHash } from "node:crypto"
import { z } from "zod"
import type { Actor } from "../../../base/actor.ts"
import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Language } from "../../../base/words.ts"
import type { Scope } from "../../../platform/database/db.ts"
import { explainer } from "../../../platform/http/explain.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { noteInRegister } from "../../../platform/procedures/register-fact.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { type ColumnMapping, chosenMapping, mapColumns } from "../../../platform/sheets/mapping.ts"
import { readTable } from "../../../platform/sheets/read.ts"
import type { Table } from "../../../platform/sheets/table.ts"
import { type CellError, validateRows } from "../../../platform/sheets/validate.ts"
import type { Clerk } from "../clerk.ts"
import { nothing, type RosterAnswer } from "./answer.ts"
import { memberFields, memberRow, planMembers } from "./members.ts"
import type { Given } from "./parts.ts"
import { type Plan, rosterKinds } from "./plan.ts"
import { planUnits, unitFields, unitRow, writeUnits } from "./units.ts"
import { type Report, writeMembers } from "./write-members.ts"

const mostShown = 100

export const rosterQuery = z.object({
  kind: z.enum(rosterKinds),
  /** The term whose members they are; left out: the present one. Before it begins they are nominated. */
  term: z.uuid().optional(),
  /** Without it nothing is written. */
  commit: z.enum(["0", "1"]).default("0"),
})

interface Sent {
  readonly scope: Scope
  readonly actor: Actor
  readonly language: Language
  readonly query: z.output<typeof rosterQuery>
  readonly given: Given
}

/** Compares a roster with the register and, when asked, writes it: all of it or nothing, in one transaction. */
export async function takeRoster(house: House, sent: Sent, report: Report = () => {}): Promise<RosterAnswer> {
  const { given, query, language } = sent
  const { kind, commit } = query
  const table = await readTable(given.name, given.bytes)
  const fields = kind === "members" ? memberFields : unitFields
  const mapping = given.mapping
    ? chosenMapping(table.headers, fields, given.mapping)
    : mapColumns(table.headers, fields)
  const base = {
    headers: [...table.headers],
    fields: fields.map(({ key, required }) => ({ key, required })),
    mapping: Object.fromEntries(mapping.columns.map(({ key, column }) => [key, column])),
    missing: [...mapping.missing],
    rows: table.rows.length,
    sample: table.rows.slice(0, 5).map((row) => row.cells.map((cell) => (cell === null ? "" : String(cell)))),
    ...nothing,
  }
  if (mapping.missing.length > 0) {
    if (commit === "1")
      throw new Refusal(
        "invalid",
        reason("roster_missing", { params: { field: mapping.missing.join(", ") } }),
      )
    return base
  }
  const explain = explainer(house.registry)
  const errorsOf = (errors: readonly CellError[]) =>
    errors.slice(0, mostShown).map((each) => ({
      row: each.row,
      column: each.column ?? columnOf(mapping.columns, each.field),
      value: each.value === null ? "" : String(each.value).slice(0, 80),
      message: explain(each.reason, language).message,
    }))
  return house.db.write(sent.scope, async (tx) => {
    const today = house.clock.today(await timeZoneOf(tx)).toString()
    const clerk = { house, tx, actor: sent.actor, today }
    // Imports come one after the other: the second sees what the first wrote.
    await tx.q
      .selectFrom("organisation")
      .select("id")
      .where("id", "=", tx.scope.orgId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow()
    const worked = await work(clerk, query, table, mapping, given.decisions, report)
    if ("errors" in worked) {
      if (commit === "1") throw refused("roster_errors", worked.count)
      return {
        ...base,
        unknownSectors: unknownSectorsOf(worked.errors),
        errors: errorsOf(worked.errors),
        errorCount: worked.count,
      }
    }
    const { plan } = worked
    const answer = {
      ...base,
      add: plan.add.length,
      change: plan.change.length,
      same: plan.same,
      undecided: plan.undecided.slice(0, mostShown).map((each) => ({ ...each, alike: [...each.alike] })),
      undecidedCount: plan.undecided.length,
    }
    if (commit === "0") return answer
    if (plan.undecided.length > 0) throw refused("roster_undecided", plan.undecided.length)
    const source = newId()
    await worked.write(source)
    noteInRegister(house, tx, sent.actor, {
      action: "import_roster",
      subject: source,
      data: {
        kind,
        file: given.name,
        sha256: createHash("sha256").update(given.bytes).digest("hex"),
        rows: base.rows,
        added: plan.add.length,
        changed: plan.change.length,
        same: plan.same,
      },
    })
    return { ...answer, imported: true }
  })
}

const refused = (code: string, count: number) => new Refusal("invalid", reason(code, { params: { count } }))

/** What importing would do, and a way to do it; or what is wrong with cells or rows, told alike. */
interface Worked {
  readonly plan: Plan<unknown>
  readonly write: (source: string) => Promise<void>
}
type Wrong = { readonly errors: readonly CellError[]; readonly count: number }

async function work(
  clerk: Clerk,
  { kind, term }: Sent["query"],
  table: Table,
  mapping: ColumnMapping,
  decisions: Given["decisions"],
  report: Report,
) {
  if (kind === "members") {
    const cells = validateRows(table.rows, mapping, memberRow)
    if ("errors" in cells) return { errors: cells.errors, count: cells.errorCount }
    const plan = await planMembers(clerk, cells.ok, decisions, term)
    return judged({ plan, write: (source) => writeMembers(clerk, plan, source, report) })
  }
  const cells = validateRows(table.rows, mapping, unitRow)
  if ("errors" in cells) return { errors: cells.errors, count: cells.errorCount }
  const plan = await planUnits(clerk.tx, cells.ok, decisions)
  return judged({ plan, write: (source) => writeUnits(clerk, plan, source) })
}

function judged(worked: Worked): Worked | Wrong {
  const { errors } = worked.plan
  return errors.length > 0 ? { errors, count: errors.length } : worked
}

/** In the order of the roster: a first roster names every sector before there is one. */
function unknownSectorsOf(errors: readonly CellError[]): RosterAnswer["unknownSectors"] {
  const named = errors.filter(
    ({ field, value, reason }) => field === "sector" && value && reason.code === "roster_unknown",
  )
  const byName = Map.groupBy(named, ({ value }) => String(value))
  return [...byName].slice(0, mostShown).map(([name, rows]) => ({ name, rows: rows.length }))
}

function columnOf(columns: readonly { key: string; header: string }[], field: string): string | null {
  return columns.find(({ key }) => key === field)?.header ?? null
}
