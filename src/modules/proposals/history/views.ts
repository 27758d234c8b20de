import type { Language, Words } from "../../../base/words.ts"
import type { Tx } from "../../../platform/database/db.ts"
import type { Explain } from "../../../platform/http/explain.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { columnName, isEmpty, type Table } from "../../../platform/sheets/table.ts"
import { proposalWords } from "../words.ts"
import { getImport, type ImportRow, type listImports, openTable, readKnownToday } from "./imports.ts"
import { listOf } from "./meanings.ts"
import { planImport } from "./plan.ts"
import type { Finding, Setup } from "./record.ts"
import { historyFields } from "./schema/fields.ts"
import type { FindingView, ImportLine, ImportView, Preview } from "./schema.ts"
import { fieldLabels } from "./words.ts"

export interface Reader {
  readonly explain: Explain
  readonly language: Language
}

const shownRows = 8
const shownFindings = 200

export function lineOf(row: Awaited<ReturnType<typeof listImports>>[number]): ImportLine {
  return {
    id: row.id,
    state: row.state,
    fileName: row.file_name,
    total: row.total,
    counts: row.counts,
    at: row.at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  }
}

export function viewOf(row: ImportRow, reader: Reader): ImportView {
  return {
    ...lineOf(row),
    fileSize: row.file_size,
    done: row.done,
    indexed: row.indexed,
    setup: row.setup as ImportView["setup"],
    errors: explained(row.errors, reader),
  }
}

function explained(findings: readonly Finding[], { explain, language }: Reader): FindingView[] {
  return findings.slice(0, shownFindings).map(({ reason, ...place }) => {
    const known = Object.entries(fieldLabels).find(([key]) => key === place.field)?.[1]
    return {
      row: place.row,
      column: place.column,
      header: place.header ?? known?.[language] ?? null,
      field: place.field,
      value: place.value,
      message: explain(reason, language, "proposal").message,
    }
  })
}

/** What the import would do under this setup; nothing is written but the setup itself. */
export async function previewImport(
  house: House,
  tx: Tx,
  id: string,
  setup: Setup,
  reader: Reader,
): Promise<Preview> {
  const row = await getImport(tx, id)
  const table = await openTable(house, row)
  const known = await readKnownToday(house, tx)
  const plan = await planImport(table, setup, known)
  const units = await tx.q
    .selectFrom("body")
    .select(["id", "short_name"])
    .where("org_id", "=", tx.scope.orgId)
    .where("kind", "=", "handling_unit")
    .orderBy("sort")
    .orderBy("short_name")
    .execute()
  const names = new Map(units.map((each) => [each.id, each.short_name]))
  return {
    total: plan.total,
    columns: columnsOf(table),
    fields: historyFields.map(({ key, required }) => ({
      key,
      required,
      label: fieldLabels[key as keyof typeof fieldLabels],
    })),
    fresh: plan.cases.length,
    alreadyCount: plan.already.length,
    changed: plan.changed.slice(0, 50),
    findings: explained(plan.findings, reader),
    findingCount: plan.findingCount,
    replies: plan.cases.filter(({ reply }) => reply !== null).length,
    rows: plan.cases.slice(0, shownRows).map((past) => ({
      row: past.row,
      numberText: past.numberText,
      session: sessionLabel(past.session, reader.language),
      subject: past.subject,
      leadName: past.leadName,
      linked: past.leadId !== null || past.signingBodyId !== null,
      kind: labelIn(listOf("kind", known.terms), past.kind, reader.language),
      category: past.category && labelIn(listOf("category", known.terms), past.category, reader.language),
      state: proposalWords.states[past.state][reader.language],
      recommendations: past.recommendations.length,
      units: past.units.map((each) => names.get(each.id ?? "") ?? each.name),
      reply: past.reply && {
        state: past.reply.state,
        answers: past.reply.answers.length,
        resultClass: past.resultClass,
      },
    })),
    unknown: [...plan.unknown],
    lists: {
      category: [...listOf("category", known.terms)].map(plainMeaning),
      kind: [...listOf("kind", known.terms)].map(plainMeaning),
      resultClass: [...listOf("resultClass", known.terms)].map(plainMeaning),
      unit: units.map((each) => ({
        code: each.id,
        label: { zh: each.short_name, en: each.short_name },
      })),
    },
    sessions: plan.sessions.map(({ term, number, year }) => ({ term, number, year })),
    units: [...plan.units],
  }
}

const plainMeaning = ({ code, label }: { code: string; label: Words }) => ({ code, label })

function labelIn(list: readonly { code: string; label: Words }[], code: string, language: Language): string {
  return list.find((each) => each.code === code)?.label[language] ?? code
}

function sessionLabel(session: { term: number; number: number; year: number }, language: Language): string {
  const { term, number, year } = session
  return language === "zh" ? `${term} 届 ${number} 次（${year}）` : `${term}-${number} (${year})`
}

function columnsOf(table: Table): Preview["columns"] {
  return table.headers.map((header, column) => ({
    column,
    name: columnName(column),
    header,
    examples: [...new Set(table.rows.slice(0, 50).map((row) => row.cells[column] ?? null))]
      .filter((cell) => !isEmpty(cell))
      .slice(0, 3)
      .map((cell) => String(cell).replace(/\s+/g, " ").slice(0, 40)),
  }))
}
