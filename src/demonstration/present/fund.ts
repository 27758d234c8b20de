import type { House } from "../../platform/procedures/office.ts"
import type { Desk } from "./desk.ts"

const projects = [
  {
    project: "老旧小区无障碍坡道改造",
    purpose: "为 12 个单元入口加装坡道和扶手，补贴材料费。",
    estimate: 360_000,
    ownMoney: 200_000,
    otherMoney: 60_000,
    asked: 100_000,
  },
  {
    project: "社区口袋公园建设",
    purpose: "利用边角地块建设两处口袋公园，配置健身器材和夜间照明。",
    estimate: 520_000,
    ownMoney: 320_000,
    otherMoney: 80_000,
    asked: 120_000,
  },
  {
    project: "办公楼门厅装修",
    purpose: "更新门厅地面和照明。",
    estimate: 90_000,
    ownMoney: 40_000,
    otherMoney: 0,
    asked: 50_000,
  },
] as const

/** 专项资金: one application to be visited, one being paid, one refused. */
export async function playFund(house: House, unit: Desk, office: Desk, director: Desk): Promise<void> {
  const running = await listRunning(house, unit)
  const today = office.today.toString()
  for (const [index, project] of projects.entries()) {
    const assignment = running[index]
    if (!assignment) return
    const id = await unit.opens("fund_application", { assignmentId: assignment.id, ...project })
    await unit.attaches("fund_application", id, "项目概算.xlsx", {
      title: "项目概算",
      columns: [
        { header: "来源", width: 20 },
        { header: "金额（元）", kind: "integer", width: 16 },
      ],
      rows: [
        ["单位自筹", project.ownMoney],
        ["其他来源", project.otherMoney],
        ["申请补助", project.asked],
        ["合计", project.estimate],
      ],
    })
    if (index === 0) continue
    const eligible = index === 1
    await office.acts("fund_application", id, "recordVisit", {
      visitedOn: today,
      visitPeople: "提案委办公室、财政部门、提案者",
      visitFindings: eligible
        ? "现场具备施工条件，居民支持，自筹资金已到位。"
        : "属单位自身办公条件改善，与提案所提问题无直接关系。",
      eligible,
    })
    if (!eligible) {
      await director.acts("fund_application", id, "refuse", { reason: "不属于专项资金支持范围。" })
      continue
    }
    const stages = [
      { name: "开工", amount: 72_000 },
      { name: "验收", amount: 48_000 },
    ]
    await director.acts("fund_application", id, "grant", { meeting: "主席会议", granted: 120_000, stages })
    await office.acts("fund_application", id, "pay", { stage: "开工", amount: 72_000, paidOn: today })
  }
}

function listRunning(house: House, { scope, actor }: Desk) {
  const unitId = actor.grants.find(({ role }) => role === "unit_head")?.bodyId ?? ""
  return house.db.read(scope, (read) =>
    read.q
      .selectFrom("assignment")
      .select("id")
      .where("org_id", "=", scope.orgId)
      .where("unit_id", "=", unitId)
      .where("state", "in", ["in_progress", "signed", "reply_issued"])
      .orderBy("state")
      .orderBy("id")
      .limit(projects.length)
      .execute(),
  )
}
