import { createHash } from "node:crypto"
import { crc32 } from "node:zlib"
import { afterAll, beforeAll, expect, test } from "vitest"
import { mintScope } from "../../../platform/database/db.ts"
import { type Client, type OpenHouse, openHouse } from "../../../platform/http/testing.ts"
import { openVault } from "../../../platform/vault/vault.ts"
import { members } from "../module.ts"
import { resealPeople } from "./writes.ts"

let house: OpenHouse
let orgId: number
let keeper: Client
let member: Client
let memberId: string
beforeAll(async () => {
  house = await openHouse({ modules: [members] })
  const { id, termId } = await house.organisation("某市政协")
  orgId = id
  await house.person(orgId, "单立人", { username: "shan", grants: [{ role: "system_administrator" }] })
  await house.person(orgId, "钱守一", { username: "qian", grants: [{ role: "security_administrator" }] })
  memberId = (await house.person(orgId, "韩梅", { username: "han", seat: { termId } })).id
  keeper = await house.signIn("shan")
  member = await house.signIn("han")
})
afterAll(() => house.close())

const codes = (answer: { json(): { reasons?: { code: string }[] } }) =>
  (answer.json().reasons ?? []).map(({ code }) => code)
const path = () => `/api/members/${memberId}/private`
/** 440301 1982-03-08, its last character computed as GB 11643 says. */
const idNumber = "440301198203080022"
const personal = { phone: "138 0000 1234", idNumber, address: "某市某区人民路 1 号" }

test("an ID number whose check character is wrong is refused; a right one brings the day of birth", async () => {
  const wrong = await keeper.send("PATCH", path(), { idNumber: "440301198203080020" })
  expect([wrong.statusCode, codes(wrong)]).toEqual([422, ["id_number_wrong"]])
  const right = await keeper.send("PATCH", path(), personal)
  expect(right.json()).toMatchObject({
    profile: { birthYear: 1982 },
    private: [
      { field: "phone", mask: "138****1234" },
      { field: "idNumber", mask: "440*************22" },
      { field: "birthDate", mask: "1982-**-**" },
      { field: "address", mask: "某市某区人民****" },
    ],
  })
})

test("the database holds no value in the clear, nor does the record of who did what", async () => {
  const { rows, facts } = await house.house.db.read(mintScope(orgId, null), async (read) => ({
    rows: await read.q.selectFrom("person_private").select("sealed").where("org_id", "=", orgId).execute(),
    facts: await read.q.selectFrom("fact").select("data").where("org_id", "=", orgId).execute(),
  }))
  expect(rows).toHaveLength(4)
  const kept = JSON.stringify([rows, facts])
  for (const value of ["13800001234", idNumber, "1982-03-08", "人民路"]) expect(kept).not.toContain(value)
})

test("a field is shown to whoever has the need and says what for, and each showing is a fact", async () => {
  const show = (client: Client, why: string) => client.post(`${path()}/show`, { field: "phone", why })
  expect(codes(await show(keeper, ""))).toEqual(["why_needed"])
  expect((await show(keeper, "通知开会")).json()).toEqual({ value: "13800001234" })
  expect((await show(member, "")).json()).toEqual({ value: "13800001234" })
  const security = await house.signIn("qian")
  expect(codes(await show(security, "看看"))).toEqual(["not_your_need"])
  expect((await security.get(`/api/members/${memberId}`)).json()).toMatchObject({
    private: [],
    showsPrivate: false,
  })
  const { history } = (await keeper.get(`/api/members/${memberId}`)).json()
  expect(
    history.flatMap((each: { action: string; by: string; data: object }) =>
      each.action === "show_private" ? [[each.by, each.data]] : [],
    ),
  ).toEqual([
    ["韩梅", { field: "phone", why: "own" }],
    ["单立人", { field: "phone", why: "通知开会" }],
  ])
})

test("a person is found by telephone or ID number, and the same ID number is never registered twice", async () => {
  const found = async (q: string) =>
    (await keeper.get(`/api/members?who=all&q=${encodeURIComponent(q)}`))
      .json()
      .items.map(({ name }: { name: string }) => name)
  expect(await found("13800001234")).toEqual(["韩梅"])
  expect(await found(idNumber)).toEqual(["韩梅"])
  expect(await found("13800009999")).toEqual([])
  const other = { name: "韩小梅", private: { idNumber } }
  expect(codes(await keeper.post("/api/members", other))).toEqual(["person_alike"])
  expect(codes(await keeper.post("/api/members", { ...other, distinct: true }))).toEqual(["same_id_number"])
  const born = (birthDate: string) => ({ name: "韩梅", private: { birthDate } })
  expect((await keeper.post("/api/members", born("1982-11-30"))).statusCode).toBe(201)
  expect(codes(await keeper.post("/api/members", born("1982-03-08")))).toEqual(["person_alike"])
})

test("what a member corrects about themselves waits sealed, is shown to the verifier alone, and then stands", async () => {
  expect((await member.post("/api/me/private", { phone: "13900005678" })).statusCode).toBe(204)
  const [waiting] = (await keeper.get("/api/members/changes")).json().items
  expect(waiting).toMatchObject({ field: "phone", from: "138****1234", to: "139****5678", private: true })
  expect((await member.post(`/api/members/changes/${waiting.id}/show`)).statusCode).toBe(403)
  expect((await keeper.post(`/api/members/changes/${waiting.id}/show`)).json()).toEqual({
    value: "13900005678",
  })
  await keeper.post(`/api/members/changes/${waiting.id}`, { accept: true })
  expect((await member.get("/api/me/profile")).json().private[0].mask).toBe("139****5678")
})

test("a photograph is a picture by its bytes, kept by the register and shown to those who read it", async () => {
  const put = (bytes: Buffer, name: string) => {
    const edge = "----photo"
    const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`
    const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)])
    const type = { "content-type": `multipart/form-data; boundary=${edge}` }
    return keeper.send("PUT", `/api/members/${memberId}/photo`, payload, type)
  }
  const pixel = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  )
  expect(codes(await put(Buffer.from("<svg onload=alert(1)>"), "韩梅.png"))).toEqual(["files.active"])
  const note = Buffer.from("00000008744558744750532033313230bb671ebb", "hex")
  note.writeUInt32BE(crc32(note.subarray(4, 16)), 16)
  const noted = Buffer.concat([pixel.subarray(0, 33), note, pixel.subarray(33)])
  const { photo } = (await put(noted, "韩梅.png")).json()
  expect(photo).toBe(createHash("sha256").update(pixel).digest("hex"))
  const own = await member.get(`/api/members/${memberId}/photo`)
  expect([own.statusCode, own.headers["content-type"], own.headers["x-content-type-options"]]).toEqual([
    200,
    "image/png",
    "nosniff",
  ])
  await house.person(orgId, "路人", { username: "lu" })
  expect((await (await house.signIn("lu")).get(`/api/members/${memberId}/photo`)).statusCode).toBe(403)
  expect((await keeper.send("DELETE", `/api/members/${memberId}/photo`)).json().photo).toBeNull()
})

test("after a new key everything is sealed anew and is still found", async () => {
  const first = "for tests only, 32 characters or more"
  const vault = openVault(`${first}\na newer key, 32 characters or more too`)
  const renewed = { ...house.house, vault }
  const reseal = () => house.inOrganisation(orgId, (tx) => resealPeople(renewed, tx))
  expect(await reseal()).toBe(6)
  expect(await reseal()).toBe(0)
  const sealed = await house.house.db.read(mintScope(orgId, null), (read) =>
    read.q.selectFrom("person_private").select("sealed").where("org_id", "=", orgId).execute(),
  )
  expect(sealed.every((row) => vault.isCurrent(row.sealed))).toBe(true)
})
