/**
 * How long what is done to everybody of a large meeting takes: called, entered by the list, read as a list, settled with
 * its facts: `node tools/measure/attendance.ts [650 5000]`. Each figure with its time for one person, which must not
 * grow with their number.
 */
import { loadavg } from "node:os"
import { stopwatch } from "../../src/base/clock.ts"
import { portionsOf } from "../../src/base/portions.ts"
import { openLargeCommittee, seconds } from "./large-committee.ts"

const counts = process.argv.slice(2).map(Number)
for (const count of counts.length > 0 ? counts : [650, 5_000]) {
  for (const mustAttend of [true, false]) await measure(count, mustAttend)
}

async function measure(count: number, mustAttend: boolean): Promise<void> {
  const committee = await openLargeCommittee(count)
  const { staff, people, clock, orgId } = committee
  const say = (what: string, ms: number, n = count) =>
    console.log(`  ${what}: ${seconds(ms)} s, ${(ms / n).toFixed(2)} ms each`)
  const timed = async (what: string, work: () => ReturnType<typeof staff.post>) => {
    const since = stopwatch()
    const answer = await work()
    if (answer.statusCode !== 200) throw new Error(`${what}: ${answer.body}`)
    say(what, since())
  }
  try {
    console.log(`${count} ${mustAttend ? "called" : "invited"}, load ${loadavg()[0]?.toFixed(1)}`)
    clock.set("2026-11-10T09:00:00+08:00")
    const made = await staff.post("/api/activities", {
      ...{ title: "全体会议", kind: mustAttend ? "plenary" : "visit", mustAttend, place: "会议中心" },
      ...{ onDate: "2026-11-19", fromTime: "09:00", untilDate: "2026-11-19", untilTime: "17:00" },
      ...(mustAttend ? {} : { capacity: count }),
      invited: { everybody: true, standing: false, bodyIds: [], personIds: [] },
    })
    const { id } = made.json()
    await timed("called", () => staff.act("activities", id, "call"))
    clock.set("2026-11-20T09:00:00+08:00")
    const roster: { id: string }[] = []
    await timed("read as a list", async () => {
      const answer = await staff.get(`/api/activities/${id}/roster`)
      roster.push(...answer.json().items)
      return answer
    })
    const entered = roster.slice(0, people.length / 2).map((each) => each.id)
    const entering = stopwatch()
    for (const attendanceIds of portionsOf(entered, 2_000))
      await staff.post(`/api/activities/${id}/check-ins`, { halfDay: "2026-11-19/am", attendanceIds })
    say("half of them entered by the list", entering(), entered.length)
    await timed("settled with their facts", () => staff.act("activities", id, "settle"))
    const { n } = await committee.inOrganisation(orgId, (tx) =>
      tx.q
        .selectFrom("fact")
        .select((row) => row.fn.countAll<number>().as("n"))
        .where("org_id", "=", orgId)
        .where("action", "=", "settle")
        .executeTakeFirstOrThrow(),
    )
    if (Number(n) !== count + 1) throw new Error(`${n} settlements of ${count + 1}`)
  } finally {
    await committee.close()
  }
}
