import type { Actor } from "../../base/actor.ts"
import type { Read } from "../../platform/database/db.ts"
import type { AnyOffice, CaseRecord, House, Party } from "../../platform/procedures/office.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import type { AnyAction, Policy } from "../../procedure/language.ts"
import { waysOf } from "../../procedure/policy.ts"
import { grantOf, type Holding, listHoldings } from "./holdings.ts"

/** An action that a person may take: in every case, or in those to which they have some relation. */
export interface Ability {
  readonly action: string
  readonly always: boolean
}

export interface ProcedureAbilities {
  readonly office: AnyOffice
  readonly sees: "all" | "some"
  readonly abilities: readonly Ability[]
  /** How many cases the person, or a body they act for, has to do with, by relation. */
  readonly relations: readonly { readonly relation: string; readonly cases: number }[]
}

export interface Capabilities {
  readonly holdings: readonly Holding[]
  readonly procedures: readonly ProcedureAbilities[]
}

/** What this person can do today, worked out from the procedures themselves. */
export async function explainPerson(
  house: House,
  read: Read,
  person: { readonly id: string; readonly name: string },
): Promise<Capabilities> {
  const today = house.clock.today(await timeZoneOf(read))
  const holdings = await listHoldings(read, today, person.id)
  const actor: Actor = {
    kind: "person",
    orgId: read.scope.orgId,
    personId: person.id,
    name: person.name,
    grants: holdings.map(grantOf),
    channel: "self",
  }
  const related = await listRelations(read, actor)
  const procedures = [...house.registry.offices.values()].flatMap((office) => {
    const own = related.filter(({ procedure }) => procedure === office.procedure.id)
    const verdict = (policy: Policy<CaseRecord, Actor>) => judge(policy, office, actor, own)
    const sees = verdict(office.see)
    if (sees === "never") return []
    const abilities = (Object.entries(office.procedure.actions) as [string, AnyAction][]).flatMap(
      ([action, { by }]) => {
        const may = verdict(by)
        return may === "never" ? [] : [{ action, always: may === "always" }]
      },
    )
    const relations = own.map(({ relation, cases }) => ({ relation, cases }))
    return [{ office, sees: sees === "always" ? ("all" as const) : ("some" as const), abilities, relations }]
  })
  return { holdings, procedures }
}

interface Related {
  readonly procedure: string
  readonly relation: string
  readonly personId: string | null
  readonly bodyId: string | null
  readonly cases: number
}

/** What the person, and the bodies for which they hold a role, are to cases. */
async function listRelations(read: Read, actor: Actor): Promise<Related[]> {
  const bodies = actor.grants.flatMap(({ bodyId }) => bodyId ?? [])
  return read.q
    .selectFrom("case_party")
    .select((row) => [
      "procedure",
      "relation",
      "person_id as personId",
      "body_id as bodyId",
      row.fn.countAll<number>().as("cases"),
    ])
    .where("org_id", "=", read.scope.orgId)
    .where((row) =>
      row.or([
        row("person_id", "=", actor.personId),
        ...(bodies.length > 0 ? [row("body_id", "in", bodies)] : []),
      ]),
    )
    .groupBy(["procedure", "relation", "person_id", "body_id"])
    .orderBy("procedure")
    .orderBy("relation")
    .execute()
}

type Verdict = "always" | "some" | "never"

/** Signals that a policy asked for the case: its answer depends on it. */
class AskedForCase extends Error {}

/** A case that nobody has yet: a policy that answers without it is a matter of the role alone. */
const noCase = new Proxy(
  {},
  {
    get() {
      throw new AskedForCase()
    },
  },
) as CaseRecord

function judge(
  policy: Policy<CaseRecord, Actor>,
  office: AnyOffice,
  actor: Actor,
  related: readonly Related[],
): Verdict {
  const verdicts = waysOf(policy).map((way): Verdict => {
    const answer = ask(way, noCase, actor)
    if (answer !== "asked") return answer ? "always" : "never"
    return holdsForSome(way, office, actor, related) ? "some" : "never"
  })
  if (verdicts.includes("always")) return "always"
  return verdicts.includes("some") ? "some" : "never"
}

function ask(way: Policy<CaseRecord, Actor>, record: CaseRecord, actor: Actor): boolean | "asked" {
  try {
    return way.test(record, actor)
  } catch (error) {
    if (error instanceof AskedForCase) return "asked"
    throw error
  }
}

/** Tries the policy on cases of every state in which this person is what they are to real ones. */
function holdsForSome(
  way: Policy<CaseRecord, Actor>,
  office: AnyOffice,
  actor: Actor,
  related: readonly Related[],
): boolean {
  const parties: Party[] = related.map(({ relation, personId, bodyId }) => ({ relation, personId, bodyId }))
  const bodies = [...new Set(actor.grants.flatMap(({ bodyId }) => bodyId ?? []))]
  return Object.keys(office.procedure.states).some((state) =>
    [...bodies, ""].some((body) => ask(way, likely(state, parties, body, actor), actor) !== false),
  )
}

/** A case as it could be: its unit is the body the person acts for, and what is not known asks for the case itself. */
function likely(state: string, parties: readonly Party[], bodyId: string, actor: Actor): CaseRecord {
  const known: Readonly<Record<string, unknown>> = {
    state,
    parties,
    unitId: bodyId,
    dispatchOfficeIds: bodyId ? [bodyId] : [],
    assignments: bodyId ? [{ unitId: bodyId, state }] : [],
    siblings: bodyId ? [{ unitId: bodyId, state }] : [],
    personId: parties.some(({ personId }) => personId) ? actor.personId : null,
  }
  return new Proxy(known, {
    get(from, name) {
      if (typeof name === "string" && Object.hasOwn(from, name)) return from[name]
      throw new AskedForCase()
    },
  }) as unknown as CaseRecord
}
