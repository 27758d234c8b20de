import { afterAll, beforeAll, expect, test } from "vitest"
import { newId } from "../../../base/id.ts"
import { type Client, type OpenHouse, openHouse } from "../../../platform/http/testing.ts"
import { signInTerms } from "../../../platform/identity/terms.ts"
import { runReadyJobs } from "../../../platform/jobs/runner.ts"
import { setTerms } from "../../../platform/procedures/terms.ts"
import { isInPerson } from "../../../procedure/duties.ts"
import { notifications } from "../../notifications/module.ts"
import { proposals } from "../../proposals/module.ts"
import { members } from "../module.ts"

let house: OpenHouse
let orgId: number
let termId: string
let li: Client
let wang: Client
let forLi: Client
let ids: Record<"li" | "wang" | "unit", string>
beforeAll(async () => {
  house = await openHouse({ modules: [proposals, members, notifications], now: "2026-03-10T09:00:00+08:00" })
  const city = await house.organisation("某市政协")
  orgId = city.id
  termId = city.termId
  await house.inOrganisation(orgId, (tx) =>
    tx.q
      .insertInto("session")
      .values({
        org_id: orgId,
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
  const seat = { termId }
  const unit = await house.body(orgId, "handling_unit", "市教育局", { track: "government" })
  ids = {
    li: (await house.person(orgId, "李晓云", { username: "li", seat })).id,
    wang: (await house.person(orgId, "王替岗", { username: "wang", seat })).id,
    unit: (
      await house.person(orgId, "郑联络", {
        username: "zheng",
        grants: [{ role: "unit_liaison", bodyId: unit }],
      })
    ).id,
  }
  li = await house.signIn("li")
  wang = await house.signIn("wang")
  forLi = await house.signIn("wang", { "x-substitute-for": ids.li })
})
afterAll(() => house.close())

const codes = (answer: { json(): { reasons?: { code: string }[] } }) =>
  (answer.json().reasons ?? []).map(({ code }) => code)
const path = "/api/me/substitutions"
const given = () => ({
  substituteId: ids.wang,
  duties: ["proposing"],
  since: "2026-03-10",
  until: "2026-03-20",
  reason: "外出学习",
})
const draft = {
  kind: "individual",
  subject: "关于增加公共自行车停放点的提案",
  situation: "<p>停放点不足。</p>",
  analysis: "<p>规划没有跟上。</p>",
  recommendations: [{ id: "r1", text: "增设停放点。" }],
  category: "society",
  contact: "13800000000",
}

test("a substitute is named for duties that one holds, for a period, and never from a handling unit", async () => {
  expect(codes(await li.post(path, { ...given(), substituteId: ids.li }))).toEqual(["substitute_self"])
  expect(codes(await li.post(path, { ...given(), duties: ["committee"] }))).toEqual(["duty_not_held"])
  expect(codes(await li.post(path, { ...given(), until: "2027-03-10" }))).toEqual(["substitution_period"])
  expect(codes(await li.post(path, { ...given(), substituteId: ids.unit }))).toEqual(["substitute_of_unit"])
  expect((await forLi.get("/api/proposals")).statusCode).toBe(403)
  expect((await li.post(path, given())).json().mine).toMatchObject([{ duty: "proposing", stands: true }])
  expect((await wang.get(path)).json().others).toMatchObject([{ person: { name: "李晓云" } }])
  expect(codes(await li.post(path, given()))).toEqual(["substitution_held"])
})

test("each act is recorded as by the substitute for the person, who is told of it", async () => {
  const opened = await forLi.post("/api/proposals", draft)
  expect(opened.statusCode).toBe(201)
  expect(opened.json().parties).toMatchObject([{ relation: "lead_proposer", name: "李晓云" }])
  const { id } = opened.json()
  const discarded = await forLi.act("proposals", id, "discard", { reason: "重复" })
  expect(discarded.json().timeline[0]).toMatchObject({
    by: "王替岗",
    onBehalfOf: "李晓云",
    channel: "substitute",
  })
  const { jobs } = notifications
  await runReadyJobs(house.house, house.database.ownerUrl, ...(jobs ? [jobs] : []))
  const { items } = (await li.get("/api/notices")).json()
  expect(items.map(({ title }: { title: string }) => title)).toContain("王替岗 替您办理了一步")
  // In the substitute's own name the case is not there.
  expect((await wang.get(`/api/proposals/${id}`)).statusCode).toBe(404)
})

test("a substitute named for other duties opens nothing as a member: not the person's, nor their own", async () => {
  const { id: he } = await house.person(orgId, "何主席", {
    username: "he",
    seat: { termId },
    grants: [{ role: "chair" }],
  })
  const chair = await house.signIn("he")
  const asked = { ...given(), duties: ["leading"] }
  expect((await chair.post(path, asked)).json().mine).toMatchObject([
    { duty: "leading", secondFactor: false },
  ])
  const forHe = await house.signIn("wang", { "x-substitute-for": he })
  expect((await forHe.get("/api/me")).json().roles).toEqual(["chair"])
  expect(codes(await forHe.post("/api/proposals", draft))).toEqual(["not_a_member"])
  const own = (await wang.post("/api/proposals", draft)).json()
  expect(codes(await forHe.act("proposals", own.id, "discard", { reason: "重复" }))).not.toEqual([])
  expect((await wang.get(`/api/proposals/${own.id}`)).json().state).toBe("draft")
  // Where leaders must prove a second factor, whoever acts for one must too.
  const validFrom = Temporal.PlainDate.from("2026-03-10")
  await house.inOrganisation(orgId, (tx) =>
    setTerms(tx, signInTerms, {
      preset: null,
      values: { secondFactor: "required" },
      validFrom,
      at: new Date(1),
      by: null,
    }),
  )
  expect((await wang.get(path)).json().others).toMatchObject([
    { secondFactor: false },
    { secondFactor: true },
  ])
  expect(codes(await forHe.get("/api/me"))).toEqual(["second_factor_for_duties"])
  expect(codes(await forHe.get("/api/proposals"))).toEqual(["second_factor_for_duties"])
  expect((await forLi.get("/api/proposals")).statusCode).toBe(200)
})

test("ratings, ballots and what is done in person are refused whatever was named, and so is the register", async () => {
  const refused = [...house.house.registry.offices.values()].flatMap(({ procedure }) =>
    Object.keys(procedure.actions).flatMap((action) =>
      isInPerson(procedure, action) ? [`${procedure.id}.${action}`] : [],
    ),
  )
  expect(refused).toEqual(
    expect.arrayContaining([
      "feedback.rate",
      "appraisal.rateProposal",
      "appraisal.rateHandling",
      "award.rate",
      "assignment.confirmContact",
      "reply.proposerComments",
    ]),
  )
  for (const office of house.house.registry.offices.values())
    for (const action of Object.keys(office.procedure.actions).filter((each) => /^(rate|vote)/.test(each))) {
      const answer = await forLi.act(office.path, newId(), action)
      expect([office.path, action, codes(answer)]).toEqual([office.path, action, ["not_by_substitute"]])
    }
  expect(codes(await forLi.post(path, given()))).toEqual(["not_by_substitute"])
  expect(codes(await forLi.post("/api/me/profile", { post: "教师" }))).toEqual(["not_by_substitute"])
})

test("it ends by itself after its last day, and at once when either of the two ends it", async () => {
  house.clock.set("2026-03-21T09:00:00+08:00")
  const late = await house.signIn("wang", { "x-substitute-for": ids.li })
  expect(codes(await late.post("/api/proposals", draft))).toEqual(["not_a_substitute"])
  const again = { ...given(), since: "2026-03-21", until: "2026-03-25" }
  const back = await house.signIn("li")
  const { mine } = (await back.post(path, again)).json()
  expect((await late.get("/api/proposals")).statusCode).toBe(200)
  const standing = mine.find(({ stands }: { stands: boolean }) => stands)
  const his = await house.signIn("wang")
  expect((await his.post(`${path}/${standing.id}/end`)).json().others[0].over).toBe(true)
  expect(codes(await late.post("/api/proposals", draft))).toEqual(["not_a_substitute"])
})
