import { type ChildProcess, spawn } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { systemClock, toDate } from "./base/clock.ts"
import { newId } from "./base/id.ts"
import { type OpenHouse, openHouse } from "./platform/http/testing.ts"
import { appendFact } from "./platform/procedures/facts.ts"

let house: OpenHouse
let env: NodeJS.ProcessEnv
const data = mkdtempSync(join(tmpdir(), "shanyi-main-"))

beforeAll(async () => {
  house = await openHouse({ now: systemClock.now().toString() })
  env = {
    ...process.env,
    DATABASE_URL: house.database.ownerUrl,
    DATABASE_APP_URL: house.database.appUrl,
    SHANYI_DATA: data,
    LOG_LEVEL: "warn",
  }
})
afterAll(async () => {
  await house.close()
  rmSync(data, { recursive: true })
})

function open(args: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts"), ...args], {
    env: { ...env, ...more },
  })
  let said = ""
  child.stdout.on("data", (chunk) => (said += chunk))
  child.stderr.on("data", (chunk) => (said += chunk))
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve))
  return { child, ended, said: () => said }
}

async function command(...args: string[]) {
  const run = open(args)
  return { code: await run.ended, said: run.said() }
}

test("an empty installation prints a one-time address, whose token only this account can read", async () => {
  const port = await freePort()
  const run = open(["start"], { PORT: String(port) })
  await expect.poll(run.said, { timeout: 15_000 }).toContain(`http://localhost:${port}/setup#`)
  const token = /setup#(\S+)/.exec(run.said())?.[1]
  const kept = join(data, "secrets", "setup")
  expect([readFileSync(kept, "utf8"), statSync(kept).mode & 0o777]).toEqual([token, 0o600])
  expect(await stop(run.child, run.ended)).toBe(0)
})

test("an organisation is founded, its first administrator admitted, and a lost password given anew", async () => {
  const found = await command(
    ..."organisation create --name 某市政协 --short-name 市政协 --level city --region 990100 --slug somecity".split(
      " ",
    ),
  )
  expect(found).toMatchObject({ code: 0, said: expect.stringContaining("organisation: 1") })
  const admit =
    "account create --organisation 1 --username zhang --name 张主任 --roles system_administrator".split(" ")
  const admitted = await command(...admit)
  expect(admitted.code).toBe(0)
  const password = /password: (\S+)/.exec(admitted.said)?.[1]
  const client = house.client()
  const enter = (given?: string) =>
    client.post("/api/auth/sign-in/username", { username: "zhang", password: given })
  expect((await enter(password)).statusCode).toBe(200)
  expect((await client.get("/api/me")).json()).toMatchObject({
    account: { mustChangePassword: true },
    roles: ["system_administrator"],
  })

  expect(await command(...admit)).toMatchObject({ code: 1, said: expect.stringContaining("已有人使用") })
  const renewed = await command("account", "password", "--username", "ZHANG")
  expect(renewed).toMatchObject({ code: 0, said: expect.stringContaining("password: ") })
  expect((await enter(password)).statusCode).toBe(401)
  expect((await enter(/password: (\S+)/.exec(renewed.said)?.[1])).statusCode).toBe(200)
})

test("a command that makes no sense is answered with how to say it", async () => {
  for (const args of [[], ["stert"], ["account", "create"], ["account", "create", "--colour", "red"]]) {
    const { code, said } = await command(...args)
    expect([args, code]).toEqual([args, 2])
    expect(said).toContain("audit verify")
  }
})

test("the auditor is told whether the chain of facts is whole, and where it is not", async () => {
  const { id } = await house.organisation("受审政协")
  const at = toDate(house.clock.now())
  for (const action of ["open", "submit", "file"]) {
    await house.inOrganisation(id, async (tx) => {
      const caseId = newId()
      const actor = { personId: null, name: "系统", channel: "system" }
      const place = { procedure: "test", procedureVersion: 1, caseId, matterId: caseId, from: null, to: null }
      appendFact(tx, { ...place, action, at, actor, data: {} })
    })
  }
  expect(await command("audit", "verify")).toMatchObject({
    code: 0,
    said: expect.stringContaining("3 facts"),
  })

  const owner = new Client({ connectionString: house.database.ownerUrl })
  await owner.connect()
  await owner.query("update fact set action = 'reject' where org_id = $1 and seq = 2", [id])
  await owner.end()
  const broken = await command("audit", "verify")
  expect(broken.code).toBe(1)
  expect(broken.said).toContain("受审政协: changed at 2")
})

test("the server says where it is, serves, and stops cleanly when told to", async () => {
  const port = await freePort()
  const run = open(["start"], { PORT: String(port) })
  await expect.poll(run.said, { timeout: 15_000 }).toContain(`http://localhost:${port}`)
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200)
  expect([run.said().includes("/setup#"), existsSync(join(data, "secrets", "setup"))]).toEqual([false, false])
  const second = open(["start"], { PORT: String(port) })
  expect(await second.ended).toBe(1)
  expect(second.said()).toContain("端口已被占用")
  expect(await stop(run.child, run.ended)).toBe(0)
  expect(run.said()).not.toMatch(/error/i)
})

function stop(child: ChildProcess, ended: Promise<number | null>): Promise<number | null> {
  child.kill("SIGTERM")
  return ended
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
