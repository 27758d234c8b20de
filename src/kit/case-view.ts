import type { Reason } from "../base/reason.ts"
import type { Words } from "../base/words.ts"
import type { DueComputation } from "./deadline.ts"
import type { JsonSchema } from "./form-model.ts"

/** A case as the server answers it: one shape for every procedure. */
export interface CaseView<R = Record<string, unknown>> {
  procedure: string
  id: string
  version: number
  state: string
  record: R
  parties: Party[]
  deadlines: CaseDeadline[]
  timeline: CaseFact[]
  available: Available[]
}

export interface Party {
  relation: string
  kind: "person" | "body"
  id: string
  name: string
}

export interface CaseDeadline {
  id: string
  name: string
  status: "open" | "paused" | "met" | "cancelled"
  due: DueComputation
  overdue: boolean
  workingDaysLeft: number
  basis: string
}

export interface CaseFact {
  id: string
  seq: number
  at: string
  action: string
  by: string
  channel: string
  onBehalfOf?: string
  from: string | null
  to: string | null
  note?: string
  data: Record<string, unknown>
}

export interface Available {
  action: string
  enabled: boolean
  reasons: Reason[]
  basis: string
  form: JsonSchema | null
  danger: boolean
}

export type Tone = "waiting" | "active" | "done" | "stopped"

/**
 * The words of a procedure, as a module's words.ts gives them. Only `states`, `actions` and `reasons` are needed;
 * a missing word shows its key, so that it is noticed.
 */
export interface ModuleWords {
  states: Readonly<Record<string, Words>>
  actions: Readonly<Record<string, Words>>
  reasons: Readonly<Record<string, Words>>
  fields?: Readonly<Record<string, Words>>
  deadlines?: Readonly<Record<string, Words>>
  relations?: Readonly<Record<string, Words>>
  /** What an action will do and to whom, said above its form. */
  does?: Readonly<Record<string, Words>>
  /** What happened, for the timeline; the action's own word otherwise. */
  done?: Readonly<Record<string, Words>>
  /** What happens next and who must act, by state. */
  next?: Readonly<Record<string, Words>>
  /** Help under a field. */
  hints?: Readonly<Record<string, Words>>
  /** Words of enumerated values. */
  choices?: Readonly<Record<string, Words>>
  /** The same, by field, where one value means different things. */
  options?: Readonly<Record<string, Readonly<Record<string, Words>>>>
  /** Articles by basis code. */
  bases?: Readonly<Record<string, Words>>
  channels?: Readonly<Record<string, Words>>
}

/** The word of a key, or the key itself. */
export function wordOf(words: Readonly<Record<string, Words>> | undefined, key: string): Words {
  return words?.[key] ?? { zh: key, en: key }
}

export function optionWords(words: ModuleWords, field: string, value: string): Words {
  return words.options?.[field]?.[value] ?? words.choices?.[value] ?? { zh: value, en: value }
}
