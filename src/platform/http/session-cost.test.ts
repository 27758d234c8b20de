import { expect, test } from "vitest"
import { hasRole } from "../../base/actor.ts"
import { stopwatch } from "../../base/clock.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { ModuleManifest } from "./manifest.ts"
import { openHouse } from "./testing.ts"

/** The same answer twice: to everyone, and to whoever is signed in and holds a role. */
const counter: ModuleManifest = {
  name: "counter",
  seating: {},
  routes: (app) => {
    app.get("/api/open", { access: "public" }, () => ({ open: true }))
    app.get("/api/shut", { access: "signed-in" }, ({ actor }) => {
      if (!hasRole(actor, "chair")) throw new Refusal("forbidden", reason("no_seat"))
      return { open: true }
    })
  },
}

test("what the session check and the decision who may add to a request is printed", async () => {
  const house = await openHouse({ modules: [counter] })
  const { id } = await house.organisation("测速市政协", "city", {})
  await house.person(id, "主席", { username: "chair", grants: [{ role: "chair" }] })
  const client = await house.signIn("chair")
  await house.house.db.global
    .updateTable("session_token")
    .set({ second_factor_at: new Date(0) })
    .execute()
  const taken = { open: [] as number[], shut: [] as number[] }
  for (let round = 0; round < 1_500; round += 1)
    for (const which of ["open", "shut"] as const) {
      const since = stopwatch()
      const answer = await client.get(`/api/${which}`)
      taken[which].push(since())
      expect(answer.statusCode).toBe(200)
    }
  const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  const [open, shut] = [median(taken.open), median(taken.shut)]
  // Every ten seconds the answer is not believed any longer and asked for anew, from the database.
  const anew: number[] = []
  for (let round = 0; round < 50; round += 1) {
    house.clock.set(house.clock.now().add({ seconds: 11 }).toString())
    const since = stopwatch()
    await client.get("/api/shut")
    anew.push(since())
  }
  process.stdout.write(
    `median ms of a request: ${open.toFixed(3)} open, ${shut.toFixed(3)} with session check and decision (+${(shut - open).toFixed(3)}); asked anew each ten seconds +${(median(anew) - open).toFixed(2)}\n`,
  )
  await house.close()
})
