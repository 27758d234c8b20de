import { sql } from "kysely"
import { systemActor } from "../../../base/actor.ts"
import { portionsOf } from "../../../base/portions.ts"
import { mintScope, type Read, type Tx } from "../../../platform/database/db.ts"
import type { Job, JobContext } from "../../../platform/jobs/job.ts"
import { enqueue } from "../../../platform/jobs/queue.ts"
import { announce } from "../../../platform/live/announce.ts"
import type { EffectHandler } from "../../../platform/procedures/office.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import { subjectName } from "../../../rulebook/appraisal/bodies.ts"
import { type Block, type DocumentRequest, issueDocument } from "../../documents/public.ts"
import { idOf, type Subject } from "../subject.ts"
import { serviceTerms } from "../terms.ts"
import { loadYear } from "./load.ts"
import type { ServiceYear } from "./record.ts"

/**
 * Letters of one transaction; transactions at once, since while one waits for its files another writes; letters of one
 * run of the job: a stop waits for seconds, and the next run goes on.
 */
const perTransaction = 10
const lanes = 3
const portion = 5 * lanes * perTransaction
/** What one table of a document holds. */
const rowsOfTable = 2000

/** What every letter of one notification says of the year, and the fact it comes from. */
interface Notified extends ServiceYear {
  /**
   * The letters belong to the notification, not to the year: every member sees the year, and each only their own letter.
   */
  readonly notification: string
}

interface Outcome extends Subject {
  readonly name: string
  readonly employer: string | null
  readonly score: string | null
  readonly grade: string | null
}

interface Payload {
  readonly orgId: number
  readonly yearId: string
  readonly notification: string
  /** The last member or body whose letter is out, in the order of their ids. */
  readonly after: string | null
}

const jobName = "service_letters"
const keyOf = ({ yearId }: Pick<Payload, "yearId">) => `service_letters/${yearId}`

/** 结果通知 begins: how many letters there will be, and the first portion. */
export const beginLetters: EffectHandler = async ({ house, orgId, fact }) => {
  const yearId = fact.caseId
  await house.db.write(mintScope(orgId, null), async (tx) => {
    const year = await loadYear(tx, yearId, true)
    if (!year?.notifiedOn || year.lettersTotal !== null) return
    const { resultCopiesTo } = await getTerms(tx, serviceTerms, year.termsId)
    await keepProgress(tx, yearId, {
      letters_total: year.scored + (resultCopiesTo.length > 0 ? 1 : 0),
      letters_issued: 0,
    })
    const payload: Payload = { orgId, yearId, notification: fact.id, after: null }
    await enqueue(tx, jobName, payload, { key: keyOf({ yearId }) })
  })
}

/**
 * The next portion: a letter to every member with a copy for their employer, in the end one to the departments. Each is
 * issued once, however often a portion is begun again.
 */
async function workLetters(payload: Payload, { house, add }: JobContext): Promise<void> {
  const { orgId, yearId, notification, after } = payload
  const scope = mintScope(orgId, null)
  const actor = systemActor(orgId)
  const found = await house.db.read(scope, async (read) => {
    const year = await loadYear(read, yearId, false)
    return year && { year: { ...year, notification }, outcomes: await outcomesOf(read, year, after, portion) }
  })
  if (!found) return
  const { year, outcomes } = found
  for (const round of portionsOf(outcomes, lanes * perTransaction)) {
    // A lane that fails ends the run, but not before the others have committed or failed too.
    const done = await Promise.allSettled(
      portionsOf(round, perTransaction).map(async (some) => {
        await house.db.write(scope, async (tx) => {
          for (const each of some) await issueDocument(house, tx, actor, memberLetter(year, each))
        })
      }),
    )
    for (const lane of done) if (lane.status === "rejected") throw lane.reason
    const upTo = round.at(-1)
    if (upTo)
      await house.db.write(scope, async (tx) =>
        keepProgress(tx, yearId, { letters_issued: await countScoresUpTo(tx, yearId, idOf(upTo)) }),
      )
  }
  const last = outcomes.at(-1)
  if (last && outcomes.length === portion)
    return add(jobName, { ...payload, after: idOf(last) }, keyOf(payload))
  await house.db.write(scope, async (tx) => {
    const { resultCopiesTo: departments } = await getTerms(tx, serviceTerms, year.termsId)
    const all = await outcomesOf(tx, year, null, null)
    if (departments.length > 0)
      await issueDocument(house, tx, actor, departmentsLetter(year, departments, all))
    await keepProgress(tx, yearId, { letters_issued: year.lettersTotal ?? all.length })
  })
}

export const lettersJob: Job = { name: jobName, run: workLetters }

async function keepProgress(
  tx: Tx,
  yearId: string,
  progress: { readonly letters_total?: number; readonly letters_issued: number },
): Promise<void> {
  await tx.q
    .updateTable("service_year")
    .set(progress)
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", yearId)
    .execute()
  announce(tx, { procedure: "service_year", caseId: yearId })
}

/** Members or bodies in the order of their ids. */
const byId = sql<string>`coalesce(person_id, body_id)`

async function countScoresUpTo(read: Read, yearId: string, id: string): Promise<number> {
  const { n } = await read.q
    .selectFrom("service_score")
    .select((row) => row.fn.countAll<number>().as("n"))
    .where("org_id", "=", read.scope.orgId)
    .where("service_year_id", "=", yearId)
    .where(byId, "<=", id)
    .executeTakeFirstOrThrow()
  return n
}

async function outcomesOf(
  read: Read,
  year: ServiceYear,
  after: string | null,
  most: number | null,
): Promise<Outcome[]> {
  const { orgId } = read.scope
  let query = read.q
    .selectFrom("service_score as s")
    .leftJoin("person as p", (join) => join.onRef("p.id", "=", "s.person_id").on("p.org_id", "=", orgId))
    .leftJoin("body as b", (join) => join.onRef("b.id", "=", "s.body_id").on("b.org_id", "=", orgId))
    .select((row) => row.fn.coalesce("p.name", "b.name", sql<string>`''`).as("name"))
    .select(["s.person_id as personId", "s.body_id as bodyId", "p.employer", "s.account"])
    .where("s.org_id", "=", orgId)
    .where("s.service_year_id", "=", year.id)
    .orderBy(byId)
  if (after) query = query.where(byId, ">", after)
  if (most) query = query.limit(most)
  const rows = await query.execute()
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
    kind: "service_result",
    // One letter for each member would use up the series of the office.
    number: null,
    ...(year.notifiedOn ? { date: year.notifiedOn } : {}),
    fields: { title: `关于${year.year}年度${subjectName(year.subject).zh}履职考核结果的通知` },
    slots: { 内容: body },
    ...recipients,
    source: { procedure: "service", caseId: year.notification, matterId: year.matterId, key },
  }
}

function memberLetter(year: Notified, outcome: Outcome): DocumentRequest {
  const { bodyId, name, employer, score, grade } = outcome
  const result = [
    ...(score === null ? [] : [`得分${score}分`]),
    grade === null ? "不评定等次" : `等次为${grade}`,
  ]
  const addressee = bodyId === null ? { name, personId: outcome.personId } : { name, bodyId }
  return requestOf(year, idOf(outcome), {
    addressees: [addressee],
    copies: employer ? [{ name: employer }] : [],
    body: [
      paragraph(
        `${bodyId === null ? "您" : "你单位"}的${year.year}年度履职考核结果经${decided(year)}：${result.join("，")}。`,
      ),
      paragraph(
        bodyId === null
          ? "每一分的依据见本系统“我的履职”。感谢您一年来的辛勤履职。"
          : "每一分的依据见本系统“履职考核”中本单位的年度页面。",
      ),
    ],
  })
}

function departmentsLetter(
  year: Notified,
  departments: readonly string[],
  outcomes: readonly Outcome[],
): DocumentRequest {
  const names = new Map<string | null, string>()
  const ofMembers = year.subject === "member"
  const unit = ofMembers ? "名" : "个"
  const rows = outcomes.map(({ name, employer, grade }) => [
    name,
    ...(ofMembers ? [employer ?? ""] : []),
    grade ?? "不评定等次",
  ])
  for (const { grade } of outcomes) names.set(grade, grade ?? "不评定等次")
  const counted = [...names].map(
    ([grade, said]) => `${said}${outcomes.filter((each) => each.grade === grade).length}${unit}`,
  )
  return requestOf(year, "departments", {
    addressees: departments.map((name) => ({ name })),
    body: [
      paragraph(
        `${year.year}年度${subjectName(year.subject).zh}履职考核结果经${decided(year)}：参加考核${outcomes.length}${unit}，${counted.join("、")}。`,
      ),
      ...Array.from(
        { length: Math.ceil(rows.length / rowsOfTable) },
        (_, index): Block => ({
          kind: "table",
          columns: [
            ...(ofMembers
              ? [
                  { title: "姓名", width: 2 },
                  { title: "单位", width: 5 },
                ]
              : [{ title: "单位", width: 7 }]),
            { title: "等次", width: 2 },
          ],
          rows: rows.slice(index * rowsOfTable, (index + 1) * rowsOfTable),
        }),
      ),
    ],
  })
}
