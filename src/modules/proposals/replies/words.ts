import type { ProcedureWords } from "../../../platform/procedures/office.ts"
import { choices, deadlines, fields, policies, relations } from "./words/fields.ts"
import { actions, does, next, states } from "./words/procedure.ts"
import { notices, reasons } from "./words/reasons.ts"

export const replyWords = {
  name: { zh: "答复函", en: "Reply" },
  states,
  next,
  actions,
  does,
  fields,
  deadlines,
  relations,
  reasons,
  choices,
  notices,
  policies,
} satisfies ProcedureWords
