import { Refusal, reason } from "../../../base/reason.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { Party } from "../../../platform/procedures/office.ts"
import { addParties } from "../../../platform/procedures/open.ts"
import { tellPerson } from "../../notifications/public.ts"
import { type Clerk, mustKeep, note } from "../clerk.ts"
import { listBodies } from "../ledger/body-facts.ts"
import { assessed, bodiesInYear, loadYear, reporter } from "./load.ts"
import { listSpeakers } from "./speaking.ts"

/** Standing members hand in a report each year; who they are in a year is read off its seats. */
const standingSeats = (read: Read, year: number) =>
  read.q
    .selectFrom("seat as s")
    .where("s.org_id", "=", read.scope.orgId)
    .where("s.standing", "=", true)
    .where("s.since", "<=", `${year}-12-31`)
    .where((where) => where.or([where("s.until", "is", null), where("s.until", ">=", `${year}-01-01`)]))

export async function isStanding(read: Read, personId: string, year: number): Promise<boolean> {
  const seat = await standingSeats(read, year)
    .select("s.person_id")
    .where("s.person_id", "=", personId)
    .executeTakeFirst()
  return seat !== undefined
}

/** Who owes a report of the year, as parties of its case; of bodies every one that stood in it, and each is scored. */
export async function partiesOf(read: Read, year: number, subject: string): Promise<Party[]> {
  if (subject !== "member") {
    const bodies = await listBodies(read, subject, { from: `${year}-01-01`, until: `${year}-12-31` })
    return [assessed, reporter].flatMap((relation) =>
      bodies.map(({ id }) => ({ relation, personId: null, bodyId: id })),
    )
  }
  const seats = await standingSeats(read, year)
    .select("s.person_id as personId")
    .distinct()
    .orderBy("s.person_id")
    .execute()
  return seats.map(({ personId }) => ({ relation: reporter, personId, bodyId: null }))
}

interface Asked {
  readonly id: string
  readonly year: number
  readonly subject: string
}

/** 应交未交: standing members, or bodies, whose yearly report is not in. */
export async function listOwing(read: Read, { id: yearId, year, subject }: Asked) {
  const { orgId } = read.scope
  if (subject !== "member")
    return bodiesInYear(read, yearId, reporter)
      .select((row) => [
        row.cast<string | null>(row.val(null), "uuid").as("personId"),
        "b.id as bodyId",
        "b.short_name as name",
      ])
      .execute()
  return standingSeats(read, year)
    .innerJoin("person as p", (join) => join.onRef("p.id", "=", "s.person_id").on("p.org_id", "=", orgId))
    .leftJoin("service_report as r", (join) =>
      join
        .onRef("r.person_id", "=", "s.person_id")
        .on("r.org_id", "=", orgId)
        .on("r.service_year_id", "=", yearId),
    )
    .select((row) => [
      "p.id as personId",
      row.cast<string | null>(row.val(null), "uuid").as("bodyId"),
      "p.name",
    ])
    .where("r.id", "is", null)
    .groupBy(["p.id", "p.name", "p.name_pinyin"])
    .orderBy("p.name_pinyin")
    .orderBy("p.id")
    .execute()
}

/** Tells each of them once more, for a body those who speak for it; answers how many. */
export async function remindOwing(clerk: Clerk, yearId: string): Promise<number> {
  mustKeep(clerk.actor)
  const { tx } = clerk
  const year = await loadYear(tx, yearId, true)
  if (!year) throw new Refusal("missing", reason("no_such_year"))
  if (year.state !== "collecting") throw new Refusal("conflict", reason("reports_closed"))
  const owing = await listOwing(tx, year)
  // Whoever became a standing member since the year was opened owes one too.
  const since = owing.map(({ personId, bodyId }) => ({ relation: reporter, personId, bodyId }))
  await addParties(tx, "service_year", yearId, since, clerk.at)
  const fact = note(clerk, "remind_reports", yearId, { people: owing.length })
  const people = owing.flatMap(({ personId }) => personId ?? [])
  const bodies = owing.flatMap(({ bodyId }) => bodyId ?? [])
  const speakers = await listSpeakers(tx, bodies, clerk.today)
  for (const personId of new Set([...people, ...speakers]))
    await tellPerson(tx, fact, { personId, kind: "report_owed", params: { year: year.year }, letter: false })
  return owing.length
}
