import type { House } from "../../platform/procedures/office.ts"
import { playAppraisals } from "./appraisals.ts"
import { playAwards } from "./awards.ts"
import { type Desk, openDesk } from "./desk.ts"
import { playFund } from "./fund.ts"
import { playRegisters } from "./registers.ts"

/**
 * What the city does on the day on which it is loaded, beyond the years that were walked through: it appraises, honours,
 * helps with money and adds files. Done through the law like every click, so the people are told as anybody would be.
 */
export async function playPresent(house: House): Promise<void> {
  const [office, director, chair, unit, member] = [
    await openDesk(house, "office"),
    await openDesk(house, "director"),
    await openDesk(house, "chair"),
    await openDesk(house, "unit-head"),
    await openDesk(house, "member"),
  ]
  await playAppraisals(house, director, unit)
  await playAwards(house, { office, director, chair })
  await playFund(house, unit, office, director)
  await attachSurvey(house, member)
  await playRegisters(house)
}

/** The member's own survey, beside the proposals that rest on it. */
async function attachSurvey(house: House, member: Desk): Promise<void> {
  const { scope } = member
  const proposals = await house.db.read(scope, (read) =>
    read.q
      .selectFrom("case_party")
      .select("case_id as id")
      .where("org_id", "=", scope.orgId)
      .where("person_id", "=", scope.personId)
      .where("procedure", "=", "proposal")
      .where("relation", "=", "lead_proposer")
      .orderBy("case_id", "desc")
      .limit(4)
      .execute(),
  )
  for (const { id } of proposals)
    await member.attaches("proposal", id, "走访调查汇总.xlsx", {
      title: "走访调查汇总",
      columns: [
        { header: "街道", width: 16 },
        { header: "走访户数", kind: "integer", width: 12 },
        { header: "反映同一问题的户数", kind: "integer", width: 20 },
        { header: "占比", kind: "percent", width: 10 },
      ],
      rows: [
        ["城东街道", 62, 41, 41 / 62],
        ["河西街道", 48, 37, 37 / 48],
        ["北苑街道", 55, 30, 30 / 55],
        ["合计", 165, 108, 108 / 165],
      ],
    })
}
