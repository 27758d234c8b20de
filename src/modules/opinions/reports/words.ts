import type { ProcedureWords } from "../../../platform/procedures/office.ts"
import { actions, does } from "./words/actions.ts"
import { choices, deadlines, fields, policies, relations } from "./words/fields.ts"
import { notices, reasons } from "./words/said.ts"
import { next, states } from "./words/states.ts"

export const reportWords = {
  name: { zh: "社情民意信息", en: "Opinion report" },
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
