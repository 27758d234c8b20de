import { newId } from "../../base/id.ts"
import type { OpenHouse } from "../../platform/http/testing.ts"

/** Each filed proposal is worth 10 to a member, who begins with 60. */
export const ofMembers = {
  ...{ format: "shanyi-rule-book/1", id: "members", version: 1, name: "委员办法", subject: "member" },
  total: { start: 60 },
  blocks: [
    { id: "b", name: "提案", items: [{ id: "filed", name: "立案", counts: "proposal.filed", points: 10 }] },
  ],
  grades: [
    { id: "good", name: "优秀", atLeast: 80 },
    { id: "rest", name: "其他", otherwise: true },
  ],
}
/** What a committee does itself, capped, and what its members did and came to. */
export const ofCommittees = {
  ...{ format: "shanyi-rule-book/1", id: "committees", version: 1, name: "专委会办法" },
  subject: "special_committee",
  total: {},
  blocks: [
    {
      id: "work",
      name: "自身工作",
      items: [
        { id: "held", name: "组织会议", counts: "meeting.organised", points: 2, cap: 3 },
        { id: "own", name: "集体提案", counts: "proposal.filed", points: 5 },
      ],
    },
    {
      id: "theirs",
      name: "委员",
      items: [
        { id: "average", name: "平均分", counts: "member.scored", per: "average", points: 0.5 },
        { id: "sum", name: "委员提案", counts: "member.proposal.filed", points: 1 },
        {
          ...{ id: "per_head", name: "人均提案", counts: "member.proposal.filed", per: "rate", points: 3 },
          outOf: { subject: "members" },
        },
      ],
    },
  ],
  grades: [
    { id: "first", name: "先进", rank: 1, ties: "in" },
    { id: "rest", name: "一般", otherwise: true },
  ],
}

/**
 * 经济委 and 农业委 in 2026: 李 belonged to 经济委 all the year, 王 until the end of June and then to 农业委, 赵 to 农业委. 孙
 * represents 经济委, 何 is on the staff of 农业委. Ids by their names; answers the organisation.
 */
export async function seatCommittees(house: OpenHouse, ids: Record<string, string>): Promise<number> {
  const made = await house.organisation("某市政协")
  const orgId = made.id
  ids.economy = await house.body(orgId, "special_committee", "经济委员会")
  ids.farming = await house.body(orgId, "special_committee", "农业委员会")
  ids.unit = await house.body(orgId, "handling_unit", "市住建局", { track: "government" })
  const sits = async (
    name: string,
    username: string | undefined,
    spans: [string, string, string | null][],
  ) => {
    const seat = { termId: made.termId }
    const { id } = await house.person(orgId, name, {
      ...(username ? { username } : {}),
      grants: [{ role: "member" }],
      seat,
    })
    await house.inOrganisation(orgId, (tx) =>
      tx.q
        .insertInto("affiliation")
        .values(
          spans.map(([body, since, until]) => ({
            ...{ org_id: orgId, id: newId(), person_id: id, body_id: ids[body] ?? "", post: "member" },
            ...{ since, until },
          })),
        )
        .execute(),
    )
    return id
  }
  ids.li = await sits("李晓云", "li", [["economy", "2022-01-01", null]])
  ids.wang = await sits("王立本", undefined, [
    ["economy", "2022-01-01", "2026-06-30"],
    ["farming", "2026-07-01", null],
  ])
  ids.zhao = await sits("赵之远", undefined, [["farming", "2022-01-01", null]])
  const speaks = { role: "body_representative" as const, bodyId: ids.economy }
  await house.person(orgId, "孙主任", { username: "sun", grants: [speaks] })
  const works = { role: "committee_staff" as const, bodyId: ids.farming }
  await house.person(orgId, "何干事", { username: "he", grants: [works] })
  await house.person(orgId, "尤专干", { username: "you", grants: [{ role: "liaison_office" }] })
  await house.person(orgId, "周主席", { username: "zhou", grants: [{ role: "chair" }] })
  return orgId
}
