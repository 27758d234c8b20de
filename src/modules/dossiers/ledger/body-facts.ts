import { sql } from "kysely"
import type { Read } from "../../../platform/database/db.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { bodySubjects } from "../../../rulebook/appraisal/bodies.ts"
import { kindsOfMembers } from "../../../rulebook/appraisal/kinds-of.ts"
import { looksBack } from "../../../rulebook/appraisal/rules-of.ts"
import type { RuleBook } from "../../../rulebook/appraisal/shape.ts"
import type { FactEntry, FactsFile } from "../../../rulebook/appraisal/shape-facts.ts"
import { belongsOn, byBody, listBelonging } from "./belonging.ts"
import { earlierResults, factsBySubject, frameOf, type Whose } from "./year-facts.ts"

/** Which bodies stood in the year, of those that the book scores. */
export async function listBodies(
  read: Read,
  subject: string,
  span: { readonly from: string; readonly until: string; readonly bodies?: readonly string[] },
) {
  const kinds = bodySubjects[subject]?.kinds ?? []
  let query = read.q
    .selectFrom("body")
    .select(["id", "kind", "short_name as name", "since", "until"])
    .where("org_id", "=", read.scope.orgId)
    .where(sql<boolean>`kind = any(${[...kinds]}::text[])`)
    .where("since", "<=", span.until)
    .where((where) => where.or([where("until", "is", null), where("until", ">=", span.from)]))
    .orderBy("id")
  if (span.bodies) query = query.where("id", "=", sql<string>`any(${[...span.bodies]}::uuid[])`)
  return query.execute()
}

/**
 * A year of bodies as a file of facts: what each did itself, and what its members did on the days on which they belonged
 * to it, as far as the book counts that. `members` are those who belonged to it at the year's end.
 */
export async function bodyFacts(
  house: House,
  read: Read,
  year: number,
  book: RuleBook,
  whose: Whose = {},
): Promise<FactsFile> {
  const { first, last, from: termFrom, termId, file } = await frameOf(read, year)
  const from = looksBack(book) ? termFrom : first
  const { asOf } = whose
  const known = asOf === undefined ? {} : { asOf }
  const bodies = await listBodies(read, book.subject, {
    from: first,
    until: last,
    ...(whose.bodies ? { bodies: whose.bodies } : {}),
  })
  const ids = bodies.map(({ id }) => id)
  const span = { from, until: last, ...known }
  const belonging = await listBelonging(read, { termId, bodies: ids, from, until: last })
  const people = [...new Set(belonging.map(({ personId }) => personId))]
  const own = await factsBySubject(house, read, { ...span, bodies: ids })
  const counted = kindsOfMembers(book)
  const theirs =
    counted.size === 0 || people.length === 0
      ? new Map<string, FactEntry[]>()
      : await factsBySubject(house, read, { ...span, people })
  const results = await earlierResults(read, year, book.subject, { bodies: ids, ...known })
  const membersOf = byBody(belonging)
  return {
    ...file,
    subjects: bodies.map(({ id, kind, name, since, until }) => {
      const members = [...(membersOf.get(id) ?? [])]
      const end = until !== null && until < last ? until : last
      const atEnd = members.flatMap(([person, spans]) =>
        spans.some((each) => belongsOn(each, end)) ? [person] : [],
      )
      const done = members.flatMap(([person, spans]) =>
        (theirs.get(person) ?? []).flatMap((fact) =>
          counted.has(fact.kind) && spans.some((each) => belongsOn(each, fact.on ?? ""))
            ? [ofMember(fact, person)]
            : [],
        ),
      )
      return {
        ...{ id, name, roles: [kind], attributes: { members: atEnd.length } },
        ...{ from: since, ...(until === null ? {} : { until }), members: atEnd },
        results: [...(results.get(id) ?? [])],
        facts: [...(own.get(id) ?? []), ...done],
      }
    }),
  }
}

/** One deed may be of several members: in the body's account each has it under an id of its own. */
const ofMember = (fact: FactEntry, member: string): FactEntry =>
  Object.assign({}, fact, {
    id: idOfMembers(fact.id ?? "", member),
    kind: `member.${fact.kind}`,
    member,
  })

export const idOfMembers = (factId: string, personId: string): string => `${factId} ${personId}`
