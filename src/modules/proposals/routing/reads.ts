import type { Actor } from "../../../base/actor.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { Proposal } from "../record.ts"
import { findSimilar, plainText } from "../similar/reads.ts"
import { type PastCase, suggestUnits, type Unit, type UnitSuggestion } from "./suggest.ts"

export type NamedSuggestion = UnitSuggestion & { readonly name: string; readonly track: string | null }

/** Which units should handle this proposal, with the reasons: duties, names in the text, and who handled cases like it. */
export async function suggestFor(read: Read, actor: Actor, proposal: Proposal): Promise<NamedSuggestion[]> {
  const units = await listUnits(read)
  const text = { title: proposal.subject, text: plainText(proposal) }
  const similar = await findSimilar(read, actor, text, { itself: proposal.id })
  const pastCases = await handledBy(read, new Map(similar.map((each) => [each.id, each.score])))
  const suggestions = suggestUnits(
    { ...text, recommendations: proposal.recommendations.map((each) => each.text).join("\n") },
    { units: units.map(({ unit }) => unit), pastCases },
  )
  const known = new Map(units.map((each) => [each.unit.id, each]))
  return suggestions.flatMap((each) => {
    const found = known.get(each.unitId)
    return found ? [{ ...each, name: found.name, track: found.track }] : []
  })
}

async function listUnits(read: Read): Promise<{ unit: Unit; name: string; track: string | null }[]> {
  const orgId = read.scope.orgId
  const bodies = await read.q
    .selectFrom("body")
    .select(["id", "name", "short_name", "family", "duties", "track"])
    .where("org_id", "=", orgId)
    .where("kind", "=", "handling_unit")
    .where("until", "is", null)
    .orderBy("sort")
    .execute()
  const names = await read.q
    .selectFrom("body_name")
    .select(["body_id", "name"])
    .where("org_id", "=", orgId)
    .execute()
  return bodies.map((body) => ({
    name: body.short_name,
    track: body.track,
    unit: {
      id: body.id,
      name: body.name,
      aliases: [
        body.short_name,
        ...names.filter((each) => each.body_id === body.id).map((each) => each.name),
      ],
      duties: body.duties.split(/[\s、，,；;]+/).filter((word) => word.length > 1),
      ...(body.family ? { families: body.family.split(" ") } : {}),
    },
  }))
}

async function handledBy(read: Read, similarity: ReadonlyMap<string, number>): Promise<PastCase[]> {
  if (similarity.size === 0) return []
  const rows = await read.q
    .selectFrom("assignment")
    .select(["proposal_id", "unit_id", "role"])
    .where("org_id", "=", read.scope.orgId)
    .where("proposal_id", "in", [...similarity.keys()])
    .where("state", "not in", ["pre_assigned", "reassigned"])
    .execute()
  return rows.map((row) => ({
    caseId: row.proposal_id,
    unitId: row.unit_id,
    role: row.role === "assist" ? "assist" : "lead",
    similarity: similarity.get(row.proposal_id) ?? 0,
  }))
}
