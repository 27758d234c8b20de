import { expect } from "vitest"
import { test } from "./harness/committee.ts"
import { asMember } from "./harness/member.ts"
import { asOffice } from "./harness/office.ts"

test("a proposal returned for revision comes back better and is filed", async ({ committee }) => {
  const subject = "关于完善社区养老服务的提案"
  const id = await committee.seeds.submitted(subject)
  const clerk = asOffice(await committee.seats("clerk"))
  await clerk.returns(subject, "建议不够具体。", "请写明由哪个部门牵头。")

  const li = asMember(await committee.seats("li", { phone: true }))
  await li.goes("/")
  await li.follows(subject)
  await li.reads("建议不够具体。")
  await li.reads("请写明由哪个部门牵头。")
  await li.goes(`/proposals/${id}/write?step=recommendations`)
  await li.fills({ "第 1 条建议": "由民政部门牵头，两年内每个街道建成一处养老服务中心。" })
  await li.savedByItself()
  await li.goes(`/proposals/${id}/write?step=check`)
  await li.presses("重新提交")
  await li.presses("重新提交", li.page().getByRole("dialog"))
  await li.page().waitForURL(`**/proposals/${id}`)

  await clerk.reviews(subject, "立案", "已改具体，建议立案。")
  const director = asOffice(await committee.seats("director"))
  await director.files(subject)
  await li.goes(`/proposals/${id}`)
  await li.reads("已立案，等待交办。")
  await li.reads(/由民政部门牵头/)
  expect(committee.errors).toEqual([])
})

test("every other outcome is told to the proposer with its reason", async ({ committee }) => {
  const { seeds } = committee
  const subjects = {
    rejected: "关于处理本人宅基地纠纷的提案",
    opinion: "关于夜间施工扰民的提案",
    advice: "关于图书馆延长开放时间的提案",
    into: "关于治理城区道路积水的提案",
    merged: "关于解决城区道路积水问题的提案",
  }
  const ids = Object.fromEntries(
    await Promise.all(
      Object.entries(subjects).map(async ([name, subject]) => [
        name,
        await seeds.reviewed(subject, { by: name === "into" ? "zhang" : "li" }),
      ]),
    ),
  )
  const director = asOffice(await committee.seats("director"))
  await director.settles(subjects.rejected, "x", "不予立案", {
    不予立案的理由: ["为本人或亲属解决个人问题"],
    原因: "属于个人诉求，请通过信访渠道反映。",
  })
  await director.settles(subjects.opinion, "c", "转社情民意信息", { 原因: "事急面窄，宜作信息报送。" })
  await director.settles(subjects.advice, "a", "转意见建议", {
    原因: "内容可供参考。",
    转送单位: "市文化和旅游局",
  })
  await director.files(subjects.into)
  await director.settles(subjects.merged, "m", "并案", {
    并入的提案: subjects.into,
    提案者同意并案的记录: "一月九日电话征得李晓云委员同意。",
  })

  const li = asMember(await committee.seats("li", { phone: true }))
  const told: readonly (readonly [string | undefined, string, string])[] = [
    [ids.rejected, "不予立案", "属于个人诉求，请通过信访渠道反映。"],
    [ids.opinion, "转社情民意信息", "事急面窄，宜作信息报送。"],
    [ids.advice, "转意见建议", "内容可供参考。"],
    [ids.merged, "并案", "一月九日电话征得李晓云委员同意。"],
  ]
  for (const [id, state, reason] of told) {
    await li.goes(`/proposals/${id}`)
    await li.reads(state)
    await li.reads(reason)
  }
  await li.goes(`/proposals/${ids.rejected}`)
  await li.reads("为本人或亲属解决个人问题")
  await li.goes("/notices")
  for (const subject of [subjects.rejected, subjects.opinion, subjects.advice, subjects.merged])
    await li.reads(new RegExp(subject))
  expect(committee.errors).toEqual([])
})
