import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { stopwatch } from "../../src/base/clock.ts"
import { startEmbedded } from "../../src/platform/database/embedded.ts"
import { migrate } from "../../src/platform/database/migrate.ts"
import { ensureAppPassword } from "../../src/platform/database/roles.ts"
import { createAccount } from "../../src/platform/identity/accounts.ts"
import { serverFlags } from "../faults/product.ts"
import { type LoadedCity, loadCity } from "./city.ts"
import { growth } from "./growth.ts"
import { hammer, median, type Outcome, verdict } from "./hammer.ts"
import { openProduct } from "./product.ts"
import { firstWrite, type Recorded, record, statements, template } from "./record.ts"

/**
 * `npm run bench`: 50,000 proposals and 200,000 facts in one organisation; every figure beside a bare server's in the same
 * run, as a ratio. Options: --proposals 50000 --rounds 5 --seconds 4 --growth (also 1,000,000 proposals in 200
 * organisations). Misses are printed as misses.
 */
const option = (name: string, usual: number) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? usual : Number(process.argv[at + 1])
}
const proposals = option("proposals", 50_000)
const rounds = option("rounds", 5)
const seconds = option("seconds", 4)
const clients = 16
const json = { "content-type": "application/json" }

const directory = mkdtempSync(join(tmpdir(), "shanyi-bench-db-"))
const database = await startEmbedded({
  directory: join(directory, "data"),
  settings: { max_connections: "100" },
})
try {
  await migrate(database.ownerUrl)
  const appUrl = await ensureAppPassword(database.ownerUrl, "bench")
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  // A failure is told by what failed, not by the connection that the stopping server then closes.
  owner.on("error", () => {})
  await owner.connect()
  const sinceLoad = stopwatch()
  const city = await loadCity(owner, 1, proposals)
  await owner.query("vacuum analyze")
  console.log(`${proposals} proposals, ${proposals * 4} facts loaded in ${(sinceLoad() / 1000).toFixed(0)} s`)
  await measure(owner, appUrl, city)
  if (process.argv.includes("--growth")) await growth(owner, appUrl)
  await owner.end()
} finally {
  await database.stop()
  rmSync(directory, { recursive: true, force: true })
}

interface Scenario {
  readonly name: string
  readonly aim: number
  readonly path: string | ((turn: number) => string)
  readonly method?: "GET" | "POST"
  readonly body?: (turn: number) => string
  readonly recordPath: string
  readonly caseId?: string
}

async function measure(owner: pg.Client, appUrl: string, city: LoadedCity): Promise<void> {
  const { house, server } = await openProduct(appUrl)
  const accounts = [
    { username: "office", personId: city.officeId, role: "proposal_office" },
    { username: "member", personId: city.memberId, role: null },
  ]
  for (const { username, personId, role } of accounts) {
    const id = await createAccount(house, {
      username,
      name: username,
      password: "Bench-2026-bench",
      mustChangePassword: false,
    })
    await owner.query("update person set account_id = $1 where org_id = $2 and id = $3", [
      id,
      city.orgId,
      personId,
    ])
    await owner.query("insert into account_seat (account_id, org_id, person_id) values ($1, $2, $3)", [
      id,
      city.orgId,
      personId,
    ])
    if (role) {
      await owner.query(
        "insert into role_grant (org_id, id, person_id, role, since) values ($1, gen_random_uuid(), $2, $3, '2022-01-01')",
        [city.orgId, personId, role],
      )
    }
  }
  const product = await spawn("product-server.ts", appUrl)
  const bare = await spawn("bare-server.ts", appUrl === "" ? "" : ownerUrlOf(owner))
  const office = await signIn(product.port, "office")
  const member = await signIn(product.port, "member")
  const inject = async (method: "GET" | "POST", url: string, headers: object, body?: string) => {
    const answer = await server.inject({
      method,
      url,
      headers: { ...headers, host: "127.0.0.1" },
      ...(body ? { payload: body } : {}),
    })
    if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.body}`)
  }
  const draft = () =>
    JSON.stringify({
      subject: "关于改善校门口交通的提案",
      situation: "<p>校门口上下学时段拥堵。</p>",
      recommendations: [{ id: "r1", text: "设置接送区。" }],
    })
  const review = () => JSON.stringify({ input: { opinion: "符合立案条件", outcome: "file" } })
  const id = (turn: number) => city.detailIds[turn % city.detailIds.length] ?? ""
  // Each action uses up a case; the bare server asks for no state and makes do with the last fifth.
  const reviewable = city.reviewIds.slice(0, Math.floor(city.reviewIds.length * 0.8))
  const reviewId = (turn: number) => reviewable[turn % reviewable.length] ?? ""
  let reviewed = 1
  const list = "/api/proposals?state=filed&sort=-filedOn&limit=20"
  const scenarios: Scenario[] = [
    { name: "list: filter, sort, 20 rows, names, count", aim: 0.6, path: list, recordPath: list },
    {
      name: "detail: timeline, parties, actions",
      aim: 0.6,
      path: (turn) => `/api/proposals/${id(turn)}`,
      recordPath: `/api/proposals/${id(0)}`,
    },
    {
      name: "search: 加装电梯 within the list",
      aim: 0.6,
      path: `/api/proposals?q=${encodeURIComponent("青云加装电梯")}&limit=20`,
      recordPath: `/api/proposals?q=${encodeURIComponent("青云加装电梯")}&limit=20`,
    },
    {
      name: "create a draft",
      aim: 0.4,
      method: "POST",
      path: "/api/proposals",
      recordPath: "/api/proposals",
      body: draft,
    },
    {
      name: "one action through perform(): review",
      aim: 0.4,
      method: "POST",
      path: () => {
        reviewed += 1
        return `/api/proposals/${reviewId(reviewed)}/actions/review`
      },
      recordPath: `/api/proposals/${reviewId(0)}/actions/review`,
      body: review,
      caseId: reviewId(0),
    },
  ]
  console.log(
    `\n${"scenario".padEnd(44)}${"Shanyi/s".padStart(10)}${"bare/s".padStart(10)}${"ratio".padStart(8)}${"aim".padStart(6)}   p50 p99 (ms), p99/p50`,
  )
  for (const scenario of scenarios) {
    const headers = {
      ...(scenario.method === "POST" && !scenario.caseId ? member : office),
      ...(scenario.method ? json : {}),
    }
    // Twice: the first fills what the process remembers, as a running server has.
    const heard: Recorded[] = []
    for (const first of [true, false]) {
      const url = scenario.caseId && first ? list : scenario.recordPath
      const method = scenario.caseId && first ? "GET" : (scenario.method ?? "GET")
      const body = method === "POST" ? scenario.body?.(0) : undefined
      const more =
        method === "POST" ? { "idempotency-key": crypto.randomUUID(), origin: "http://127.0.0.1" } : {}
      const said = await record(() => inject(method, url, { ...headers, ...more }, body))
      if (!first) heard.push(...said)
    }
    const writes = scenario.method === "POST"
    const ids = await fixedIds(owner)
    bare.child.send(
      writes
        ? {
            write: template(firstWrite(heard), scenario.caseId ?? newCase(heard), ids),
            fresh: scenario.caseId ? city.reviewIds.slice(reviewable.length) : ["$uuid"],
          }
        : { reads: statements(heard) },
    )
    await once(bare.child, "message")
    const ours: Outcome[] = []
    const theirs: Outcome[] = []
    for (let round = 0; round < rounds; round += 1) {
      const blow = {
        clients,
        seconds,
        path: scenario.path,
        ...(scenario.method ? { method: scenario.method } : {}),
        ...(scenario.body ? { body: scenario.body } : {}),
      }
      ours.push(
        await hammer({ ...blow, port: product.port, headers: { ...headers, origin: "http://127.0.0.1" } }),
      )
      theirs.push(await hammer({ ...blow, port: bare.port, headers: json }))
    }
    print(scenario, ours, theirs)
  }
  const status = readFileSync(`/proc/${product.child.pid}/status`, "utf8")
  const kb = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0)
  verdict("memory of the app after the load", kb("VmRSS") / 1024, 300, "MB")
  console.log(`  (at its highest ${(kb("VmHWM") / 1024).toFixed(0)} MB)`)
  product.child.kill()
  bare.child.kill()
  await server.close()
  await house.db.close()
}

function print(scenario: Scenario, ours: readonly Outcome[], theirs: readonly Outcome[]): void {
  const rate = (list: readonly Outcome[]) => median(list.map((each) => each.perSecond))
  const p50 = median(ours.map((each) => each.p50))
  const p99 = median(ours.map((each) => each.p99))
  const ratio = rate(ours) / rate(theirs)
  const failed = [...ours, ...theirs].reduce((sum, each) => sum + each.failed, 0)
  const spread = p99 / Math.max(p50, 1)
  console.log(
    `${scenario.name.padEnd(44)}${rate(ours).toFixed(0).padStart(10)}${rate(theirs).toFixed(0).padStart(10)}${ratio.toFixed(2).padStart(8)}${scenario.aim.toFixed(1).padStart(6)}   ${p50} ${p99}, ${spread.toFixed(1)} ${ratio < scenario.aim ? "MISS (ratio) " : ""}${spread > 5 ? "MISS (p99 > 5 × p50) " : ""}${failed > 0 ? `${failed} FAILED` : ""}`,
  )
}

/** The case that a recorded opening made: the second value of its row. */
function newCase(heard: readonly Recorded[]): string {
  const row = heard.find(({ text }) => /^insert into "proposal" /.test(text))
  const columns =
    /\(([^)]*)\)/
      .exec(row?.text ?? "")?.[1]
      ?.replaceAll('"', "")
      .split(", ") ?? []
  return String(row?.values[columns.indexOf("id")] ?? "")
}

async function fixedIds(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    "select id from person union all select id from session union all select id from terms_version union all select id from body",
  )
  return rows.map((row) => row.id)
}

function ownerUrlOf(client: pg.Client): string {
  const { user, password, host, port, database: name } = client as unknown as Record<string, string>
  return `postgres://${user}:${encodeURIComponent(password ?? "")}@${encodeURIComponent(host ?? "")}:${port}/${name}`
}

async function spawn(file: string, url: string): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(join(import.meta.dirname, file), [url], { execArgv: serverFlags() })
  const [port] = (await once(child, "message")) as [number]
  return { child, port }
}

async function signIn(port: number, username: string): Promise<{ cookie: string }> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { ...json, origin: "http://127.0.0.1" },
    body: JSON.stringify({ username, password: "Bench-2026-bench" }),
  })
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`)
  return {
    cookie: answer.headers
      .getSetCookie()
      .map((each) => each.split(";")[0])
      .join("; "),
  }
}
