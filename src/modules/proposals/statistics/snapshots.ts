import { sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import { toDate } from "../../../base/clock.ts"
import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read, Tx } from "../../../platform/database/db.ts"
import { appendFact } from "../../../platform/procedures/facts.ts"
import { signature } from "../../../platform/procedures/reactions.ts"
import { computeAll, mustSee, termsInForce } from "./answer.ts"
import { readConventions } from "./conventions.ts"
import { getCounted } from "./kept-counts.ts"
import { publishesStatistics } from "./policy.ts"
import type { ComputedMeasure, Conventions, Snapshot } from "./schema.ts"
import { listSessions, scopeOf } from "./scope.ts"
import "./tables.ts"

interface Publishing {
  readonly sessionId: string
  readonly title: string
  readonly publishedOn: string
  readonly convention?: string | undefined
}

/** Keeps the figures of a session as they are published today. Never changed; that it was made is a fact. */
export async function publishStatistics(
  tx: Tx,
  actor: Actor,
  now: { readonly today: Temporal.PlainDate; readonly instant: Temporal.Instant },
  input: Publishing,
): Promise<string> {
  if (!publishesStatistics(actor) || !actor.personId)
    throw new Refusal("forbidden", reason("snapshot_not_yours"))
  if (Temporal.PlainDate.compare(input.publishedOn, now.today) > 0) {
    throw new Refusal("invalid", reason("published_in_future", { field: "publishedOn" }))
  }
  const terms = await termsInForce(tx, now.today)
  const conventions = readConventions(input.convention, terms.mergeCount)
  const scope = scopeOf(tx.scope.orgId, await listSessions(tx), { session: input.sessionId })
  const { counts } = await getCounted(tx, scope, terms, now.today)
  const id = newId()
  const at = toDate(now.instant)
  await tx.q
    .insertInto("proposal_statistics")
    .values({
      org_id: tx.scope.orgId,
      id,
      session_id: input.sessionId,
      title: input.title,
      measures: JSON.stringify({ conventions, measures: computeAll(counts, conventions, terms) }),
      published_on: input.publishedOn,
      by_person_id: actor.personId,
      at,
    })
    .execute()
  appendFact(tx, {
    procedure: "statistics:proposals",
    procedureVersion: 1,
    caseId: id,
    matterId: id,
    action: "publish",
    from: null,
    to: null,
    at,
    actor: signature(actor),
    data: { sessionId: input.sessionId, title: input.title, publishedOn: input.publishedOn, conventions },
  })
  return id
}

interface Row {
  readonly id: string
  readonly sessionId: string
  readonly title: string
  readonly publishedOn: string
  readonly by: string
  readonly at: Date
  readonly kept: { readonly conventions: Conventions; readonly measures: ComputedMeasure[] }
}

/** The newest 30, each beside what the same sum gives today under the same conventions. */
export async function listSnapshots(
  read: Read,
  actor: Actor,
  today: Temporal.PlainDate,
  sessionId: string,
): Promise<Snapshot[]> {
  mustSee(actor)
  const orgId = read.scope.orgId
  const { rows } = await sql<Row>`
    select s.id, s.session_id as "sessionId", s.title, s.published_on as "publishedOn", p.name as by, s.at, s.measures as kept
    from proposal_statistics s join person p on p.org_id = ${orgId} and p.id = s.by_person_id
    where s.org_id = ${orgId} and s.session_id = ${sessionId}
    order by s.published_on desc, s.at desc limit 30`.execute(read.q)
  if (rows.length === 0) return []
  const terms = await termsInForce(read, today)
  const scope = scopeOf(orgId, await listSessions(read), { session: sessionId })
  const { counts } = await getCounted(read, scope, terms, today)
  return rows.map(({ kept, at, ...row }) => ({
    ...row,
    at: at.toISOString(),
    conventions: kept.conventions,
    measures: kept.measures,
    differences: differences(kept.measures, computeAll(counts, kept.conventions, terms)),
  }))
}

/** Every line that reads differently now, those that have come or gone among them. */
function differences(
  published: readonly ComputedMeasure[],
  now: readonly ComputedMeasure[],
): Snapshot["differences"] {
  const linesOf = (all: readonly ComputedMeasure[]) =>
    new Map(
      all.flatMap((each) =>
        each.lines.map((line) => [`${each.id} ${line.code ?? ""}`, { each, line }] as const),
      ),
    )
  const [before, after] = [linesOf(published), linesOf(now)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)]
    const some = is ?? was
    if (!some || was?.line.text === is?.line.text) return []
    const { each, line } = some
    return [
      {
        measure: each.id,
        name: each.name,
        code: line.code,
        label: line.label,
        published: was?.line.text ?? null,
        now: is?.line.text ?? null,
      },
    ]
  })
}
