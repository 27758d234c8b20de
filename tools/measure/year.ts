/**
 * How long a year of service takes where it is done to everybody at once: settling a plenary of 320 and its facts, and
 * the letters of the result, each a PDF and a DOCX that are kept: `node tools/measure/year.ts [320]`. The letters are
 * stopped half-way, as by a crash, and begun again: none is missing and none is there twice. With another number, as
 * 40000, that many letters; what is printed along the way is how far they have come.
 */
import { loadavg } from "node:os"
import { stopwatch } from "../../src/base/clock.ts"
import { newId } from "../../src/base/id.ts"
import { activities } from "../../src/modules/activities/module.ts"
import { documents } from "../../src/modules/documents/module.ts"
import { dossiers } from "../../src/modules/dossiers/module.ts"
import { beginLetters, lettersJob } from "../../src/modules/dossiers/year/letters.ts"
import startServer from "../../src/platform/database/testing-server.ts"
import { closeWorkshop } from "../../src/platform/documents/workshop.ts"
import { openHouse } from "../../src/platform/http/testing.ts"
import jinan from "../../src/rulebook/appraisal/books/jinan-2015.json" with { type: "json" }

const count = Number(process.argv[2] ?? 320)
const settled = Math.min(count, 320)
const stop = await startServer()
const open = await openHouse({ modules: [activities, documents, dossiers], now: "2026-11-20T09:00:00+08:00" })
const { id: orgId, termId } = await open.organisation("测量市政协")
const seconds = (ms: number) => (ms / 1_000).toFixed(1)

try {
  await open.person(orgId, "金联络", { username: "jin", grants: [{ role: "liaison_office" }] })
  await open.person(orgId, "周主席", { username: "zhou", grants: [{ role: "chair" }] })
  const people = await seat(count)
  const staff = await open.signIn("jin")
  const chair = await open.signIn("zhou")

  const activityId = await plenary(people.slice(0, settled))
  const settling = stopwatch()
  const done = await staff.act("activities", activityId, "settle")
  if (done.statusCode !== 200) throw new Error(done.body)
  console.log(`${settled} attendances settled with their facts: ${seconds(settling())} s`)

  const saved = await staff.post("/api/service/rule-books", { book: jinan, note: "测量用" })
  const ruleBookId = saved.json().id
  const adoption = { adoptedOn: "2026-01-01", meeting: "第 1 次主席会议" }
  await staff.post(`/api/service/rule-books/${ruleBookId}/adoption`, adoption)
  const year = { year: 2026, title: "2026 年度履职考核", ruleBookId }
  const yearId = (await staff.post("/api/service-years", year)).json().id as string
  const scoring = stopwatch()
  await staff.act("service-years", yearId, "score")
  console.log(`${count} members scored and kept: ${seconds(scoring())} s`)
  await staff.act("service-years", yearId, "openObjections")
  const approving = stopwatch()
  await chair.act("service-years", yearId, "approve", {
    meeting: "第 9 次主席会议",
    approvedOn: "2026-11-20",
  })
  console.log(`approved, with the measures that the rules propose: ${seconds(approving())} s`)
  await staff.act("service-years", yearId, "notify")
  await letters(yearId)
} finally {
  closeWorkshop()
  await open.close()
  await stop()
}

/** Members without accounts, as a register has them. */
async function seat(n: number): Promise<string[]> {
  const ids = Array.from({ length: n }, () => newId())
  for (let from = 0; from < n; from += 1_000) {
    const some = ids.slice(from, from + 1_000)
    await open.inOrganisation(orgId, async (tx) => {
      await tx.q
        .insertInto("person")
        .values(
          some.map((id, at) => ({
            ...{ org_id: orgId, id, account_id: null, name: `委员${from + at + 1}`, gender: null },
            ...{ birth_year: null, email: null, employer: "市农业科学院" },
          })),
        )
        .execute()
      await tx.q
        .insertInto("seat")
        .values(
          some.map((person_id) => ({
            ...{ org_id: orgId, id: newId(), person_id, term_id: termId, sector_id: null, standing: false },
            ...{ state: "in_office" as const, since: "2022-01-01", until: null },
          })),
        )
        .execute()
    })
  }
  return ids
}

/** A plenary that was called and has taken place, half of the members checked in. */
async function plenary(people: readonly string[]): Promise<string> {
  const staff = await open.signIn("jin")
  open.clock.set("2026-11-10T09:00:00+08:00")
  const made = await staff.post("/api/activities", {
    ...{ title: "全体会议", kind: "plenary", mustAttend: true, place: "会议中心" },
    ...{ onDate: "2026-11-19", fromTime: "09:00", untilDate: "2026-11-19", untilTime: "17:00" },
    invited: { everybody: false, standing: false, bodyIds: [], personIds: people },
  })
  const { id } = made.json()
  const calling = stopwatch()
  await staff.act("activities", id, "call")
  console.log(`${people.length} members called: ${seconds(calling())} s`)
  open.clock.set("2026-11-20T09:00:00+08:00")
  const roster = (await staff.get(`/api/activities/${id}/roster`)).json().items as { id: string }[]
  const entering = stopwatch()
  const attendanceIds = roster.slice(0, roster.length / 2).map((each) => each.id)
  await staff.post(`/api/activities/${id}/check-ins`, { halfDay: "2026-11-19/am", attendanceIds })
  console.log(`${attendanceIds.length} entered by the list: ${seconds(entering())} s`)
  return id
}

async function letters(yearId: string): Promise<void> {
  const { house } = open
  const fact = { id: newId(), procedure: "service_year", caseId: yearId, matterId: yearId, action: "notify" }
  const actor = { personId: null, name: "", channel: "system" as const }
  const said = { ...fact, from: null, to: "notified", at: new Date(0), actor, data: {} }
  await beginLetters({ house, orgId, fact: said, args: {} })
  const since = stopwatch()
  let next: object | undefined = { orgId, yearId, notification: fact.id, after: null }
  let portions = 0
  let cut = false
  while (next) {
    const payload: object = next
    next = undefined
    await lettersJob.run(payload as never, {
      house,
      attempt: 1,
      add: async (_, more) => {
        next = more
      },
    })
    portions += 1
    // As after a crash: what this portion had done is not known to have been done, and it is begun again.
    if (!cut && portions === 3) {
      cut = true
      next = payload
    }
    if (portions % 20 === 0) console.log(`  ${await issued()} letters after ${seconds(since())} s`)
  }
  const ms = since()
  const n = await issued()
  const rate = (n / ms) * 1_000
  console.log(
    `${n} letters of ${count + 1}: ${seconds(ms)} s, ${rate.toFixed(1)} a second, load ${loadavg()[0]?.toFixed(1)}`,
  )
  console.log(`at this rate 40,000 take ${(40_000 / rate / 60).toFixed(0)} minutes in the background`)
  if (n !== count + 1) process.exitCode = 1
}

async function issued(): Promise<number> {
  return open.inOrganisation(orgId, async (tx) => {
    const { n } = await tx.q
      .selectFrom("official_document")
      .select((row) => row.fn.countAll<number>().as("n"))
      .where("org_id", "=", orgId)
      .where("kind", "=", "service_result")
      .where("state", "=", "issued")
      .executeTakeFirstOrThrow()
    return n
  })
}
