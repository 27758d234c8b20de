import { afterAll, beforeAll, expect, test } from "vitest"
import type { OpenHouse } from "../../src/platform/http/testing.ts"
import { verifyChain } from "../../src/platform/procedures/facts.ts"
import { type Committee, openTwoCommittees } from "../security/committee.ts"

/** The machine's clock is set forward and back, as when it is put right after a power cut. */
let open: OpenHouse
let ours: Committee
beforeAll(async () => {
  ;({ open, ours } = await openTwoCommittees("2026-03-10T09:00:00+08:00"))
}, 60_000)
afterAll(() => open.close())

test("a clock that steps back an hour and forward a month loses no act and leaves the order of facts as it was", async () => {
  const lead = await ours.signIn("lead")
  const begun: string[] = []
  const begin = async (subject: string) => {
    const answer = await lead.post("/api/proposals", { subject })
    expect(answer.statusCode, answer.body).toBe(201)
    begun.push(answer.json().id)
  }
  await begin("之前")
  open.clock.set("2026-03-10T08:00:00+08:00")
  await begin("退后一小时")
  await begin("仍在之前")
  open.clock.set("2026-03-10T09:30:00+08:00")
  await begin("又正常了")
  expect(await open.house.db.read(ours.scope, verifyChain)).toMatchObject({ broken: null })
  const { items } = (await lead.get("/api/proposals")).json() as { items: { id: string }[] }
  expect(begun.filter((id) => !items.some((item) => item.id === id))).toEqual([])

  // Too far ahead the session is over: it is said that one must sign in again, and nothing worse.
  open.clock.set("2026-04-10T09:00:00+08:00")
  const late = await lead.get("/api/me")
  expect([late.statusCode, late.json().reasons[0].code]).toEqual([401, "not_signed_in"])
  open.clock.set("2026-03-10T10:00:00+08:00")
  const back = await ours.signIn("lead")
  expect((await back.get(`/api/proposals/${begun[0]}`)).statusCode).toBe(200)
  expect(open.errors).toEqual([])
})
