import type { Words } from "../../base/words.ts"
import type { CountedFact } from "../../rulebook/appraisal/counted.ts"
import type { Agenda } from "./agenda.ts"
import type { AnyOffice, EffectHandler, House, Reaction, Registry } from "./office.ts"

export interface Seating {
  readonly offices?: readonly AnyOffice[]
  readonly reactions?: readonly Reaction[]
  readonly effects?: Readonly<Record<string, EffectHandler>>
  /** Words of refusals that belong to no procedure. */
  readonly reasons?: Readonly<Record<string, Words>>
  /** What it puts into people's calendars. */
  readonly agendas?: readonly Agenda[]
  /** Which of its facts count for members' service, and as what. */
  readonly counts?: readonly CountedFact[]
}

export function register(modules: readonly Seating[]): Registry {
  const offices = new Map<string, AnyOffice>()
  const reactions = new Map<string, Reaction[]>()
  const effects = new Map<string, EffectHandler>()
  const reasons = new Map<string, Words>()
  for (const module of modules) {
    for (const office of module.offices ?? []) {
      if (offices.has(office.procedure.id))
        throw new Error(`two procedures are called ${office.procedure.id}`)
      offices.set(office.procedure.id, office)
    }
    for (const reaction of module.reactions ?? []) {
      reactions.set(reaction.hears, [...(reactions.get(reaction.hears) ?? []), reaction])
    }
    for (const [name, handler] of Object.entries(module.effects ?? {})) effects.set(name, handler)
    for (const [code, words] of Object.entries(module.reasons ?? {})) reasons.set(code, words)
  }
  const counts = modules.flatMap((module) => module.counts ?? [])
  const agendas = modules.flatMap((module) => module.agendas ?? [])
  return { offices, reactions, effects, reasons, counts, agendas }
}

export function getOffice(house: House, procedure: string): AnyOffice {
  const office = house.registry.offices.get(procedure)
  if (!office) throw new Error(`no procedure is called ${procedure}`)
  return office
}
