import { type RawBuilder, sql } from "kysely"
import { type Actor, bodiesOf, hasRole } from "../../base/actor.ts"
import { keepsKind } from "./policy.ts"
import { type DocumentKind, documentKindNames, issuedStates } from "./record.ts"

/** `seesDocument` said in SQL, over the case's row under the name `d`. */
export function visibleDocuments(actor: Actor): RawBuilder<boolean> {
  const orgId = actor.orgId
  const issued = sql`d.state = any(${[...issuedStates]}::text[])`
  const kept = keptKinds(actor)
  const ways: RawBuilder<boolean>[] = []
  if (kept.length > 0) ways.push(sql<boolean>`d.kind = any(${kept}::text[])`)
  if (hasRole(actor, "chair")) ways.push(sql<boolean>`${issued}`)
  const steps = [
    ...(actor.personId ? [{ personId: actor.personId }] : []),
    ...[...new Set(actor.grants.map(({ role }) => role))].map((role) => ({ role })),
  ]
  for (const step of steps) {
    ways.push(sql<boolean>`(d.state <> 'draft' and d.chain @> ${JSON.stringify([step])}::jsonb)`)
  }
  if (actor.personId) {
    ways.push(sql<boolean>`d.drafted_by = ${actor.personId}`)
    ways.push(sql<boolean>`(${issued} and d.id in (select r.document_id from document_recipient r
      where r.org_id = ${orgId} and r.person_id = ${actor.personId}))`)
  }
  const bodies = bodiesOf(actor, ["unit_liaison", "unit_head", "body_representative"])
  if (bodies.length > 0) {
    ways.push(sql<boolean>`(${issued} and d.id in (select r.document_id from document_recipient r
      where r.org_id = ${orgId} and r.body_id = any(${bodies}::uuid[])))`)
  }
  return ways.length > 0 ? sql<boolean>`(${sql.join(ways, sql` or `)})` : sql<boolean>`false`
}

/** The kinds that lie on the actor's desk. */
export const keptKinds = (actor: Actor): DocumentKind[] =>
  documentKindNames.filter((kind) => keepsKind(kind, actor))
