import type { Actor } from "../../../base/actor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { seesYears } from "../policy.ts"
import { serviceTerms } from "../terms.ts"
import type { ServiceYear } from "./record.ts"

/** The years one may see, the newest first. */
export async function listYears(read: Read, actor: Actor) {
  if (!seesYears(actor)) return []
  return read.q
    .selectFrom("service_year as y")
    .innerJoin("rule_book as b", (join) =>
      join.onRef("b.id", "=", "y.rule_book_id").on("b.org_id", "=", read.scope.orgId),
    )
    .select(["y.id", "y.year", "y.title", "y.state", "b.name as ruleBook", "b.version as ruleBookVersion"])
    .where("y.org_id", "=", read.scope.orgId)
    .orderBy("y.year", "desc")
    .limit(100)
    .execute()
}

/** Everybody's outcome by name; `ranked` says whether the terms let this reader put them in the order of their scores. */
export async function listScores(read: Read, year: ServiceYear, actor: Actor) {
  const { orgId } = read.scope
  const terms = await getTerms(read, serviceTerms, year.termsId)
  const ranked = terms.rankingShownTo.some((role) => actor.grants.some((grant) => grant.role === role))
  const rows = await read.q
    .selectFrom("service_score as s")
    .innerJoin("person as p", (join) => join.onRef("p.id", "=", "s.person_id").on("p.org_id", "=", orgId))
    .select(["s.person_id as personId", "p.name", "s.account"])
    .where("s.org_id", "=", orgId)
    .where("s.service_year_id", "=", year.id)
    .orderBy("p.name_pinyin")
    .orderBy("p.id")
    .execute()
  const items = rows.map(({ account, ...row }) => ({
    ...row,
    score: account.score,
    grade: account.gradeName,
    gradedBy: account.gradedBy ?? null,
    exempt: account.exempt ?? null,
    measures: account.measures.length,
  }))
  return { ranked, items }
}

export async function listReports(read: Read, yearId: string) {
  const { orgId } = read.scope
  const rows = await read.q
    .selectFrom("service_report as r")
    .innerJoin("person as p", (join) => join.onRef("p.id", "=", "r.person_id").on("p.org_id", "=", orgId))
    .select(["r.id", "r.person_id as personId", "p.name", "r.body", "r.submitted_at", "r.review"])
    .where("r.org_id", "=", orgId)
    .where("r.service_year_id", "=", yearId)
    .orderBy("r.submitted_at")
    .limit(5_000)
    .execute()
  return rows.map(({ submitted_at, ...row }) => ({ ...row, submittedAt: submitted_at.toISOString() }))
}

export async function listObjections(read: Read, yearId: string) {
  const { orgId } = read.scope
  return read.q
    .selectFrom("service_objection as o")
    .innerJoin("person as p", (join) => join.onRef("p.id", "=", "o.person_id").on("p.org_id", "=", orgId))
    .select(["o.id", "o.person_id as personId", "p.name", "o.about", "o.body", "o.state", "o.reason"])
    .where("o.org_id", "=", orgId)
    .where("o.service_year_id", "=", yearId)
    .orderBy("o.opened_at")
    .execute()
}

export async function listMeasures(read: Read, yearId: string) {
  const { orgId } = read.scope
  return read.q
    .selectFrom("service_measure as m")
    .innerJoin("person as p", (join) => join.onRef("p.id", "=", "m.person_id").on("p.org_id", "=", orgId))
    .select([
      "m.id",
      "m.person_id as personId",
      "p.name as person",
      "m.name",
      "m.rung",
      "m.approval",
      "m.state",
      "m.meeting",
      "m.reason",
    ])
    .where("m.org_id", "=", orgId)
    .where("m.service_year_id", "=", yearId)
    .orderBy("m.state", "desc")
    .orderBy("p.name_pinyin")
    .limit(5_000)
    .execute()
}
