/**
 * How long 600 assignment notices take as three orders, from the press of the button to the last archived file: made by
 * the office, signed in one act by the committee's director, numbered and issued in one run; and whether an order goes on
 * where it was cut off: `node tools/measure/notices.ts [600]`. The work is done by a process of its own
 * on a private server, with every office seated and everything that follows from a notice; in the second round that
 * process is killed outright. The target: 60 s.
 */
import { type ChildProcess, fork } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { seating } from "../../src/app.ts"
import { fixedClock, stopwatch } from "../../src/base/clock.ts"
import { newId } from "../../src/base/id.ts"
import { orderBatch } from "../../src/modules/batches/order.ts"
import { documentOffice } from "../../src/modules/documents/office.ts"
import { openHandling } from "../../src/modules/proposals/assignments/testing.ts"
import { mintScope, openDb } from "../../src/platform/database/db.ts"
import startServer from "../../src/platform/database/testing-server.ts"
import { openContentStore } from "../../src/platform/files/store.ts"
import { startJobs } from "../../src/platform/jobs/runner.ts"
import { register } from "../../src/platform/procedures/house.ts"
import { openVault } from "../../src/platform/vault/vault.ts"
import { workingCalendar } from "../../src/rulebook/calendar/working-calendar.ts"

const [, , first = "600", ownerUrl, appUrl, folder] = process.argv
if (first === "work") await work(String(ownerUrl), String(appUrl), String(folder))
else await measure(Number(first))

/** What the server does beside answering: the queue, with every office seated. */
async function work(ownerUrl: string, appUrl: string, folder: string): Promise<void> {
  const house = {
    db: openDb(appUrl),
    clock: fixedClock("2026-03-10T09:00:00+08:00"),
    calendar: workingCalendar(),
    registry: register(seating.map((module) => module.seating)),
    files: await openContentStore({ kind: "disk", folder }),
    vault: openVault("for measuring only, 32 characters or more"),
    log: { info() {}, warn: console.error, error: console.error },
  }
  await startJobs(house, ownerUrl, ...seating.map(({ jobs }) => jobs ?? {}))
}

async function measure(count: number): Promise<void> {
  const stop = await startServer()
  const folder = mkdtempSync(join(tmpdir(), "shanyi-notices-"))
  const house = await openHandling()
  const offices = house.house.registry.offices as Map<string, typeof documentOffice>
  offices.set("official_document", documentOffice)
  const { database } = house.open
  const begin = () =>
    fork(fileURLToPath(import.meta.url), ["work", database.ownerUrl, database.appUrl, folder])
  try {
    const cases = await assigned(count + 100)
    const worker = begin()
    const since = stopwatch()
    const steps: [string, () => Promise<string>][] = [
      ["made", () => order("assignment", "issueNotice", cases.slice(0, count))],
      ["signed", async () => order("official_document", "sign", await documents("signing"))],
      ["issued", async () => order("official_document", "issue", await documents("approved"))],
    ]
    for (const [what, begun] of steps) {
      const from = stopwatch()
      await until(await begun(), count, from)
      console.log(`${count} ${what}: ${(from() / 1_000).toFixed(1)} s`)
    }
    const taken = since() / 1_000
    console.log(`${count} notices: ${taken.toFixed(1)} s (at most 60), load ${loadavg()[0]?.toFixed(1)}`)
    await end(worker)

    const more = begin()
    await until(await order("assignment", "issueNotice", cases.slice(count)), 100, stopwatch())
    await until(await order("official_document", "sign", await documents("signing")), 100, stopwatch())
    await end(more)
    const cut = await order("official_document", "issue", await documents("approved"))
    const doomed = begin()
    while ((await done(cut)) < 30) await pause(50)
    doomed.kill("SIGKILL")
    await pause(200)
    console.log(`killed after ${await done(cut)} of 100`)
    const next = begin()
    await until(cut, 100, stopwatch())
    await end(next)
    const numbers = await numbersGiven()
    const gaps = numbers.filter((number, at) => number !== at + 1).length
    console.log(`${numbers.length} documents, numbers 1 to ${numbers.at(-1)}, ${gaps} gaps or doubles`)
    process.exitCode = taken > 60 || gaps > 0 || numbers.length !== count + 100 ? 1 : 0
  } finally {
    await house.close()
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }

  async function assigned(n: number): Promise<string[]> {
    const ids: string[] = []
    const units = ["housing", "transport", "publicity"] as const
    for (let at = 0; at < n; at += 1) {
      const unit = units[at % 3] ?? "housing"
      const recommendations = [1, 2, 3].map((each) => ({
        id: `r${each}`,
        text: "制定分层分担的参考比例，明确牵头单位和完成时限。",
      }))
      const made = await house.assigned(
        { [unit]: "sole" },
        { recommendations: JSON.stringify(recommendations) },
      )
      ids.push(made.of(unit))
    }
    return ids
  }

  function order(procedure: string, action: string, ids: readonly string[]): Promise<string> {
    const { actor, scope } = action === "sign" ? house.people.committee : house.people.proposalOffice
    const cases = ids.map((id) => ({ id, input: {} }))
    return house.house.db.write(scope, (tx) =>
      orderBatch(house.house, tx, actor, { procedure, action, cases }, newId()),
    )
  }

  async function documents(state: string): Promise<string[]> {
    const rows = await house.house.db.read(mintScope(house.orgId, null), (read) =>
      read.q
        .selectFrom("official_document")
        .select("id")
        .where("org_id", "=", house.orgId)
        .where("state", "=", state)
        .orderBy("id")
        .execute(),
    )
    return rows.map(({ id }) => id)
  }

  async function done(batch: string): Promise<number> {
    const { n } = await house.house.db.read(mintScope(house.orgId, null), (read) =>
      read.q
        .selectFrom("batch_case")
        .select((row) => row.fn.countAll<number>().as("n"))
        .where("org_id", "=", house.orgId)
        .where("batch_id", "=", batch)
        .where("outcome", "=", "done")
        .executeTakeFirstOrThrow(),
    )
    return Number(n)
  }

  async function until(batch: string, all: number, since: () => number): Promise<void> {
    for (let said = 0; ; ) {
      const now = await done(batch)
      if (now >= said + 100 || now === all) {
        said = now
        console.log(`  ${now} of ${all} after ${(since() / 1_000).toFixed(1)} s`)
      }
      if (now === all) return
      await pause(200)
    }
  }

  async function numbersGiven(): Promise<number[]> {
    const rows = await house.house.db.read(mintScope(house.orgId, null), (read) =>
      read.q
        .selectFrom("official_document as d")
        .innerJoin("document_issue as i", (join) =>
          join.onRef("i.document_id", "=", "d.id").on("i.org_id", "=", house.orgId),
        )
        .select("d.number")
        .where("d.org_id", "=", house.orgId)
        .orderBy("d.number")
        .execute(),
    )
    return rows.map(({ number }) => Number(number))
  }
}

async function end(worker: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => worker.once("exit", resolve))
  worker.kill("SIGTERM")
  await gone
}
