import type { Read } from "../../../platform/database/db.ts"
import type { Office } from "../../../platform/procedures/office.ts"
import { opinionTerms } from "../terms.ts"
import { loadTransfer } from "./load.ts"
import { seesTransfer } from "./policy.ts"
import { transferProcedure } from "./procedure.ts"
import type { OpinionTransfer } from "./record.ts"
import { type TransferInputs, transferInputs } from "./schema.ts"
import { visibleTransfers } from "./visible.ts"
import { transferWords } from "./words.ts"
import "../tables.ts"

export const transferOffice: Office<OpinionTransfer, TransferInputs, typeof opinionTerms> = {
  procedure: transferProcedure,
  path: "opinion-transfers",
  table: "opinion_transfer",
  terms: opinionTerms,
  words: transferWords,
  inputs: transferInputs,
  load: loadTransfer,
  see: seesTransfer,
  present: async (record, _, read) => ({
    reportId: record.reportId,
    title: record.title,
    unitId: record.unitId,
    request: record.request,
    fast: record.fast,
    receiver: record.receiver,
    reply: record.reply,
    resultClass: record.resultClass,
    repliedOn: record.repliedOn,
    returnReason: record.returnReason,
    reminders: record.reminders,
    text: await textOf(read, record.reportId),
  }),
  visible: { as: "t", where: visibleTransfers },
  heading: ({ title }) => ({ number: null, title }),
  searchText: () => null,
  danger: ["release"],
  todo: {
    queues: [
      {
        states: ["sent"],
        actions: ["acknowledge", "requestReturn"],
        scope: "unit",
        roles: ["unit_liaison", "unit_head"],
        column: "unit_id",
      },
      {
        states: ["in_progress"],
        actions: ["reply"],
        scope: "unit",
        roles: ["unit_liaison", "unit_head"],
        column: "unit_id",
      },
      {
        states: ["return_requested"],
        actions: ["release", "refuseReturn"],
        scope: "role",
        roles: ["information_office"],
      },
      { states: ["replied"], actions: ["accept", "askAgain"], scope: "role", roles: ["information_office"] },
    ],
    duties: ["transfer_sent", "transfer_again", "transfer_reminded"],
  },
}

/** What the unit is asked to answer: the edited text, or the report as it was handed in. */
async function textOf(read: Read, reportId: string) {
  const row = await read.q
    .selectFrom("opinion_report")
    .select(["title", "problem", "cause", "suggestion", "edited", "number_text", "secrecy"])
    .where("org_id", "=", read.scope.orgId)
    .where("id", "=", reportId)
    .executeTakeFirst()
  if (!row) return null
  const { edited, number_text, secrecy, ...original } = row
  return { numberText: number_text, secrecy, ...(edited ?? original) }
}
