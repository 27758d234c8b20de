import { type Actor, systemActor } from "../../../base/actor.ts"
import { toDate } from "../../../base/clock.ts"
import { newId } from "../../../base/id.ts"
import { Refusal } from "../../../base/reason.ts"
import { mintScope, type Scope, type Tx } from "../../../platform/database/db.ts"
import type { Job } from "../../../platform/jobs/job.ts"
import { enqueue } from "../../../platform/jobs/queue.ts"
import type { Fact, House } from "../../../platform/procedures/office.ts"
import { countTermsAgain } from "../../../platform/similar/read-statistics.ts"
import { getImport, type ImportRow, openTable, readKnownToday } from "./imports.ts"
import { type Plan, planImport } from "./plan.ts"
import type { Finding, ImportCounts } from "./record.ts"
import type { ImportState } from "./tables.ts"
import { writePlan } from "./write.ts"

interface Order {
  readonly orgId: number
  readonly importId: string
}

/**
 * Reads the file again as it was confirmed, and writes all of it in one transaction, or nothing with the reasons. Run
 * twice, it finds everything written and stops.
 */
async function runImport({ orgId, importId }: Order, { house }: { house: House }): Promise<void> {
  const scope = mintScope(orgId, null)
  const row = await house.db.read(scope, (read) => getImport(read, importId))
  if (["done", "indexing", "refused"].includes(row.state)) return
  const note = (state: ImportState, more: Noted = {}) =>
    house.db.write(scope, (tx) => mark(tx, importId, state, more))
  try {
    await note("reading")
    const table = await openTable(house, row)
    const known = await house.db.write(scope, (tx) => readKnownToday(house, tx))
    const plan = await planImport(table, row.setup, known, (done) => note("reading", { done }))
    if (plan.findingCount > 0) {
      await note("refused", {
        errors: plan.findings,
        counts: refused(plan),
        ended: toDate(house.clock.now()),
      })
      return
    }
    await note("writing", { done: plan.total })
    await house.db.write(scope, (tx) => writeOnce(house, tx, row, plan))
  } catch (error) {
    if (error instanceof Refusal) {
      const errors = error.reasons.map((reason) => ({ ...whole, reason }))
      await note("refused", { errors, ended: toDate(house.clock.now()) })
      return
    }
    await note("failed")
    throw error
  }
}

const whole = { row: 0, column: null, header: null, field: "", value: null }

async function writeOnce(house: House, tx: Tx, row: ImportRow, plan: Plan): Promise<void> {
  const orgId = tx.scope.orgId
  const { state } = await tx.q
    .selectFrom("proposal_import")
    .select("state")
    .where("org_id", "=", orgId)
    .where("id", "=", row.id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (state !== "writing") return
  const counts = await writePlan(house, tx, plan, {
    importId: row.id,
    file: row.file_name,
    actor: await importer(tx, row.by_person_id),
  })
  await mark(tx, row.id, "indexing", { counts })
  await enqueue(tx, "index_import", { orgId, importId: row.id }, { key: `index/${row.id}` })
}

/** The program, on the order of the clerk who is named in every fact. */
async function importer(tx: Tx, personId: string): Promise<Actor> {
  const person = await tx.q
    .selectFrom("person")
    .select("name")
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", personId)
    .executeTakeFirstOrThrow()
  return { ...systemActor(tx.scope.orgId), personId, name: person.name, channel: "import" }
}

const refused = (plan: Plan): ImportCounts => ({
  rows: plan.total,
  proposals: 0,
  assignments: 0,
  replies: 0,
  already: plan.already.length,
  changed: plan.changed.length,
  sessions: 0,
  units: 0,
  errors: plan.findingCount,
})

interface Noted {
  readonly done?: number
  readonly indexed?: number
  readonly counts?: ImportCounts
  readonly errors?: readonly Finding[]
  readonly ended?: Date
}

async function mark(tx: Tx, id: string, state: ImportState, noted: Noted): Promise<void> {
  const { done, indexed, counts, errors, ended } = noted
  await tx.q
    .updateTable("proposal_import")
    .set({
      state,
      ...(done === undefined ? {} : { done }),
      ...(indexed === undefined ? {} : { indexed }),
      ...(counts ? { counts: JSON.stringify(counts) } : {}),
      ...(errors ? { errors: JSON.stringify(errors) } : {}),
      ...(ended ? { ended_at: ended } : {}),
    })
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", id)
    .execute()
}

/** Takes the imported texts apart for search, case by case, so that the office works on meanwhile; then counts terms. */
async function indexImport({ orgId, importId }: Order, { house }: { house: House }): Promise<void> {
  const scope = mintScope(orgId, null)
  const index = house.registry.effects.get("index")
  const cases = await listCases(house, scope, importId)
  for (const [done, { procedure, caseId }] of cases.entries()) {
    await index?.({ house, orgId, fact: factOf(procedure, caseId), args: {} })
    if (done % 50 === 49)
      await house.db.write(scope, (tx) => mark(tx, importId, "indexing", { indexed: done + 1 }))
  }
  await house.db.write(scope, (tx) => countTermsAgain(tx, "proposal"))
  const ended = toDate(house.clock.now())
  await house.db.write(scope, (tx) => mark(tx, importId, "done", { indexed: cases.length, ended }))
}

async function listCases(house: House, scope: Scope, importId: string) {
  const { orgId } = scope
  const rows = await house.db.read(scope, (read) =>
    read.q
      .selectFrom("proposal_import_row")
      .leftJoin("reply", (join) =>
        join
          .onRef("reply.proposal_id", "=", "proposal_import_row.proposal_id")
          .on("reply.org_id", "=", orgId),
      )
      .select(["proposal_import_row.proposal_id as proposalId", "reply.id as replyId"])
      .where("proposal_import_row.org_id", "=", orgId)
      .where("proposal_import_row.import_id", "=", importId)
      .orderBy("proposal_import_row.row")
      .execute(),
  )
  return rows.flatMap(({ proposalId, replyId }) => [
    { procedure: "proposal", caseId: proposalId },
    ...(replyId ? [{ procedure: "reply", caseId: replyId }] : []),
  ])
}

const factOf = (procedure: string, caseId: string): Fact => ({
  id: newId(),
  procedure,
  caseId,
  matterId: caseId,
  action: "import",
  from: null,
  to: null,
  at: new Date(0),
  actor: { personId: null, name: "", channel: "import" },
  data: {},
})

export const historyJobs: readonly Job[] = [
  { name: "import_proposals", run: runImport },
  { name: "index_import", run: indexImport },
]
