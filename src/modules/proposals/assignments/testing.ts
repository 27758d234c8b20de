import { openTestHouse, type Somebody } from "../testing.ts"
import { assignmentOffice } from "./office.ts"
import { assignmentReactions } from "./reactions.ts"
import type { Assignment, AssignmentRole } from "./record.ts"
import { mountAssignments } from "./routes.ts"
import type { AssignmentInputs } from "./schema.ts"

export type HandlingHouse = Awaited<ReturnType<typeof openHandling>>
type Unit = "housing" | "transport" | "publicity"

/** The test committee with assignments seated, and the steps that lead up to one. */
export async function openHandling(now?: string) {
  const house = await openTestHouse({
    offices: [assignmentOffice],
    reactions: assignmentReactions,
    routes: (app, inside) => {
      if (!app.fastify.hasRoute({ method: "GET", url: "/api/assignments" })) mountAssignments(app, inside)
    },
    ...(now ? { now } : {}),
  })
  const { bodies, people } = house

  async function load(id: string): Promise<Assignment> {
    const found = await house.house.db.read(house.owner, (read) => assignmentOffice.load(read, id, false))
    if (!found) throw new Error(`no assignment ${id}`)
    return found
  }

  async function listOf(proposalId: string) {
    return house.house.db.read(house.owner, (read) =>
      read.q
        .selectFrom("assignment")
        .select(["id", "unit_id", "role", "state"])
        .where("org_id", "=", house.orgId)
        .where("proposal_id", "=", proposalId)
        .orderBy("id")
        .execute(),
    )
  }

  /** A filed proposal, pre-assigned to these units. */
  async function preAssigned(roles: Partial<Record<Unit, AssignmentRole>>, columns: object = {}) {
    const proposal = await house.filedProposal(columns)
    const units = Object.entries(roles).map(([unit, role]) => ({ unitId: bodies[unit as Unit], role }))
    await house.act(people.proposalOffice, "proposal", proposal.id, "preAssign", { units })
    const ids = await listOf(proposal.id)
    const of = (unit: Unit) => {
      const found = ids.find((each) => each.unit_id === bodies[unit])
      if (!found) throw new Error(`${unit} has no assignment`)
      return found.id
    }
    return { proposalId: proposal.id, of }
  }

  async function assigned(roles: Partial<Record<Unit, AssignmentRole>>, columns: object = {}) {
    const made = await preAssigned(roles, columns)
    await house.act(people.proposalOffice, "proposal", made.proposalId, "assign")
    return made
  }

  return {
    ...house,
    load,
    listOf,
    preAssigned,
    assigned,
    /** The housing bureau alone has acknowledged and met the proposer. */
    async inProgress() {
      const { proposalId, of } = await assigned({ housing: "sole" })
      const id = of("housing")
      await house.act(people.housing, "assignment", id, "acknowledge", receipt)
      await house.act(people.housing, "assignment", id, "recordContact", met)
      return { proposalId, id }
    },
    do<N extends keyof AssignmentInputs>(
      who: Somebody | typeof house.system,
      id: string,
      action: N,
      input?: AssignmentInputs[N],
    ) {
      return house.act(who, "assignment", id, action, input ?? {})
    },
    /** Deadlines of a case as kept, by name. */
    async deadlines(id: string) {
      const rows = await house.house.db.read(house.owner, (read) =>
        read.q
          .selectFrom("deadline")
          .select(["name", "status", "due_on", "computation"])
          .where("org_id", "=", house.orgId)
          .where("case_id", "=", id)
          .orderBy("id")
          .execute(),
      )
      return Object.fromEntries(rows.map((row) => [row.name, row]))
    },
  }
}

/** What a promise is rejected with when the law refuses for exactly these reasons. */
export const refusedFor = (...codes: string[]) => ({ reasons: codes.map((code) => ({ code })) })

export const receipt = { receiver: "冯敏", leaderInCharge: "陈副局长", section: "房产管理科" }
export const met = {
  kind: "face_meeting" as const,
  onDate: "2026-03-10",
  milestone: "before" as const,
  people: "李晓云、冯敏",
  summary: "现场查看三个小区，听取意见。",
}
