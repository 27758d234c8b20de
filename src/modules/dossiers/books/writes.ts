import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import { checkRuleBook } from "../../../rulebook/appraisal/check.ts"
import { nameIn } from "../../../rulebook/appraisal/output.ts"
import { tryExamples } from "../../../rulebook/appraisal/score.ts"
import { type Clerk, mustKeep, note } from "../clerk.ts"
import { getBook } from "./reads.ts"

/** Saves a sound rule book as its next version; a saved version is never changed. */
export async function saveBook(
  clerk: Clerk,
  given: { readonly book: Readonly<Record<string, unknown>>; readonly note: string },
): Promise<{ id: string; version: number }> {
  mustKeep(clerk.actor)
  const checked = checkRuleBook(given.book)
  if (!checked.ok) {
    const [first] = checked.problems
    throw new Refusal(
      "invalid",
      reason("rule_book_not_sound", { field: "book", params: { place: first?.at ?? "" } }),
    )
  }
  const { tx, actor, at } = clerk
  const code = checked.book.id
  const last = await tx.q
    .selectFrom("rule_book")
    .select((row) => row.fn.max("version").as("version"))
    .where("org_id", "=", tx.scope.orgId)
    .where("code", "=", code)
    .executeTakeFirst()
  const version = (last?.version ?? 0) + 1
  const id = newId()
  await tx.q
    .insertInto("rule_book")
    .values({
      org_id: tx.scope.orgId,
      id,
      code,
      version,
      name: nameIn(checked.book.name, "zh"),
      book: JSON.stringify({ ...given.book, version }),
      saved_by: actor.personId,
      saved_at: at,
      note: given.note,
      adopted_on: null,
      adopted_by: null,
      meeting: null,
    })
    .execute()
  note(clerk, "save_rule_book", id, { code, version, note: given.note })
  return { id, version }
}

/** From a day on this version is in force: decided by a meeting, never before its own examples come out right. */
export async function adoptBook(
  clerk: Clerk,
  id: string,
  given: { readonly adoptedOn: string; readonly meeting: string },
): Promise<void> {
  mustKeep(clerk.actor)
  const { tx, actor } = clerk
  const kept = await getBook(tx, id)
  if (kept.adoptedOn) throw new Refusal("conflict", reason("rule_book_adopted"))
  const failing = tryExamples(kept.book).filter(({ ok }) => !ok)
  if (failing.length > 0) {
    const params = { count: failing.length, first: failing[0]?.id ?? "" }
    throw new Refusal("invalid", reason("examples_fail", { params }))
  }
  await tx.q
    .updateTable("rule_book")
    .set({ adopted_on: given.adoptedOn, adopted_by: actor.personId, meeting: given.meeting })
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", id)
    .execute()
  note(clerk, "adopt_rule_book", id, { code: kept.code, version: kept.version, ...given })
}
