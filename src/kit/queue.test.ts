import { expect, test } from "vitest"
import { inTurn } from "./queue.ts"

const turnedAway = (code: string, seconds = "2") =>
  new Response(JSON.stringify({ reasons: [{ code }] }), { status: 503, headers: { "retry-after": seconds } })

/** A server that answers so, one after the other, and how long the screen waited before each further asking. */
async function ask(answers: readonly Response[], repeatable: boolean) {
  const waits: number[] = []
  let sent = 0
  const answer = await inTurn(
    async () => answers[Math.min(sent++, answers.length - 1)]?.clone() as Response,
    {
      repeatable,
      sleep: async (ms) => void waits.push(ms),
      chance: () => 0.5,
    },
  )
  return { status: answer.status, sent, waits }
}

test("who is turned away comes again by itself, each time after a longer pause, and is let in", async () => {
  const done = new Response("{}")
  expect(await ask([turnedAway("busy"), turnedAway("busy"), turnedAway("busy"), done], false)).toEqual({
    status: 200,
    sent: 4,
    waits: [2_000, 3_000, 4_500],
  })
})

test("after a minute the screen says what the server says", async () => {
  const { status, waits } = await ask([turnedAway("busy", "6")], true)
  expect(status).toBe(503)
  const whole = waits.reduce((sum, each) => sum + each, 0)
  expect(whole).toBeLessThanOrEqual(60_000)
  expect(whole).toBeGreaterThan(45_000)
})

test("what may have been done already is not sent twice, unless it carries a key", async () => {
  expect((await ask([turnedAway("unavailable"), new Response("{}")], false)).sent).toBe(1)
  expect((await ask([turnedAway("unavailable"), new Response("{}")], true)).sent).toBe(2)
  expect((await ask([new Response("{}", { status: 503 })], true)).sent).toBe(1)
})
