import { newId } from "../../base/id.ts"
import { completeTerms, type OfficeTerms, type TermsOf } from "../../procedure/terms.ts"
import type { Read, Tx } from "../database/db.ts"

/** Versions never change once written, so they are kept for as long as the process lives. */
const known = new Map<string, Readonly<Record<string, unknown>>>()

/** The terms a case was opened under. Terms that the software has learnt since then take their default. */
export async function getTerms<T extends OfficeTerms>(
  read: Read,
  terms: T,
  termsId: string,
): Promise<TermsOf<T["definitions"]>> {
  const key = `${read.scope.orgId}/${termsId}`
  let values = known.get(key)
  if (!values) {
    const row = await read.q
      .selectFrom("terms_version")
      .select("values")
      .where("org_id", "=", read.scope.orgId)
      .where("id", "=", termsId)
      .executeTakeFirstOrThrow()
    values = completeTerms(terms, null, row.values)
    known.set(key, values)
  }
  return values as TermsOf<T["definitions"]>
}

/** The version in force on a day, written down with the defaults when the organisation has never set any. */
export async function currentTermsId(tx: Tx, terms: OfficeTerms, today: Temporal.PlainDate): Promise<string> {
  const found = await findCurrentTerms(tx, terms, today)
  return (
    found?.id ??
    setTerms(tx, terms, { preset: null, values: {}, validFrom: today, at: new Date(0), by: null })
  )
}

export async function findCurrentTerms(read: Read, terms: OfficeTerms, today: Temporal.PlainDate) {
  return read.q
    .selectFrom("terms_version")
    .select(["id", "preset", "values", "valid_from", "set_at", "set_by"])
    .where("org_id", "=", read.scope.orgId)
    .where("office", "=", terms.office)
    .where("valid_from", "<=", today.toString())
    .orderBy("valid_from", "desc")
    .orderBy("set_at", "desc")
    .limit(1)
    .executeTakeFirst()
}

export async function setTerms(
  tx: Tx,
  terms: OfficeTerms,
  set: {
    readonly preset: string | null
    readonly values: Readonly<Record<string, unknown>>
    readonly validFrom: Temporal.PlainDate
    readonly at: Date
    readonly by: string | null
  },
): Promise<string> {
  const id = newId()
  await tx.q
    .insertInto("terms_version")
    .values({
      org_id: tx.scope.orgId,
      id,
      office: terms.office,
      valid_from: set.validFrom.toString(),
      preset: set.preset,
      values: JSON.stringify(completeTerms(terms, set.preset, set.values)),
      set_by: set.by,
      set_at: set.at,
    })
    .execute()
  return id
}
