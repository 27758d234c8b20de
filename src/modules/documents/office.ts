import type { Office } from "../../platform/procedures/office.ts"
import { loadDocument } from "./load.ts"
import { seesDocument } from "./policy.ts"
import { presentDocument } from "./present.ts"
import { documentProcedure } from "./procedure.ts"
import type { OfficialDocument } from "./record.ts"
import { type DocumentInputs, documentInputs } from "./schema.ts"
import { documentTerms } from "./terms.ts"
import { visibleDocuments } from "./visible.ts"
import { documentWords } from "./words.ts"
import { documentWrites } from "./writes.ts"
import "./tables.ts"

export const documentOffice: Office<OfficialDocument, DocumentInputs, typeof documentTerms> = {
  procedure: documentProcedure,
  path: "documents",
  table: "official_document",
  jsonColumns: ["content", "chain"],
  terms: documentTerms,
  words: documentWords,
  inputs: documentInputs,
  load: loadDocument,
  see: seesDocument,
  visible: { as: "d", where: visibleDocuments },
  present: presentDocument,
  writes: documentWrites,
  danger: ["issue", "withdraw"],
  many: ["sign", "issue"],
  ownForms: ["save", "recordReceipt"],
  heading: ({ title, numberText }) => ({ number: numberText, title }),
  searchText: () => null,
  todo: {
    queues: [
      { states: ["signing"], actions: ["sign", "sendBack"], scope: "party", relations: ["signer"] },
      { states: ["approved"], actions: ["issue"], scope: "party", relations: ["drafter"] },
    ],
    duties: ["to_sign", "many_to_sign", "sent_back"],
  },
}
