import { sql } from "kysely"
import type { House } from "../../platform/procedures/office.ts"
import { type Desk, openDeskAt } from "./desk.ts"

const ofProposal = (points: number, comment: string) => ({
  sound: points,
  serious: points + 2,
  feasible: points - 3,
  wellFormed: points + 1,
  influential: points - 1,
  comment,
})
const ofHandling = (points: number, comment: string) => ({
  leadership: points,
  method: points - 2,
  contact: points + 3,
  effect: points - 4,
  answer: points + 1,
  comment,
})

/** 双向评议: some closed, one to be put right, and of the unit that signs in one waiting on each side. */
export async function playAppraisals(house: House, director: Desk, unit: Desk): Promise<void> {
  const unitId = unit.actor.grants.find(({ role }) => role === "unit_head")?.bodyId ?? ""
  const own = await answered(house, director, sql`a.unit_id = ${unitId}`, 4)
  const others = await answered(house, director, sql`a.unit_id <> ${unitId}`, 5)
  const begin = (id: string) => director.opens("appraisal", { assignmentId: id })
  const [waiting, half, praised, poor] = own
  if (waiting) await begin(waiting.id)
  if (half)
    await unit.acts("appraisal", await begin(half.id), "rateProposal", ofProposal(86, "建议具体，可操作。"))
  if (praised) {
    const id = await begin(praised.id)
    await unit.acts("appraisal", id, "rateProposal", ofProposal(92, "调研扎实，数据可靠，对工作很有帮助。"))
    await director.acts("appraisal", id, "rateHandling", ofHandling(93, "主要领导领办，三次上门听取意见。"))
  }
  if (poor) {
    const id = await begin(poor.id)
    await director.acts("appraisal", id, "rateHandling", ofHandling(52, "仅以电话沟通，答复未逐条回应。"))
    await unit.acts("appraisal", id, "rateProposal", ofProposal(80, "问题找得准。"))
    await director.acts("appraisal", id, "askRectification", {
      reason: "请就第二、三条建议补充答复，并当面向提案者说明。",
    })
  }
  for (const [index, { id: assignmentId, unitId: other }] of others.entries()) {
    const id = await begin(assignmentId)
    await director.acts("appraisal", id, "rateHandling", ofHandling(78 + index * 3, "办理及时，成效较好。"))
    if (index === 0) continue
    const head = await house.db.read(director.scope, (read) => openDeskAt(house, read, other, "head"))
    await head.acts("appraisal", id, "rateProposal", ofProposal(82 + index * 2, "建议切合实际。"))
  }
}

/** Units' own answers that can be appraised, the newest first. */
async function answered(house: House, { scope }: Desk, where: ReturnType<typeof sql>, limit: number) {
  const { rows } = await house.db.read(scope, (read) =>
    sql<{ id: string; unitId: string }>`
      select a.id, a.unit_id as "unitId" from assignment a
        join proposal p on p.org_id = ${scope.orgId} and p.id = a.proposal_id
      where a.org_id = ${scope.orgId} and a.role <> 'assist' and a.replied_on is not null
        and a.state in ('reply_issued', 'closed')
        and p.state in ('replied', 'concluded', 'tracking', 'archived') and ${where}
      order by a.replied_on desc, a.id desc limit ${limit}`.execute(read.q),
  )
  return rows
}
