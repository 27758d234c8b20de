import { registerActionOf, registerActionWords } from "../../base/register-action-words.ts"
import type { Words } from "../../base/words.ts"
import type { House } from "../../platform/procedures/office.ts"
import { actions, procedures } from "./words.ts"

type Registry = House["registry"]

/** Settings are kept by office, `terms:proposals`; they are one kind of entry. */
const kindOf = (procedure: string) => procedure.split(":")[0] ?? procedure

/** What an entry's procedure is called. */
export function nameOfProcedure({ offices }: Registry, procedure: string): Words {
  const kind = kindOf(procedure)
  return offices.get(procedure)?.words.name ?? procedures[kind] ?? { zh: procedure, en: procedure }
}

/** What was done, as whoever did it knows it. */
export function nameOfAct({ offices }: Registry, procedure: string, action: string): Words {
  return (
    offices.get(procedure)?.words.actions[action] ??
    actions[`${kindOf(procedure)}.${action}`] ??
    registerActionOf(action)
  )
}

export interface Called {
  /** Whole procedures of that name. */
  readonly procedures: readonly string[]
  /** Single acts of that name, `procedure.action`. */
  readonly acts: readonly string[]
}

/** Which entries go by words that contain these: whoever seeks 登录 means sign-ins, which are kept under another name. */
export function actsCalled({ offices }: Registry, sought: string): Called {
  const q = sought.toLowerCase()
  const fits = ({ zh, en }: Words) => zh.includes(q) || en.toLowerCase().includes(q)
  const names: (readonly [string, Words])[] = Object.entries(procedures)
  const acts: (readonly [string, Words])[] = [
    ...Object.entries(actions),
    ...Object.entries(registerActionWords).map(
      ([action, words]) => [`organisation.${action}`, words] as const,
    ),
  ]
  for (const [procedure, { words }] of offices) {
    names.push([procedure, words.name])
    for (const [action, said] of Object.entries(words.actions)) acts.push([`${procedure}.${action}`, said])
  }
  const called = (all: typeof names) => all.flatMap(([name, words]) => (fits(words) ? [name] : []))
  return { procedures: called(names), acts: called(acts) }
}
