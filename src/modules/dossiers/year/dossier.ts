import { Refusal, reason } from "../../../base/reason.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { listEntries } from "../ledger/reads.ts"

/** 履职档案: one per member per term, everything with its source. */
export async function viewDossier(
  house: House,
  read: Read,
  personId: string,
  termId: string | undefined,
  today: string,
) {
  const { orgId } = read.scope
  const seats = await read.q
    .selectFrom("seat as s")
    .innerJoin("term as t", (join) => join.onRef("t.id", "=", "s.term_id").on("t.org_id", "=", orgId))
    .innerJoin("person as p", (join) => join.onRef("p.id", "=", "s.person_id").on("p.org_id", "=", orgId))
    .leftJoin("body as b", (join) => join.onRef("b.id", "=", "s.sector_id").on("b.org_id", "=", orgId))
    .select([
      "t.id as termId",
      "t.number",
      "t.starts_on as startsOn",
      "t.ends_on as endsOn",
      "s.standing",
      "s.since",
      "s.until",
    ])
    .select(["p.name", "p.employer", "p.post", "p.party", "b.name as sector"])
    .where("s.org_id", "=", orgId)
    .where("s.person_id", "=", personId)
    .orderBy("t.number", "desc")
    .execute()
  const seat = termId === undefined ? seats[0] : seats.find((each) => each.termId === termId)
  if (!seat) throw new Refusal("missing", reason("no_such_dossier"))
  const until = seat.endsOn ?? today
  const entries = await listEntries(house, read, { from: seat.startsOn, until, people: [personId] })
  const years = await read.q
    .selectFrom("service_score as s")
    .innerJoin("service_year as y", (join) =>
      join.onRef("y.id", "=", "s.service_year_id").on("y.org_id", "=", orgId),
    )
    .select(["y.id", "y.year", "s.account", "y.approved_on as approvedOn", "y.meeting"])
    .where("s.org_id", "=", orgId)
    .where("s.person_id", "=", personId)
    .where("y.approved_on", "is not", null)
    .where("y.year", ">=", Number(seat.startsOn.slice(0, 4)))
    .where("y.year", "<=", Number(until.slice(0, 4)))
    .orderBy("y.year")
    .execute()
  const reports = await read.q
    .selectFrom("service_report as r")
    .innerJoin("service_year as y", (join) =>
      join.onRef("y.id", "=", "r.service_year_id").on("y.org_id", "=", orgId),
    )
    .select(["r.id", "y.year", "r.body", "r.review"])
    .where("r.org_id", "=", orgId)
    .where("r.person_id", "=", personId)
    .orderBy("y.year")
    .execute()
  const { name, employer, post, party, sector, standing, since } = seat
  return {
    person: { id: personId, name, employer, post, party, sector, standing, since, until: seat.until },
    term: { id: seat.termId, number: seat.number, startsOn: seat.startsOn, endsOn: seat.endsOn },
    terms: seats.map((each) => ({ id: each.termId, number: each.number })),
    years: years.map(({ account, ...year }) => ({ ...year, score: account.score, grade: account.gradeName })),
    reports,
    entries,
  }
}
