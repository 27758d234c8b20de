import { expect, test } from "vitest"
import { mintScope } from "../database/db.ts"
import { openCrowd } from "./crowd.ts"
import { openHouse } from "./testing.ts"

/** A house that answers `answers` requests a second, at whose door `comers` knock each second, in steps of 10 ms. */
function hold(comers: number, answers: number, seconds: number, writing = false) {
  let now = 0
  const crowd = openCrowd(
    { reading: 6, writing: 10 },
    () => now,
    () => 0.5,
  )
  const inside: number[] = []
  const waits: number[] = []
  const told: number[] = []
  for (let step = 1; step <= seconds * 100; step += 1) {
    now = step * 10
    const due = (perSecond: number) =>
      Math.floor((step * perSecond) / 100) - Math.floor(((step - 1) * perSecond) / 100)
    for (let each = due(comers); each > 0; each -= 1) {
      const again = crowd.arrive(writing)
      if (again === undefined) inside.push(now)
      else told.push(again)
    }
    for (let each = due(answers); each > 0; each -= 1) {
      const came = inside.shift()
      if (came === undefined) break
      waits.push(now - came)
      crowd.leave()
    }
  }
  return { waits, told, inside: inside.length, turnedAway: crowd.turnedAway }
}

test("while the house keeps pace nobody is turned away, a rush of a few seconds or of all at once included", () => {
  expect(hold(90, 100, 60).turnedAway).toBe(0)
  expect(hold(200, 100, 5).turnedAway).toBe(0)
  const crowd = openCrowd(undefined, () => 0)
  for (let each = 0; each < 350; each += 1) expect(crowd.arrive(false)).toBeUndefined()
})

test("with three times as many as it can answer it answers as many as ever, each in time, and sends the others off at once", () => {
  const { waits, told, turnedAway } = hold(300, 100, 60)
  expect(waits.length).toBeGreaterThan(5_900)
  expect(Math.max(...waits)).toBeLessThan(8_000)
  expect(turnedAway).toBeGreaterThan(11_000)
  expect(Math.max(...told)).toBeLessThan(8)
  expect(Math.min(...told)).toBeGreaterThanOrEqual(1)
})

test("what one rush taught about a slow machine is remembered when the next one comes", () => {
  let now = 0
  const crowd = openCrowd(undefined, () => now)
  /** Six hundred at once, at a house that answers twenty a second; how many are let in, and so how long the last waits. */
  const rush = () => {
    let inside = 0
    for (let each = 0; each < 600; each += 1) if (crowd.arrive(false) === undefined) inside += 1
    const letIn = inside
    for (; inside > 0; inside -= 1) {
      now += 50
      crowd.leave()
    }
    now += 10_000
    return letIn / 20
  }
  expect(rush()).toBeGreaterThan(17)
  expect(rush()).toBeLessThan(9)
  expect(rush()).toBeLessThan(9)
})

test("who writes is let in when readers are not any more", () => {
  const of = (writing: boolean) => hold(120, 100, 40, writing).turnedAway
  expect(of(false)).toBeGreaterThan(0)
  expect(of(true)).toBe(0)
})

test("when nothing is answered any more, the others know it after three seconds", () => {
  const { inside, told } = hold(50, 0, 20)
  expect(inside).toBeLessThanOrEqual(200)
  expect(told.length).toBeGreaterThanOrEqual(800)
})

test("who is turned away is told at once and in words when to come again, and everyone else is answered", async () => {
  const open = await openHouse({ patience: { reading: 0, writing: 0 } })
  try {
    const { id } = await open.organisation()
    await open.person(id, "赵干事", { username: "zhao" })
    const zhao = await open.signIn("zhao")
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    // The database is busy with something else on every connection.
    const holders = await Promise.all(
      Array.from({ length: 6 }, () => {
        const begun = Promise.withResolvers<void>()
        const done = open.house.db.read(mintScope(id, null), async () => {
          begun.resolve()
          await held
        })
        return begun.promise.then(() => ({ done }))
      }),
    )
    const waiting = Array.from({ length: 40 }, () => zhao.get("/api/me"))
    const answer = await zhao.get("/api/todo", { "x-language": "en" })
    expect([answer.statusCode, answer.json().reasons[0].code]).toEqual([503, "busy"])
    expect(answer.json().detail).toMatch(/^Many people are using this/)
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0)
    expect((await zhao.get("/healthz")).statusCode).toBe(200)
    letGo()
    await Promise.all(holders.map(({ done }) => done))
    expect((await Promise.all(waiting)).map(({ statusCode }) => statusCode)).toEqual(waiting.map(() => 200))
    expect((await zhao.get("/api/me")).statusCode).toBe(200)
    expect((await zhao.get("/metrics")).body).toContain("shanyi_turned_away_total 1")
  } finally {
    await open.close()
  }
})
