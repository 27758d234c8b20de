import { afterAll, beforeAll, expect, test } from "vitest"
import { systemActor } from "../../base/actor.ts"
import { newId } from "../../base/id.ts"
import { type Client, type OpenHouse, openHouse } from "../../platform/http/testing.ts"
import { createErrandTable, errands } from "../../platform/jobs/errand.fixture.ts"
import { runReadyJobs } from "../../platform/jobs/runner.ts"
import { openCase } from "../../platform/procedures/open.ts"
import { perform } from "../../platform/procedures/perform.ts"
import { batches } from "./module.ts"
import { workBatchJob } from "./work.ts"

let open: OpenHouse
let orgId: number
let clerk: Client
let clerkId: string
beforeAll(async () => {
  open = await openHouse({ modules: [errands({ notify: nothing, index: nothing }), batches] })
  await createErrandTable(open.database.ownerUrl)
  orgId = (await open.organisation()).id
  const made = await open.person(orgId, "赵干事", {
    username: "clerk",
    grants: [{ role: "proposal_office" }],
  })
  clerkId = made.id
  await open.person(orgId, "钱干事", { username: "other", grants: [{ role: "proposal_office" }] })
  clerk = await open.signIn("clerk")
})
afterAll(() => open.close())

async function nothing() {}

async function waiting(n: number): Promise<string[]> {
  const actor = systemActor(orgId)
  return open.inOrganisation(orgId, async (tx) => {
    const ids: string[] = []
    for (let index = 0; index < n; index++) {
      const data = { subject: `第 ${index + 1} 件` }
      ids.push((await openCase(open.house, tx, { procedure: "errand", actor, data })).id)
    }
    return ids
  })
}

const order = (by: Client, ids: readonly string[], key = newId(), action = "offer") =>
  by.post(
    "/api/batches",
    { procedure: "errand", action, cases: ids.map((id) => ({ id })) },
    { "idempotency-key": key },
  )

/** Works off one portion as the queue would; what it asks to go on with is kept for later. */
async function portion(batchId: string) {
  const run = workBatchJob.run as (payload: object, context: object) => Promise<void>
  await run({ orgId, batchId }, { house: open.house, attempt: 1, add: nothing })
}

const progress = async (id: string) => (await clerk.get(`/api/batches/${id}`)).json()
const work = () => runReadyJobs(open.house, open.database.ownerUrl, batches.jobs ?? {})

test("620 cases are acted on once each, though the work is cut short and taken up twice at a time", async () => {
  const ids = await waiting(620)
  const done = ids[7] as string
  await open.inOrganisation(orgId, (tx) =>
    perform(open.house, tx, {
      procedure: "errand",
      id: done,
      action: "offer",
      input: {},
      actor: {
        ...systemActor(orgId),
        kind: "person",
        personId: clerkId,
        grants: [{ role: "proposal_office", bodyId: null }],
      },
    }),
  )
  const key = newId()
  const answer = await order(clerk, [...ids, ids[0] as string], key)
  expect(answer.statusCode, answer.body).toBe(202)
  const { id } = answer.json()
  expect((await order(clerk, ids, key)).json()).toEqual({ id })
  // The program stops after fifty, and two take it up again together.
  await portion(id)
  expect(await progress(id)).toMatchObject({ total: 620, done: 49, refused: 1, endedAt: null, title: "提议" })
  await Promise.all([portion(id), portion(id)])
  await work()
  expect(await progress(id)).toMatchObject({ total: 620, done: 619, refused: 1 })
  expect((await progress(id)).endedAt).not.toBeNull()
  const refused = (await clerk.get(`/api/batches/${id}/cases?outcome=refused`)).json()
  expect(refused).toMatchObject({
    items: [{ id: done, name: "第 8 件", reasons: [{ code: "wrong_state" }] }],
  })
  const facts = await open.inOrganisation(orgId, (tx) =>
    tx.q
      .selectFrom("fact")
      .select((row) => ["case_id", row.fn.countAll<number>().as("n")])
      .where("org_id", "=", orgId)
      .where("action", "=", "offer")
      .groupBy("case_id")
      .execute(),
  )
  expect(facts).toHaveLength(620)
  expect(facts.filter(({ n }) => Number(n) !== 1)).toEqual([])
  const first = (await clerk.get(`/api/batches/${id}/cases?limit=200`)).json()
  expect(first.items.slice(0, 2).map((each: { name: string }) => each.name)).toEqual(["第 1 件", "第 2 件"])
  expect(first.next).toBe(200)
}, 60_000)

test("a right that is taken away while the batch runs is gone for the rest of it", async () => {
  const { id: personId } = await open.person(orgId, "孙干事", {
    username: "leaving",
    grants: [{ role: "proposal_office", until: "2026-03-10" }],
  })
  expect(personId).toBeTruthy()
  const leaving = await open.signIn("leaving")
  const { id } = (await order(leaving, await waiting(2))).json()
  open.clock.set("2026-03-11T09:00:00+08:00")
  await work()
  open.clock.set("2026-03-10T09:00:00+08:00")
  expect((await leaving.get(`/api/batches/${id}`)).json()).toMatchObject({ done: 0, refused: 2 })
})

test("only acts that an office has set aside for it are done in batches, and only their author follows them", async () => {
  const ids = await waiting(1)
  expect((await order(clerk, ids, newId(), "finish")).json().reasons[0].code).toBe("not_in_batches")
  const { id } = (await order(clerk, ids)).json()
  await work()
  const other = await open.signIn("other")
  expect((await other.get(`/api/batches/${id}`)).statusCode).toBe(404)
  expect((await other.get(`/api/batches/${id}/cases`)).statusCode).toBe(404)
  expect((await other.get("/api/batches")).json().items).toEqual([])
  expect((await clerk.get("/api/batches")).json().items[0]).toMatchObject({ id, done: 1, total: 1 })
})
