import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { cpus, loadavg, tmpdir, totalmem } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { stopwatch } from "../../src/base/clock.ts"
import { freePort } from "../faults/browser.ts"
import { type Enrolled, type Product, startProduct } from "../faults/product.ts"
import {
  aims,
  describe,
  holds,
  memoryOf,
  memoryOfAll,
  percentile,
  processorOf,
  processorOfAll,
} from "./figures.ts"
import { fanOut, holdMorning, openEverywhere } from "./morning.ts"
import { openPlenary, type Plenary } from "./plenary.ts"
import { type Visitor, visit } from "./visitor.ts"

/**
 * `npm run load`: a plenary's morning, app, database and the clients themselves on one machine, then twice as much again
 * until it breaks. Options: --seconds 60 (in which the ten minutes' writing is done; --seconds 600 for the real pace)
 * --members 500 --papers 10000 --connections 3000 --step 20 (seconds of each doubling) --no-breaking.
 */
const option = (name: string, usual: number) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? usual : Number(process.argv[at + 1])
}
const seconds = option("seconds", 60)
const count = option("members", 500)
const connections = option("connections", 3_000)
const step = option("step", 20)
const breaking = !process.argv.includes("--no-breaking")
const windows = 8
const looksAtAPage = 5_000

const say = (line: string) => console.log(line)
const [cpu] = cpus()
say(
  `${cpus().length} × ${cpu?.model}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}; load before ${loadavg()[0]?.toFixed(1)}`,
)
say(`clients run on the same processors; ${count} members, ${option("papers", 10_000)} proposals before`)

const data = mkdtempSync(join(tmpdir(), "shanyi-load-"))
const most = breaking ? 4 * connections : connections
const plenary = await openPlenary({
  papers: option("papers", 10_000),
  members: Math.max(count, Math.ceil(most / windows)),
  careful: 24,
})
let product: Product | undefined
try {
  product = await startProduct(await freePort(), {
    DATABASE_URL: plenary.ownerUrl,
    DATABASE_APP_URL: plenary.appUrl,
    SHANYI_DATA: data,
    TRUST_PROXY: "true",
    NODE_ENV: "production",
  })
  await run(product, plenary)
} finally {
  product?.child.kill("SIGTERM")
  await product?.ended
  await plenary.close()
  rmSync(data, { recursive: true, force: true })
}
process.exit()

async function run(
  { url, child }: Product,
  { members, careful, filed, owner, orgId, postmaster }: Plenary,
): Promise<void> {
  const port = Number(new URL(url).port)
  let used = [0, 0, 0]
  /** What the last phase took of the processors, and what is held now. */
  const cost = () => {
    const own = process.cpuUsage()
    const now = [processorOf(child.pid ?? 0), processorOfAll(postmaster), (own.user + own.system) / 1_000_000]
    const [app, database, clients] = now.map((each, index) => (each - (used[index] ?? 0)).toFixed(1))
    used = now
    const { now: held, most: highest } = memoryOf(child.pid ?? 0)
    return `processor: app ${app} s, PostgreSQL ${database} s, clients ${clients} s; memory: app ${held.toFixed(0)} MB (highest ${highest.toFixed(0)}), PostgreSQL ${memoryOfAll(postmaster).toFixed(0)} MB; load ${loadavg()[0]?.toFixed(1)}`
  }
  const signing = stopwatch()
  await signInAll(port, careful, members.length)
  say(`\nsign-ins: ${((careful.length * 1_000) / signing()).toFixed(1)} a second; ${cost()}`)
  const visitors = await signInAll(port, members.slice(0, count), 0)
  cost()

  const writers = visitors.slice(0, Math.round(visitors.length * 0.4))
  const readers = visitors.slice(writers.length)
  const before = await submittedSince(owner, orgId)
  const morning = await holdMorning({
    ...{ writers, readers, filed, seconds },
    proposals: writers.length,
    looksAtAPage,
  })
  say(
    `\nthe morning: ${writers.length} write and sign, ${readers.length} read, all with a live screen; ten minutes' writing in ${seconds} s`,
  )
  say(`  ${describe(morning.answers, morning.seconds)}; ${cost()}`)
  const arrived = (await submittedSince(owner, orgId)) - before
  say(`  ${arrived} of ${writers.length} proposals submitted${arrived === writers.length ? "" : "  MISS"}`)

  const page = { assets: assets(), proposal: filed[0] ?? "" }
  const opened = await openEverywhere(visitors, page, Math.min(60, seconds))
  say(
    `\nthe notice: ${visitors.length} open the page (${page.assets.length + 4} requests) within ${Math.min(60, seconds)} s`,
  )
  say(`  ${describe(opened.answers, opened.seconds)}; ${cost()}`)

  await tellAll(visitors, connections, cost)
  if (!breaking) return

  say("\nwhere it breaks")
  for (let times = 2; times <= 64; times *= 2) {
    const twice = await holdMorning({
      ...{ writers, readers, filed, seconds: step },
      proposals: Math.round((writers.length * times * step) / seconds),
      looksAtAPage: looksAtAPage / times,
    })
    const held = holds(twice.answers)
    say(`  morning × ${times}: ${describe(twice.answers, twice.seconds)}; ${cost()}${held ? "" : "  BREAKS"}`)
    if (!held) break
    await sleep(1_000)
  }
  for (let within = 30; within >= 1; within /= 2) {
    const twice = await openEverywhere(visitors, page, within)
    const held = holds(twice.answers)
    say(
      `  all open within ${within.toFixed(1)} s: ${describe(twice.answers, twice.seconds)}; ${cost()}${held ? "" : "  BREAKS"}`,
    )
    if (!held) break
  }
  const everyone = [...visitors, ...(await signInAll(port, members.slice(count), count))]
  for (let many = 2 * connections; many <= most; many *= 2) {
    if (!(await tellAll(everyone, many, cost))) break
  }
}

async function tellAll(visitors: readonly Visitor[], many: number, cost: () => string): Promise<boolean> {
  const { times, missed, acknowledged } = await fanOut(visitors, many)
  const last = percentile(times, 100)
  const held = missed === 0 && last <= aims.fanOut
  say(
    `\none change to ${many} live connections: acknowledged after ${acknowledged.toFixed(0)} ms, half had it after ${percentile(times, 50).toFixed(0)} ms, the last after ${last.toFixed(0)} ms${missed > 0 ? `, ${missed} NEVER` : ""}${held ? "" : `  MISS (aim ≤ ${aims.fanOut} ms)`}; ${cost()}`,
  )
  // The server notices that they have gone.
  await sleep(1_000)
  return held
}

/** Eight at a time, as doors are. */
async function signInAll(port: number, people: readonly Enrolled[], first: number): Promise<Visitor[]> {
  const visitors: Visitor[] = []
  for (let from = 0; from < people.length; from += 8) {
    const some = people.slice(from, from + 8)
    visitors.push(...(await Promise.all(some.map((who, each) => visit(port, first + from + each, who)))))
  }
  return visitors
}

async function submittedSince(owner: Plenary["owner"], orgId: number): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    "select count(*)::int as count from proposal where org_id = $1 and kind = 'joint' and submitted_on is not null",
    [orgId],
  )
  return rows[0]?.count ?? 0
}

/** The page and what it loads at once, when the web pages are built. */
function assets(): string[] {
  const folder = join(import.meta.dirname, "..", "..", "dist", "web")
  try {
    const html = readFileSync(join(folder, "index.html"), "utf8")
    const named = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = ""]) => path)
    return readdirSync(folder).length > 0 ? ["/", ...named] : []
  } catch {
    return []
  }
}
