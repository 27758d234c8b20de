import { sql } from "kysely"
import { toBigramVector } from "../../base/text/bigrams.ts"
import { toWordVector } from "../../base/text/segment.ts"
import { mintScope, type Tx } from "../../platform/database/db.ts"
import type { Job } from "../../platform/jobs/job.ts"
import { getOffice } from "../../platform/procedures/house.ts"
import type { AnyOffice, CaseRecord, EffectHandler, House } from "../../platform/procedures/office.ts"

/** The effect `index`: after it the case is found by what its text says now. Doing it twice changes nothing. */
export const index: EffectHandler = async ({ house, orgId, fact }) => {
  const office = getOffice(house, fact.procedure)
  await house.db.write(mintScope(orgId, null), (tx) => indexCase(tx, office, fact.caseId))
}

async function indexCase(tx: Tx, office: AnyOffice, caseId: string): Promise<void> {
  // Locked, so that of two jobs for one case the one that runs last has read the newest text.
  const record: CaseRecord | undefined = await office.load(tx, caseId, true)
  if (record) await writeEntries(tx, office, [record])
}

async function writeEntries(tx: Tx, office: AnyOffice, records: readonly CaseRecord[]): Promise<void> {
  const gone: string[] = []
  for (const record of records) {
    const text = office.searchText?.(record)
    if (!text) {
      gone.push(record.id)
      continue
    }
    await tx.q
      .insertInto("search_entry")
      .values({
        org_id: tx.scope.orgId,
        procedure: office.procedure.id,
        case_id: record.id,
        title: text.title,
        bigrams: sql`${toBigramVector(text.title, text.body)}::tsvector`,
        words: sql`${toWordVector(text.title, text.body)}::tsvector`,
      })
      .onConflict((conflict) =>
        conflict.columns(["org_id", "case_id"]).doUpdateSet((row) => ({
          title: row.ref("excluded.title"),
          bigrams: row.ref("excluded.bigrams"),
          words: row.ref("excluded.words"),
        })),
      )
      .execute()
  }
  if (gone.length === 0) return
  await tx.q
    .deleteFrom("search_entry")
    .where("org_id", "=", tx.scope.orgId)
    .where("case_id", "in", gone)
    .execute()
}

/**
 * Makes an organisation's search entries anew, fifty cases at a time: after an import, or when the way text is taken
 * apart has changed. The office goes on working meanwhile. Returns how many cases were looked at.
 */
export async function rebuildSearch(house: House, orgId: number): Promise<number> {
  const scope = mintScope(orgId, null)
  let count = 0
  for (const office of house.registry.offices.values()) {
    if (!office.searchText) continue
    let last = "00000000-0000-0000-0000-000000000000"
    for (;;) {
      const ids = await house.db.write(scope, async (tx) => {
        const { rows } = await sql<{ id: string }>`
          select id from ${sql.table(office.table)} where org_id = ${orgId} and id > ${last}::uuid
          order by id limit 50`.execute(tx.q)
        const records: CaseRecord[] = []
        for (const { id } of rows) {
          const record: CaseRecord | undefined = await office.load(tx, id, false)
          if (record) records.push(record)
        }
        await writeEntries(tx, office, records)
        return rows.map(({ id }) => id)
      })
      count += ids.length
      last = ids.at(-1) ?? last
      if (ids.length < 50) break
    }
  }
  return count
}

/** The same as a job, `{ orgId }`: asked for after an import, or by an administrator. */
export const rebuildJob: Job = {
  name: "search_rebuild",
  run: async ({ orgId }: { orgId: number }, { house }) => {
    const cases = await rebuildSearch(house, orgId)
    house.log.info({ orgId, cases }, "search entries made anew")
  },
}
