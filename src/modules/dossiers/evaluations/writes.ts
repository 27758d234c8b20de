import { createHash, randomBytes, randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { z } from "zod"
import { newId } from "../../../base/id.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read, Tx } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { type Clerk, mustKeep, note } from "../clerk.ts"
import { insertCounted, mustBeThere } from "../ledger/entries.ts"
import { columnsOf, idOf, ofBody, ofPerson, type Subject } from "../subject.ts"
import { serviceTerms } from "../terms.ts"
import { loadYear } from "../year/load.ts"
import { type Codes, fewestBallots, type Mark, marks, type openEvaluation } from "./schema.ts"

const hashOf = (secret: string) => createHash("sm3").update(secret).digest("hex")

/** Opens a round; the codes are answered once and kept by their hash alone. */
export async function beginEvaluation(
  clerk: Clerk,
  yearId: string,
  given: z.infer<typeof openEvaluation>,
): Promise<Codes> {
  mustKeep(clerk.actor)
  const { tx, actor, today, at } = clerk
  const year = await loadYear(tx, yearId, true)
  if (!year) throw new Refusal("missing", reason("no_such_year"))
  if (year.state !== "collecting") throw new Refusal("conflict", reason("evaluation_too_late"))
  if (given.closesOn < today) throw new Refusal("invalid", reason("evaluation_past", { field: "closesOn" }))
  const ofBodies = year.subject !== "member"
  if (!ofBodies) await mustBeThere(clerk, { people: given.memberIds })
  else if (given.memberIds.some((each) => !year.assessed.includes(each)))
    throw new Refusal("invalid", reason("not_assessed", { field: "memberIds" }))
  const { evaluationsSealed: sealed } = await getTerms(tx, serviceTerms, year.termsId)
  const id = newId()
  const org_id = tx.scope.orgId
  await tx.q
    .insertInto("service_evaluation")
    .values({
      ...{ org_id, id, service_year_id: yearId, kind: given.kind, title: given.title },
      ...{ closes_on: given.closesOn, sealed, opened_by: actor.personId, opened_at: at, closed_at: null },
    })
    .execute()
  await tx.q
    .insertInto("service_evaluated")
    .values(
      given.memberIds.map((each) => ({
        ...{ org_id, id: newId(), evaluation_id: id },
        ...columnsOf(ofBodies ? ofBody(each) : ofPerson(each)),
      })),
    )
    .execute()
  const codes = given.evaluators.map((name) => ({ name, secret: randomBytes(18).toString("base64url") }))
  await tx.q
    .insertInto("service_evaluator")
    .values(
      codes.map(({ name, secret }) => ({
        ...{ org_id, id: newId(), evaluation_id: id, name, code_hash: hashOf(secret), used: false },
      })),
    )
    .execute()
  note(clerk, "open_evaluation", id, {
    kind: given.kind,
    members: given.memberIds.length,
    evaluators: codes.length,
  })
  return { id, codes: codes.map(({ name, secret }) => ({ name, path: `/evaluate/${org_id}-${secret}` })) }
}

export interface Ballot {
  readonly orgId: number
  readonly organisation: string
  readonly evaluatorId: string
  readonly evaluationId: string
  readonly evaluator: string
  readonly title: string
  readonly closesOn: string
  /** The marks carry no name. */
  readonly sealed: boolean
  readonly members: readonly (Subject & { readonly name: string; readonly post: string })[]
}

/** What a code opens: nothing once it was used, the day has passed or the round is closed. */
export async function findBallot(
  house: House,
  read: Read,
  secret: string,
  lock = false,
): Promise<Ballot | undefined> {
  const { orgId } = read.scope
  const today = house.clock.today(await timeZoneOf(read)).toString()
  let query = read.q
    .selectFrom("service_evaluator as r")
    .innerJoin("service_evaluation as e", (join) =>
      join.onRef("e.id", "=", "r.evaluation_id").on("e.org_id", "=", orgId),
    )
    .innerJoin("organisation as o", (join) => join.on("o.id", "=", orgId))
    .select([
      "r.id",
      "r.name",
      "e.id as evaluationId",
      "e.title",
      "e.closes_on",
      "e.sealed",
      "o.name as organisation",
    ])
    .where("r.org_id", "=", orgId)
    .where("r.code_hash", "=", hashOf(secret))
    .where("r.used", "=", false)
    .where("e.closed_at", "is", null)
    .where("e.closes_on", ">=", today)
  if (lock) query = query.forUpdate("r").forShare("e")
  const row = await query.executeTakeFirst()
  if (!row) return undefined
  const members = await read.q
    .selectFrom("service_evaluated as d")
    .leftJoin("person as p", (join) => join.onRef("p.id", "=", "d.person_id").on("p.org_id", "=", orgId))
    .leftJoin("body as b", (join) => join.onRef("b.id", "=", "d.body_id").on("b.org_id", "=", orgId))
    .select((row) => row.fn.coalesce("p.name", "b.short_name", sql<string>`''`).as("name"))
    .select(["d.person_id as personId", "d.body_id as bodyId", "p.employer", "p.post"])
    .where("d.org_id", "=", orgId)
    .where("d.evaluation_id", "=", row.evaluationId)
    .orderBy("b.sort")
    .orderBy("p.name_pinyin")
    .orderBy("d.id")
    .execute()
  return {
    ...{ orgId, organisation: row.organisation, evaluatorId: row.id, evaluationId: row.evaluationId },
    ...{ evaluator: row.name, title: row.title, closesOn: row.closes_on, sealed: row.sealed },
    members: members.map(({ employer, post, ...member }) => ({
      ...member,
      post: [employer, post].filter(Boolean).join(""),
    })),
  }
}

/** One ballot, once: the code is spent; in a sealed round the marks stand without a name, in no order that tells who gave them. */
export async function castBallot(
  house: House,
  tx: Tx,
  secret: string,
  given: Readonly<Record<string, Mark | "">>,
): Promise<boolean> {
  const ballot = await findBallot(house, tx, secret, true)
  if (!ballot) return false
  await tx.q
    .updateTable("service_evaluator")
    .set({ used: true })
    .where("org_id", "=", ballot.orgId)
    .where("id", "=", ballot.evaluatorId)
    .execute()
  const rows = ballot.members.flatMap((subject) => {
    const mark = given[idOf(subject)]
    return mark
      ? [
          {
            ...{ org_id: ballot.orgId, id: randomUUID(), evaluation_id: ballot.evaluationId },
            ...{
              ...columnsOf(subject),
              mark: marks[mark],
              evaluator_id: ballot.sealed ? null : ballot.evaluatorId,
            },
          },
        ]
      : []
  })
  if (rows.length > 0) await tx.q.insertInto("service_mark").values(rows).execute()
  return true
}

/** The round ends: each member's or body's average becomes a fact of service of the year. */
export async function closeEvaluation(clerk: Clerk, id: string): Promise<void> {
  mustKeep(clerk.actor)
  const { tx, at, today } = clerk
  const { orgId } = tx.scope
  const round = await tx.q
    .selectFrom("service_evaluation")
    .select(["service_year_id", "kind", "title", "closed_at", "sealed"])
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()
  if (!round) throw new Refusal("missing", reason("no_such_evaluation"))
  if (round.closed_at) throw new Refusal("conflict", reason("evaluation_closed"))
  const year = await loadYear(tx, round.service_year_id, true)
  if (year?.state !== "collecting") throw new Refusal("conflict", reason("evaluation_too_late"))
  const averages = await tx.q
    .selectFrom("service_mark")
    .select(["person_id as personId", "body_id as bodyId"])
    .select((row) => [row.fn.avg<string>("mark").as("mark"), row.fn.countAll<number>().as("n")])
    .where("org_id", "=", orgId)
    .where("evaluation_id", "=", id)
    .groupBy(["person_id", "body_id"])
    .orderBy("person_id")
    .orderBy("body_id")
    .execute()
  const known = averages.filter(({ n }) => !round.sealed || n >= fewestBallots)
  if (known.length === 0)
    throw new Refusal("conflict", reason("evaluation_too_few", { params: { least: fewestBallots } }))
  await tx.q
    .updateTable("service_evaluation")
    .set({ closed_at: at })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute()
  const last = `${year.year}-12-31`
  const what = { kind: `evaluation.${round.kind}`, onDate: today < last ? today : last, title: round.title }
  await insertCounted(
    clerk,
    known.map(({ personId, bodyId, mark }) => ({
      ...what,
      ...{ personId, bodyId },
      attributes: { score: Math.round(Number(mark) * 10) / 10 },
    })),
  )
  note(clerk, "close_evaluation", id, { members: known.length })
}
