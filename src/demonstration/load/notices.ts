import type { Role } from "../../base/actor.ts"
import { findKind, placeholders } from "../../modules/notifications/kinds.ts"
import type { PendingFact } from "../../platform/procedures/facts.ts"
import { headingOf } from "../../platform/procedures/heading.ts"
import { bodyRoles } from "../../platform/procedures/todo.ts"
import type { Effect } from "../../procedure/language.ts"
import { type Case, getCase, idAt, isRunning, mirrorOf, type Row, recordOf, type World } from "./world.ts"

/** How many days back notices are kept; newer ones than `unread` days have not been read yet. */
const KEPT = 45
const UNREAD = 21
/** An office that hears of everything keeps the newest of each sort. */
const MOST = 40

/** Whom the notices of an action reach among those who can sign in, as the effect `notify` resolves it. */
export function tellReaders(world: World, of: Case, fact: PendingFact, effects: readonly Effect[]): void {
  const { readers, until } = world
  if (until.getTime() - fact.at.getTime() > KEPT * 86_400_000) return
  for (const { name, args } of effects) {
    if (name !== "notify" || !args?.to || !args.kind) continue
    const people = resolve(of, world, args.to).filter(
      (personId) => readers.has(personId) && personId !== fact.actor.personId,
    )
    for (const personId of new Set(people))
      world.told.push({ personId, kind: args.kind, of, fact, params: paramsOf(world, of, fact, args.kind) })
  }
}

function resolve(of: Case, world: World, to: string): string[] {
  const { actors } = of.committee
  const holders = (roles: readonly Role[], bodyId: string | null) =>
    [...actors.values()]
      .filter(({ grants }) =>
        grants.some((grant) => roles.includes(grant.role) && (bodyId === null || grant.bodyId === bodyId)),
      )
      .flatMap(({ personId }) => personId ?? [])
  if (to.startsWith("role:")) return holders([to.slice("role:".length) as Role], null)
  const named = (each: Case) => each.parties.filter(({ relation }) => relation === to)
  const own = named(of)
  const parties = own.length > 0 ? own : named(getCase(world, of.row.matterId))
  return parties.flatMap(({ personId, bodyId }) => (personId ? [personId] : holders(bodyRoles, bodyId)))
}

function paramsOf(world: World, of: Case, fact: PendingFact, name: string): Record<string, string> {
  const { office } = mirrorOf(world, of.procedure)
  const kind = findKind(office, name)
  if (!kind) throw new Error(`${of.procedure} has no words for the notice "${name}"`)
  const own = headingOf(office, recordOf(world, of))
  const root = getCase(world, of.row.matterId)
  const matter = headingOf(mirrorOf(world, root.procedure).office, recordOf(world, root))
  const due = of.deadlines.filter(isRunning).map(({ computation }) => computation.due)
  const known: Record<string, unknown> = {
    ...fact.data,
    by: fact.actor.name,
    number: own.number ?? matter.number,
    subject: own.title || matter.title,
    due: fact.data.due ?? due.sort()[0],
  }
  const wanted = new Set([...placeholders(kind), "number", "subject"])
  return Object.fromEntries(
    [...wanted].flatMap((each) => {
      const value = known[each]
      return typeof value === "string" || typeof value === "number" ? [[each, String(value)]] : []
    }),
  )
}

/** Nobody is written to about the past: these go out by no e-mail. */
export function noticeRows(world: World): Row[] {
  const counts = new Map<string, number>()
  const seen = new Set<string>()
  const rows: Row[] = []
  for (const { personId, kind, of, fact, params } of world.told.toReversed()) {
    const count = counts.get(personId) ?? 0
    const once = `${personId}/${kind}/${fact.id}`
    if (count >= MOST || seen.has(once)) continue
    counts.set(personId, count + 1)
    seen.add(once)
    const age = world.until.getTime() - fact.at.getTime()
    rows.push({
      org_id: of.committee.id,
      id: idAt(fact.at),
      person_id: personId,
      kind,
      procedure: of.procedure,
      case_id: of.id,
      fact_id: fact.id,
      params,
      at: fact.at,
      read_at: age > UNREAD * 86_400_000 ? new Date(fact.at.getTime() + 86_400_000) : null,
      email: null,
    })
  }
  return rows
}
