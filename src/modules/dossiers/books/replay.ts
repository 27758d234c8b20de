import { canonical } from "../../../base/canonical.ts"
import type { Read } from "../../../platform/database/db.ts"
import { sm3 } from "../../../platform/procedures/facts.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { type AssessmentJson, scoresOf } from "../../../rulebook/appraisal/output.ts"
import type { FactsFile } from "../../../rulebook/appraisal/shape-facts.ts"
import type { ReplayView } from "../schema.ts"
import { idOf, subjectOf } from "../subject.ts"
import { computeYear } from "../year/compute.ts"
import { getBook, type KeptBook } from "./reads.ts"

interface Replayed {
  readonly kept: KeptBook
  /** The facts that it comes from: the command line scores them to the same bytes. */
  readonly file: FactsFile
  /** The whole outcome in canonical JSON: the same facts under the same version give the same bytes. */
  readonly bytes: string
  /** SM3 of the bytes, to compare two of them by. */
  readonly digest: string
  readonly members: readonly {
    readonly id: string
    readonly name: string
    readonly account: AssessmentJson
  }[]
}

/** A year under any version of any rule book, from the ledger as it stood at the end of a day. */
export async function replayYear(
  house: House,
  read: Read,
  asked: { readonly year: number; readonly bookId: string; readonly asOf: string },
): Promise<Replayed> {
  const { year, bookId, asOf } = asked
  const kept = await getBook(read, bookId)
  const { file, assessments } = await computeYear(house, read, year, kept.book, { asOf })
  const scores = { ...scoresOf(kept.book, assessments), asOf }
  const bytes = canonical(scores)
  const names = new Map(file.subjects.map(({ id, name = "" }) => [id, name]))
  const members = scores.subjects.flatMap(({ id, years: [account] }) =>
    account ? [{ id, name: names.get(id) ?? "", account }] : [],
  )
  return { kept, file, bytes, digest: sm3(bytes), members }
}

/** The replay beside what was kept for the year, member by member and to the byte. */
export async function compareReplay(
  read: Read,
  { kept: book, digest, members }: Replayed,
  asked: { readonly year: number; readonly asOf: string },
): Promise<ReplayView> {
  const kept = await keptOutcomes(read, asked.year, book.book.subject)
  const compared = members.map(({ id, name, account }) => {
    const before = kept.get(id)
    const same = before ? canonical(before) === canonical(account) : null
    const { score, gradeName: grade } = account
    const was = before && same === false ? { score: before.score, grade: before.gradeName } : null
    return { ...subjectOf(book.book.subject, id), name, score, grade, before: was, same }
  })
  return {
    ...asked,
    ruleBook: { id: book.id, name: book.name, version: book.version },
    digest,
    same: compared.filter(({ same }) => same).length,
    kept: kept.size,
    members: compared.toSorted((a, b) => a.name.localeCompare(b.name, "zh")),
  }
}

async function keptOutcomes(
  read: Read,
  year: number,
  subject: string,
): Promise<ReadonlyMap<string, AssessmentJson>> {
  const { orgId } = read.scope
  const rows = await read.q
    .selectFrom("service_score as s")
    .innerJoin("service_year as y", (join) =>
      join.onRef("y.id", "=", "s.service_year_id").on("y.org_id", "=", orgId),
    )
    .select(["s.person_id as personId", "s.body_id as bodyId", "s.account"])
    .where("s.org_id", "=", orgId)
    .where("y.year", "=", year)
    .where("y.subject", "=", subject)
    .execute()
  return new Map(rows.map(({ account, ...row }) => [idOf(row), account]))
}
