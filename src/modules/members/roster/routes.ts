import { createHash } from "node:crypto"
import { PassThrough } from "node:stream"
import { z } from "zod"
import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { App } from "../../../platform/http/app.ts"
import { explainer } from "../../../platform/http/explain.ts"
import { languageOf } from "../../../platform/http/language.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { noteInRegister } from "../../../platform/procedures/register-fact.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { type ColumnMapping, chosenMapping, mapColumns } from "../../../platform/sheets/mapping.ts"
import { readTable } from "../../../platform/sheets/read.ts"
import type { Table } from "../../../platform/sheets/table.ts"
import { type CellError, validateRows } from "../../../platform/sheets/validate.ts"
import { writeXlsx } from "../../../platform/sheets/xlsx-write.ts"
import type { Clerk } from "../clerk.ts"
import { mustKeepPeople } from "../keep.ts"
import { listMembers } from "../list.ts"
import { memberQuery } from "../schema.ts"
import { memberSheet } from "../sheet.ts"
import { nothing, rosterAnswer } from "./answer.ts"
import { memberFields, memberRow, planMembers, writeMembers } from "./members.ts"
import { readParts } from "./parts.ts"
import { type Decisions, type Plan, type RosterKind, rosterKinds } from "./plan.ts"
import { planUnits, unitFields, unitRow, writeUnits } from "./units.ts"

const access = "signed-in" as const
const tags = ["members"]
const mostShown = 100

const asked = z.object({
  kind: z.enum(rosterKinds),
  /** Without it nothing is written. */
  commit: z.enum(["0", "1"]).default("0"),
})
/** Rosters in and out. The file is sent again for each look, so that nothing half-read is kept. */
export function mountRosters(app: App, house: House): void {
  app.post(
    "/api/members/roster",
    {
      access,
      perMinute: 60,
      schema: {
        querystring: asked,
        response: { 200: rosterAnswer },
        tags,
        summary:
          "Preview or import a roster of members or units: all of it or nothing (multipart: file, mapping, decisions)",
      },
    },
    async (request) => {
      mustKeepPeople(request.actor)
      const { kind, commit } = request.query
      const given = await readParts(request.parts({ limits: { fileSize: 30 * 1_048_576 } }))
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
        sample: table.rows
          .slice(0, 5)
          .map((row) => row.cells.map((cell) => (cell === null ? "" : String(cell)))),
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
      const language = languageOf(request.headers)
      const errorsOf = (errors: readonly CellError[]) =>
        errors.slice(0, mostShown).map((each) => ({
          row: each.row,
          column: each.column ?? columnOf(mapping.columns, each.field),
          value: each.value === null ? "" : String(each.value).slice(0, 80),
          message: explain(each.reason, language).message,
        }))
      return house.db.write(request.scope, async (tx) => {
        const today = house.clock.today(await timeZoneOf(tx)).toString()
        const clerk = { house, tx, actor: request.actor, today }
        // Imports come one after the other: the second sees what the first wrote.
        await tx.q
          .selectFrom("organisation")
          .select("id")
          .where("id", "=", tx.scope.orgId)
          .forNoKeyUpdate()
          .executeTakeFirstOrThrow()
        const worked = await work(clerk, kind, table, mapping, given.decisions)
        if ("errors" in worked) {
          if (commit === "1") throw refused("roster_errors", worked.count)
          return { ...base, errors: errorsOf(worked.errors), errorCount: worked.count }
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
        noteInRegister(house, tx, request.actor, {
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
    },
  )

  app.get(
    "/api/members/export.xlsx",
    {
      access,
      perMinute: 20,
      schema: {
        querystring: memberQuery
          .omit({ cursor: true, limit: true })
          .extend({ purpose: z.string().trim().min(2).max(100), language: z.enum(["zh", "en"]).optional() }),
        tags,
        summary: "The list as a workbook that says who took it, when and what for; recorded",
      },
    },
    async (request, reply) => {
      const { purpose, language = languageOf(request.headers), ...filter } = request.query
      const { rows, at } = await house.db.write(request.scope, async (tx) => {
        mustKeepPeople(request.actor)
        const zone = await timeZoneOf(tx)
        const page = await listMembers(tx, house.clock.today(zone).toString(), { ...filter, limit: 100_000 })
        const said = Object.fromEntries(
          Object.entries(filter).filter(([, value]) => value !== undefined && value !== ""),
        )
        noteInRegister(house, tx, request.actor, {
          action: "export_people",
          subject: request.actor.personId ?? "",
          data: { purpose, rows: page.items.length, filter: said },
        })
        const local = house.clock.now().toZonedDateTimeISO(zone).toPlainDateTime()
        return { rows: page.items, at: local.toString({ smallestUnit: "minute" }).replace("T", " ") }
      })
      const out = new PassThrough()
      const note = { exporter: request.actor.name, at, purpose, language }
      writeXlsx(memberSheet(language, rows, note), out).catch((error: Error) => out.destroy(error))
      return reply
        .header("content-disposition", `attachment; filename="people-${at.slice(0, 10)}.xlsx"`)
        .type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .send(out)
    },
  )
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
  kind: RosterKind,
  table: Table,
  mapping: ColumnMapping,
  decisions: Decisions,
) {
  if (kind === "members") {
    const cells = validateRows(table.rows, mapping, memberRow)
    if ("errors" in cells) return { errors: cells.errors, count: cells.errorCount }
    const plan = await planMembers(clerk.tx, clerk.house.vault, clerk.today, cells.ok, decisions)
    return judged({ plan, write: (source) => writeMembers(clerk, plan, source) })
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

function columnOf(columns: readonly { key: string; header: string }[], field: string): string | null {
  return columns.find(({ key }) => key === field)?.header ?? null
}
