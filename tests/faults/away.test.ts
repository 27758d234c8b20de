import { execFileSync } from "node:child_process"
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { afterEach, expect, test } from "vitest"
import { newId } from "../../src/base/id.ts"
import { mintScope, openDb } from "../../src/platform/database/db.ts"
import { findRunning, startEmbedded } from "../../src/platform/database/embedded.ts"
import { migrate } from "../../src/platform/database/migrate.ts"
import { verifyChain } from "../../src/platform/procedures/facts.ts"
import { freePort, signIn } from "./browser.ts"
import { found, foundIn, type Product, startProduct } from "./product.ts"

/** The database gone for a while, its disk full, and a stop while work is under way. */
const running: Product[] = []
const folders: string[] = []
afterEach(() => {
  for (const { child } of running.splice(0)) child.kill("SIGKILL")
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "shanyi-away-"))
  chmodSync(folder, 0o711)
  folders.push(folder)
  return folder
}

async function serve(env: NodeJS.ProcessEnv): Promise<Product> {
  const product = await startProduct(await freePort(), env)
  running.push(product)
  return product
}

type Browser = Awaited<ReturnType<typeof signIn>>
const open = (browser: Browser, subject: string) => browser.post("/api/proposals", { subject })

/** How the answer of an act reads to a person: its code, once the sentence itself is known to be one. */
async function codeOf(answer: Response): Promise<string> {
  expect(answer.headers.get("content-type")).toContain("application/problem+json")
  const { reasons } = (await answer.json()) as { reasons: { code: string; message: string }[] }
  expect(reasons[0]?.message).toMatch(/\p{Script=Han}/u)
  return reasons[0]?.code ?? ""
}

/** SHANYI_AWAY: seconds; `npm run faults` takes a minute. */
const away = Number(process.env.SHANYI_AWAY ?? 3)

test(
  "a server's database may be gone for a minute: whoever asks is told at once, and work goes on when it is back",
  async () => {
    const [home, place] = [newFolder(), join(newFolder(), "server")]
    let server = await startEmbedded({ directory: place })
    await migrate(server.ownerUrl)
    const { orgId } = await found(server.ownerUrl, 1)
    const product = await serve({ SHANYI_DATA: home, DATABASE_URL: server.ownerUrl })
    const browser = await signIn(product, "member0")
    expect((await open(browser, "之前")).status).toBe(201)

    await server.stop()
    const from = performance.now()
    let slowest = 0
    let told = 0
    while (performance.now() - from < away * 1_000) {
      const asked = performance.now()
      const answer = await open(browser, "期间")
      slowest = Math.max(slowest, performance.now() - asked)
      expect([answer.status, await codeOf(answer)]).toEqual([503, "unavailable"])
      told += 1
      expect((await fetch(`${product.url}/healthz`)).status).toBe(200)
      await sleep(250)
    }
    server = await startEmbedded({ directory: place })
    await expect.poll(async () => (await open(browser, "之后")).status, { timeout: 20_000 }).toBe(201)
    const back = performance.now() - from - away * 1_000

    const db = openDb(server.ownerUrl)
    expect((await db.read(mintScope(orgId, null), verifyChain)).broken).toBeNull()
    await db.close()
    product.child.kill("SIGTERM")
    expect(await product.ended).toBe(0)
    await server.stop()
    console.log(
      `database gone for ${away} s: ${told} answers of 503, the slowest after ${slowest.toFixed(0)} ms; working again ${back.toFixed(0)} ms after its start`,
    )
  },
  60_000 + away * 1_000,
)

test("when the database's disk is full, acts are refused with a reason, reading goes on, and room mends it", async (context) => {
  const folder = newFolder()
  const disk = join(folder, "disk")
  mkdirSync(disk)
  try {
    execFileSync("/bin/mount", ["-t", "tmpfs", "-o", "size=260m,mode=0711", "tmpfs", disk], {
      stdio: "ignore",
    })
  } catch {
    return context.skip("a small disk can be mounted by root only")
  }
  try {
    const { orgId } = await foundIn(disk, 1)
    let product = await serve({ SHANYI_DATA: disk })
    const browser = await signIn(product, "member0")
    const begun = (await (await open(browser, "磁盘")).json()) as { id: string }
    const save = (text: string) =>
      browser.post(
        `/api/proposals/${begun.id}/actions/save`,
        { input: { situation: `<p>${text}</p>` } },
        { "idempotency-key": newId() },
      )
    const { bavail, bsize } = statfsSync(disk)
    const filler = join(disk, "filler")
    // Four megabytes are left for the tables; the log of the database has segments of its own to go on with.
    writeFileSync(filler, Buffer.alloc(bavail * bsize - 4 * 1_048_576))
    const seen = new Map<string, number>()
    let saved = 0
    for (let turn = 0; turn < 400 && (seen.get("503 unavailable") ?? 0) < 3; turn += 1) {
      // Random letters, which no compression makes small.
      const answer = await save(
        Buffer.from(crypto.getRandomValues(new Uint8Array(14_000))).toString("base64"),
      ).catch(() => undefined)
      if (answer?.status === 200) saved += 1
      else {
        const said = answer ? `${answer.status} ${await codeOf(answer)}` : "no connection"
        seen.set(said, (seen.get(said) ?? 0) + 1)
        if (!answer && product.child.exitCode !== null) break
      }
    }
    expect([...seen.keys()].filter((said) => said !== "503 unavailable" && said !== "no connection")).toEqual(
      [],
    )
    expect(seen.size).toBeGreaterThan(0)
    if (product.child.exitCode === null && findRunning(join(disk, "postgres")))
      expect((await browser.get(`/api/proposals/${begun.id}`)).status).toBeLessThan(504)

    rmSync(filler)
    // A program that had to give up is started again by whatever keeps services; here by us.
    const ended = product.child.exitCode !== null
    if (ended) product = await serve({ SHANYI_DATA: disk, PORT: new URL(product.url).port })
    const again = ended ? await signIn(product, "member0") : browser
    await expect.poll(async () => (await open(again, "有了空间")).status, { timeout: 30_000 }).toBe(201)
    const url = findRunning(join(disk, "postgres")) ?? ""
    const db = openDb(url)
    const chain = await db.read(mintScope(orgId, null), verifyChain)
    await db.close()
    expect(chain.broken).toBeNull()
    // Besides the saves: two proposals opened, and each sign-in, which is a fact too.
    expect(chain.facts).toBe(saved + 2 + (ended ? 2 : 1))
    product.child.kill("SIGTERM")
    expect(await product.ended).toBe(0)
    console.log(
      `database's disk full: ${saved} saves before, then ${[...seen].map(([said, times]) => `${said} × ${times}`).join(", ")}${ended ? "; started again" : ""}; whole once there was room`,
    )
  } finally {
    for (const { child, ended } of running) {
      child.kill("SIGKILL")
      await ended
    }
    await sleep(1_500)
    execFileSync("/bin/umount", ["-l", disk])
  }
}, 120_000)

test("told to stop, it answers what is under way, cuts off what does not end, and is gone within ten seconds", async () => {
  const home = newFolder()
  await foundIn(home, 1)
  const product = await serve({ SHANYI_DATA: home })
  const browser = await signIn(product, "member0")
  // An upload whose sender has fallen silent, and an open stream of events: neither ends by itself.
  const socket = connect(Number(new URL(product.url).port), "127.0.0.1")
  socket.on("error", () => undefined)
  socket.write(
    "POST /api/auth/sign-in/username HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{",
  )
  const events = await browser.get("/api/events")
  expect(events.status).toBe(200)
  const acts = Array.from({ length: 20 }, (_, each) => open(browser, `收尾${each}`))
  // When the first is answered all have arrived, however busy the machine.
  await Promise.race(acts)
  const from = performance.now()
  product.child.kill("SIGTERM")
  const answers = await Promise.all(acts)
  expect(answers.map(({ status }) => status).filter((status) => status !== 201)).toEqual([])
  expect(await product.ended).toBe(0)
  const took = performance.now() - from
  expect(took).toBeLessThan(10_000)
  expect(findRunning(join(home, "postgres"))).toBeUndefined()
  console.log(`stopped ${took.toFixed(0)} ms after SIGTERM, 20 acts under way all answered`)
}, 60_000)
