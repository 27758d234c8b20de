import { afterAll, beforeAll, expect, test } from "vitest"
import { newId } from "../../../base/id.ts"
import { type Client, type OpenHouse, openHouse } from "../../../platform/http/testing.ts"
import { runReadyJobs } from "../../../platform/jobs/runner.ts"
import { dispatches } from "../../dispatches/module.ts"
import { proposals } from "../module.ts"

let open: OpenHouse
let county: number
let city: number
let member: Client
let countyCommittee: Client
let cityOffice: Client
let cityCommittee: Client

beforeAll(async () => {
  open = await openHouse({ modules: [proposals, dispatches], now: "2026-01-13T16:30:00+08:00" })
  city = await found("临江市政协", "city")
  county = await found("云泽县政协", "county")
  await open.house.db.global
    .updateTable("organisation")
    .set({ parent_id: city })
    .where("id", "=", county)
    .execute()
  member = await open.signIn(`member-${county}`)
  countyCommittee = await open.signIn(`committee-${county}`)
  cityOffice = await open.signIn(`office-${city}`)
  cityCommittee = await open.signIn(`committee-${city}`)
})
afterAll(() => open.close())

async function found(name: string, level: "city" | "county"): Promise<number> {
  const { id, termId } = await open.organisation(name, level)
  await open.inOrganisation(id, (tx) =>
    tx.q
      .insertInto("session")
      .values({
        org_id: id,
        id: newId(),
        term_id: termId,
        number: 5,
        year: 2026,
        opens_on: "2026-01-12",
        closes_on: "2026-01-15",
        collection_opens_on: "2025-10-12",
        cutoff_at: new Date("2026-01-13T17:00:00+08:00"),
      })
      .execute(),
  )
  await open.person(id, "沈一鸣", { username: `member-${id}`, seat: { termId } })
  await open.person(id, "赵干事", { username: `office-${id}`, grants: [{ role: "proposal_office" }] })
  await open.person(id, "钱主任", { username: `committee-${id}`, grants: [{ role: "proposal_committee" }] })
  return id
}

const work = () => runReadyJobs(open.house, open.database.ownerUrl, dispatches.jobs ?? {})

async function inFinalReview(proposer = member, committee = countyCommittee): Promise<string> {
  const draft = await proposer.post("/api/proposals", {
    subject: "关于跨县河段联合治理的提案",
    situation: "<p>清溪河跨越三个县。</p>",
    analysis: "<p>各县治理标准不一。</p>",
    recommendations: [{ id: "r1", text: "由市里统一标准。" }],
    category: "ecology",
    contact: "13800000000",
  })
  const { id } = draft.json()
  expect((await proposer.act("proposals", id, "submit")).statusCode).toBe(200)
  const opinion = { opinion: "属市级事权，建议转报。", outcome: "escalate" }
  for (let round = 0; round < 3; round += 1) {
    const { state } = (await committee.get(`/api/proposals/${id}`)).json()
    if (state !== "final_review") await committee.act("proposals", id, "review", opinion)
  }
  return id
}

test("a proposal sent up becomes a case of the city's, and its result comes back to the proposer", async () => {
  const id = await inFinalReview()
  const input = { reason: "属市级事权。", target: "临江市政协", byDispatch: true }
  expect((await countyCommittee.act("proposals", id, "escalate", input)).statusCode).toBe(200)
  await work()
  const [letter] = (await cityOffice.get("/api/received-dispatches")).json().items
  expect(letter).toMatchObject({
    subject: "关于跨县河段联合治理的提案",
    other: "云泽县政协",
    state: "received",
  })
  expect((await cityOffice.act("received-dispatches", letter.id, "accept", {})).statusCode).toBe(200)

  const taken = (await cityOffice.get(`/api/received-dispatches/${letter.id}`)).json().record
  const theirs = (await cityCommittee.get(`/api/proposals/${taken.openedCaseId}`)).json()
  expect(theirs).toMatchObject({
    state: "first_review",
    record: {
      subject: "关于跨县河段联合治理的提案",
      leadName: "沈一鸣",
      leadSector: "云泽县政协",
      contact: "",
    },
  })
  const review = { opinion: "同意立案。", outcome: "file", category: "ecology" }
  await cityCommittee.act("proposals", taken.openedCaseId, "review", review)
  const file = await cityCommittee.act("proposals", taken.openedCaseId, "file", { category: "ecology" })
  expect(file.statusCode).toBe(200)
  await work()
  const steps = (await member.get(`/api/sent-dispatches/${letter.id}`)).json().record.steps
  expect(steps.map(({ step }: { step: string }) => step)).toEqual([
    "sent",
    "received",
    "accepted",
    "reported",
  ])
  // One matter, two cases: the chain says so, whoever counts.
  const chains = await open.inOrganisation(city, (tx) =>
    tx.q
      .selectFrom("proposal")
      .select("matter_id")
      .where("org_id", "=", city)
      .where("id", "=", taken.openedCaseId)
      .execute(),
  )
  expect(chains).toEqual([{ matter_id: id }])
  expect((await member.get(`/api/dispatches/of/${id}`)).json().items).toMatchObject([
    { side: "sent", state: "accepted", other: "临江市政协" },
  ])
  expect((await cityOffice.get(`/api/proposals/${id}`)).statusCode).toBe(404)
})

test("what the city rejects is told with its reason", async () => {
  const id = await inFinalReview()
  await countyCommittee.act("proposals", id, "escalate", {
    reason: "属市级事权。",
    target: "市政协",
    byDispatch: true,
  })
  await work()
  const [letter] = (await cityOffice.get("/api/received-dispatches?state=received")).json().items
  await cityOffice.act("received-dispatches", letter.id, "accept", {})
  const { openedCaseId } = (await cityOffice.get(`/api/received-dispatches/${letter.id}`)).json().record
  await cityCommittee.act("proposals", openedCaseId, "review", { opinion: "不宜立案。", outcome: "reject" })
  const refusal = { grounds: ["beyond_powers"], reason: "涉及省管河道。" }
  expect((await cityCommittee.act("proposals", openedCaseId, "reject", refusal)).statusCode).toBe(200)
  await work()
  expect((await member.get(`/api/sent-dispatches/${letter.id}`)).json().record).toMatchObject({
    outcome: "not_adopted",
    outcomeText: "未予立案。涉及省管河道。",
  })
})

test("without a higher committee here nothing is sent, and the proposal stays where it was", async () => {
  const alone = await found("远山县政协", "county")
  const theirs = await open.signIn(`committee-${alone}`)
  const id = await inFinalReview(await open.signIn(`member-${alone}`), theirs)
  const answer = await theirs.act("proposals", id, "escalate", {
    reason: "超权。",
    target: "市政协",
    byDispatch: true,
  })
  expect(answer.statusCode).toBe(422)
  expect(answer.json().reasons[0].code).toBe("no_higher_committee")
  expect((await theirs.get(`/api/proposals/${id}`)).json().state).toBe("final_review")
})
