import { fixedClock } from "../../base/clock.ts"
import type { AnyOffice, House } from "../../platform/procedures/office.ts"

/**
 * The house on an earlier day. What happened months ago was told then: of its effects only the search index is made, and
 * reactions that do nothing but tell are left out.
 */
export function houseOn(house: House, moment: string): House {
  return { ...house, clock: fixedClock(moment) }
}

export function quietHouse(house: House): House {
  const telling = new Set(["opinion_transfer.open", "leader_instruction.open", "opinion_commission.open"])
  const { registry } = house
  return {
    ...house,
    registry: {
      ...registry,
      offices: new Map([...registry.offices].map(([name, office]) => [name, quiet(office)])),
      reactions: new Map([...registry.reactions].filter(([name]) => !telling.has(name))),
    },
  }
}

function quiet(office: AnyOffice): AnyOffice {
  const actions = Object.entries(office.procedure.actions).map(([name, action]) => [
    name,
    { ...action, effects: (action.effects ?? []).filter(({ name: effect }) => effect === "index") },
  ])
  return { ...office, procedure: { ...office.procedure, actions: Object.fromEntries(actions) } }
}
