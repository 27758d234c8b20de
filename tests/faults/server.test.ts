import { type ChildProcess, spawn } from "node:child_process"
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { sql } from "kysely"
import { Client } from "pg"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { seating } from "../../src/app.ts"
import { systemClock } from "../../src/base/clock.ts"
import { newId } from "../../src/base/id.ts"
import { mintScope } from "../../src/platform/database/db.ts"
import { type OpenHouse, openHouse } from "../../src/platform/http/testing.ts"
import { verifyChain } from "../../src/platform/procedures/facts.ts"
import { freePort, signIn } from "./browser.ts"

/** Real servers, killed while they write, robbed of their database, and two at work on one. */
let house: OpenHouse
let owner: Client
let orgId: number
const members: string[] = []
const data = mkdtempSync(join(tmpdir(), "shanyi-server-"))
const running: ChildProcess[] = []
const figures: string[] = []

beforeAll(async () => {
  house = await openHouse({ modules: seating, now: systemClock.now().toString() })
  owner = new Client({ connectionString: house.database.ownerUrl })
  await owner.connect()
  const { id, termId } = await house.organisation("云泽市政协")
  orgId = id
  const today = systemClock.today("Asia/Shanghai")
  await house.inOrganisation(orgId, (tx) =>
    tx.q
      .insertInto("session")
      .values({
        org_id: orgId,
        id: newId(),
        term_id: termId,
        number: 1,
        year: today.year,
        opens_on: today.add({ days: 10 }).toString(),
        closes_on: today.add({ days: 14 }).toString(),
        collection_opens_on: today.subtract({ days: 30 }).toString(),
        cutoff_at: new Date(Date.parse(today.add({ days: 12 }).toString())),
      })
      .execute(),
  )
  for (const username of ["lead", "zhang", "wang", "zhao"])
    members.push((await house.person(orgId, username, { username, seat: { termId } })).id)
  // Every try at a notice, those that find it there already too: the constraint alone would hide a job done twice.
  await owner.query(`
    create table tried (fact_id uuid, person_id uuid);
    create function note_try() returns trigger language plpgsql security definer as
      $$ begin insert into public.tried values (new.fact_id, new.person_id); return new; end $$;
    create trigger note_try before insert on notice for each row execute function note_try()`)
}, 60_000)
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL")
})
afterAll(async () => {
  await owner.end()
  await house.close()
  rmSync(data, { recursive: true, force: true })
  console.log(figures.join(" · "))
})

interface Server {
  readonly url: string
  readonly child: ChildProcess
  readonly ended: Promise<unknown>
  readonly said: () => string
}

async function serve(more: NodeJS.ProcessEnv = {}): Promise<Server> {
  const port = await freePort()
  const child = spawn(process.execPath, [join(import.meta.dirname, "../../src/main.ts"), "start"], {
    env: {
      ...process.env,
      DATABASE_URL: house.database.ownerUrl,
      DATABASE_APP_URL: house.database.appUrl,
      SHANYI_DATA: data,
      LOG_LEVEL: "warn",
      PORT: String(port),
      ...more,
    },
  })
  running.push(child)
  const ended = new Promise((resolve) => child.once("exit", resolve))
  let said = ""
  child.stdout.on("data", (chunk) => (said += chunk))
  child.stderr.on("data", (chunk) => (said += chunk))
  await expect.poll(() => said, { timeout: 30_000 }).toContain(`http://localhost:${port}`)
  return { url: `http://127.0.0.1:${port}`, child, ended, said: () => said }
}

type Browser = Awaited<ReturnType<typeof signIn>>

interface Told {
  readonly id: string
  readonly subject: string
  readonly version: number
}

/** Begins a proposal, saves it and asks two members to sign with it; notes what the server said was done. */
async function write(browser: Browser, told: Told[], subject: string): Promise<void> {
  const begun = await browser.post("/api/proposals", { subject })
  if (begun.status !== 201) throw new Error(await begun.text())
  const { id } = (await begun.json()) as { id: string }
  told.push({ id, subject, version: 1 })
  const saved = await browser.post(
    `/api/proposals/${id}/actions/save`,
    { input: { subject: `${subject}（修改）` } },
    { "idempotency-key": newId() },
  )
  if (saved.status !== 200) throw new Error(await saved.text())
  told.push({ id, subject: `${subject}（修改）`, version: 2 })
  const invited = await browser.post(
    `/api/proposals/${id}/actions/invite`,
    { input: { personIds: members.slice(1, 3) } },
    { "idempotency-key": newId() },
  )
  if (invited.status !== 200) throw new Error(await invited.text())
  told.push({ id, subject: `${subject}（修改）`, version: 3 })
}

const count = async (text: string, values: unknown[] = []): Promise<number> =>
  Number((await owner.query(text, values)).rows[0].count)

/** Every job has been done: nothing waits, and nobody is at work. */
const idle = () =>
  expect
    .poll(() => count("select count(*) from graphile_worker.jobs where task_identifier = 'follow'"), {
      timeout: 30_000,
      interval: 200,
    })
    .toBe(0)

const invitations = "select count(*) from fact where org_id = $1 and action = 'invite'"
const notices = "select count(*) from notice where org_id = $1 and kind = 'cosign_invited'"

/** What must be true of the rows whatever happened to whoever wrote them. */
async function holds(told: readonly Told[]): Promise<void> {
  const chain = await house.house.db.read(mintScope(orgId, null), verifyChain)
  expect(chain.broken).toBeNull()
  for (const { id, subject, version } of told) {
    const { rows } = await owner.query("select subject, version from proposal where id = $1", [id])
    expect(rows).toHaveLength(1)
    expect(rows[0].version).toBeGreaterThanOrEqual(version)
    if (rows[0].version === version) expect(rows[0].subject).toBe(subject)
  }
  // Row, parties and facts of an act stand together or not at all.
  expect(
    await count(`select count(*) from proposal p where
      p.version <> (select count(*) from fact f where f.org_id = p.org_id and f.case_id = p.id)
      or not exists (select from case_party c where c.org_id = p.org_id and c.case_id = p.id)
      or (p.state = 'cosigning') <> exists (select from fact f where f.case_id = p.id and f.action = 'invite')`),
  ).toBe(0)
}

test("a server killed in the middle of writing loses nothing that it said was done, and leaves nothing half", async () => {
  const told: Told[] = []
  for (let death = 0; death < 3; death += 1) {
    const server = await serve()
    const browser = await signIn(server)
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let turn = 0; turn < 200; turn += 1) await write(browser, told, `第${death}次${writer}-${turn}`)
    })
    const broken = Promise.allSettled(writers)
    await sleep(700 + 400 * death)
    server.child.kill("SIGKILL")
    await server.ended
    const ends = await broken
    expect(ends.every(({ status }) => status === "rejected")).toBe(true)
    await holds(told)
  }
  expect(told.length).toBeGreaterThan(20)
  // The next server takes up the jobs of the dead ones: everybody is told, and once.
  const server = await serve()
  await idle()
  await holds(told)
  expect(await count(notices, [orgId])).toBe(2 * (await count(invitations, [orgId])))
  const browser = await signIn(server)
  const last = told.at(-1) as Told
  const page = (await (await browser.get(`/api/proposals/${last.id}`)).json()) as {
    record: { subject: string }
  }
  expect(page.record.subject).toBe(last.subject)
  figures.push(`${told.length} acts told before three deaths, all there`)
}, 90_000)

test("two servers on one database do each job once between them", async () => {
  await owner.query("truncate tried")
  const before = await count(invitations, [orgId])
  const [one, other] = [await serve(), await serve()]
  const browsers = [await signIn(one), await signIn(other)]
  await Promise.all(
    Array.from({ length: 6 }, async (_, writer) => {
      for (let turn = 0; turn < 5; turn += 1)
        await write(browsers[(writer + turn) % 2] as Browser, [], `两台${writer}-${turn}`)
    }),
  )
  await idle()
  expect(await count(invitations, [orgId])).toBe(before + 30)
  expect(await count("select count(*) from tried")).toBe(60)
  expect(
    await count("select count(*) from (select from tried group by fact_id, person_id having count(*) > 1) t"),
  ).toBe(0)
  await holds([])
  figures.push("30 acts on two servers, 60 notices, each tried once")
}, 60_000)

test("a connection lost in the middle of a transaction ends the transaction, and nothing else", async () => {
  const master = new Client({ connectionString: process.env.SHANYI_TEST_ADMIN_URL })
  await master.connect()
  const scope = mintScope(orgId, null)
  const lost = house.house.db.write(scope, async ({ q }) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(q)
    await master.query("select pg_terminate_backend($1)", [rows[0]?.pid])
    // Nobody waits for an answer while the connection goes: nothing but a listener of ours hears of it.
    await sleep(300)
    await sql`select 1`.execute(q)
  })
  await expect(lost).rejects.toThrow()
  await master.end()
  await expect(house.house.db.read(scope, verifyChain)).resolves.toMatchObject({ broken: null })
})

test("when the database is killed the server says so, and serves again as soon as it is back", async () => {
  const home = mkdtempSync(join(tmpdir(), "shanyi-robbed-"))
  chmodSync(home, 0o711)
  try {
    const server = await serve({
      SHANYI_DATA: home,
      DATABASE_URL: undefined,
      DATABASE_APP_URL: undefined,
    } as NodeJS.ProcessEnv)
    const ask = () =>
      fetch(`${server.url}/readyz`, { headers: { "accept-language": "en" } }).catch((cause: unknown) => {
        throw new Error(`the server is gone, and said: ${server.said()}`, { cause })
      })
    expect((await ask()).status).toBe(200)
    const pid = Number(readFileSync(findPidFile(home), "utf8").split("\n")[0])
    // Many at once, before and after, so that connections are lost in the middle of a question too.
    let asking = true
    const statuses = new Set<number>()
    const crowd = Array.from({ length: 12 }, async () => {
      while (asking) statuses.add((await ask()).status)
    })
    await sleep(200)
    process.kill(pid, "SIGKILL")
    const from = performance.now()
    let away = 0
    for (let tried = 0; tried < 300; tried += 1) {
      const answer = await ask()
      if (answer.status === 200 && away > 0) break
      if (answer.status !== 200) {
        expect(answer.status).toBe(503)
        expect(answer.headers.get("content-type")).toContain("application/problem+json")
        expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0)
        const { reasons } = (await answer.json()) as { reasons: { code: string; message: string }[] }
        expect(reasons[0]?.code).toBe("unavailable")
        expect(reasons[0]?.message).not.toMatch(/\p{Script=Han}/u)
        away += 1
      }
      await sleep(20)
    }
    asking = false
    await Promise.all(crowd)
    expect([...statuses].sort()).toEqual([200, 503])
    expect(away).toBeGreaterThan(0)
    const back = performance.now() - from
    const signing = await fetch(`${server.url}/api/auth/sign-in/username`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ username: "nobody", password: "Wrong-password-1" }),
    })
    expect(signing.status).toBe(401)
    server.child.kill("SIGTERM")
    expect(await server.ended).toBe(0)
    figures.push(`away for ${back.toFixed(0)} ms after the database was killed`)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}, 60_000)

function findPidFile(home: string): string {
  for (const folder of ["database", "postgres", "."]) {
    const file = join(home, folder, "cluster", "postmaster.pid")
    try {
      readFileSync(file)
      return file
    } catch {
      // Not in this one.
    }
  }
  throw new Error(`no cluster under ${home}`)
}
