import type { ProcedureWords } from "../../platform/procedures/office.ts"
import { actions, does } from "./words/actions.ts"
import { choices, deadlines, fields, policies, relations } from "./words/fields.ts"
import { notices, reasons } from "./words/reasons.ts"
import { next, states } from "./words/states.ts"

export const proposalWords = {
  name: { zh: "提案", en: "Proposal" },
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
