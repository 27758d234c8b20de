import { Refusal, reason } from "../../../base/reason.ts"
import type { Create, Office } from "../../../platform/procedures/office.ts"
import { bodySubjects } from "../../../rulebook/appraisal/bodies.ts"
import type { RuleBook } from "../../../rulebook/appraisal/shape.ts"
import { getBook } from "../books/reads.ts"
import { mustKeep } from "../clerk.ts"
import { readsAll } from "../policy.ts"
import { serviceTerms } from "../terms.ts"
import { computeYear } from "./compute.ts"
import { assessed, loadYear, reporter } from "./load.ts"
import { partiesOf } from "./owing.ts"
import { presentYear } from "./present.ts"
import { seesYear, yearProcedure } from "./procedure.ts"
import type { ServiceYear } from "./record.ts"
import { openYear, type YearInputs, yearInputs } from "./schema.ts"
import { keepScores, proposeMeasures } from "./scores.ts"
import { yearsSeen } from "./visible.ts"
import { submitReport } from "./voices.ts"
import { yearWords } from "./words.ts"
import "../tables.ts"

const create: Create = {
  input: openYear,
  build: async ({ tx, actor, input }) => {
    mustKeep(actor)
    const { year, title, ruleBookId } = input as ReturnType<typeof openYear.parse>
    const { subject } = await getAdopted(tx, ruleBookId)
    const open = await tx.q
      .selectFrom("service_year")
      .select("id")
      .where("org_id", "=", tx.scope.orgId)
      .where("year", "=", year)
      .where("subject", "=", subject)
      .executeTakeFirst()
    if (open) throw new Refusal("conflict", reason("year_open_already", { field: "year", params: { year } }))
    return { data: { year, subject, title, ruleBookId, parties: await partiesOf(tx, year, subject) } }
  },
}

/** The book, once a meeting has adopted it, of those whom a house scores: its members, or bodies of its register. */
async function getAdopted(tx: Parameters<Create["build"]>[0]["tx"], id: string): Promise<RuleBook> {
  const book = await getBook(tx, id)
  if (!book.adoptedOn) throw new Refusal("invalid", reason("rule_book_not_adopted", { field: "ruleBookId" }))
  const { subject } = book.book
  if (subject !== "member" && !Object.hasOwn(bodySubjects, subject))
    throw new Refusal(
      "invalid",
      reason("rule_book_of_nobody_here", {
        field: "ruleBookId",
        params: { subject, known: ["member", ...Object.keys(bodySubjects)].join(", ") },
      }),
    )
  return book.book
}

/** Another version, or another book, about the same: whose year it is does not change. */
async function mustFit(
  { subject }: ServiceYear,
  tx: Parameters<Create["build"]>[0]["tx"],
  id: string,
): Promise<void> {
  const book = await getAdopted(tx, id)
  if (book.subject !== subject)
    throw new Refusal("invalid", reason("rule_book_of_others", { field: "ruleBookId" }))
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
    where: yearsSeen,
  },
  present: presentYear,
  create,
  writes: {
    changeRules: ({ tx, record, input }) => mustFit(record, tx, input.ruleBookId),
    report: async ({ house, tx, record, actor, today, at, input }) =>
      submitReport({ house, tx, actor, today: today.toString(), at }, record.id, input),
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
  unlisted: [reporter, assessed],
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
