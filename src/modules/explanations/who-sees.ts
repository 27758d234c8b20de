import type { Actor } from "../../base/actor.ts"
import type { Read } from "../../platform/database/db.ts"
import type { AnyOffice, CaseRecord, House } from "../../platform/procedures/office.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import { actingFor } from "../../platform/substitution/acting.ts"
import type { Duty } from "../../procedure/duties.ts"
import type { Policy } from "../../procedure/language.ts"
import { waysOf } from "../../procedure/policy.ts"
import { grantOf, type Holding, listHoldings } from "./holdings.ts"
import { listSubstitutions, type Standing } from "./substitutions.ts"

/** Why one person may see a case: what they are to it, and the roles that suffice by themselves. */
export interface Seer {
  readonly id: string
  readonly name: string
  readonly relations: readonly string[]
  readonly holdings: readonly Holding[]
  /** For whom they see it, as whose substitute, and in which duties; null: for themselves. */
  readonly standsFor: { readonly name: string; readonly duties: readonly Duty[] } | null
}

export interface Way {
  /** The policy's name, as procedures write it. */
  readonly policy: string
  readonly total: number
  /** The first of them, by name. */
  readonly people: readonly Seer[]
}

/** Of one way, so many are named; the rest is counted. */
const mostNamed = 40

/**
 * Who can see this case, and why: the office's own rule, asked of everybody who holds anything here today or has to do
 * with the case. Nothing is kept; it is as true as the rule itself.
 */
export async function explainCase(
  house: House,
  read: Read,
  office: AnyOffice,
  record: CaseRecord,
): Promise<Way[]> {
  const today = house.clock.today(await timeZoneOf(read))
  const people = await listPeople(read, record, today)
  const substitutes = listSubstitutes(people, await listSubstitutions(house, read), read.scope.orgId)
  return waysOf(office.see as Policy<CaseRecord, Actor>)
    .map((way) => {
      const seers = [
        ...people.flatMap((person) => explainWay(way, record, person) ?? []),
        ...substitutes.flatMap((substitute) => explainSubstitute(way, record, substitute) ?? []),
      ]
      return { policy: way.name, total: seers.length, people: seers.slice(0, mostNamed) }
    })
    .filter(({ total }) => total > 0)
}

interface Somebody {
  readonly actor: Actor
  readonly holdings: readonly Holding[]
}

function explainWay(
  way: Policy<CaseRecord, Actor>,
  record: CaseRecord,
  { actor, holdings }: Somebody,
): Seer | undefined {
  if (!way.test(record, actor)) return undefined
  const as = (some: readonly Holding[]): Actor => ({ ...actor, grants: some.map(grantOf) })
  const byPerson = way.test(record, as([]))
  const single = byPerson ? [] : holdings.filter((each) => way.test(record, as([each])))
  const bodies = new Set(single.map(({ bodyId }) => bodyId))
  return {
    id: actor.personId ?? "",
    name: actor.name,
    relations: [
      ...new Set(
        record.parties
          .filter(({ personId, bodyId }) =>
            personId ? byPerson && personId === actor.personId : bodies.has(bodyId),
          )
          .map(({ relation }) => relation),
      ),
    ],
    // Where no single role is enough, it takes them together.
    holdings: byPerson || single.length > 0 ? single : holdings,
    standsFor: null,
  }
}

interface Substitute {
  readonly actor: Actor
  readonly standsFor: { readonly name: string; readonly duties: readonly Duty[] }
}

/** Everybody who stands in for somebody today, as they act then. */
function listSubstitutes(
  people: readonly Somebody[],
  standing: readonly Standing[],
  orgId: number,
): Substitute[] {
  const pairs = Map.groupBy(standing, (each) => `${each.for.id} ${each.by.id}`)
  return [...pairs.values()].flatMap((each) => {
    const [first] = each
    if (!first) return []
    const held = people.find(({ actor }) => actor.personId === first.for.id)?.actor.grants ?? []
    const named = each.map(({ duty }) => duty)
    const person = { personId: first.for.id, name: first.for.name }
    return {
      actor: actingFor(actorOf(orgId, first.by, []), person, named, held),
      standsFor: { name: person.name, duties: named },
    }
  })
}

/** What they see for the other, and not what they would see as themselves. */
function explainSubstitute(
  way: Policy<CaseRecord, Actor>,
  record: CaseRecord,
  { actor, standsFor }: Substitute,
): Seer | undefined {
  const themselves = actorOf(actor.orgId, { id: actor.personId ?? "", name: actor.name }, [])
  if (!way.test(record, actor) || way.test(record, themselves)) return undefined
  return { id: actor.personId ?? "", name: actor.name, relations: [], holdings: [], standsFor }
}

/** Everybody who could see anything: holders of roles, and persons who are parties of the case. */
async function listPeople(read: Read, record: CaseRecord, today: Temporal.PlainDate): Promise<Somebody[]> {
  const byPerson = Map.groupBy(await listHoldings(read, today), ({ personId }) => personId)
  const names = new Map([...byPerson].map(([id, held]) => [id, held[0]?.person ?? ""]))
  const others = record.parties.flatMap(({ personId }) =>
    personId && !names.has(personId) ? [personId] : [],
  )
  if (others.length > 0) {
    const rows = await read.q
      .selectFrom("person")
      .select(["id", "name"])
      .where("org_id", "=", read.scope.orgId)
      .where("id", "in", [...new Set(others)])
      .execute()
    for (const { id, name } of rows) names.set(id, name)
  }
  return [...names].map(([id, name]) => {
    const holdings = byPerson.get(id) ?? []
    return { actor: actorOf(read.scope.orgId, { id, name }, holdings), holdings }
  })
}

function actorOf(orgId: number, { id, name }: { id: string; name: string }, held: readonly Holding[]): Actor {
  return { kind: "person", orgId, personId: id, name, grants: held.map(grantOf), channel: "self" }
}
