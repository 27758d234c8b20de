import { adoptBook, saveBook } from "../../modules/dossiers/books/writes.ts"
import { askDuty } from "../../modules/dossiers/duties/writes.ts"
import { beginEvaluation } from "../../modules/dossiers/evaluations/writes.ts"
import { recordEntries } from "../../modules/dossiers/ledger/entries.ts"
import { reviewReport, submitReport } from "../../modules/dossiers/year/voices.ts"
import type { Tx } from "../../platform/database/db.ts"
import type { House } from "../../platform/procedures/office.ts"
import { houseOn, quietHouse } from "../opinions/quiet.ts"
import { type Desk, openDesk } from "../present/desk.ts"
import { acts, clerkOf, open } from "./acting.ts"
import { cityBook } from "./book.ts"
import { playCommittees } from "./committees.ts"
import { whatWasDone } from "./done.ts"

interface Cast {
  readonly office: Desk
  readonly chair: Desk
  readonly director: Desk
  readonly member: Desk
  readonly cosigner: Desk
}

/** The city's last year of service, scored and approved with a talk proposed, and this one as it is being recorded. */
export async function playService(house: House): Promise<void> {
  const cast: Cast = {
    office: await openDesk(house, "liaison"),
    chair: await openDesk(house, "chair"),
    director: await openDesk(house, "director"),
    member: await openDesk(house, "member"),
    cosigner: await openDesk(house, "cosigner"),
  }
  const { today, scope } = cast.office
  await house.db.write(scope, async (tx) => {
    const ruleBookId = await adopt(house, tx, cast, `${today.year - 1}-01-01`)
    await lastYear(house, tx, cast, ruleBookId, today)
    await thisYear(house, tx, cast, ruleBookId, today)
    await playCommittees(house, tx, cast, today)
  })
}

async function adopt(house: House, tx: Tx, { office }: Cast, adoptedOn: string): Promise<string> {
  const clerk = clerkOf(house, tx, office)
  const { id } = await saveBook(clerk, { book: cityBook, note: "主席会议讨论稿" })
  await adoptBook(clerk, id, { adoptedOn, meeting: "第 12 次主席会议" })
  return id
}

async function lastYear(
  house: House,
  tx: Tx,
  cast: Cast,
  ruleBookId: string,
  today: Temporal.PlainDate,
): Promise<void> {
  const { office, chair, member, cosigner } = cast
  const year = today.year - 1
  const on = (daysAgo: number) =>
    houseOn(quietHouse(house), `${today.subtract({ days: daysAgo })}T10:00:00+08:00`)
  const title = `${year} 年度履职考核`
  const id = await open(on(60), tx, office, "service_year", { year, title, ruleBookId })
  const moves = (
    daysAgo: number,
    desk: Desk,
    action: string,
    input: Readonly<Record<string, unknown>> = {},
  ) => acts(on(daysAgo), tx, desk, "service_year", id, action, input)
  await record(house, tx, cast, year)
  await submitReport(clerkOf(on(50), tx, member), id, {
    body: "一年来，本人围绕城市更新和养老服务提交提案，报送社情民意信息，参加视察、调研和专题协商，到联络站接待群众。明年将把走访意见更多地转化为提案。",
  })
  await moves(42, office, "score")
  await moves(40, office, "openObjections")
  const objects = (daysAgo: number, desk: Desk, about: string, body: string) =>
    open(on(daysAgo), tx, desk, "service_objection", { serviceYearId: id, about, body })
  const upheld = await objects(38, member, "welfare", "九月的社区义诊没有记入。")
  const dismissed = await objects(37, cosigner, "present", "十二月的座谈会应当计为一整天。")
  await acts(on(34), tx, office, "service_objection", upheld, "uphold", {
    reason: "与街道核实，活动属实，已补记四小时。",
  })
  await recordEntries(clerkOf(on(34), tx, office), {
    kind: "service.welfare",
    onDate: `${year}-09-13`,
    title: "社区义诊",
    attributes: { hours: 4 },
    people: [{ personId: member.actor.personId ?? "", attributes: {} }],
    bodies: [],
  })
  await acts(on(33), tx, office, "service_objection", dismissed, "dismiss", {
    reason: "座谈会当日上午结束，按半天计。",
  })
  await moves(30, office, "score")
  const approvedOn = today.subtract({ days: 21 }).toString()
  await moves(20, chair, "approve", { meeting: "第 24 次主席会议", approvedOn })
  const report = await tx.q
    .selectFrom("service_report")
    .select("id")
    .where("org_id", "=", tx.scope.orgId)
    .where("service_year_id", "=", id)
    .executeTakeFirstOrThrow()
  await reviewReport(clerkOf(on(18), tx, chair), report.id, "工作扎实，走访成果转化得好。")
}

async function thisYear(
  house: House,
  tx: Tx,
  cast: Cast,
  ruleBookId: string,
  today: Temporal.PlainDate,
): Promise<void> {
  const { year } = today
  const yearId = await open(house, tx, cast.office, "service_year", {
    year,
    title: `${year} 年度履职考核`,
    ruleBookId,
  })
  const evidence = "学校出具的活动证明，校办李老师可以核实。"
  const reports = (desk: Desk, title: string, hours: number, daysAgo = 5) =>
    open(house, tx, desk, "service_claim", {
      kind: "service.welfare",
      onDate: today.subtract({ days: daysAgo }).toString(),
      title,
      attributes: { hours },
      evidence,
    })
  const id = await reports(cast.member, "开学第一课公益讲座", 2)
  await acts(house, tx, cast.office, "service_claim", id, "verify")
  await reports(cast.member, "为困难学生捐赠图书", 4, 9)
  await reports(cast.cosigner, "社区法律咨询", 3)
  const clerk = clerkOf(house, tx, cast.office)
  const asks = (name: string, kind: string, standingOnly = false) =>
    askDuty(clerk, yearId, { name, kind, atLeast: 1, standingOnly, dueOn: `${year}-12-31` })
  await asks("提交一件提案", "proposal.submitted")
  await asks("反映一条社情民意", "opinion.submitted")
  await asks("参加一次调研视察", "activity.attended")
  await asks("办一件实事", "service.welfare")
  await beginEvaluation(clerk, yearId, {
    kind: "constituents",
    title: `${year} 年教育界群众评议`,
    closesOn: today.add({ days: 20 }).toString(),
    memberIds: [cast.member, cast.cosigner].flatMap(({ actor }) => actor.personId ?? []),
    evaluators: ["丁校长", "罗老师", "康老师", "曹家长"],
  })
}

/** What was recorded by hand in the year: the demonstration's own member in all of it, others in turn. */
async function record(house: House, tx: Tx, { office, member, cosigner }: Cast, year: number): Promise<void> {
  const own = [member, cosigner].flatMap(({ actor }) => actor.personId ?? [])
  const idle = await idleMembers(tx, own)
  const clerk = clerkOf(house, tx, office)
  for (const { absent, who, ...thing } of whatWasDone(year)) {
    // The least busy of all stays away: in the end the rules propose a talk with one member.
    const people = absent ? idle.slice(0, 1) : [...own, ...idle.slice(1, 1 + who)]
    await recordEntries(clerk, {
      ...thing,
      people: people.map((personId) => ({ personId, attributes: {} })),
      bodies: [],
    })
  }
}

/** Members in office who stand behind the fewest cases, those first, in a fixed order. */
async function idleMembers(tx: Tx, but: readonly string[]): Promise<string[]> {
  const { orgId } = tx.scope
  const rows = await tx.q
    .selectFrom("seat as s")
    .leftJoin("case_party as c", (join) =>
      join.onRef("c.person_id", "=", "s.person_id").on("c.org_id", "=", orgId),
    )
    .select("s.person_id as personId")
    .where("s.org_id", "=", orgId)
    .where("s.state", "=", "in_office")
    .where("s.person_id", "not in", [...but])
    .groupBy("s.person_id")
    .orderBy((row) => row.fn.count("c.id"))
    .orderBy("s.person_id")
    .limit(40)
    .execute()
  return rows.map(({ personId }) => personId)
}
