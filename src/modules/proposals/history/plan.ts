import { type Reason, reason } from "../../../base/reason.ts"
import { chosenMapping } from "../../../platform/sheets/mapping.ts"
import { columnName, type Table } from "../../../platform/sheets/table.ts"
import { validateRows } from "../../../platform/sheets/validate.ts"
import type { AssignmentRole } from "../assignments/record.ts"
import type { Recommendation } from "../record.ts"
import type { Answer } from "../replies/record.ts"
import { bare, type Known } from "./known.ts"
import { meaningOf, meaningUntilSaid } from "./meanings.ts"
import { hashOf, keyOf, namesOf, numberIn, periodOf, replyOf, textOf, unitsOf } from "./paper.ts"
import { type Finding, type Setup, type Worded, worded } from "./record.ts"
import { type HistoryField, type HistoryRow, historyFields, historyRow } from "./schema/fields.ts"
import { type KnownSession, readSession, readYear, sessionFinder } from "./sessions.ts"

/** A past proposal as it will stand, with its units and its reply. Dates are YYYY-MM-DD. */
export interface PastCase {
  readonly row: number
  readonly sourceKey: string
  readonly rowHash: string
  readonly session: KnownSession
  readonly state: "archived" | "concluded"
  readonly number: number | null
  readonly numberText: string | null
  readonly subject: string
  readonly situation: string
  readonly analysis: string
  readonly recommendations: readonly Recommendation[]
  readonly kind: string
  readonly category: string | null
  readonly period: "plenary" | "intersession" | null
  readonly publishConsent: boolean
  readonly leadName: string
  readonly leadId: string | null
  readonly cosignerIds: readonly string[]
  readonly signingBodyId: string | null
  readonly filedOn: string | null
  readonly assignedOn: string | null
  readonly repliedOn: string | null
  readonly resultClass: string | null
  /** The day of the last thing known of it. */
  readonly lastOn: string
  readonly units: readonly {
    readonly name: string
    readonly id: string | null
    readonly role: AssignmentRole
  }[]
  readonly reply: {
    readonly state: "issued" | "published" | "withheld"
    readonly text: string
    readonly answers: readonly Answer[]
    readonly documentNumber: string | null
    readonly signer: string | null
    readonly publishedOn: string | null
  } | null
}

/** A word that none of the organisation's lists has, and what it is taken for. */
export interface UnknownWord {
  readonly field: Worded
  readonly word: string
  readonly count: number
  readonly chosen: string
}

interface Left {
  readonly row: number
  readonly numberText: string | null
  readonly subject: string
  readonly proposalId: string | null
}

export interface Plan {
  readonly total: number
  readonly cases: readonly PastCase[]
  readonly already: readonly Left[]
  readonly changed: readonly Left[]
  readonly findings: readonly Finding[]
  readonly findingCount: number
  readonly unknown: readonly UnknownWord[]
  readonly sessions: readonly KnownSession[]
  /** Names of former units that are to be made. */
  readonly units: readonly string[]
}

const mostFindings = 1_000

/** Reads a whole table as past papers: what would be written, what is there already, what is wrong. Writes nothing. */
export async function planImport(
  table: Table,
  setup: Setup,
  known: Known,
  tell: (done: number) => Promise<void> = async () => {},
): Promise<Plan> {
  const mapping = chosenMapping(table.headers, historyFields, setup.mapping)
  const total = table.rows.length
  if (mapping.missing.length > 0) {
    const missing = mapping.missing.map((field) => finding(1, field as HistoryField, "history.columnMissing"))
    return { ...nothing, total, findings: missing, findingCount: missing.length }
  }
  const tidied = table.rows.map((row) => ({ ...row, cells: row.cells.map(wellFormed) }))
  const validated = validateRows(tidied, mapping, historyRow)
  if (!("ok" in validated)) {
    const findings = validated.errors.map((each) => ({ ...each, value: shortened(each.value) }))
    return { ...nothing, total, findings, findingCount: validated.errorCount }
  }
  const columns = new Map(mapping.columns.map((each) => [each.key, each]))
  const desk = openDesk(setup, known)
  for (const [index, { row, value }] of validated.ok.entries()) {
    const wrong = desk.take(row, value)
    if (wrong) {
      const { field = "subject" } = wrong
      const place = columns.get(field)
      desk.findings.push({
        row,
        column: place ? columnName(place.column) : null,
        header: place?.header ?? null,
        field,
        value: shortened(value[field as HistoryField]),
        reason: wrong,
      })
    }
    if (index % 200 === 199) await tell(index + 1)
  }
  return desk.plan(total)
}

const nothing = {
  cases: [],
  already: [],
  changed: [],
  unknown: [],
  sessions: [],
  units: [],
} satisfies Partial<Plan>

const finding = (row: number, field: HistoryField, code: string): Finding => ({
  row,
  column: null,
  header: null,
  field,
  value: null,
  reason: reason(code, { field }),
})

/** What PostgreSQL cannot keep: zero bytes and halves of characters, as broken exports have them. */
const wellFormed = <C>(cell: C): C | string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
  typeof cell === "string" ? cell.replace(/[\u0000-\u0008\u000b\u000e-\u001f]/g, "").toWellFormed() : cell

const shortened = (value: unknown): string | null =>
  value === undefined || value === null || value === "" ? null : String(value).slice(0, 60)

/** Takes row after row, and remembers what the rows before have said. */
function openDesk(setup: Setup, known: Known) {
  const { options } = setup
  const finder = sessionFinder(known.sessions, known.periods, {
    by: options.sessionBy,
    year: options.year,
    thisYear: known.thisYear,
  })
  const cases: PastCase[] = []
  const already: Left[] = []
  const changed: Left[] = []
  const findings: Finding[] = []
  const seen = new Map<string, { hash: string; row: number }>()
  const words = new Map<string, { field: Worded; word: string; count: number; chosen: string }>()
  const made = new Set<string>()
  const unitIds = new Set(known.units.values())

  const meet = (field: Worded, word: string, chosen: string) => {
    const met = words.get(`${field} ${word}`)
    if (met) met.count += 1
    else words.set(`${field} ${word}`, { field, word, count: 1, chosen })
  }
  const mean = (field: Exclude<Worded, "unit">, word: string | undefined): string | null => {
    if (!word) return null
    const code = meaningOf(field, word, known.terms, setup)
    const said = setup.choices[field]?.[word]
    const taken = code ?? meaningUntilSaid(field, known.terms)
    if (code === undefined || said !== undefined) meet(field, word, taken)
    return taken === "" ? null : taken
  }
  const unit = (name: string): string | null => {
    const there = known.units.get(bare(name))
    if (there) return there
    const said = setup.choices.unit?.[name] ?? ""
    const chosen = unitIds.has(said) ? said : ""
    meet("unit", name, chosen)
    return chosen === "" ? null : chosen
  }

  /** Undefined when the row is in order; else why it cannot be taken. */
  const take = (row: number, said: HistoryRow): Reason | undefined => {
    const dates = [said.repliedOn, said.publishedOn, said.assignedOn, said.filedOn]
    const label = readSession(said.session ?? "")
    const session = finder.of({
      ...label,
      year: readYear(said.year) ?? label.year,
      datedYear: readYear(dates.find(Boolean)),
    })
    if ("code" in session) return { ...session, field: said.session || !said.year ? "session" : "year" }
    const source = said.source && !known.ownNames.has(bare(said.source)) ? said.source : ""
    const sourceKey = keyOf(said, source, session)
    const rowHash = hashOf(said)
    const left = { row, numberText: said.number ?? null, subject: said.subject, proposalId: null }

    const before = seen.get(sourceKey)
    if (before) {
      if (before.hash !== rowHash)
        return reason("history.twice", {
          field: said.number ? "number" : "subject",
          params: { row: before.row },
        })
      already.push(left)
      return undefined
    }
    seen.set(sourceKey, { hash: rowHash, row })
    const imported = known.imported.get(sourceKey)
    if (imported) {
      const there = { ...left, proposalId: imported.proposalId }
      if (imported.hash === rowHash) already.push(there)
      else changed.push(there)
      return undefined
    }
    // Another committee's numbers are not in our series; they are kept as they are written.
    const number = source === "" ? numberIn(said.number) : null
    const holder = number === null ? undefined : known.numbered.get(`${session.id}/${number}`)
    if (holder !== undefined) {
      if (bare(holder) !== bare(said.subject))
        return reason("history.numberTaken", { field: "number", params: { subject: holder } })
      already.push(left)
      return undefined
    }
    const past = read(row, said, session)
    if (past.reply && past.units.length === 0)
      return reason("history.replyWithoutUnit", { field: "leadUnits" })
    for (const each of past.units) if (each.id === null) made.add(each.name)
    cases.push({ ...past, sourceKey, rowHash, number })
    return undefined
  }

  const read = (row: number, said: HistoryRow, session: KnownSession) => {
    const text = textOf(said)
    const reply = replyOf(said, text.recommendations)
    const [lead, ...others] = namesOf(said.leadName)
    const members = known.members.get(session.term)
    const person = (name: string | undefined) => (name ? (members?.get(bare(name)) ?? null) : null)
    const leadId = person(lead)
    const cosigners = [...others, ...namesOf(said.cosigners)].flatMap((name) => person(name) ?? [])
    const kind = mean("kind", said.kind) ?? (cosigners.length > 0 ? "joint" : "individual")
    const published = said.publishedOn ? "published" : options.replies
    const dates = [said.repliedOn, said.publishedOn, said.assignedOn, said.filedOn]
    const last = dates.find(Boolean) ?? `${session.year}-12-31`
    return {
      row,
      session,
      ...text,
      state: reply ? ("archived" as const) : options.withoutReply,
      numberText: said.number ?? null,
      subject: said.subject.trim(),
      kind,
      category: mean("category", said.category),
      period: periodOf(said.period),
      publishConsent: said.publishConsent ?? false,
      leadName: said.leadName ?? "",
      leadId,
      cosignerIds: [...new Set(cosigners)].filter((id) => id !== leadId),
      signingBodyId: leadId ? null : (known.signers.get(bare(said.leadName ?? "")) ?? null),
      filedOn: said.filedOn ?? null,
      assignedOn: said.assignedOn ?? null,
      repliedOn: said.repliedOn ?? null,
      resultClass: mean("resultClass", said.resultClass),
      lastOn: [last, known.today].sort()[0] as string,
      units: unitsOf(said).map((each) => ({ ...each, id: unit(each.name) })),
      reply: reply && {
        ...reply,
        state: published as "issued" | "published" | "withheld",
        documentNumber: said.documentNumber ?? null,
        signer: said.signer ?? null,
        publishedOn: said.publishedOn ?? null,
      },
    }
  }

  return {
    take,
    findings,
    plan: (total: number): Plan => ({
      total,
      cases,
      already,
      changed,
      findings: findings.slice(0, mostFindings),
      findingCount: findings.length,
      unknown: [...words.values()].sort((a, b) => worded.indexOf(a.field) - worded.indexOf(b.field)),
      sessions: finder.made,
      units: [...made],
    }),
  }
}
