/**
 * How long the result letters of a large committee take, each a PDF and a DOCX that are archived:
 * `node tools/measure/letters.ts [650]`. In the third portion they are stopped as by a crash and that portion is begun
 * again: none is missing and none is there twice. What is printed along the way is how far they have come, so that a
 * rate that falls with their number shows. The target: 50 a second.
 */
import { loadavg } from "node:os"
import { stopwatch } from "../../src/base/clock.ts"
import { newId } from "../../src/base/id.ts"
import { beginLetters, lettersJob } from "../../src/modules/dossiers/year/letters.ts"
import jinan from "../../src/rulebook/appraisal/books/jinan-2015.json" with { type: "json" }
import { openLargeCommittee, seconds } from "./large-committee.ts"

const count = Number(process.argv[2] ?? 650)
const committee = await openLargeCommittee(count)
const { staff, chair, orgId, house } = committee

try {
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
  const approval = { meeting: "第 9 次主席会议", approvedOn: "2026-11-20" }
  await chair.act("service-years", yearId, "approve", approval)
  console.log(`approved, with the measures that the rules propose: ${seconds(approving())} s`)
  await staff.act("service-years", yearId, "notify")
  await letters(yearId)
} finally {
  await committee.close()
}

async function letters(yearId: string): Promise<void> {
  const fact = { id: newId(), procedure: "service_year", caseId: yearId, matterId: yearId, action: "notify" }
  const actor = { personId: null, name: "", channel: "system" as const }
  const said = { ...fact, from: null, to: "notified", at: new Date(0), actor, data: {} }
  await beginLetters({ house, orgId, fact: said, args: {} })
  const since = stopwatch()
  let next: object | undefined = { orgId, yearId, notification: fact.id, after: null }
  let portions = 0
  let told = 0
  while (next) {
    const payload: object = next
    next = undefined
    portions += 1
    await lettersJob.run(payload as never, {
      house,
      attempt: 1,
      add: async (_, more) => {
        next = more
      },
    })
    // As after a crash: what this portion had done is not known to have been done, and it is begun again.
    if (portions === 3) next = payload
    const n = await issued()
    if (n >= told + count / 10) {
      told = n
      console.log(`  ${n} letters after ${seconds(since())} s`)
    }
  }
  const ms = since()
  const n = await issued()
  const rate = (n / ms) * 1_000
  const load = loadavg()[0]?.toFixed(1)
  console.log(
    `${n} letters of ${count + 1}: ${seconds(ms)} s, ${rate.toFixed(1)} a second (at least 50), load ${load}`,
  )
  console.log(`at this rate 40,000 take ${(40_000 / rate / 60).toFixed(0)} minutes in the background`)
  if (n !== count + 1 || rate < 50) process.exitCode = 1
}

async function issued(): Promise<number> {
  return committee.inOrganisation(orgId, async (tx) => {
    const { n } = await tx.q
      .selectFrom("official_document")
      .select((row) => row.fn.countAll<number>().as("n"))
      .where("org_id", "=", orgId)
      .where("kind", "=", "service_result")
      .where("state", "=", "issued")
      .executeTakeFirstOrThrow()
    return Number(n)
  })
}
