import type { Read } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { assess } from "../../../rulebook/appraisal/assess.ts"
import { type AssessmentJson, assessmentJson, nameIn } from "../../../rulebook/appraisal/output.ts"
import { prepare } from "../../../rulebook/appraisal/prepare.ts"
import { blocksOf, itemsOf } from "../../../rulebook/appraisal/rules-of.ts"
import type { RuleBook } from "../../../rulebook/appraisal/shape.ts"
import { adoptedBook, getBook, type KeptBook } from "../books/reads.ts"
import { dutiesOf } from "../duties/reads.ts"
import { listEntries } from "../ledger/reads.ts"
import { yearFacts } from "../ledger/year-facts.ts"
import { known } from "./compute.ts"
import { isStanding } from "./owing.ts"

/** One member's year: what is done, what it comes to point by point, and what is still asked of them. */
export async function viewYear(house: House, read: Read, personId: string, year: number, inside: boolean) {
  const { orgId } = read.scope
  const opened = await read.q
    .selectFrom("service_year")
    .select(["id", "state", "title", "rule_book_id", "approved_on as approvedOn", "meeting"])
    .where("org_id", "=", orgId)
    .where("year", "=", year)
    .executeTakeFirst()
  const kept = opened ? await getBook(read, opened.rule_book_id) : await adoptedBook(read, `${year}-12-31`)
  const entries = await listEntries(house, read, {
    from: `${year}-01-01`,
    until: `${year}-12-31`,
    people: [personId],
  })
  const settled = opened && !["collecting", ...(inside ? [] : ["scored"])].includes(opened.state)
  const stored = settled ? await storedScore(read, opened.id, personId) : undefined
  const account = stored ?? (kept ? await accountNow(house, read, kept, personId, year) : undefined)
  // A rank is known only once everybody is scored: until then a grade would be a guess.
  const provisional = !stored
  const by = { read, yearId: opened?.id ?? "", personId }
  const report = await reportOf(by)
  const objections = await objectionsOf(by)
  const measures = await measuresOf(by)
  const claims = await claimsOf(read, personId, year)
  const standing = opened ? await isStanding(read, personId, year) : false
  const duties = opened ? await dutiesOf(read, opened.id, { standing, entries }) : []
  return {
    year,
    state: opened?.state ?? null,
    yearId: opened?.id ?? null,
    approvedOn: opened?.approvedOn ?? null,
    meeting: opened?.meeting ?? null,
    ruleBook: kept ? { id: kept.id, name: kept.name, version: kept.version } : null,
    names: kept ? namesIn(kept.book) : {},
    provisional,
    account: account
      ? provisional
        ? { ...account, grade: null, gradeName: null, measures: [] }
        : account
      : null,
    owed: kept && account ? owedOf(kept.book, account) : [],
    duties,
    reportOwed: standing && !report && opened?.state === "collecting",
    entries,
    report,
    objections,
    measures,
    claims,
  }
}

async function storedScore(
  read: Read,
  yearId: string,
  personId: string,
): Promise<AssessmentJson | undefined> {
  const row = await read.q
    .selectFrom("service_score")
    .select("account")
    .where("org_id", "=", read.scope.orgId)
    .where("service_year_id", "=", yearId)
    .where("person_id", "=", personId)
    .executeTakeFirst()
  return row?.account
}

/** The account as it would stand today, of this member alone. */
async function accountNow(house: House, read: Read, { book }: KeptBook, personId: string, year: number) {
  const file = known(book, await yearFacts(house, read, year, { people: [personId] }))
  const [own] = assess(prepare(book), file)
  return own && assessmentJson(book, own)
}

/** What blocks, items, gates and sets are called in this book. */
function namesIn(book: RuleBook): Record<string, { zh: string; en: string }> {
  const all = [
    ...blocksOf(book).map(({ it }) => it),
    ...itemsOf(book).map(({ it }) => it),
    ...(book.gates ?? []),
    ...(book.exclusive ?? []),
    ...(book.exempt ?? []),
  ]
  return Object.fromEntries(
    all.map(({ id, name }) => [id, { zh: nameIn(name, "zh"), en: nameIn(name, "en") }]),
  )
}

/** Gates that are not met yet: what the year still asks for, as the book explains it. */
function owedOf(book: RuleBook, account: AssessmentJson) {
  return (book.gates ?? [])
    .filter(({ id, unless }) => unless && account.gates.includes(id))
    .map(({ id, note = "" }) => ({ id, note }))
}

interface By {
  readonly read: Read
  readonly yearId: string
  readonly personId: string
}

async function reportOf({ read, yearId, personId }: By) {
  if (yearId === "") return null
  const row = await read.q
    .selectFrom("service_report")
    .select(["id", "body", "submitted_at as submittedAt", "review"])
    .where("org_id", "=", read.scope.orgId)
    .where("service_year_id", "=", yearId)
    .where("person_id", "=", personId)
    .executeTakeFirst()
  return row ? { ...row, submittedAt: row.submittedAt.toISOString() } : null
}

async function objectionsOf({ read, yearId, personId }: By) {
  if (yearId === "") return []
  return read.q
    .selectFrom("service_objection")
    .select(["id", "about", "body", "state", "reason"])
    .where("org_id", "=", read.scope.orgId)
    .where("service_year_id", "=", yearId)
    .where("person_id", "=", personId)
    .orderBy("opened_at")
    .execute()
}

/** Only what was decided: a proposal of the rules that nobody took up is not told. */
async function measuresOf({ read, yearId, personId }: By) {
  if (yearId === "") return []
  return read.q
    .selectFrom("service_measure")
    .select(["id", "name", "state", "meeting", "reason"])
    .where("org_id", "=", read.scope.orgId)
    .where("service_year_id", "=", yearId)
    .where("person_id", "=", personId)
    .where("state", "in", ["decided", "done"])
    .orderBy("name")
    .execute()
}

/** What the member reported and nobody has verified, or what was declined; what counts stands among the entries. */
async function claimsOf(read: Read, personId: string, year: number) {
  return read.q
    .selectFrom("service_claim")
    .select(["id", "title", "on_date as onDate", "state", "reason"])
    .where("org_id", "=", read.scope.orgId)
    .where("person_id", "=", personId)
    .where("state", "in", ["waiting", "declined"])
    .where("on_date", ">=", `${year}-01-01`)
    .where("on_date", "<=", `${year}-12-31`)
    .orderBy("on_date", "desc")
    .limit(200)
    .execute()
}
