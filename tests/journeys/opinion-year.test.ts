import { expect } from "vitest"
import { test } from "./harness/committee.ts"
import { examine } from "./harness/examine.ts"

const title = "老旧小区电动自行车充电设施不足"

test("a report goes from a member's phone through the journal to its use, and the member sees each step", async ({
  committee,
}) => {
  const li = await committee.seats("li", { phone: true })
  await li.goes("/opinions/new")
  await li.reads(/国家秘密、工作秘密不得/)
  await li.fills({ 标题: title })
  await li.presses("开始写")
  await li.page().waitForURL(/\/opinions\/[0-9a-f-]{36}\/write/)
  await li.fills({
    情况问题: "全市老旧小区电动自行车两万余辆，集中充电桩不足三千个，飞线充电屡禁不止。",
    原因分析: "小区用地紧张，电力增容费用无人承担，物业缺位。",
    意见建议: "由街道统筹公共空地建设充电棚。",
  })
  await li.page().getByLabel("内容属实，为本人原创，没有抄袭").check()
  // 没有确认不涉密，就报不上去，并且说清缺什么。
  await li.presses("报送")
  await li.reads(/尚未确认不涉及国家秘密/)
  await li.page().getByLabel("不涉及国家秘密").check()
  await li.presses("报送")
  await li.page().waitForURL(/\/opinion-reports\//)
  const place = li.place()
  await li.reads("已报")

  const editor = await committee.seats("information")
  await editor.goes(place)
  await editor.acts("登记", { 分类: "城乡建设" })
  await editor.acts("开始初筛")
  await editor.acts("编辑")
  await editor.presses("保存编辑稿")
  const desk = editor.page().getByRole("form", { name: "保存编辑稿", exact: true })
  await editor.fills(
    { 标题: "老旧小区充电设施不足亟待重视", 情况问题: "全市老旧小区充电设施严重不足。" },
    desk,
  )
  await editor.presses("保存编辑稿", desk)
  await editor.page().getByText("保存编辑稿：已完成").first().waitFor({ state: "attached" })
  await editor.presses("修改对照")
  await editor.reads(/下划线为增加/)
  await editor.acts("送审")

  const head = await committee.seats("informationhead")
  await head.goes(place)
  await head.acts("审核通过")
  await editor.goes("/journal-issues")
  await editor.presses("编一期")
  const dialog = editor.page().getByRole("dialog")
  await dialog.getByRole("checkbox").first().check()
  await editor.presses("编一期", dialog)
  await editor.page().waitForURL(/\/journal-issues\/[0-9a-f-]{36}/)
  const issue = editor.place()
  await editor.fills({ 主送: "市委办公室\n市政府办公室" })
  await editor.presses("保存")
  await editor.reads("主送")
  await editor.page().waitForLoadState("networkidle")
  await editor.acts("送审")
  await head.goes(issue)
  await head.acts("审核通过")
  const chair = await committee.seats("chair", { phone: true })
  await chair.goes(issue)
  await chair.acts("签发")
  await chair.reads("2026年第1期")

  await editor.goes(issue)
  await editor.acts("登记签收", { 签收单位: "市委办公室", 签收人: "值班室" })
  await editor.goes(place)
  await editor.acts("登记报送", { 单位: "市委办公室", 层级: "本级党委、政府", 形式: "单篇报送" })
  await editor.acts("登记采用", {
    层级: "本级党委、政府",
    单位: "市委办公室",
    形式: "单篇采用",
    "采用凭据（期号、文号）": "信息第8期",
  })

  await li.goes(place)
  await li.reads("已上报")
  await li.reads("信息第8期")
  await li.reads(/5 分/)
  const zhang = await committee.seats("zhang")
  await zhang.goes(place)
  await zhang.doesNotRead(title)
  expect(committee.errors).toEqual([])
}, 240_000)

test("what is asked of a member is answered on a phone, and is counted as an answer", async ({
  committee,
}) => {
  const editor = await committee.seats("information")
  await editor.goes("/opinion-commissions/new")
  await editor.fills({
    题目: "汛期排水防涝情况",
    约稿理由和要求: "请写明地点、成因和可行措施。",
    截止日期: "2026-01-20",
    "委员、信息员、联络站负责人": ["李晓云", "张立"],
  })
  await editor.presses("发出约稿")
  await editor.page().waitForURL(/\/opinion-commissions\/[0-9a-f-]{36}/)
  const place = editor.place()
  await editor.reads("0 个已答复，2 个待答复")

  const li = await committee.seats("li", { phone: true })
  await li.goes(place)
  await li.presses("应约写信息")
  await li.page().waitForURL(/\/opinions\/[0-9a-f-]{36}\/write/)
  await li.fills({
    标题: "站前下穿通道逢雨积水",
    情况问题: "两处下穿通道逢雨积水半米以上，夜间看不清警示牌。",
    原因分析: "管网老化，泵站由两家单位分管。",
    意见建议: "汛前清疏管网，加装水位自动警示。",
  })
  await li.page().getByLabel("内容属实，为本人原创，没有抄袭").check()
  await li.page().getByLabel("不涉及国家秘密").check()
  await li.presses("报送")
  await li.page().waitForURL(/\/opinion-reports\//)
  await li.reads(/应约：汛期排水防涝情况/)
  await li.presses("导出文件")
  await li.reads("用途（印在文件上）")
  expect(await examine(li)).toEqual([])

  await editor.goes(place)
  await editor.reads("1 个已答复，1 个待答复")
  await editor.reads("站前下穿通道逢雨积水")
  expect(committee.errors).toEqual([])
}, 60_000)
