import { systemActor } from "../../../base/actor.ts"
import { mintScope, type Read } from "../../../platform/database/db.ts"
import type { EffectHandler } from "../../../platform/procedures/office.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { type Block, type DocumentRequest, issueDocument } from "../../documents/public.ts"
import { serviceTerms } from "../terms.ts"
import { loadYear } from "./load.ts"
import type { ServiceYear } from "./record.ts"

const perTransaction = 10
/** What one table of a document holds. */
const rowsOfTable = 2000

/** What every letter of one notification says of the year, and the fact it comes from. */
interface Notified extends ServiceYear {
  /**
   * The letters belong to the notification, not to the year: every member sees the year, and each only their own letter.
   */
  readonly notification: string
}

interface Outcome {
  readonly personId: string
  readonly name: string
  readonly employer: string | null
  readonly score: string | null
  readonly grade: string | null
}

/**
 * 结果通知: a letter to every member with a copy for their employer, then one to the departments. Each is issued once,
 * however often this is begun again.
 */
export const issueLetters: EffectHandler = async ({ house, orgId, fact }) => {
  const scope = mintScope(orgId, null)
  const actor = systemActor(orgId)
  const found = await house.db.read(scope, async (read) => {
    const year = await loadYear(read, fact.caseId, false)
    if (!year?.notifiedOn) return undefined
    const { resultCopiesTo } = await getTerms(read, serviceTerms, year.termsId)
    const outcomes = await outcomesOf(read, year)
    return { year: { ...year, notification: fact.id }, departments: resultCopiesTo, outcomes }
  })
  if (!found) return
  const { year, departments, outcomes } = found
  for (let from = 0; from < outcomes.length; from += perTransaction) {
    await house.db.write(scope, async (tx) => {
      for (const each of outcomes.slice(from, from + perTransaction))
        await issueDocument(house, tx, actor, memberLetter(year, each))
    })
  }
  if (departments.length > 0) {
    await house.db.write(scope, async (tx) => {
      await issueDocument(house, tx, actor, departmentsLetter(year, departments, outcomes))
    })
  }
}

async function outcomesOf(read: Read, year: ServiceYear): Promise<Outcome[]> {
  const { orgId } = read.scope
  const rows = await read.q
    .selectFrom("service_score as s")
    .innerJoin("person as p", (join) => join.onRef("p.id", "=", "s.person_id").on("p.org_id", "=", orgId))
    .select(["s.person_id as personId", "p.name", "p.employer", "s.account"])
    .where("s.org_id", "=", orgId)
    .where("s.service_year_id", "=", year.id)
    .orderBy("s.person_id")
    .execute()
  return rows.map(({ account, ...row }) => ({
    ...row,
    score: account.score === null ? null : String(account.score),
    grade: account.gradeName,
  }))
}

const paragraph = (text: string): Block => ({ kind: "paragraph", text })

const decided = ({ meeting, approvedOn }: ServiceYear) => `${meeting ?? ""}（${approvedOn ?? ""}）审定`

function requestOf(
  year: Notified,
  key: string,
  given: Pick<DocumentRequest, "addressees" | "copies"> & { readonly body: readonly Block[] },
): DocumentRequest {
  const { body, ...recipients } = given
  return {
    kind: "general",
    // One letter for each member would use up the series of the office.
    number: null,
    ...(year.notifiedOn ? { date: year.notifiedOn } : {}),
    fields: { title: `关于${year.year}年度委员履职考核结果的通知` },
    slots: { 内容: body },
    ...recipients,
    source: { procedure: "service", caseId: year.notification, matterId: year.matterId, key },
  }
}

function memberLetter(year: Notified, { personId, name, employer, score, grade }: Outcome): DocumentRequest {
  const result = [
    ...(score === null ? [] : [`得分${score}分`]),
    grade === null ? "不评定等次" : `等次为${grade}`,
  ]
  return requestOf(year, personId, {
    addressees: [{ name, personId }],
    copies: employer ? [{ name: employer }] : [],
    body: [
      paragraph(`您的${year.year}年度履职考核结果经${decided(year)}：${result.join("，")}。`),
      paragraph("每一分的依据见本系统“我的履职”。感谢您一年来的辛勤履职。"),
    ],
  })
}

function departmentsLetter(
  year: Notified,
  departments: readonly string[],
  outcomes: readonly Outcome[],
): DocumentRequest {
  const names = new Map<string | null, string>()
  const rows = outcomes.map(({ name, employer, grade }) => [name, employer ?? "", grade ?? "不评定等次"])
  for (const { grade } of outcomes) names.set(grade, grade ?? "不评定等次")
  const counted = [...names].map(
    ([grade, said]) => `${said}${outcomes.filter((each) => each.grade === grade).length}名`,
  )
  return requestOf(year, "departments", {
    addressees: departments.map((name) => ({ name })),
    body: [
      paragraph(
        `${year.year}年度委员履职考核结果经${decided(year)}：参加考核${outcomes.length}名，${counted.join("、")}。`,
      ),
      ...Array.from(
        { length: Math.ceil(rows.length / rowsOfTable) },
        (_, index): Block => ({
          kind: "table",
          columns: [
            { title: "姓名", width: 2 },
            { title: "单位", width: 5 },
            { title: "等次", width: 2 },
          ],
          rows: rows.slice(index * rowsOfTable, (index + 1) * rowsOfTable),
        }),
      ),
    ],
  })
}
