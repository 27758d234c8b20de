import { afterAll, beforeAll, expect, it } from "vitest"
import { newId } from "../../base/id.ts"
import { type Client, type OpenHouse, openHouse } from "../../platform/http/testing.ts"
import { proposals } from "../proposals/module.ts"
import { explanations } from "./module.ts"

let open: OpenHouse
let li: Client
let zhang: Client
let office: Client
let security: Client
let ids: Record<"li" | "zhang" | "office", string>
let draft: string
let orgId: number

beforeAll(async () => {
  open = await openHouse({ modules: [proposals, explanations], now: "2026-01-12T09:00:00+08:00" })
  const { id, termId } = await open.organisation("云泽市政协")
  orgId = id
  await open.inOrganisation(orgId, (tx) =>
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
  const person = async (name: string, username: string, more: Parameters<OpenHouse["person"]>[2] = {}) =>
    (await open.person(orgId, name, { username, ...more })).id
  ids = {
    li: await person("李晓云", "li", { seat: { termId } }),
    zhang: await person("张立", "zhang", { seat: { termId } }),
    office: await person("赵干事", "office", { grants: [{ role: "proposal_office", since: "2024-03-01" }] }),
  }
  await person("严安全", "security", { grants: [{ role: "security_administrator" }] })
  ;[li, zhang, office, security] = (await Promise.all(
    ["li", "zhang", "office", "security"].map((name) => open.signIn(name)),
  )) as [Client, Client, Client, Client]
  const answer = await li.post("/api/proposals", {
    subject: "关于完善老旧小区加装电梯资金分担机制的提案",
    situation: "<p>老年住户比例逐年上升。</p>",
    analysis: "<p>资金分担没有统一办法。</p>",
    recommendations: [{ id: "r1", text: "制定分层分担的参考比例。" }],
    category: "society",
    contact: "13800000000",
  })
  draft = answer.json().id
})
afterAll(() => open.close())

const ofCase = (client: Client) => client.get(`/api/explanations/cases/proposal/${draft}`)

interface Way {
  readonly why: { readonly zh: string }
  readonly total: number
  readonly people: readonly {
    readonly name: string
    readonly standsFor: object | null
    readonly relations: readonly { readonly zh: string }[]
  }[]
}
const read = (ways: readonly Way[]) =>
  Object.fromEntries(ways.map((way) => [way.why.zh, way.people.map(({ name }) => name)]))

it("a draft is seen by its proposer alone, because it is theirs", async () => {
  const { ways, title, publicSince } = (await ofCase(li)).json()
  expect(title).toContain("加装电梯")
  expect(publicSince).toBeNull()
  expect(read(ways)).toEqual({ 第一提案人: ["李晓云"] })
  expect(ways[0].people[0].relations).toEqual([{ zh: "第一提案人", en: "Lead proposer" }])
  expect((await ofCase(zhang)).statusCode).toBe(404)
  expect((await ofCase(office)).statusCode).toBe(404)
})

it("once it is handed in the office sees it, by a role with its date", async () => {
  await li.act("proposals", draft, "submit")
  const { ways } = (await ofCase(office)).json()
  expect(read(ways)).toMatchObject({ 第一提案人: ["李晓云"], "提交之后 且 提案委办公室": ["赵干事"] })
  const byRole = ways.find((way: Way) => way.people.some(({ name }) => name === "赵干事"))
  expect(byRole.people[0].holdings).toMatchObject([{ role: "proposal_office", since: "2024-03-01" }])
})

it("whoever stands in today for somebody who sees it is named, with whom they stand in for", async () => {
  await open.inOrganisation(orgId, (tx) =>
    tx.q
      .insertInto("substitution")
      .values({
        org_id: orgId,
        id: newId(),
        person_id: ids.office,
        substitute_id: ids.zhang,
        duty: "office",
        since: "2026-01-12",
        until: "2026-01-20",
        reason: "外出学习",
        named_by: ids.office,
        named_at: new Date("2026-01-12T09:00:00+08:00"),
        ended_at: null,
        ended_by: null,
      })
      .execute(),
  )
  const { ways } = (await ofCase(security)).json()
  const substitutes = ways.flatMap((way: Way) => way.people.filter(({ standsFor }) => standsFor))
  expect(substitutes).toMatchObject([{ name: "张立", standsFor: { name: "赵干事", duties: ["office"] } }])
})

it("whoever looks after rights reads who sees a case, and not what it is about", async () => {
  expect((await security.get(`/api/proposals/${draft}`)).statusCode).toBe(404)
  const answer = (await ofCase(security)).json()
  expect(answer.ways.length).toBeGreaterThan(1)
  expect(answer).toMatchObject({ title: null, href: null })
})

it("what a person can do is read off their roles and relations; of others only rights' keepers may ask", async () => {
  const mine = (await li.get(`/api/explanations/people/${ids.li}`)).json()
  const proposal = mine.procedures.find(({ name }: { name: { en: string } }) => name.en === "Proposal")
  expect(mine.holdings).toMatchObject([{ role: "member", source: "seat", since: "2022-01-01" }])
  expect(proposal.relations).toEqual([{ relation: { zh: "第一提案人", en: "Lead proposer" }, cases: 1 }])
  expect(proposal.some.map(({ en }: { en: string }) => en)).toContain("Withdraw")
  expect(proposal.always).toEqual([])

  const clerk = (await security.get(`/api/explanations/people/${ids.office}`)).json()
  const theirs = clerk.procedures.find(({ name }: { name: { en: string } }) => name.en === "Proposal")
  expect(theirs.always.map(({ en }: { en: string }) => en)).toContain("Return for revision")
  expect(theirs.always.map(({ en }: { en: string }) => en)).not.toContain("File")
  expect((await zhang.get(`/api/explanations/people/${ids.office}`)).statusCode).toBe(404)
})
