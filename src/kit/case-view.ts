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
  states: Record<string, Words>
  actions: Record<string, Words>
  reasons: Record<string, Words>
  fields?: Record<string, Words>
  deadlines?: Record<string, Words>
  relations?: Record<string, Words>
  /** What an action will do and to whom, said above its form. */
  does?: Record<string, Words>
  /** What happened, for the timeline; the action's own word otherwise. */
  done?: Record<string, Words>
  /** What happens next and who must act, by state. */
  next?: Record<string, Words>
  /** Help under a field. */
  hints?: Record<string, Words>
  /** Words of enumerated values, by field and value; by value alone under "*". */
  options?: Record<string, Record<string, Words>>
  /** Articles by basis code. */
  bases?: Record<string, Words>
  channels?: Record<string, Words>
}

/** The word of a key, or the key itself. */
export function wordOf(words: Record<string, Words> | undefined, key: string): Words {
  return words?.[key] ?? { zh: key, en: key }
}

export function optionWords(words: ModuleWords, field: string, value: string): Words {
  return words.options?.[field]?.[value] ?? words.options?.["*"]?.[value] ?? { zh: value, en: value }
}
