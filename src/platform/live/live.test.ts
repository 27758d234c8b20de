import pg from "pg"
import { afterAll, beforeAll, expect, it } from "vitest"
import { systemActor } from "../../base/actor.ts"
import { newId } from "../../base/id.ts"
import { type Client, type OpenHouse, openHouse } from "../http/testing.ts"
import { createErrandTable, errands } from "../jobs/errand.fixture.ts"
import { openCase } from "../procedures/open.ts"
import { perform } from "../procedures/perform.ts"
import { announce, type Change } from "./announce.ts"
import { type Hub, openHub, windowsPerPerson } from "./hub.ts"

let open: OpenHouse
let orgId: number
let otherOrg: number
let hub: Hub
let address: string
let client: Client
let personId: string
const silent = { info: () => {}, warn: () => {}, error: () => {} }

beforeAll(async () => {
  open = await openHouse({ modules: [errands()] })
  await createErrandTable(open.database.ownerUrl)
  orgId = (await open.organisation()).id
  otherOrg = (await open.organisation("另一市政协")).id
  personId = (await open.person(orgId, "张三", { username: "zhang" })).id
  client = await open.signIn("zhang")
  hub = await openHub(open.database.appUrl, silent)
  await open.fastify.listen({ port: 0, host: "127.0.0.1" })
  const { port } = open.fastify.server.address() as { port: number }
  address = `http://127.0.0.1:${port}`
})
afterAll(async () => {
  await hub.close()
  await open.close()
})

const cookie = () => [...client.cookies].map((pair) => pair.join("=")).join("; ")
const openErrand = (organisation: number) =>
  open.inOrganisation(organisation, (tx) =>
    openCase(open.house, tx, {
      procedure: "errand",
      actor: systemActor(organisation),
      data: { subject: "机密的题目" },
    }),
  )

/** Joins the hub and keeps what it hears. */
function listen(organisation: number, person = newId()) {
  const heard: Change[] = []
  const events: string[] = []
  const leave = hub.join({
    orgId: organisation,
    personId: person,
    hear: (change) => void heard.push(change),
    missed: () => void events.push("missed"),
    end: () => void events.push("end"),
  })
  return { heard, events, leave }
}
const until = async (done: () => boolean) => {
  for (let n = 0; n < 200 && !done(); n += 1) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(done()).toBe(true)
}

it("a committed act is told to the screens of its own organisation, by ids alone", async () => {
  const here = listen(orgId)
  const there = listen(otherOrg)
  const { id } = await openErrand(orgId)
  await until(() => here.heard.length > 0)
  expect(here.heard).toEqual([{ orgId, procedure: "errand", caseId: id }])
  expect(there.heard).toEqual([])
  here.leave?.()
  there.leave?.()
})

it("an act that is taken back is told to nobody, and several acts on one case are told once", async () => {
  const { heard, leave } = listen(orgId)
  const clerk = {
    ...systemActor(orgId),
    kind: "person" as const,
    grants: [{ role: "proposal_office" as const, bodyId: null }],
  }
  const both = async (fails: boolean) =>
    open.inOrganisation(orgId, async (tx) => {
      const { id } = await openCase(open.house, tx, {
        procedure: "errand",
        actor: clerk,
        data: { subject: "" },
      })
      await perform(open.house, tx, { procedure: "errand", id, action: "offer", input: {}, actor: clerk })
      if (fails) throw new Error("taken back")
      return id
    })
  await both(true).catch(() => undefined)
  const id = await both(false)
  await until(() => heard.length > 0)
  expect(heard).toEqual([{ orgId, procedure: "errand", caseId: id }])
  leave?.()
})

it("what is for one person is told to that person's screens only", async () => {
  const mine = listen(orgId, personId)
  const others = listen(orgId)
  await open.inOrganisation(orgId, async (tx) =>
    announce(tx, { procedure: "notice", caseId: newId(), personId }),
  )
  await until(() => mine.heard.length === 1)
  expect(others.heard).toEqual([])
  mine.leave?.()
  others.leave?.()
})

it("a person's windows are limited, and closing one makes room", () => {
  const windows = Array.from({ length: windowsPerPerson }, () => listen(orgId, personId))
  expect(listen(orgId, personId).leave).toBeUndefined()
  windows[0]?.leave?.()
  const again = listen(orgId, personId)
  expect(again.leave).toBeDefined()
  for (const { leave } of [...windows, again]) leave?.()
  expect(hub.listeners).toBe(0)
})

it("when the database drops the line it is taken up again and screens are told to read everything", async () => {
  const { heard, events, leave } = listen(orgId)
  // As the app itself: a role may end its own connections.
  const app = new pg.Client({ connectionString: open.database.appUrl })
  await app.connect()
  await app.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen shanyi' and pid <> pg_backend_pid()",
  )
  await app.end()
  await until(() => events.includes("missed"))
  await openErrand(orgId)
  await until(() => heard.length === 1)
  leave?.()
})

it("a browser hears over HTTP what to read again, without a word of content", async () => {
  expect((await fetch(`${address}/api/events`)).status).toBe(401)
  const abort = new AbortController()
  const answer = await fetch(`${address}/api/events`, { headers: { cookie: cookie() }, signal: abort.signal })
  expect(answer.headers.get("content-type")).toContain("text/event-stream")
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ""
  let parts = 0
  const reading = (async () => {
    for (;;) {
      const part = await reader?.read().catch(() => undefined)
      if (!part || part.done) return
      text += part.value
      parts += 1
    }
  })()
  await until(() => text.includes("retry:"))
  const { id } = await openErrand(orgId)
  await until(() => text.includes(id))
  const line = text.split("\n").find((each) => each.includes(id)) ?? ""
  expect(JSON.parse(line.replace(/^data: /, ""))).toEqual({
    topics: ["errands", "todo"],
    procedure: "errand",
    within: 0,
    caseId: id,
  })
  expect(text).not.toContain("机密")

  // What follows at once is told together: all of it, in fewer parts than there are changes.
  const before = parts
  const many: string[] = []
  for (let each = 0; each < 12; each += 1) many.push((await openErrand(orgId)).id)
  await until(() => many.every((each) => text.includes(each)))
  expect(parts - before).toBeLessThan(many.length)
  abort.abort()
  await reading
})
