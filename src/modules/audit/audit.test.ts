import { afterAll, beforeAll, expect, it } from "vitest"
import { type Client, type OpenHouse, openHouse, testPassword } from "../../platform/http/testing.ts"
import { verifyChain } from "../../platform/procedures/facts.ts"
import { proposals } from "../proposals/module.ts"
import { audit } from "./module.ts"

let open: OpenHouse
let orgId: number
let auditor: Client
let security: Client
let office: Client

beforeAll(async () => {
  open = await openHouse({ modules: [proposals, audit] })
  orgId = (await open.organisation("云泽市政协")).id
  const person = (
    name: string,
    username: string,
    role: "audit_administrator" | "security_administrator" | "proposal_office",
  ) => open.person(orgId, name, { username, grants: [{ role }] })
  await person("沈审计", "auditor", "audit_administrator")
  await person("严安全", "security", "security_administrator")
  await person("赵干事", "office", "proposal_office")
  security = await open.signIn("security")
  office = await open.signIn("office")
  auditor = await open.signIn("auditor")
})
afterAll(() => open.close())

const said = (zh: string, en: string, value: string) => ({
  label: { zh, en },
  value: { zh: value, en: value },
})

interface Line {
  readonly id: string
  readonly by: string
  readonly what: { readonly en: string }
}
const read = async (query = "") =>
  (await auditor.get(`/api/audit${query}`)).json().items.map(({ by, what }: Line) => `${by}: ${what.en}`)

it("sign-ins, refused ones and sign-outs stand in the chain, under the person whose account it is", async () => {
  const wrong = { username: "office", password: "Not-the-password-1" }
  expect((await open.client().post("/api/auth/sign-in/username", wrong)).statusCode).toBe(401)
  const nobody = { username: "nobody", password: testPassword }
  await open.client().post("/api/auth/sign-in/username", nobody)
  // The refusal is written after its answer.
  await expect.poll(() => read("?topic=sign_in&q=赵干事")).toContain("赵干事: Sign-in refused")
  await (await open.signIn("office")).post("/api/auth/sign-out")
  expect((await read("?topic=sign_in&q=赵干事")).slice(0, 3)).toEqual([
    "赵干事: Signed out",
    "赵干事: Signed in",
    "赵干事: Sign-in refused",
  ])
  // Sought by the words in which it stands in the list, too.
  expect(await read("?q=退出登录")).toEqual(["赵干事: Signed out"])
  expect((await open.inOrganisation(orgId, verifyChain)).broken).toBeNull()
})

it("an export is an entry that says who took what out, and so is the audit's own", async () => {
  await office.get("/api/proposals/export.xlsx?purpose=年度汇总")
  const [line] = (await auditor.get("/api/audit?topic=export")).json().items
  const entry = (await auditor.get(`/api/audit/${line.id}`)).json()
  expect(entry).toMatchObject({
    by: "赵干事",
    says: expect.arrayContaining([said("清单", "List", "proposals")]),
  })
  expect(entry.says).toContainEqual(said("用途", "Purpose", "年度汇总"))
  expect(entry.hashBefore).toMatch(/^[0-9a-f]{64}$/)
  expect((await auditor.get("/api/audit/export.xlsx?topic=export")).statusCode).toBe(200)
  expect(await read("?topic=export")).toEqual(["沈审计: Took a list out", "赵干事: Took a list out"])
})

it("entries are found by person, period and action, and by nothing that is not there", async () => {
  const { personId } = (await auditor.get("/api/audit?q=严安全")).json().items[0]
  expect(new Set(await read(`?personId=${personId}`))).toEqual(new Set(["严安全: Signed in"]))
  expect(await read("?action=take&from=2026-03-10&to=2026-03-10")).toHaveLength(2)
  expect(await read("?from=2026-03-11")).toEqual([])
  const before = open.clock.now().toString()
  open.clock.set(
    open.clock
      .now()
      .add({ hours: 24 * 400 })
      .toString(),
  )
  auditor = await open.signIn("auditor")
  expect(await read("?q=年度汇总")).toEqual([])
  expect(await read("?q=年度汇总&from=2026-01-01")).toEqual(["赵干事: Took a list out"])
  open.clock.set(before)
  auditor = await open.signIn("auditor")
  expect((await auditor.get("/api/audit?cursor=x")).statusCode).toBe(422)
  expect((await auditor.get("/api/audit/999999")).statusCode).toBe(404)
})

it("nobody else reads the audit, not even the one who gives the roles", async () => {
  for (const other of [security, office]) {
    for (const path of ["/api/audit", "/api/audit/1", "/api/audit/export.xlsx"]) {
      expect((await other.get(path)).statusCode).toBe(403)
    }
  }
})
