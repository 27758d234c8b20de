import type { House } from "../../platform/procedures/office.ts"
import type { Desk } from "./desk.ts"

interface Judges {
  readonly office: Desk
  readonly director: Desk
  readonly chair: Desk
}

/** 评选表彰: last year's list is published; this year's waits for the chairs' meeting. */
export async function playAwards(house: House, judges: Judges): Promise<void> {
  const [now, before] = await listSessions(house, judges.office)
  if (before) await playRound(house, judges, before, true)
  if (now) await playRound(house, judges, now, false)
}

interface Session {
  readonly id: string
  readonly year: number
}

function listSessions(house: House, { scope }: Desk): Promise<Session[]> {
  return house.db.read(scope, (read) =>
    read.q
      .selectFrom("session")
      .select(["id", "year"])
      .where("org_id", "=", scope.orgId)
      .orderBy("opens_on", "desc")
      .limit(2)
      .execute(),
  )
}

async function playRound(
  house: House,
  { office, director, chair }: Judges,
  { id: sessionId, year }: Session,
  published: boolean,
): Promise<void> {
  const { proposalIds, unitIds } = await listWorthy(house, office, sessionId)
  const title = `${year}年度优秀提案和先进承办单位`
  const id = await office.opens("award", { sessionId, title, style: "local" })
  const act = (who: Desk, action: string, input: Record<string, unknown> = {}) =>
    who.acts("award", id, action, input)
  await act(office, "nominateProposals", { proposalIds, reason: "选题准、调研深、建议可行，办理取得实效。" })
  await act(office, "nominateUnits", { unitIds, reason: "领导重视，沟通充分，答复及时，承诺兑现好。" })
  const candidates = await house.db.read(office.scope, (read) =>
    read.q
      .selectFrom("award_candidate")
      .select("id")
      .where("org_id", "=", office.scope.orgId)
      .where("award_id", "=", id)
      .orderBy("id")
      .execute(),
  )
  await act(director, "rate", {
    scores: candidates.map((each, index) => ({ candidateId: each.id, score: 97 - index * 1.5 })),
  })
  await act(director, "propose", { candidateIds: candidates.map((each) => each.id) })
  if (!published) return
  const approvedOn = office.today.toString()
  await act(chair, "approve", { meeting: "主席会议", approvedOn })
  await act(office, "publish")
}

/** Concluded proposals of the session and the units that answered them. */
async function listWorthy(house: House, { scope }: Desk, sessionId: string) {
  const rows = await house.db.read(scope, (read) =>
    read.q
      .selectFrom("proposal")
      .innerJoin("assignment", (join) =>
        join
          .onRef("assignment.proposal_id", "=", "proposal.id")
          .on("assignment.org_id", "=", scope.orgId)
          .on("assignment.replied_on", "is not", null),
      )
      .select(["proposal.id", "assignment.unit_id"])
      .where("proposal.org_id", "=", scope.orgId)
      .where("proposal.session_id", "=", sessionId)
      .where("proposal.replied_on", "is not", null)
      .orderBy("proposal.number")
      .limit(60)
      .execute(),
  )
  const distinct = (ids: readonly string[], most: number) => [...new Set(ids)].slice(0, most)
  return {
    proposalIds: distinct(
      rows.map(({ id }) => id),
      8,
    ),
    unitIds: distinct(
      rows.map(({ unit_id }) => unit_id),
      4,
    ),
  }
}
