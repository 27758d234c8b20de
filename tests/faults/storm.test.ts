import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, beforeAll, expect, test } from "vitest"
import { findRunning, startEmbedded } from "../../src/platform/database/embedded.ts"
import { freePort, signIn } from "./browser.ts"
import { type Seen, work } from "./clients.ts"
import { compare } from "./ledger.ts"
import { type Founded, foundIn, type Product, startProduct } from "./product.ts"

/**
 * Sixteen members write while the program and its database are killed, stopped and started again. SHANYI_ACTIONS is how
 * many acts there are (`npm run faults` takes 10,000), SHANYI_SEED when what happens.
 */
const actions = Number(process.env.SHANYI_ACTIONS ?? 320)
const seed = Number(process.env.SHANYI_SEED ?? 7)
const clients = 16
const data = mkdtempSync(join(tmpdir(), "shanyi-storm-"))
let founded: Founded
let port: number
let product: Product | undefined

beforeAll(async () => {
  chmodSync(data, 0o711)
  founded = await foundIn(data, clients)
  port = await freePort()
}, 60_000)
afterAll(() => {
  product?.child.kill("SIGKILL")
  rmSync(data, { recursive: true, force: true })
})

const start = () => startProduct(port, { SHANYI_DATA: data })

function postmaster(): number {
  return Number(readFileSync(join(data, "postgres", "cluster", "postmaster.pid"), "utf8").split("\n")[0])
}

/** PostgreSQL and all its backends at once: to whoever asks, a disk that does not answer. */
function signalDatabase(signal: NodeJS.Signals): void {
  const master = postmaster()
  const backends = readFileSync(`/proc/${master}/task/${master}/children`, "utf8").trim().split(" ")
  for (const pid of [master, ...backends.map(Number)]) process.kill(pid, signal)
}

interface Misfortune {
  readonly name: string
  /** Resolves when the service is asked to work again; how long until it does is measured from here. */
  readonly happen: () => Promise<void>
}

const misfortunes: readonly Misfortune[] = [
  {
    name: "the program killed (kill -9)",
    happen: async () => {
      product?.child.kill("SIGKILL")
      await product?.ended
      product = await start()
    },
  },
  {
    name: "PostgreSQL killed (kill -9)",
    happen: async () => {
      process.kill(postmaster(), "SIGKILL")
    },
  },
  {
    name: "the disk stalls for 2 s",
    happen: async () => {
      signalDatabase("SIGSTOP")
      await sleep(2_000)
      signalDatabase("SIGCONT")
    },
  },
  {
    name: "the program stopped and started (SIGTERM)",
    happen: async () => {
      product?.child.kill("SIGTERM")
      expect(await product?.ended).toBe(0)
      product = await start()
    },
  },
]

/** The same every time for one seed. */
function dice(from: number): () => number {
  let state = from
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

async function untilReady(): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 20) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
    if (answer?.status === 200) return
    await sleep(20)
  }
  throw new Error(`not ready within a minute: ${product?.said()}`)
}

test(
  "whatever is killed, every acknowledged act is there exactly once, none is half done, and the chain verifies",
  async () => {
    product = await start()
    const seen: Seen = { statuses: new Map(), unclear: [] }
    let acknowledged = 0
    let working = true
    const url = `http://127.0.0.1:${port}`
    const browsers = await Promise.all(founded.usernames.map((username) => signIn({ url }, username)))
    const members = Promise.all(
      browsers.map((browser, each) =>
        work(browser, founded.usernames[each] ?? "", Math.ceil(actions / clients), seen, () => {
          acknowledged += 1
        }),
      ),
    ).finally(() => {
      working = false
    })
    // Heard below; meanwhile the misfortunes go on.
    members.catch(() => undefined)
    const roll = dice(seed)
    const table = new Map<string, number[]>()
    // Briefly, each once; at length, for as long as there is work.
    for (let turn = 0; working && (actions > 1_000 || turn < misfortunes.length); turn += 1) {
      await sleep(300 + 1_500 * roll())
      const { name, happen } = misfortunes[turn % misfortunes.length] as Misfortune
      const from = performance.now()
      await happen()
      await untilReady()
      table.set(name, [...(table.get(name) ?? []), performance.now() - from])
    }
    const drafts = (await members).flat()
    // Of a server killed a moment ago the last connections still answer; the new one is waited for.
    await expect.poll(() => findRunning(join(data, "postgres")), { timeout: 30_000 }).toBeDefined()
    await compare(findRunning(join(data, "postgres")) ?? "", founded.orgId, drafts)
    expect(seen.unclear).toEqual([])
    product.child.kill("SIGTERM")
    expect(await product.ended).toBe(0)
    print(table, seen, acknowledged)
  },
  600_000 + actions * 100,
)

function print(table: ReadonlyMap<string, readonly number[]>, seen: Seen, acknowledged: number): void {
  const lines = [...table].map(([name, times]) => {
    const worst = Math.max(...times)
    const sum = times.reduce((a, b) => a + b, 0)
    return `| ${name} | ${times.length} | ${(sum / times.length / 1_000).toFixed(1)} s | ${(worst / 1_000).toFixed(1)} s |`
  })
  const statuses = [...seen.statuses].sort(([a], [b]) => a - b)
  const said = statuses.map(([status, times]) => `${status === 0 ? "no connection" : status} × ${times}`)
  console.log(
    [
      `${acknowledged} acts acknowledged to ${clients} members: each there exactly once, none half done, chain whole`,
      "| what happened | times | until served again, mean | worst |",
      "|---|---|---|---|",
      ...lines,
      `what members saw meanwhile: ${said.join(", ") || "nothing"}`,
    ].join("\n"),
  )
}

test("after all this the data directory is free and whole for the next start", async () => {
  const embedded = await startEmbedded({ directory: join(data, "postgres") })
  expect(embedded.fresh).toBe(false)
  await embedded.stop()
}, 30_000)
