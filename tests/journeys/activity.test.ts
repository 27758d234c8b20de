import { expect } from "vitest"
import { testPassword } from "../../src/platform/http/testing.ts"
import { test } from "./harness/committee.ts"

test("a meeting is called, answered, checked in to by the code, settled, and stands in the member's year", async ({
  committee,
}) => {
  const title = "提案办理协商会"
  const clerk = await committee.seats("clerk")
  await clerk.goes("/activities/new")
  await clerk.fills({
    名称: title,
    类别: "专题协商会",
    必须参加: true,
    开始日期: "2026-01-20",
    开始时间: "09:00",
    结束日期: "2026-01-20",
    结束时间: "17:00",
    地点: "机关一楼报告厅",
    个人: ["李晓云", "张立", "王建民"],
  })
  await clerk.presses("保存，下一步发通知")
  await clerk.page().waitForURL(/\/activities\/[0-9a-f-]{36}$/)
  const place = clerk.place()
  await clerk.acts("发出通知")
  await clerk.reads("待答复 3")

  const li = await committee.seats("li", { phone: true })
  await li.goes("/activities/mine")
  await li.reads("机关一楼报告厅")
  await li.presses("参加")
  await clerk.goes(place)
  await clerk.reads("待答复 2")

  await committee.comes("2026-01-20T08:50:00+08:00")
  await clerk.goes(`${place}/screen`)
  const shown = clerk.page().locator("img.door-code[data-code]")
  await shown.waitFor()
  const code = await shown.getAttribute("data-code")
  await li.goes(`/activities/check-in?code=${code}`)
  await li.reads("签到成功")
  await li.goes(`/activities/check-in?code=${code}`)
  await li.reads(/已经签到/)
  // A phone that is not signed in comes back to the code once it is.
  const wang = await committee.visitor({ phone: true })
  await wang.goes(`/activities/check-in?code=${code}`)
  await wang.fills({ "用户名、手机号或邮箱": "wang", 密码: testPassword })
  await wang.presses("登录")
  await wang.reads("签到成功")
  const zhang = await committee.seats("zhang", { phone: true })
  await committee.comes("2026-01-20T08:52:00+08:00")
  await zhang.goes(`/activities/check-in?code=${code}`)
  await zhang.reads(/签到码已经更换/)

  await committee.comes("2026-01-20T17:30:00+08:00")
  await clerk.goes(place)
  await clerk.acts("结算考勤")
  await clerk.reads("出席 2")
  await clerk.reads("缺席 1")

  await li.goes("/activities/mine")
  await li.reads("1 个半天")
  await li.goes("/service/mine")
  await li.reads("出席会议")
  await li.page().locator("summary").filter({ hasText: "出席会议" }).last().click()
  await li.reads(new RegExp(title))
  expect(committee.errors).toEqual([])
})
