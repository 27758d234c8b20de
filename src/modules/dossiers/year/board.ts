import { sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import type { Read } from "../../../platform/database/db.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { getBook } from "../books/reads.ts"
import { serviceTerms } from "../terms.ts"
import { gradesByRank } from "./compute.ts"
import { assessed, bodiesInYear } from "./load.ts"
import type { ServiceYear } from "./record.ts"
import { yearsSeen } from "./visible.ts"

/** The years one may see, the newest first. */
export async function listYears(read: Read, actor: Actor) {
  return read.q
    .selectFrom("service_year as y")
    .innerJoin("rule_book as b", (join) =>
      join.onRef("b.id", "=", "y.rule_book_id").on("b.org_id", "=", read.scope.orgId),
    )
    .select(["y.id", "y.year", "y.subject", "y.title", "y.state"])
    .select(["b.name as ruleBook", "b.version as ruleBookVersion"])
    .where("y.org_id", "=", read.scope.orgId)
    .where(yearsSeen(actor))
    .orderBy("y.year", "desc")
    .orderBy(sql`y.subject <> 'member'`)
    .orderBy("y.opened_at", "desc")
    .limit(100)
    .execute()
}

/**
 * Everybody's outcome by name; `ranked` says whether this reader may put them in the order of their scores: the book
 * grades by rank, and the terms name the reader.
 */
export async function listScores(read: Read, year: ServiceYear, actor: Actor) {
  const { orgId } = read.scope
  const terms = await getTerms(read, serviceTerms, year.termsId)
  const named = terms.rankingShownTo.some((role) => actor.grants.some((grant) => grant.role === role))
  const { book } = await getBook(read, year.ruleBookId)
  const ranked = named && gradesByRank(book)
  const rows = await read.q
    .selectFrom("service_score as s")
    .leftJoin("person as p", (join) => join.onRef("p.id", "=", "s.person_id").on("p.org_id", "=", orgId))
    .leftJoin("body as b", (join) => join.onRef("b.id", "=", "s.body_id").on("b.org_id", "=", orgId))
    .select((row) => row.fn.coalesce("p.name", "b.short_name", sql<string>`''`).as("name"))
    .select(["s.person_id as personId", "s.body_id as bodyId", "s.account"])
    .where("s.org_id", "=", orgId)
    .where("s.service_year_id", "=", year.id)
    .orderBy("b.sort")
    .orderBy("p.name_pinyin")
    .orderBy("s.id")
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

/** The bodies that a year scores, as the register orders them. */
export async function listAssessed(read: Read, yearId: string) {
  return bodiesInYear(read, yearId, assessed).select(["b.id", "b.short_name as name"]).execute()
}

export async function listReports(read: Read, yearId: string) {
  const { orgId } = read.scope
  const rows = await read.q
    .selectFrom("service_report as r")
    .leftJoin("person as p", (join) => join.onRef("p.id", "=", "r.person_id").on("p.org_id", "=", orgId))
    .leftJoin("body as b", (join) => join.onRef("b.id", "=", "r.body_id").on("b.org_id", "=", orgId))
    .select((row) => row.fn.coalesce("p.name", "b.short_name", sql<string>`''`).as("name"))
    .select([
      "r.id",
      "r.person_id as personId",
      "r.body_id as bodyId",
      "r.body",
      "r.submitted_at",
      "r.review",
    ])
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
    .leftJoin("person as p", (join) => join.onRef("p.id", "=", "o.person_id").on("p.org_id", "=", orgId))
    .leftJoin("body as b", (join) => join.onRef("b.id", "=", "o.body_id").on("b.org_id", "=", orgId))
    .select((row) => row.fn.coalesce("p.name", "b.short_name", sql<string>`''`).as("name"))
    .select([
      "o.id",
      "o.person_id as personId",
      "o.body_id as bodyId",
      "o.about",
      "o.body",
      "o.state",
      "o.reason",
    ])
    .where("o.org_id", "=", orgId)
    .where("o.service_year_id", "=", yearId)
    .orderBy("o.opened_at")
    .execute()
}

export async function listMeasures(read: Read, yearId: string) {
  const { orgId } = read.scope
  return read.q
    .selectFrom("service_measure as m")
    .leftJoin("person as p", (join) => join.onRef("p.id", "=", "m.person_id").on("p.org_id", "=", orgId))
    .leftJoin("body as b", (join) => join.onRef("b.id", "=", "m.body_id").on("b.org_id", "=", orgId))
    .select((row) => row.fn.coalesce("p.name", "b.short_name", sql<string>`''`).as("person"))
    .select([
      "m.id",
      "m.person_id as personId",
      "m.body_id as bodyId",
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
