import { sql } from "kysely"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Create, Office } from "../../../platform/procedures/office.ts"
import { getBook } from "../books/reads.ts"
import { mustKeep } from "../clerk.ts"
import { readsAll, seesYears } from "../policy.ts"
import { serviceTerms } from "../terms.ts"
import { computeYear } from "./compute.ts"
import { loadYear, reporter } from "./load.ts"
import { reportersOf } from "./owing.ts"
import { presentYear } from "./present.ts"
import { seesYear, yearProcedure } from "./procedure.ts"
import type { ServiceYear } from "./record.ts"
import { openYear, type YearInputs, yearInputs } from "./schema.ts"
import { keepScores, proposeMeasures } from "./scores.ts"
import { submitReport } from "./voices.ts"
import { yearWords } from "./words.ts"
import "../tables.ts"

const create: Create = {
  input: openYear,
  build: async ({ tx, actor, input }) => {
    mustKeep(actor)
    const { year, title, ruleBookId } = input as ReturnType<typeof openYear.parse>
    await mustBeAdopted(tx, ruleBookId)
    const open = await tx.q
      .selectFrom("service_year")
      .select("id")
      .where("org_id", "=", tx.scope.orgId)
      .where("year", "=", year)
      .executeTakeFirst()
    if (open) throw new Refusal("conflict", reason("year_open_already", { field: "year", params: { year } }))
    return { data: { year, title, ruleBookId, parties: await reportersOf(tx, year) } }
  },
}

async function mustBeAdopted(tx: Parameters<Create["build"]>[0]["tx"], id: string): Promise<void> {
  const book = await getBook(tx, id)
  if (!book.adoptedOn) throw new Refusal("invalid", reason("rule_book_not_adopted", { field: "ruleBookId" }))
  const { subject } = book.book
  if (subject !== "member")
    throw new Refusal(
      "invalid",
      reason("rule_book_not_of_members", { field: "ruleBookId", params: { subject } }),
    )
}

export const yearOffice: Office<ServiceYear, YearInputs, typeof serviceTerms> = {
  procedure: yearProcedure,
  path: "service-years",
  table: "service_year",
  terms: serviceTerms,
  words: yearWords,
  inputs: yearInputs,
  load: loadYear,
  see: seesYear,
  visible: {
    as: "y",
    where: (actor) => (seesYears(actor) ? sql<boolean>`true` : sql<boolean>`false`),
  },
  present: presentYear,
  create,
  writes: {
    changeRules: ({ tx, input }) => mustBeAdopted(tx, input.ruleBookId),
    report: async ({ house, tx, record, actor, today, at, input }) =>
      submitReport({ house, tx, actor, today: today.toString(), at }, record.id, input.body),
    score: async ({ house, tx, record, at }) => {
      const { book } = await getBook(tx, record.ruleBookId)
      await keepScores(tx, record.id, book, await computeYear(house, tx, record.year, book), at)
    },
    approve: async ({ house, tx, record }) => {
      const { book } = await getBook(tx, record.ruleBookId)
      await proposeMeasures(house, tx, record, book)
    },
  },
  tells: ({ action }, _, actor) =>
    ["open", "openObjections", "approve", "notify"].includes(action) || readsAll(actor),
  // Handing in needs no version of the year: many do it in the same hours.
  ownForms: ["report"],
  unlisted: [reporter],
  danger: ["openObjections", "approve", "notify", "archive"],
  heading: ({ title }) => ({ number: null, title }),
  searchText: () => null,
  todo: {
    queues: [
      { states: ["collecting", "scored"], actions: ["report"], scope: "party", relations: [reporter] },
      { states: ["scored"], actions: ["openObjections"], scope: "role", roles: ["liaison_office"] },
      { states: ["objections"], actions: ["approve"], scope: "role", roles: ["chair"] },
      { states: ["approved"], actions: ["notify"], scope: "role", roles: ["liaison_office"] },
    ],
    duties: [],
  },
}
