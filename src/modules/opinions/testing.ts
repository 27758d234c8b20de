import type { Actor, Role } from "../../base/actor.ts"
import { newId } from "../../base/id.ts"
import { mintScope, type Scope } from "../../platform/database/db.ts"
import { openHouse } from "../../platform/http/testing.ts"
import { runReadyJobs } from "../../platform/jobs/runner.ts"
import { openCase } from "../../platform/procedures/open.ts"
import { perform } from "../../platform/procedures/perform.ts"
import { dispatches } from "../dispatches/module.ts"
import { documents } from "../documents/module.ts"
import { notifications } from "../notifications/module.ts"
import { proposals } from "../proposals/module.ts"
import { searching } from "../search/module.ts"
import { todo } from "../todo/module.ts"
import { opinions } from "./module.ts"
import { createReport } from "./reports/create.ts"
import { reportOffice } from "./reports/office.ts"

export interface Somebody {
  readonly id: string
  readonly username: string
  readonly actor: Actor
  readonly scope: Scope
}

const reportText = {
  title: "老旧小区充电桩不足问题突出",
  problem: "全市老旧小区电动自行车两万余辆，集中充电桩不足三千个，飞线充电屡禁不止。",
  cause: "小区用地紧张，电力增容费用无人承担，物业缺位。",
  suggestion: "由街道统筹公共空地建设充电棚。\n电力增容费用列入旧改资金。",
  originalWork: true,
  noStateSecret: true,
}

/** A committee whose information office has two people, with a signer, reporters and units, under a higher committee. */
export async function openOpinionHouse(now = "2026-03-10T09:00:00+08:00") {
  const modules = [opinions, proposals, dispatches, documents, notifications, searching, todo]
  const open = await openHouse({ modules, now })
  const { house } = open
  const found = async (name: string, level: "city" | "province") => {
    const { id: orgId, termId } = await open.organisation(name, level)
    return { orgId, termId }
  }
  const province = await found("云岭省政协", "province")
  const city = await found("云泽市政协", "city")
  await house.db.global
    .updateTable("organisation")
    .set({ parent_id: province.orgId })
    .where("id", "=", city.orgId)
    .execute()

  const somebody = async (
    orgId: number,
    name: string,
    ...held: { role: Role; bodyId?: string }[]
  ): Promise<Somebody> => {
    const isMember = held.some(({ role }) => role === "member")
    const username = `person-${newId().slice(-12)}`
    const { id } = await open.person(orgId, name, {
      username,
      grants: held.filter(({ role }) => role !== "member"),
      ...(isMember ? { seat: { termId: orgId === city.orgId ? city.termId : province.termId } } : {}),
    })
    const grants = held.map(({ role, bodyId }) => ({ role, bodyId: bodyId ?? null }))
    return {
      id,
      username,
      scope: mintScope(orgId, id),
      actor: { kind: "person", orgId, personId: id, name, grants, channel: "self" },
    }
  }
  const bodies = {
    housing: await open.body(city.orgId, "handling_unit", "市住房城乡建设局", { track: "government" }),
    power: await open.body(city.orgId, "handling_unit", "市供电公司", { track: "government" }),
    league: await open.body(city.orgId, "party", "民盟云泽市委员会"),
  }
  const here = (name: string, ...held: { role: Role; bodyId?: string }[]) =>
    somebody(city.orgId, name, ...held)
  const people = {
    li: await here("李晓云", { role: "member" }),
    zhang: await here("张立", { role: "member" }),
    league: await here("何代表", { role: "body_representative", bodyId: bodies.league }),
    informant: await here("周信息员"),
    clerk: await here("钱编辑", { role: "information_office" }),
    head: await here("赵主任", { role: "information_office" }),
    chair: await here("孙副主席", { role: "chair" }),
    committee: await here("吴主任", { role: "proposal_committee" }),
    housing: await here("冯联络", { role: "unit_liaison", bodyId: bodies.housing }),
    housingHead: await here("陈局长", { role: "unit_head", bodyId: bodies.housing }),
    power: await here("褚联络", { role: "unit_liaison", bodyId: bodies.power }),
    leader: await here("王副市长", { role: "supervising_leader" }),
    provincial: await somebody(province.orgId, "省里的编辑", { role: "information_office" }),
  }
  const sessionId = newId()
  await open.inOrganisation(city.orgId, (tx) =>
    tx.q
      .insertInto("session")
      .values({
        org_id: city.orgId,
        id: sessionId,
        term_id: city.termId,
        number: 5,
        year: 2026,
        opens_on: "2026-01-12",
        closes_on: "2026-01-15",
        collection_opens_on: "2025-10-12",
        cutoff_at: new Date("2026-01-13T17:00:00+08:00"),
      })
      .execute(),
  )

  const act = (who: Somebody, procedure: string, id: string, action: string, input: object = {}) =>
    house.db.write(who.scope, async (tx) => {
      const request = { procedure, id, action, actor: who.actor, input: input as Record<string, unknown> }
      return (await perform(house, tx, request)).record
    })
  const write = (who: Somebody, input: object = {}) =>
    house.db.write(who.scope, async (tx) => {
      const today = house.clock.today("Asia/Shanghai")
      const given = createReport.input.parse({ ...reportText, ...input })
      const built = await createReport.build({ house, tx, actor: who.actor, today, input: given })
      return openCase(house, tx, { procedure: "opinion_report", actor: who.actor, ...built })
    })
  /** A report of this person's, as far along as it is asked for. */
  const report = async (who: Somebody, to: "submitted" | "screening" | "ready", input: object = {}) => {
    const { id } = await write(who, input)
    const by = (somebody: Somebody, action: string, more: object = {}) =>
      act(somebody, "opinion_report", id, action, more)
    await by(who, "submit")
    if (to === "submitted") return id
    await by(people.clerk, "register", { topic: "urban" })
    await by(people.clerk, "screen")
    if (to === "screening") return id
    await by(people.clerk, "startEditing")
    const { title, problem, cause, suggestion } = reportText
    await by(people.clerk, "edit", { title: `关于${title}的建议`, problem, cause, suggestion })
    await by(people.clerk, "sendToReview")
    await by(people.head, "approve")
    return id
  }
  /** Whatever was queued is done: letters are carried, people told, texts indexed. */
  const settle = () =>
    runReadyJobs(house, open.database.ownerUrl, ...modules.flatMap(({ jobs }) => jobs ?? []))
  /** The report as the law reads it, and as this person is shown it, if at all. */
  const load = (who: Somebody, id: string) =>
    house.db.read(who.scope, (read) => reportOffice.load(read, id, false))
  const shown = (who: Somebody, id: string) =>
    house.db.read(who.scope, async (read) => {
      const record = await reportOffice.load(read, id, false)
      if (!record || !reportOffice.see.test(record, who.actor)) return undefined
      return (await reportOffice.present(record, who.actor, read)) as Record<string, unknown>
    })
  return { ...open, settle, city, province, sessionId, bodies, people, act, write, report, load, shown }
}

export type OpinionHouse = Awaited<ReturnType<typeof openOpinionHouse>>
