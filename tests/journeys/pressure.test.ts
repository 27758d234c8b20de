import { expect } from "vitest"
import { test } from "./harness/committee.ts"
import { asMember } from "./harness/member.ts"
import { asOffice } from "./harness/office.ts"
import { asUnit } from "./harness/unit.ts"

test("a unit returns what is not its duty, and another takes over", async ({ committee }) => {
  const subject = "关于增设公交专用道的提案"
  const { id } = await committee.seeds.assigned(subject)
  const head = asUnit(await committee.seats("housinghead"))
  await head.opens(subject)
  await head.acts("申请退办", { 理由: "公交专用道由交通部门主管。", 建议改交的单位: ["市交通运输局"] })
  const dispatcher = asOffice(await committee.seats("dispatcher"))
  await dispatcher.decides(subject, "y", "同意退办并改办", { 说明: "同意，改交市交通运输局。" })
  const transport = asUnit(await committee.seats("transport"))
  await transport.opens(subject)
  await transport.acknowledges()
  await transport.goes(`/proposals/${id}`)
  await transport.reads("市交通运输局")
  await head.goes("/assignments")
  await head.doesNotRead(subject)
  expect(committee.errors).toEqual([])
})

test("time is granted, then runs out, and the office presses many units at once", async ({ committee }) => {
  const late = ["关于整治占道停车的提案", "关于规范物业收费的提案"]
  const { assignment } = await committee.seeds.inProgress(late[0] ?? "", "2026-01-06")
  await committee.seeds.assigned(late[1] ?? "")
  const head = asUnit(await committee.seats("housinghead"))
  await head.goes(`/assignments/${assignment}`)
  await head.acts("申请延期", { 延期至: "2026-05-06", 理由: "须等上级办法出台。" })
  const dispatcher = asOffice(await committee.seats("dispatcher"))
  await dispatcher.decides(late[0] ?? "", "e", "同意延期", { 说明: "同意一次。" })
  const li = asMember(await committee.seats("li", { phone: true }))
  await li.goes("/notices")
  await li.reads(/延期/)

  await committee.comes("2026-06-01T09:00:00+08:00")
  await dispatcher.goes("/assignments/board?overdue=true")
  for (const subject of late)
    await dispatcher.page().getByRole("row", { name: subject }).getByRole("checkbox").first().check()
  await dispatcher.presses("催办（2 家次）")
  const dialog = dispatcher.page().getByRole("dialog", { name: "催办" })
  await dispatcher.fills({ "催办内容（选填）": "请于本周内办结。" }, dialog)
  await dispatcher.presses("催办（2 家次）", dialog)
  await dispatcher.reads("2 件全部办成。")
  await head.goes("/notices")
  await head.reads(/催办/)
  expect(committee.errors).toEqual([])
})

test("a proposer who stays dissatisfied is heard again, and at last at a joint meeting", async ({
  committee,
}) => {
  committee.clock.set("2026-01-20T09:00:00+08:00")
  const subject = "关于修复滨河步道的提案"
  const { seeds } = committee
  const { id, assignment } = await seeds.inProgress(subject, "2026-01-20")
  const li = asMember(await committee.seats("li", { phone: true }))
  const housing = asUnit(await committee.seats("housing"))
  for (const attempt of [1, 2, 3]) {
    const reply = await seeds.replied(assignment)
    await li.goes(`/replies/${reply}`)
    await li.follows("评价这份答复")
    await li.rates("不满意", "没有说明何时修好。")
    if (attempt === 3) break
    await li.goes(`/proposals/${id}`)
    await li.reads("重新办理")
    await housing.goes(`/assignments/${assignment}`)
    await housing.reads(new RegExp(`第 ${attempt + 1} 次办理`))
    await housing.doesNotRead("没有说明何时修好。")
    await seeds.contacts(assignment, "2026-01-20")
  }
  const director = asOffice(await committee.seats("director"))
  await director.goes(`/proposals/${id}`)
  await director.acts("召开联席面商会", {
    日期: "2026-01-20",
    地点: "市政协三楼会议室",
    参加人员: "李晓云、冯联络、督查室",
    情况记录: "商定六月底前修复，逐月通报。",
  })
  await li.goes(`/proposals/${id}`)
  await li.reads("召开联席面商会")
  await li.goes("/notices")
  await li.reads(/面商/)
  expect(committee.errors).toEqual([])
})
