import type { Actor } from "../../base/actor.ts"
import { toDate } from "../../base/clock.ts"
import { type Reason, Refusal, reason } from "../../base/reason.ts"
import { mintScope, type Read, type Scope } from "../../platform/database/db.ts"
import { listGrants } from "../../platform/identity/grants.ts"
import type { Job, JobContext } from "../../platform/jobs/job.ts"
import { getHeading } from "../../platform/procedures/heading.ts"
import { getOffice } from "../../platform/procedures/house.ts"
import type { AnyOffice, CaseRecord, House } from "../../platform/procedures/office.ts"
import { perform } from "../../platform/procedures/perform.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import type {} from "./tables.ts"

interface Payload {
  readonly orgId: number
  readonly batchId: string
}

/** Cases of one run of the job; the rest follows in the next, so that a stop waits for a few seconds at most. */
const portion = 50

type Batch = NonNullable<Awaited<ReturnType<typeof findBatch>>>
type Case = Awaited<ReturnType<typeof listWaiting>>[number]

/** Works off the next portion of an order. What is settled is not touched again, however often this is run. */
async function workBatch({ orgId, batchId }: Payload, { house, add }: JobContext): Promise<void> {
  const batch = await house.db.read(mintScope(orgId, null), (read) => findBatch(read, batchId))
  if (!batch || batch.ended_at) return
  const scope = mintScope(orgId, batch.by_person_id)
  const { waiting, actor } = await house.db.read(scope, async (read) => ({
    waiting: await listWaiting(read, batchId),
    actor: await actorOf(house, read, batch.by_person_id),
  }))
  for (const each of waiting) await settle({ ...house, order: batch.id }, scope, actor, batch, each)
  if (waiting.length === portion) return add("work_batch", { orgId, batchId }, `batch/${batchId}`)
  await house.db.write(scope, (tx) =>
    tx.q
      .updateTable("batch")
      .set({ ended_at: toDate(house.clock.now()) })
      .where("org_id", "=", orgId)
      .where("id", "=", batchId)
      .execute(),
  )
}

export const workBatchJob: Job = { name: "work_batch", run: workBatch }

/** The person as they may act today: a right that was taken away meanwhile is gone for the rest of the order. */
async function actorOf(house: House, read: Read, personId: string): Promise<Actor> {
  const { orgId } = read.scope
  const person = await read.q
    .selectFrom("person")
    .select("name")
    .where("org_id", "=", orgId)
    .where("id", "=", personId)
    .executeTakeFirstOrThrow()
  const grants = await listGrants(read, personId, house.clock.today(await timeZoneOf(read)))
  return { kind: "person", orgId, personId, name: person.name, grants, channel: "self" }
}

/** One case in one transaction: the act and what came of it, or the reasons why not. */
async function settle(
  house: House,
  scope: Scope,
  actor: Actor,
  batch: Batch,
  { id, case_id, version, input }: Case,
): Promise<void> {
  const office = getOffice(house, batch.procedure)
  const note = (outcome: "done" | "refused", name: string, reasons: readonly Reason[]) => ({
    outcome,
    name,
    reasons: JSON.stringify(reasons),
  })
  try {
    await house.db.write(scope, async (tx) => {
      const mine = await tx.q
        .selectFrom("batch_case")
        .select("id")
        .where("org_id", "=", scope.orgId)
        .where("id", "=", id)
        .where("outcome", "=", "waiting")
        .forNoKeyUpdate()
        .skipLocked()
        .executeTakeFirst()
      if (!mine) return
      const { record } = await perform(house, tx, {
        procedure: batch.procedure,
        id: case_id,
        action: batch.action,
        input,
        actor,
        ...(version === null ? {} : { version }),
      })
      const name = await nameOf(house, tx, office, record)
      await tx.q
        .updateTable("batch_case")
        .set(note("done", name, []))
        .where("org_id", "=", scope.orgId)
        .where("id", "=", id)
        .execute()
    })
  } catch (error) {
    if (!(error instanceof Refusal)) house.log.error({ err: error, id: case_id }, "a case of a batch failed")
    const reasons =
      error instanceof Refusal ? error.reasons : [reason("server_error", { params: { request: batch.id } })]
    await house.db.write(scope, async (tx) => {
      const record: CaseRecord | undefined = await office.load(tx, case_id, false)
      const seen = record && office.see.test(record, actor) ? record : undefined
      await tx.q
        .updateTable("batch_case")
        .set(note("refused", seen ? await nameOf(house, tx, office, seen) : "", reasons))
        .where("org_id", "=", scope.orgId)
        .where("id", "=", id)
        .where("outcome", "=", "waiting")
        .execute()
    })
  }
}

async function nameOf(house: House, read: Read, office: AnyOffice, record: CaseRecord): Promise<string> {
  const { number, title } = await getHeading(house, read, office, record)
  return [number, title].filter(Boolean).join(" ")
}

function findBatch(read: Read, id: string) {
  return read.q
    .selectFrom("batch")
    .select(["id", "by_person_id", "procedure", "action", "ended_at"])
    .where("org_id", "=", read.scope.orgId)
    .where("id", "=", id)
    .executeTakeFirst()
}

function listWaiting(read: Read, batchId: string) {
  return read.q
    .selectFrom("batch_case")
    .select(["id", "case_id", "version", "input"])
    .where("org_id", "=", read.scope.orgId)
    .where("batch_id", "=", batchId)
    .where("outcome", "=", "waiting")
    .orderBy("position")
    .limit(portion)
    .execute()
}
