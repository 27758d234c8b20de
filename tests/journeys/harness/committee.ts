import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test as base, onTestFinished } from "vitest"
import { seating } from "../../../src/app.ts"
import type { Role } from "../../../src/base/actor.ts"
import { openHouse, testPassword } from "../../../src/platform/http/testing.ts"
import { holdPlenary } from "../../../src/platform/http/testing-session.ts"
import { identityJobs } from "../../../src/platform/identity/jobs.ts"
import { startJobs } from "../../../src/platform/jobs/runner.ts"
import { sweepDeadlines } from "../../../src/platform/jobs/sweep.ts"
import { issued, openBelow } from "./below.ts"
import { startBrowser } from "./browser.ts"
import { type Desk, type DeskOptions, openDesk } from "./desk.ts"
import { people, type Username } from "./people.ts"
import { seedsOf } from "./seeds.ts"

export type Committee = Awaited<ReturnType<typeof openCommittee>>

const root = join(import.meta.dirname, "..", "..", "..")

/** A journey's test: it is given the committee that the journeys of its file share. */
export const test = base.extend<{ committee: Committee }>({
  committee: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads which other fixtures are wanted from the pattern
    async ({}, use) => {
      const committee = await openCommittee()
      await use(committee)
      await committee.close()
    },
    { scope: "file" },
  ],
})

/**
 * The whole house for one journey: a committee with its session on a database of its own, the server on a port, its
 * jobs at work, the built pages, a browser. The clock stands where the journey puts it.
 */
async function openCommittee(now = "2026-01-06T09:00:00+08:00") {
  await buildPages()
  // A copy, so that whoever builds meanwhile does not take the pages away from under the journey.
  const pages = mkdtempSync(join(tmpdir(), "shanyi-pages-"))
  cpSync(join(root, "dist", "web"), pages, { recursive: true })
  const port = await freePort()
  // By name: a passkey belongs to a name, never to a number.
  const address = `http://localhost:${port}`
  const open = await openHouse({
    modules: seating,
    now,
    publicUrl: address,
    // A journey lasts a year; nobody signs in again because the clock was moved.
    sessions: { idle: 390 * 86_400, absolute: 390 * 86_400 },
    webDirectory: pages,
  })
  const { house, fastify, database, clock } = open
  // Screens take today from the Date header; it follows the clock of the house.
  fastify.server.prependListener("request", (_, response) => {
    response.setHeader("date", new Date(clock.now().epochMilliseconds).toUTCString())
  })
  await fastify.listen({ host: "127.0.0.1", port })
  const jobs = await startJobs(
    house,
    database.ownerUrl,
    identityJobs,
    ...seating.flatMap(({ jobs: own }) => own ?? []),
  )
  const { id: orgId, termId } = await open.organisation("云泽市政协")
  const sessionId = await holdPlenary(open, orgId, termId)
  const unit = (name: string) => open.body(orgId, "handling_unit", name, { track: "government" })
  const bodies: Record<string, string> = {
    housing: await unit("市住房城乡建设局"),
    transport: await unit("市交通运输局"),
    water: await unit("市水利局"),
    governmentOffice: await open.body(orgId, "dispatch_office", "市政府办公室", { track: "government" }),
  }
  const ids: Record<string, string> = {}
  for (const [username, held] of Object.entries(people)) {
    const [name, role, where]: readonly [string, Role, string?] = held
    const bodyId = where ? bodies[where] : undefined
    const { id } = await open.person(orgId, name, {
      username,
      ...(role === "member" ? { seat: { termId } } : { grants: [{ role, ...(bodyId ? { bodyId } : {}) }] }),
    })
    ids[username] = id
  }
  const browser = await startBrowser()
  const openOne = async (name: string, options: DeskOptions): Promise<Desk> => {
    const desk = await openDesk(browser, address, options)
    onTestFinished(async ({ task }) => {
      if (task.result?.state === "fail") await picture(desk, name)
      await desk.leaves()
    })
    return desk
  }
  return {
    address,
    orgId,
    sessionId,
    bodies,
    ids,
    /** What was logged as an error so far; a journey leaves none behind. */
    errors: open.errors,
    clock,
    /** Brings cases to where a journey begins. */
    seeds: seedsOf(open, address, bodies),
    /** A person at a browser of their own, signed in through the door. */
    async seats(username: Username, options: DeskOptions = {}): Promise<Desk> {
      const desk = await openOne(username, options)
      await desk.signsIn(username, testPassword)
      return desk
    },
    /** A committee below this one, with an issued report; whoever belongs to it signs in by their own name. */
    below: (title: string) => openBelow(open, orgId, title),
    issued: (reportId: string) => issued(open, orgId, reportId),
    async seatsBelow(username: "below-editor" | "below-member", options: DeskOptions = {}): Promise<Desk> {
      const desk = await openOne(username, options)
      await desk.signsIn(username, testPassword)
      return desk
    },
    /** Somebody without an account. */
    visitor: (options: DeskOptions = {}) => openOne("visitor", options),
    /** Time goes on; whatever has fallen due by then is seen to. */
    async comes(moment: string): Promise<void> {
      clock.set(moment)
      await sweepDeadlines(house, orgId)
    },
    async close() {
      await browser.close()
      await jobs.stop()
      await open.close()
      rmSync(pages, { recursive: true })
    },
  }
}

/** What this person saw when the journey failed. */
async function picture(desk: Desk, name: string): Promise<void> {
  const folder = join(root, "var", "journeys")
  mkdirSync(folder, { recursive: true })
  await desk
    .page()
    .screenshot({ path: join(folder, `${name}.png`), fullPage: true })
    .catch(() => undefined)
}

/** The pages of these very sources; nothing is done when they stand already. */
async function buildPages(): Promise<void> {
  type Run = (program: string, args: string[]) => Promise<number>
  const tool: { buildWeb: (run: Run) => Promise<number> } = await import(
    join(root, "tools", "run", "build.mjs")
  )
  await tool.buildWeb(async (program, args) => spawnSync(program, args, { cwd: root }).status ?? 1)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
