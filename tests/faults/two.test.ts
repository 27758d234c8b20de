import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type FreshDatabase, freshDatabase } from "../../src/platform/database/testing.ts"
import { openBalancer } from "./balancer.ts"
import { freePort, signIn } from "./browser.ts"
import { type Seen, work } from "./clients.ts"
import { compare } from "./ledger.ts"
import { type Founded, found, type Product, startProduct } from "./product.ts"

/**
 * Two processes behind one address, on one PostgreSQL, are one to whoever knocks. SHANYI_ACTIONS is how many acts are
 * under way when one of them is killed (`npm run load` takes 10,000).
 */
const actions = Number(process.env.SHANYI_ACTIONS ?? 320)
const clients = 16
const data = mkdtempSync(join(tmpdir(), "shanyi-two-"))
let database: FreshDatabase
let founded: Founded
let products: Product[]
let balancer: Awaited<ReturnType<typeof openBalancer>>

const start = (port: number) =>
  startProduct(port, {
    DATABASE_URL: database.ownerUrl,
    DATABASE_APP_URL: database.appUrl,
    SHANYI_DATA: data,
  })

beforeAll(async () => {
  database = await freshDatabase()
  founded = await found(database.ownerUrl, clients)
  // Whoever comes second finds the secrets that the first has kept.
  products = [await start(await freePort())]
  products.push(await start(await freePort()))
  balancer = await openBalancer(products.map(({ url }) => Number(new URL(url).port)))
}, 120_000)
afterAll(async () => {
  balancer?.close()
  for (const { child, ended } of products ?? []) {
    child.kill("SIGKILL")
    await ended
  }
  await database?.drop()
  rmSync(data, { recursive: true, force: true })
})

test("who has signed in at one door is known at the other, and who has signed out is not", async () => {
  const [username = ""] = founded.usernames
  const browser = await signIn(balancer, username)
  const statuses = async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => browser.get("/api/me")))
    return answers.map(({ status }) => status)
  }
  expect(await statuses()).toEqual([200, 200, 200, 200])
  expect((await browser.post("/api/auth/sign-out", {})).status).toBe(200)
  await expect.poll(statuses, { timeout: 5_000 }).toEqual([401, 401, 401, 401])
})

test("what is done at one door is told to the screens of the other", async () => {
  const [username = ""] = founded.usernames
  const [one, other] = [
    await signIn(products[0] as Product, username),
    await signIn(products[1] as Product, username),
  ]
  const live = ((await other.get("/api/events")).body as ReadableStream<Uint8Array>).getReader()
  const begun = await one.post("/api/proposals", { subject: "两个入口" })
  const { id } = (await begun.json()) as { id: string }
  let heard = ""
  while (!heard.includes(id)) heard += new TextDecoder().decode((await live.read()).value)
  await live.cancel()
  expect((await one.post(`/api/proposals/${id}/actions/discard`, { input: {} })).status).toBe(200)
})

test("a limit of twenty a minute is twenty, not twenty at each door", async () => {
  const browser = await signIn(balancer, founded.usernames[1])
  // Not over the turn of a minute.
  const left = 60_000 - ((performance.timeOrigin + performance.now()) % 60_000)
  if (left < 8_000) await sleep(left + 100)
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => browser.get("/api/proposals/export.xlsx")),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(20)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(30)
})

test(
  "one of two is killed under load: nothing acknowledged is lost or done twice, and the other serves on",
  async () => {
    const seen: Seen = { statuses: new Map(), unclear: [] }
    let acknowledged = 0
    const browsers = await Promise.all(founded.usernames.map((username) => signIn(balancer, username)))
    const members = Promise.all(
      browsers.map((browser, each) =>
        work(browser, founded.usernames[each] ?? "", Math.ceil(actions / clients), seen, () => {
          acknowledged += 1
        }),
      ),
    )
    members.catch(() => undefined)
    await expect.poll(() => acknowledged, { timeout: 300_000, interval: 20 }).toBeGreaterThan(actions / 3)
    products[0]?.child.kill("SIGKILL")
    await products[0]?.ended
    const drafts = (await members).flat()
    expect(acknowledged).toBe(Math.ceil(actions / clients) * clients)
    expect(seen.unclear).toEqual([])
    expect((await fetch(`${balancer.url}/readyz`)).status).toBe(200)
    await compare(database.ownerUrl, founded.orgId, [...drafts, ...(await discarded())])
    console.log(
      `${acknowledged} acts at two processes, one killed: each there exactly once, chain whole; broken off meanwhile: ${seen.statuses.get(0) ?? 0}`,
    )
  },
  120_000 + actions * 100,
)

/** Of the tests before: begun and discarded, two facts. */
async function discarded() {
  const browser = await signIn(balancer, founded.usernames[0])
  const { items } = (await (await browser.get("/api/proposals?mine=true&state=withdrawn")).json()) as {
    items: { id: string }[]
  }
  return items.map(({ id }) => ({ id, saved: 1 }))
}
