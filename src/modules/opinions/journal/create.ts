import type { z } from "zod"
import { type Actor, hasRole } from "../../../base/actor.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Tx } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { openCase } from "../../../platform/procedures/open.ts"
import { currentTerms } from "../current-terms.ts"
import { arrange, mustBeFit } from "./items.ts"
import type { compose } from "./schema.ts"

/** Begins an issue of one of the organisation's journals with its first reports; returns its id. */
export async function beginIssue(
  house: House,
  tx: Tx,
  actor: Actor,
  input: z.infer<typeof compose>,
): Promise<string> {
  if (!hasRole(actor, "information_office")) throw new Refusal("forbidden", reason("only_office_composes"))
  const terms = await currentTerms(house, tx)
  const journal = terms.journals.find(({ code }) => code === input.journal)
  if (!journal) throw new Refusal("invalid", reason("unknown_journal", { field: "journal" }))
  const reports = await mustBeFit(tx, journal.kind, input.reportIds)
  const [only] = reports
  const issue = await openCase(house, tx, {
    procedure: "journal_issue",
    actor,
    data: {
      kind: journal.kind,
      journal: journal.code,
      title: input.title || (only && reports.length === 1 ? only.title : ""),
      urgent: reports.some(({ urgent }) => urgent),
      chain: terms.signoffChain,
      composedBy: actor.personId,
      composerName: actor.name,
    },
  })
  await arrange(
    tx,
    issue.id,
    reports.map(({ id }) => id),
  )
  return issue.id
}
