import type { Office } from "../../../platform/procedures/office.ts"
import type { SentDispatch } from "../record.ts"
import { dispatchTerms } from "../terms.ts"
import { visibleSent } from "../visible.ts"
import { createSent } from "./create.ts"
import { loadSent } from "./load.ts"
import { presentSent } from "./present.ts"
import { seesSent, sentProcedure } from "./procedure.ts"
import { type SentInputs, sentInputs } from "./schema.ts"
import { sentWords } from "./words.ts"
import "../tables.ts"

export const sentOffice: Office<SentDispatch, SentInputs, typeof dispatchTerms> = {
  procedure: sentProcedure,
  path: "sent-dispatches",
  table: "sent_dispatch",
  jsonColumns: ["content", "attachment_ids", "outcome_content"],
  terms: dispatchTerms,
  words: sentWords,
  inputs: sentInputs,
  load: loadSent,
  see: seesSent,
  visible: { as: "c", where: visibleSent },
  present: presentSent,
  create: createSent,
  searchText: () => null,
}
