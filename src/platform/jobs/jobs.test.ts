import { fork } from "node:child_process"
import pg from "pg"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { systemActor } from "../../base/actor.ts"
import { type OpenHouse, openHouse } from "../http/testing.ts"
import type { EffectHandler } from "../procedures/office.ts"
import { openCase } from "../procedures/open.ts"
import { perform } from "../procedures/perform.ts"
import { createErrandTable, errands } from "./errand.fixture.ts"
import { enqueue } from "./queue.ts"
import { runReadyJobs, startJobs } from "./runner.ts"
import { listDeadJobs, readStatistics, retryDeadJobs } from "./statistics.ts"

let open: OpenHouse
let orgId: number
let owner: pg.Pool
let doerId: string

/** What the effects did, and how an effect behaves in the present test. */
const heard: string[] = []
let notifyWith: () => Promise<void>

beforeAll(async () => {
  const notify: EffectHandler = async ({ args }) => {
    await notifyWith()
    heard.push(`notify ${args.to}`)
  }
  const index: EffectHandler = async () => void heard.push("index")
  open = await openHouse({ modules: [errands({ notify, index })] })
  await createErrandTable(open.database.ownerUrl)
  orgId = (await open.organisation()).id
  doerId = (await open.person(orgId, "李四")).id
  owner = new pg.Pool({ connectionString: open.database.ownerUrl, max: 2 })
})
afterAll(async () => {
  await owner.end()
  await open.close()
})
beforeEach(async () => {
  heard.length = 0
  notifyWith = async () => {}
  await owner.query("delete from graphile_worker._private_jobs")
})

const finishOne = async (crash = false) => {
  const actor = {
    ...systemActor(orgId),
    kind: "person",
    personId: doerId,
    name: "李四",
    channel: "self",
  } as const
  await open
    .inOrganisation(orgId, async (tx) => {
      const parties = [{ relation: "doer", personId: doerId, bodyId: null }]
      const data = { subject: "取文件", parties }
      const { id } = await openCase(open.house, tx, { procedure: "errand", actor, data })
      await perform(open.house, tx, { procedure: "errand", id, action: "finish", input: {}, actor })
      if (crash) throw new Error("the power went")
    })
    .catch((error: Error) => {
      if (!crash) throw error
    })
}
const run = () => runReadyJobs(open.house, open.database.ownerUrl)

it("what follows an act is done after the commit, even when nobody was there to do it at first", async () => {
  await finishOne()
  expect(heard).toEqual([])
  await run()
  // Opening it made it findable; the act told both and made it findable by what it says now.
  expect(heard).toEqual(["index", "notify asker", "notify doer", "index"])
  await run()
  expect(heard).toHaveLength(4)
})

it("an act that was not committed is followed by nothing", async () => {
  await finishOne(true)
  await run()
  expect(heard).toEqual([])
  expect(await readStatistics(owner)).toMatchObject({ waiting: 0, scheduled: 0 })
})

it("an effect that fails does not hold up the others, and the job is tried again", async () => {
  let failures = 1
  notifyWith = async () => {
    if (failures-- > 0) throw new Error("the printer is out of paper")
  }
  await finishOne()
  await run()
  expect(heard).toEqual(["index", "notify doer", "index"])
  expect(await readStatistics(owner)).toMatchObject({ retrying: 1, dead: 0 })
  const { rows } = await owner.query("select last_error from graphile_worker.jobs")
  expect(rows[0].last_error).toContain("notify: the printer is out of paper")
  await owner.query("update graphile_worker._private_jobs set run_at = now()")
  await run()
  expect(heard).toContain("notify asker")
  expect(await readStatistics(owner)).toMatchObject({ retrying: 0, waiting: 0 })
})

it("what failed for good is listed with its reason and can be tried once more", async () => {
  notifyWith = () => Promise.reject(new Error("no such address"))
  await finishOne()
  await owner.query("update graphile_worker._private_jobs set max_attempts = 1")
  await run()
  const [dead] = await listDeadJobs(owner)
  expect(dead).toMatchObject({ job: "follow", attempts: 1 })
  expect(dead?.error).toContain("no such address")
  expect(await readStatistics(owner)).toMatchObject({ dead: 1, waiting: 0 })
  notifyWith = async () => {}
  expect(await retryDeadJobs(owner, [dead?.id ?? ""])).toBe(1)
  await run()
  expect(heard).toContain("notify asker")
  expect(await listDeadJobs(owner)).toEqual([])
})

it("stopping waits for the job at work", async () => {
  let began = () => {}
  const begun = new Promise<void>((resolve) => {
    began = resolve
  })
  notifyWith = async () => {
    began()
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  const jobs = await startJobs(open.house, open.database.ownerUrl)
  await finishOne()
  await begun
  await jobs.stop()
  expect(heard).toEqual(["index", "notify asker", "notify doer", "index"])
})

it("a job whose process was killed at work is taken up when the house opens again", async () => {
  await open.inOrganisation(orgId, (tx) => enqueue(tx, "slow", { orgId }))
  const child = fork(new URL("./dying.fixture.ts", import.meta.url), [
    open.database.ownerUrl,
    open.database.appUrl,
  ])
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve())
    child.once("exit", () => reject(new Error("it ended before it took up the job")))
  })
  child.kill("SIGKILL")
  await new Promise((resolve) => child.once("exit", resolve))
  expect(await readStatistics(owner)).toMatchObject({ running: 1 })
  let done = () => {}
  const finished = new Promise<void>((resolve) => {
    done = resolve
  })
  const jobs = await startJobs(open.house, open.database.ownerUrl, {
    jobs: [{ name: "slow", run: async () => done() }],
  })
  await finished
  await jobs.stop()
  expect(await readStatistics(owner)).toMatchObject({ running: 0, waiting: 0 })
})
