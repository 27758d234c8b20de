import { afterAll, beforeAll, expect, test } from "vitest"
import { type Client, type OpenHouse, openHouse } from "../../../platform/http/testing.ts"
import { dossiers } from "../module.ts"
import { appendProposal, withProposals } from "../testing.ts"

let house: OpenHouse
let orgId: number
let li: string
let wang: string
let member: Client
let staff: Client

beforeAll(async () => {
  house = await openHouse({ modules: [withProposals(), dossiers], now: "2026-11-20T09:00:00+08:00" })
  const made = await house.organisation("某市政协")
  orgId = made.id
  const whose = { grants: [{ role: "member" as const }], seat: { termId: made.termId } }
  ;({ id: li } = await house.person(orgId, "李晓云", { username: "li", ...whose }))
  ;({ id: wang } = await house.person(orgId, "王立本", { username: "wang", ...whose }))
  await house.person(orgId, "金联络", { username: "jin", grants: [{ role: "liaison_office" }] })
  member = await house.signIn("li")
  staff = await house.signIn("jin")
})
afterAll(() => house.close())

const first = (answer: { json(): { reasons?: { code: string; message: string }[] } }) =>
  answer.json().reasons?.[0]
const record = (what: object, people = [li]) =>
  staff.post("/api/service/entries", { ...what, people: people.map((personId) => ({ personId })) })

test("what counts already is not recorded again: the same matter is refused, another is asked about", async () => {
  const visit = { kind: "service.welfare", onDate: "2026-05-04", title: "社区义诊" }
  expect((await record(visit)).statusCode).toBe(201)
  const twice = await record({ ...visit, title: "“社区义诊”", separate: true }, [wang, li])
  expect(twice.statusCode).toBe(409)
  expect(first(twice)).toMatchObject({
    code: "service_there_already",
    message: expect.stringContaining("李晓云 2026-05-04 的“社区义诊”已经计入（金联络）"),
  })
  expect((await record(visit, [wang])).statusCode).toBe(201)
  const books = { ...visit, title: "捐赠图书" }
  expect(first(await record(books))?.code).toBe("service_perhaps_there")
  expect((await record({ ...books, separate: true })).statusCode).toBe(201)
  expect((await record({ ...visit, onDate: "2026-05-05" })).statusCode).toBe(201)
})

test("a member's report that another office counts already is refused, and again when it came in meanwhile", async () => {
  await appendProposal(
    { house, orgId },
    li,
    [],
    [
      ["submit", "2026-03-02T10:00:00+08:00"],
      ["file", "2026-03-09T10:00:00+08:00"],
    ],
  )
  const filed = {
    ...{ kind: "proposal.filed", onDate: "2026-03-02", title: "关于停车的提案" },
    evidence: "立案通知书复印件",
  }
  const refused = await member.post("/api/service-claims", filed)
  expect(first(refused)).toMatchObject({
    code: "service_perhaps_there",
    params: { href: expect.stringMatching(/^\/proposals\//) },
  })
  expect((await member.post("/api/service-claims", { ...filed, separate: true })).statusCode).toBe(201)
  const talk = { kind: "speech.given", onDate: "2026-06-01", title: "座谈会发言" }
  const { id } = (await member.post("/api/service-claims", { ...talk, evidence: "会议纪要第三页" })).json()
  expect((await record({ ...talk, title: "界别座谈会" })).statusCode).toBe(201)
  const late = await staff.act("service-claims", id, "verify")
  expect(first(late)?.code).toBe("service_there_meanwhile")
})
