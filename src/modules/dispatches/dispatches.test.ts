import { Readable } from "node:stream"
import pg from "pg"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import type { Actor } from "../../base/actor.ts"
import { newId } from "../../base/id.ts"
import { type Client, type OpenHouse, openHouse } from "../../platform/http/testing.ts"
import { runReadyJobs } from "../../platform/jobs/runner.ts"
import { attachments } from "../attachments/module.ts"
import { notifications } from "../notifications/module.ts"
import { takeAnswer, takeIn } from "./carry.ts"
import { dispatches } from "./module.ts"
import { noteOpened, returnResult, sendDispatch } from "./public.ts"
import { listSteps } from "./steps.ts"

let open: OpenHouse
let owner: pg.Client
let county: number
let city: number
let stranger: number
let committee: Actor
let proposer: { id: string }
let countyOffice: Client
let countyProposer: Client
let cityOffice: Client
let cityMember: Client

beforeAll(async () => {
  open = await openHouse({ modules: [dispatches, notifications, attachments] })
  owner = new pg.Client({ connectionString: open.database.ownerUrl })
  await owner.connect()
  city = (await open.organisation("临江市政协", "city")).id
  const below = await open.organisation("云泽县政协", "county")
  county = below.id
  stranger = (await open.organisation("远山市政协", "city")).id
  await open.house.db.global
    .updateTable("organisation")
    .set({ parent_id: city })
    .where("id", "=", county)
    .execute()
  const grants = [{ role: "proposal_committee" as const }]
  const sender = await open.person(county, "顾文清", { username: "gu", grants })
  proposer = await open.person(county, "沈一鸣", { username: "shen", seat: { termId: below.termId } })
  await open.person(city, "陆清和", { username: "lu", grants: [{ role: "proposal_office" }] })
  await open.person(city, "何方", { username: "he", grants: [{ role: "information_office" }] })
  committee = {
    kind: "person",
    orgId: county,
    personId: sender.id,
    name: "顾文清",
    grants: [{ role: "proposal_committee", bodyId: null }],
    channel: "self",
  }
  countyOffice = await open.signIn("gu")
  countyProposer = await open.signIn("shen")
  cityOffice = await open.signIn("lu")
  cityMember = await open.signIn("he")
})
afterAll(async () => {
  await owner.end()
  await open.close()
})
beforeEach(() => open.clock.set("2026-03-10T09:00:00+08:00"))

const work = () =>
  runReadyJobs(open.house, open.database.ownerUrl, dispatches.jobs ?? {}, notifications.jobs ?? {})

/** The county sends a case of its own up, with the file that lies on it. */
async function sendUp(toOrg = city): Promise<{ id: string; caseId: string }> {
  const caseId = newId()
  const stored = await open.house.files.put(Readable.from(Buffer.from("调研报告正文")), {
    name: "调研报告.txt",
  })
  const id = await open.inOrganisation(county, async (tx) => {
    const attachmentId = newId()
    await tx.q
      .insertInto("attachment")
      .values({
        org_id: county,
        id: attachmentId,
        hash: stored.hash,
        name: "调研报告.txt",
        type: stored.type,
        size: stored.size,
        uploaded_by: proposer.id,
        uploaded_at: new Date("2026-03-01T00:00:00Z"),
        procedure: "proposal",
        case_id: caseId,
      })
      .execute()
    return sendDispatch(open.house, tx, committee, {
      kind: "proposal",
      toOrg,
      subject: "关于跨县河段联合治理的提案",
      text: "<p>超出本县职权，转报市政协。</p><script>alert(1)</script>",
      content: { subject: "关于跨县河段联合治理的提案" },
      attachmentIds: [attachmentId],
      origin: { procedure: "proposal", caseId, matterId: caseId },
      originators: [proposer.id],
    })
  })
  return { id, caseId }
}

const history = (client: Client, side: string, id: string) =>
  client
    .get(`/api/${side}-dispatches/${id}`)
    .then((answer) => answer.json().record.steps.map((each: { step: string }) => each.step))

it("a letter goes up, is accepted and answered, and both sides see the same history", async () => {
  const { id, caseId } = await sendUp()
  await work()
  const arrived = (await cityOffice.get(`/api/received-dispatches/${id}`)).json()
  expect(arrived).toMatchObject({
    state: "received",
    record: { fromName: "云泽县政协", text: "<p>超出本县职权，转报市政协。</p>" },
    deadlines: [{ name: "decision", due: { due: "2026-03-17" } }],
  })
  const copy = (await cityOffice.get(`/api/files?procedure=received_dispatch&caseId=${id}`)).json().items
  expect(copy).toMatchObject([{ name: "调研报告.txt" }])
  expect((await cityOffice.get(`/api/files/${copy[0].id}`)).body).toBe("调研报告正文")
  expect((await cityOffice.get("/api/notices")).json().items).toMatchObject([{ kind: "arrived" }])

  expect((await cityOffice.act("received-dispatches", id, "accept", {})).statusCode).toBe(200)
  await work()
  expect((await countyOffice.get(`/api/sent-dispatches/${id}`)).json()).toMatchObject({
    state: "accepted",
    record: { expectedOn: "2026-09-10" },
  })
  const result = { outcome: "adopted", text: "已纳入流域治理规划。" }
  expect((await cityOffice.act("received-dispatches", id, "returnResult", result)).statusCode).toBe(200)
  await work()

  // The proposer, whose matter it is, reads the result; the matter chain is the one it had at home.
  expect((await countyProposer.get(`/api/sent-dispatches/${id}`)).json()).toMatchObject({
    state: "returned",
    record: { outcome: "adopted", outcomeText: "已纳入流域治理规划。", originCaseId: caseId },
  })
  const kinds = (await countyProposer.get("/api/notices"))
    .json()
    .items.map(({ kind }: { kind: string }) => kind)
  expect(kinds).toEqual(["returned", "accepted"])
  const there = await open.inOrganisation(city, (tx) => listSteps(tx, id))
  const here = await open.inOrganisation(county, (tx) => listSteps(tx, id))
  expect(here).toEqual(there)
  expect(here.map(({ step }) => step)).toEqual(["sent", "received", "accepted", "returned"])
  const { rows } = await owner.query(
    "select distinct matter_id from fact where procedure in ('sent_dispatch', 'received_dispatch') and case_id = $1",
    [id],
  )
  expect(rows).toEqual([{ matter_id: caseId }])
})

it("what is declined goes back with its reason, and nothing more can be done with it", async () => {
  const { id } = await sendUp()
  await work()
  expect((await cityOffice.act("received-dispatches", id, "decline", {})).statusCode).toBe(422)
  const reason = "属省级事权，请报省政协。"
  expect((await cityOffice.act("received-dispatches", id, "decline", { reason })).statusCode).toBe(200)
  await work()
  expect((await countyOffice.get(`/api/sent-dispatches/${id}`)).json()).toMatchObject({
    state: "declined",
    record: { outcomeText: reason },
  })
  expect((await cityOffice.act("received-dispatches", id, "accept", {})).statusCode).toBe(409)
})

it("neither side reads the other's rows, and a letter lies only on its own desk", async () => {
  const { id } = await sendUp()
  await work()
  expect((await cityOffice.get(`/api/sent-dispatches/${id}`)).statusCode).toBe(404)
  expect((await countyOffice.get(`/api/received-dispatches/${id}`)).statusCode).toBe(404)
  expect((await cityOffice.get("/api/sent-dispatches")).json().total).toBe(0)
  // The information office of the city has the desk of opinion reports, not of proposals.
  expect((await cityMember.get(`/api/received-dispatches/${id}`)).statusCode).toBe(404)
  expect((await cityMember.get("/api/received-dispatches")).json().total).toBe(0)
  const crossed = await open.inOrganisation(city, (tx) =>
    tx.q.selectFrom("sent_dispatch").select("id").where("org_id", "=", county).execute(),
  )
  expect(crossed).toEqual([])
})

it("a letter delivered twice is here once, and answers are entered in order and once", async () => {
  const { id } = await sendUp()
  const [job] = await queued("dispatch_deliver", id)
  await work()
  await open.inOrganisation(city, (tx) => takeIn(open.house, tx, (job as { letter: never }).letter))
  expect(await history(cityOffice, "received", id)).toEqual(["sent", "received"])

  const step = {
    id: newId(),
    position: 3,
    step: "reported" as const,
    at: "2026-03-10T01:00:00.000Z",
    organisation: "临江市政协",
    by: "",
    note: "已列入议程",
  }
  const early = open.inOrganisation(county, (tx) => takeAnswer(open.house, tx, id, step))
  await expect(early).rejects.toThrow("still on its way")
  await cityOffice.act("received-dispatches", id, "accept", {})
  const [accepted] = await queued("dispatch_answer", id)
  await work()
  const again = (accepted as { step: typeof step }).step
  await open.inOrganisation(county, (tx) => takeAnswer(open.house, tx, id, again))
  expect(await history(countyOffice, "sent", id)).toEqual(["sent", "received", "accepted"])
})

it("a letter that could not be sent leaves nothing behind: the delivery is queued with it or not at all", async () => {
  const before = (await countyOffice.get("/api/sent-dispatches")).json().total
  await expect(sendUp(stranger)).rejects.toThrow("no_such_addressee")
  expect((await countyOffice.get("/api/sent-dispatches")).json().total).toBe(before)
  expect(await queued("dispatch_deliver", "")).toEqual([])
})

it("the result of the case that was opened for a letter finds its way back by itself", async () => {
  const { id } = await sendUp()
  await work()
  await cityOffice.act("received-dispatches", id, "accept", {})
  const ownCase = newId()
  await open.inOrganisation(city, async (tx) => {
    await noteOpened(tx, id, { procedure: "proposal", caseId: ownCase })
    await returnResult(open.house, tx, ownCase, { outcome: "noted", text: "留作参考。" })
    // A case that came otherwise has nobody to answer.
    await returnResult(open.house, tx, newId(), { outcome: "noted", text: "留作参考。" })
  })
  await work()
  expect((await countyOffice.get(`/api/sent-dispatches/${id}`)).json().record.outcome).toBe("noted")
  expect((await cityOffice.get(`/api/dispatches/of/${ownCase}`)).json().items).toMatchObject([
    { side: "received", state: "returned" },
  ])
})

async function queued(task: string, dispatchId: string): Promise<unknown[]> {
  const { rows } = await owner.query<{ payload: unknown }>(
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = $1 and j.payload::text like $2`,
    [task, `%${dispatchId}%`],
  )
  return rows.map(({ payload }) => payload)
}
