import { expect } from "vitest"
import { test } from "./harness/committee.ts"
import { asMember } from "./harness/member.ts"
import { asOffice } from "./harness/office.ts"
import { asUnit } from "./harness/unit.ts"

const subject = "关于推进老旧小区加装电梯的提案"
const lead = "市住房城乡建设局"
const assist = "市交通运输局"

test("a proposal goes through its year: from a draft on a phone to the public page and the archive", async ({
  committee,
}) => {
  const li = asMember(await committee.seats("li", { phone: true }))
  const id = await li.writes({
    subject,
    kind: "联名提案",
    situation: "全市 2000 年以前建成的小区有 312 个，六成没有电梯。",
    analysis: "低层住户不同意，出资比例没有统一说法，审批跑七个部门。",
    recommendations: ["出台加装电梯出资分摊的指导意见。", "设立一站式审批窗口，明确办理时限。"],
  })
  await li.savedByItself()

  // 手机把网页关了：还没来得及存上的一句也要找回来。
  await li.goes(`/proposals/${id}/write?step=analysis`)
  await li.fills({ 问题及分析: "电话里三位居民讲了同样的难处。" })
  await li.losesThePage()
  await li.reads(/找回了上次没有存上的内容/)
  await li.reads("电话里三位居民讲了同样的难处。")
  await li.savedByItself()
  await li.presses("继续写")

  await li.goes(`/proposals/${id}/write?step=cosigners`)
  await li.invites("张立")
  const zhang = asMember(await committee.seats("zhang", { phone: true }))
  await zhang.confirmsCosigning(subject)
  await li.reads("已确认")
  await li.submits(id)
  await li.reads("初审")

  const clerk = asOffice(await committee.seats("clerk"))
  await clerk.reviews(subject, "立案", "内容具体，建议立案。", { 建议承办单位: [lead, assist] })
  const director = asOffice(await committee.seats("director"))
  await director.files(subject)
  await li.goes(`/proposals/${id}`)
  await li.reads("立案")
  await li.reads(/第0001号|0001/)

  const dispatcher = asOffice(await committee.seats("dispatcher"))
  await dispatcher.preAssigns(subject, [lead, "主办"], [assist, "会办"])
  await committee.comes("2026-01-20T09:00:00+08:00")
  await dispatcher.assigns(subject)

  const housing = asUnit(await committee.seats("housing"))
  await housing.opens(subject)
  await housing.acknowledges()
  const assignment = housing.place()
  await housing.records("电话", "办前", "听取提案者想法，约定见面。")
  await housing.records("面商", "办中", "在社区当面听取三位居民意见。")
  await housing.reads(/达到答复前的要求/)

  await li.goes(assignment)
  await li.confirmsContacts(2)

  const transport = asUnit(await committee.seats("transport"))
  await transport.opens(subject)
  await transport.acknowledges()
  await transport.acts("提交会办意见", { 会办意见: "施工期间的占道由我局协调。" })

  await housing.goes(assignment)
  await housing.drafts({
    answers: [
      { disposition: "采纳", text: "指导意见已于三月印发。" },
      { disposition: "列入计划", text: "窗口将于六月底前设立。", dueOn: "2026-06-30", owner: "行政审批科" },
    ],
    text: "感谢您对老旧小区改造的关心。住户张某某反映的情况已经核实。",
    class: "B",
    publish: "删节后公开",
  })
  const reply = housing.place()
  await housing.sendsDraft()
  await li.goes(reply)
  await li.acts("反馈对答复稿的意见", { 您对答复稿的意见: "同意，可以正式答复" })
  await housing.goes(reply)
  await housing.submits()
  const transporthead = asUnit(await committee.seats("transporthead"))
  await transporthead.goes(reply)
  await transporthead.acts("会签", { 会签意见: "同意" })

  const checker = asOffice(await committee.seats("checker"))
  await checker.checks(subject, { 办理结果分类: "C 留作参考", 原因: "窗口尚未设立，按现状归类。" })
  await housing.goes(reply)
  await housing.reads("单位自评 B 类，审核后 C 类")

  // 密封评价：提案人本人打分，单位的页面上一个字也看不到。
  for (const [proposer, value] of [
    [li, "满意"],
    [zhang, "基本满意"],
  ] as const) {
    await proposer.goes(reply)
    await proposer.follows("评价这份答复")
    await proposer.rates(value, "办理认真。")
  }
  for (const place of [assignment, reply, `/proposals/${id}`]) {
    await housing.goes(place)
    await housing.page().getByRole("heading", { level: 1 }).waitFor()
    await housing.doesNotRead(/^(满意|基本满意|不满意)$/)
    await housing.doesNotRead("办理认真。")
  }
  await li.goes(`/proposals/${id}`)
  await li.reads("跟踪中")

  // 承诺到期自己回来；报告、核实，提案随之办结。
  await committee.comes("2026-07-02T09:00:00+08:00")
  await housing.goes("/promises")
  await housing.follows("窗口将于六月底前设立。")
  await housing.reads("到期未兑现")
  await housing.acts("报告进展", {
    已经兑现: true,
    进展: "窗口已于六月二十八日开办。",
    凭证: "开办公告第 6 号",
  })
  await director.goes(housing.place())
  await director.acts("核实销号")
  await li.goes(`/proposals/${id}`)
  await li.reads("办结")

  await clerk.publishes(subject, "住户张某某")
  const reader = await committee.visitor({ phone: true })
  await reader.goes("/open")
  await reader.follows("云泽市政协")
  await reader.follows(subject)
  await reader.reads("指导意见已于三月印发。")
  await reader.doesNotRead(/张某某/)
  await reader.doesNotRead(/0999-5550123|13900001234/)
  await reader.reads(/██/)
  await reader.goes(`/proposals/${id}`)
  await reader.page().waitForURL(/sign-in/)

  await clerk.goes(`/proposals/${id}`)
  await clerk.acts("归档")
  await li.goes(`/proposals/${id}`)
  await li.reads("已归档。")
  expect(committee.errors).toEqual([])
}, 240_000)
