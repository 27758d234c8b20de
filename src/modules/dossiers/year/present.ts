import type { Actor } from "../../../base/actor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { nameIn } from "../../../rulebook/appraisal/output.ts"
import { getBook } from "../books/reads.ts"
import { readsAll } from "../policy.ts"
import type { ServiceYear } from "./record.ts"
import { gradeCounts } from "./scores.ts"
import { listSpokenFor } from "./speaking.ts"

/** Numbers of the whole are for those who run it; a member's own outcome is on their own page. */
export async function presentYear(record: ServiceYear, actor: Actor, read: Read): Promise<object> {
  const inside = readsAll(actor)
  const kept = await getBook(read, record.ruleBookId)
  const counts = inside ? await gradeCounts(read, record.id) : []
  return {
    year: record.year,
    subject: record.subject,
    title: record.title,
    ruleBook: { id: kept.id, name: kept.name, version: kept.version },
    scoredOn: record.scoredOn,
    objectionsFrom: record.objectionsFrom,
    meeting: record.meeting,
    approvedOn: record.approvedOn,
    notifiedOn: record.notifiedOn,
    letters:
      inside && record.lettersTotal !== null
        ? { total: record.lettersTotal, issued: record.lettersIssued }
        : null,
    own: record.subject === "member" ? [] : await listSpokenFor(read, actor, record.id),
    outcomeReason: inside ? record.outcomeReason : null,
    scored: inside ? record.scored : null,
    waiting: inside ? record.waiting : null,
    undecided: inside ? record.undecided : null,
    grades: (kept.book.grades ?? []).flatMap(({ id, name }) => {
      const count = counts.find(({ grade }) => grade === id)?.count ?? 0
      return inside ? [{ grade: id, name: nameIn(name, "zh"), count }] : []
    }),
  }
}
