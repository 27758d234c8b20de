import type { Actor } from "../../../base/actor.ts"
import { mintScope } from "../../../platform/database/db.ts"
import type { AnyOffice, CaseRecord } from "../../../platform/procedures/office.ts"
import { openCase } from "../../../platform/procedures/open.ts"
import { check } from "../../../procedure/check.ts"
import { decide } from "../../../procedure/decide.ts"
import { completeTerms } from "../../../procedure/terms.ts"
import { proposalTerms } from "../terms.ts"
import { openTestHouse, type Somebody } from "../testing.ts"
import { createKeyProposal } from "./create.ts"
import { keyOffice } from "./office.ts"
import { keyReactions } from "./reactions.ts"

export type KeyHouse = Awaited<ReturnType<typeof openKeyHouse>>

/** The test committee with a special committee, a second party, and filed proposals enough for a share. */
export async function openKeyHouse() {
  const house = await openTestHouse({ offices: [keyOffice], reactions: keyReactions })
  const { open, orgId, people } = house
  const environment = await open.body(orgId, "special_committee", "人口资源环境委员会")
  const committee = await somebody("尤专干", "committee_staff", environment)

  async function somebody(name: string, role: "committee_staff" | "supervising_leader", bodyId?: string) {
    const { id } = await open.person(orgId, name, { grants: [{ role, ...(bodyId ? { bodyId } : {}) }] })
    const actor: Actor = {
      kind: "person",
      orgId,
      personId: id,
      name,
      grants: [{ role, bodyId: bodyId ?? null }],
      channel: "self",
    }
    return { id, actor, scope: mintScope(orgId, id) } satisfies Somebody
  }

  const create = async (who: Somebody, input: object) => {
    return house.write(async (tx) => {
      const today = house.house.clock.today("Asia/Shanghai")
      const built = await createKeyProposal.build({
        house: house.house,
        tx,
        actor: who.actor,
        today,
        input: createKeyProposal.input.parse(input),
      })
      return openCase(house.house, tx, { procedure: "key_proposal", actor: who.actor, ...built })
    })
  }
  return {
    ...house,
    environment,
    people: { ...people, committeeStaff: committee },
    somebody,
    create,
    load: async (id: string) => {
      const found = await house.house.db.read(house.owner, (read) => keyOffice.load(read, id, false))
      if (!found) throw new Error(`no key proposal ${id}`)
      return found
    },
  }
}

/**
 * For every action: the states in which the law does not say "wrong state", and which of these actors it does not call
 * forbidden. Guards and inputs are left aside.
 */
export function gridOf(
  office: AnyOffice,
  record: CaseRecord,
  actors: Readonly<Record<string, Actor>>,
): Record<string, { from: string[]; by: string[] }> {
  const { procedure } = office
  const terms = completeTerms(proposalTerms, null)
  const today = Temporal.PlainDate.from("2026-03-10")
  const answer = (action: string, state: string, actor: Actor) => {
    const decision = decide(procedure, action, {}, { record: { ...record, state }, actor, terms, today })
    return decision.ok ? "ok" : decision.kind
  }
  return Object.fromEntries(
    Object.keys(procedure.actions).map((action) => {
      const by = Object.keys(actors).filter((name) =>
        Object.keys(procedure.states).some(
          (state) => answer(action, state, actors[name] as Actor) !== "forbidden",
        ),
      )
      const one = actors[by[0] ?? ""]
      const from = one
        ? Object.keys(procedure.states).filter((state) => answer(action, state, one) !== "conflict")
        : []
      return [action, { from, by }]
    }),
  )
}

/** What is unsound about an office's procedure and words: sentences, none for a sound one. */
export function unsound(office: AnyOffice): string[] {
  const { procedure, words } = office
  const missing = (kind: string, wanted: readonly string[], has: object) =>
    wanted.filter((name) => !Object.hasOwn(has, name)).map((name) => `no ${kind} word for ${name}`)
  const actions = Object.keys(procedure.actions)
  const policies = Object.values(procedure.actions)
    .map((action) => action.by.name)
    .concat(office.see.name)
    .flatMap((name) => name.split(/[\s|&!()]+/).filter(Boolean))
  const notices = Object.values(procedure.actions).flatMap((action) =>
    (action.effects ?? []).flatMap((effect) => effect.args?.kind ?? []),
  )
  return [
    ...check(procedure),
    ...missing("state", Object.keys(procedure.states), words.states),
    ...missing("next", Object.keys(procedure.states), words.next),
    ...missing("action", actions, words.actions),
    ...missing("does", actions, words.does),
    ...missing("deadline", Object.keys(procedure.deadlines), words.deadlines),
    ...missing("policy", policies, words.policies),
    ...missing("notice", notices, words.notices),
  ]
}
