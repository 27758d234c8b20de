import type { Readable } from "node:stream"
import { type Actor, hasRole } from "../../../base/actor.ts"
import { toDate } from "../../../base/clock.ts"
import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read, Tx } from "../../../platform/database/db.ts"
import { cleanName, endingOf } from "../../../platform/files/names.ts"
import { enqueue } from "../../../platform/jobs/queue.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { currentTermsId, findCurrentTerms, getTerms } from "../../../platform/procedures/terms.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { mapColumns } from "../../../platform/sheets/mapping.ts"
import { readTable } from "../../../platform/sheets/read.ts"
import type { Table } from "../../../platform/sheets/table.ts"
import { proposalTerms } from "../terms.ts"
import { type Known, readKnown } from "./known.ts"
import { type Setup, usualOptions } from "./record.ts"
import { historyFields } from "./schema/fields.ts"
import "./tables.ts"

/** Bringing in the past is the proposal office's work. */
export function mustImport(actor: Actor): string {
  if (actor.personId === null || !hasRole(actor, "proposal_office"))
    throw new Refusal("forbidden", reason("history.notYours"))
  return actor.personId
}

const mostBytes = 30 * 1024 * 1024

/** Keeps the file, reads it once to see that it is a table, and proposes which column is what. Returns the import's id. */
export async function receiveFile(
  house: House,
  tx: (work: (tx: Tx) => Promise<void>) => Promise<void>,
  personId: string,
  file: { readonly filename: string; readonly stream: Readable },
): Promise<string> {
  const name = cleanName(file.filename)
  // The store judges contents by the kinds the institution exchanges; JSON is kept as the text that it is.
  const stored = await house.files.put(file.stream, {
    name: endingOf(name) === "json" ? `${name}.txt` : name,
    maxBytes: mostBytes,
  })
  const table = await openTable(house, { file_name: name, file_hash: stored.hash })
  const { columns } = mapColumns(table.headers, historyFields)
  const setup: Setup = {
    mapping: Object.fromEntries(columns.map(({ key, column }) => [key, column])),
    choices: {},
    options: usualOptions,
  }
  const id = newId()
  await tx(async ({ q, scope }) => {
    await q
      .insertInto("proposal_import")
      .values({
        org_id: scope.orgId,
        id,
        state: "uploaded",
        file_name: name,
        file_hash: stored.hash,
        file_size: stored.size,
        setup: JSON.stringify(setup),
        total: table.rows.length,
        by_person_id: personId,
        at: toDate(house.clock.now()),
      })
      .execute()
  })
  return id
}

/** The file as a table; throws a Refusal that names sheet, row and column when it is none. */
export async function openTable(
  house: House,
  file: { readonly file_name: string; readonly file_hash: string },
): Promise<Table> {
  const pieces: Buffer[] = []
  for await (const piece of await house.files.open(file.file_hash)) pieces.push(piece as Buffer)
  return readTable(file.file_name, Buffer.concat(pieces))
}

const columns = [
  "id",
  "state",
  "file_name",
  "file_hash",
  "file_size",
  "setup",
  "total",
  "done",
  "indexed",
  "counts",
  "errors",
  "by_person_id",
  "at",
  "ended_at",
] as const

export type ImportRow = Awaited<ReturnType<typeof getImport>>

export async function getImport(read: Read, id: string) {
  const row = await read.q
    .selectFrom("proposal_import")
    .select(columns)
    .where("org_id", "=", read.scope.orgId)
    .where("id", "=", id)
    .executeTakeFirst()
  if (!row) throw new Refusal("missing", reason("history.missing"))
  return row
}

/** The newest imports, without what was wrong with them. */
export function listImports(read: Read) {
  return read.q
    .selectFrom("proposal_import")
    .select(["id", "state", "file_name", "total", "counts", "at", "ended_at"])
    .where("org_id", "=", read.scope.orgId)
    .orderBy("at", "desc")
    .limit(30)
    .execute()
}

const settled = ["done", "indexing"]

/** Orders the import to be run; one that has been written, or is at work, is not run again. */
export async function orderRun(tx: Tx, id: string, setup: Setup): Promise<void> {
  const { orgId } = tx.scope
  const done = await tx.q
    .updateTable("proposal_import")
    .set({ setup: JSON.stringify(setup), state: "queued", done: 0, errors: "[]" })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .where("state", "in", ["uploaded", "refused", "failed"])
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) {
    const { state } = await getImport(tx, id)
    throw new Refusal("conflict", reason(settled.includes(state) ? "history.done" : "history.atWork"))
  }
  await enqueue(
    tx,
    "import_proposals",
    { orgId, importId: id },
    { key: `import/${id}`, queue: `import/${orgId}` },
  )
}

export async function keepSetup(tx: Tx, id: string, setup: Setup): Promise<void> {
  await tx.q
    .updateTable("proposal_import")
    .set({ setup: JSON.stringify(setup) })
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", id)
    .where("state", "in", ["uploaded", "refused", "failed"])
    .execute()
}

/** What the organisation has, under the terms in force today. */
export async function readKnownToday(house: House, tx: Tx): Promise<Known> {
  const today = house.clock.today(await timeZoneOf(tx))
  const current = await findCurrentTerms(tx, proposalTerms, today)
  const termsId = current?.id ?? (await currentTermsId(tx, proposalTerms, today))
  return readKnown(tx, await getTerms(tx, proposalTerms, termsId), today)
}
