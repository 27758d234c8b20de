import { sql } from "kysely"
import type { Actor } from "../../../base/actor.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Read } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { assess } from "../../../rulebook/appraisal/assess.ts"
import { subjectsOfKind } from "../../../rulebook/appraisal/bodies.ts"
import { type AssessmentJson, assessmentJson, nameIn } from "../../../rulebook/appraisal/output.ts"
import { prepare } from "../../../rulebook/appraisal/prepare.ts"
import { blocksOf, itemsOf } from "../../../rulebook/appraisal/rules-of.ts"
import type { RuleBook } from "../../../rulebook/appraisal/shape.ts"
import type { FactsFile } from "../../../rulebook/appraisal/shape-facts.ts"
import { adoptedBook, getBook, type KeptBook } from "../books/reads.ts"
import { dutiesOf } from "../duties/reads.ts"
import { listEntries, namesOf } from "../ledger/reads.ts"
import { isOwn, readsAll } from "../policy.ts"
import { only, type Subject } from "../subject.ts"
import { fileOf } from "./compute.ts"
import { hidden, membersEntries } from "./members-part.ts"
import { isStanding } from "./owing.ts"
import { listSpokenForIn } from "./speaking.ts"

/** A member's year, or a body's: what is done, what it comes to point by point, and what is still asked of them. */
export async function viewYear(house: House, read: Read, subject: Subject, year: number, actor: Actor) {
  const { orgId } = read.scope
  const inside = readsAll(actor)
  const { name, subjects } = await whoIs(read, subject)
  const opened = await read.q
    .selectFrom("service_year")
    .select(["id", "state", "title", "rule_book_id", "approved_on as approvedOn", "meeting"])
    .where("org_id", "=", orgId)
    .where("year", "=", year)
    .where("subject", "in", subjects)
    .orderBy("opened_at", "desc")
    .executeTakeFirst()
  const kept = opened
    ? await getBook(read, opened.rule_book_id)
    : await adoptedBook(read, `${year}-12-31`, subjects)
  const settled = opened && !["collecting", ...(inside ? [] : ["scored"])].includes(opened.state)
  const stored = settled ? await storedScore(read, opened.id, subject) : undefined
  const { bodyId } = subject
  const file =
    kept && (!stored || bodyId !== null)
      ? await fileOf(house, read, year, kept.book, only(subject))
      : undefined
  const own = await listEntries(house, read, {
    from: `${year}-01-01`,
    until: `${year}-12-31`,
    ...only(subject),
  })
  const entries =
    bodyId === null || !file
      ? own
      : [...own, ...(await membersEntries(house, read, file, { year, bodyId, inside }))]
  const account = hidden(stored ?? (kept && file ? accountNow(kept, file) : undefined), inside)
  // A rank is known only once everybody is scored: until then a grade would be a guess.
  const provisional = !stored
  const by = { read, yearId: opened?.id ?? "", subject }
  const report = await reportOf(by)
  const objections = await objectionsOf(by)
  const measures = await measuresOf(by)
  const claims = await claimsOf(read, subject, year)
  const { personId } = subject
  const standing = opened && personId !== null ? await isStanding(read, personId, year) : false
  const duties = opened ? await dutiesOf(read, opened.id, { standing, entries }) : []
  return {
    year,
    ...{ personId, bodyId, name, own: isOwn(subject, actor) },
    bodies: personId === actor.personId ? await listSpokenForIn(read, actor, year) : [],
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
    reportOwed:
      (standing || (bodyId !== null && opened !== undefined)) && !report && opened?.state === "collecting",
    entries,
    report,
    objections,
    measures,
    claims,
  }
}

/** What the year came to for one, as it is kept. */
export async function storedScore(
  read: Read,
  yearId: string,
  subject: Subject,
): Promise<AssessmentJson | undefined> {
  const row = await read.q
    .selectFrom("service_score")
    .select("account")
    .where("org_id", "=", read.scope.orgId)
    .where("service_year_id", "=", yearId)
    .where(about(subject))
    .executeTakeFirst()
  return row?.account
}

/** The account as it would stand today, of this member or body alone. */
function accountNow({ book }: KeptBook, file: FactsFile): AssessmentJson | undefined {
  const [own] = assess(prepare(book), file)
  return own && assessmentJson(book, own)
}

const about = ({ personId, bodyId }: Subject) =>
  bodyId === null ? sql<boolean>`person_id = ${personId}` : sql<boolean>`body_id = ${bodyId}`

/** What they are called, and as whom they may be scored. */
async function whoIs(
  read: Read,
  { personId, bodyId }: Subject,
): Promise<{ name: string; subjects: string[] }> {
  if (bodyId === null) {
    const names = await namesOf(read, personId === null ? [] : [personId])
    return { name: names.get(personId ?? "") ?? "", subjects: ["member"] }
  }
  const body = await read.q
    .selectFrom("body")
    .select(["short_name as name", "kind"])
    .where("org_id", "=", read.scope.orgId)
    .where("id", "=", bodyId)
    .executeTakeFirst()
  if (!body) throw new Refusal("missing", reason("no_such_year"))
  return { name: body.name, subjects: [...subjectsOfKind(body.kind), ""] }
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
  readonly subject: Subject
}

async function reportOf({ read, yearId, subject }: By) {
  if (yearId === "") return null
  const row = await read.q
    .selectFrom("service_report")
    .select(["id", "body", "submitted_at as submittedAt", "review"])
    .where("org_id", "=", read.scope.orgId)
    .where("service_year_id", "=", yearId)
    .where(about(subject))
    .executeTakeFirst()
  return row ? { ...row, submittedAt: row.submittedAt.toISOString() } : null
}

async function objectionsOf({ read, yearId, subject }: By) {
  if (yearId === "") return []
  return read.q
    .selectFrom("service_objection")
    .select(["id", "about", "body", "state", "reason"])
    .where("org_id", "=", read.scope.orgId)
    .where("service_year_id", "=", yearId)
    .where(about(subject))
    .orderBy("opened_at")
    .execute()
}

/** Only what was decided: a proposal of the rules that nobody took up is not told. */
async function measuresOf({ read, yearId, subject }: By) {
  if (yearId === "") return []
  return read.q
    .selectFrom("service_measure")
    .select(["id", "name", "state", "meeting", "reason"])
    .where("org_id", "=", read.scope.orgId)
    .where("service_year_id", "=", yearId)
    .where(about(subject))
    .where("state", "in", ["decided", "done"])
    .orderBy("name")
    .execute()
}

/** What the member reported and nobody has verified, or what was declined; what counts stands among the entries. */
async function claimsOf(read: Read, subject: Subject, year: number) {
  return read.q
    .selectFrom("service_claim")
    .select(["id", "title", "on_date as onDate", "state", "reason"])
    .where("org_id", "=", read.scope.orgId)
    .where(about(subject))
    .where("state", "in", ["waiting", "declined"])
    .where("on_date", ">=", `${year}-01-01`)
    .where("on_date", "<=", `${year}-12-31`)
    .orderBy("on_date", "desc")
    .limit(200)
    .execute()
}
