import { newId } from "../../base/id.ts"
import { fill, type Language, type Params, type Words } from "../../base/words.ts"
import { withWrittenDates } from "../../base/written-date.ts"
import type { Tx } from "../../platform/database/db.ts"
import { enqueue } from "../../platform/jobs/queue.ts"
import { announce } from "../../platform/live/announce.ts"
import type { PendingFact } from "../../platform/procedures/facts.ts"
import { personalNotices } from "./words.ts"

export type PersonalKind = keyof typeof personalNotices

/**
 * A notice about the person rather than about a case, of what a register's fact says was done. It cannot be muted: whoever
 * did not ask for it must hear of it. `letter` sends it by e-mail too, when no letter of its own goes out.
 */
export async function tellPerson(
  tx: Tx,
  fact: Pick<PendingFact, "id" | "at">,
  told: {
    readonly personId: string
    readonly kind: PersonalKind
    readonly params: Params
    readonly letter: boolean
  },
): Promise<void> {
  const id = newId()
  const orgId = tx.scope.orgId
  await tx.q
    .insertInto("notice")
    .values({
      org_id: orgId,
      id,
      person_id: told.personId,
      kind: told.kind,
      procedure: personalProcedure,
      case_id: told.personId,
      fact_id: fact.id,
      params: JSON.stringify(told.params),
      at: fact.at,
      read_at: null,
      email: told.letter ? "now" : null,
    })
    .execute()
  announce(tx, { procedure: "notice", caseId: told.personId, personId: told.personId })
  if (told.letter) await enqueue(tx, "notice_mail", { orgId, noticeId: id }, { key: `notice/${id}` })
}

/** What a register's facts go by; no office is called so. */
const personalProcedure = "organisation"

/** Where a notice leads, unless to where one's own sign-in is looked at. */
const paths: Partial<Record<PersonalKind, string>> = { report_owed: "/service/mine" }
const ownAccount = "/account"

/** The words of such a notice; undefined when it is another. */
export function sayPersonal(
  notice: { readonly procedure: string; readonly kind: string; readonly params: Params },
  language: Language,
): { title: string; body: string; path: string } | undefined {
  if (notice.procedure !== personalProcedure || !Object.hasOwn(personalNotices, notice.kind)) return undefined
  const kind = notice.kind as PersonalKind
  const { title, body }: { readonly title: Words; readonly body: Words } = personalNotices[kind]
  const params = withWrittenDates(notice.params, language)
  return {
    title: fill(title[language], params),
    body: fill(body[language], params),
    path: paths[kind] ?? ownAccount,
  }
}
