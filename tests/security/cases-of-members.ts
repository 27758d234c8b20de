import { newId } from "../../src/base/id.ts"
import type { OpenHouse } from "../../src/platform/http/testing.ts"
import type { Party } from "../../src/platform/procedures/office.ts"
import jinan from "../../src/rulebook/appraisal/books/jinan-2015.json" with { type: "json" }

interface Ground {
  readonly open: OpenHouse
  readonly orgId: number
  readonly personId: (name: string) => string
  readonly begin: (procedure: string, data: object, parties: Party[], matterId?: string) => Promise<string>
  readonly person: (relation: string, name: string) => Party
  /** A body that the year scores: whoever speaks for it sees the year, and nobody else for that. */
  readonly assessed: Party
}

/** An organisation holds one year of service for each year, and cases are begun several times. */
let years = 2000

/** One case of each procedure of members' service: the year with what is said in it, and activities. */
export async function beginService({ open, orgId, personId, begin, person, assessed }: Ground) {
  const ruleBookId = newId()
  years += 1
  const year = years
  await open.inOrganisation(orgId, (tx) =>
    tx.q
      .insertInto("rule_book")
      .values({
        org_id: orgId,
        id: ruleBookId,
        code: jinan.id,
        version: year,
        name: "考核办法",
        book: JSON.stringify(jinan),
        saved_at: new Date("2026-03-09T01:00:00Z"),
        note: "",
        adopted_on: "2026-01-01",
      })
      .execute(),
  )
  const serviceYear = await begin("service_year", { year, title: "年度考核", ruleBookId }, [
    person("reporter", "lead"),
    assessed,
  ])
  const claim = await begin(
    "service_claim",
    {
      personId: personId("lead"),
      kind: "service.welfare",
      onDate: "2026-03-01",
      title: "社区义诊",
      attributes: { hours: 2 },
      evidence: "街道出具的证明",
    },
    [person("claimant", "lead")],
  )
  const ofYear = (procedure: string, relation: string, data: object) =>
    begin(
      procedure,
      { serviceYearId: serviceYear, personId: personId("lead"), ...data },
      [person(relation, "lead")],
      serviceYear,
    )
  const objection = await ofYear("service_objection", "objector", { about: "", body: "活动没有记入。" })
  const measure = await ofYear("service_measure", "concerned", {
    code: "reminder",
    name: "提醒谈话",
    rung: "reminder_talk",
    approval: "chairs_meeting",
  })
  const organiserId = personId("committeeStaff")
  const meeting = (mustAttend: boolean) =>
    begin(
      "activity",
      {
        title: "加装电梯专题协商会",
        kind: "topic_consultation",
        mustAttend,
        onDate: "2026-04-10",
        fromTime: "09:00",
        untilDate: "2026-04-10",
        untilTime: "11:30",
        place: "三楼会议室",
        organiserId,
        organiserName: "committeeStaff",
        answerBy: "2026-04-08",
        leaveApprover: "organiser",
        invited: { everybody: false, standing: false, bodyIds: [], personIds: [] },
        checkInKey: "for tests only",
      },
      [person("invitee", "lead"), person("invitee", "cosponsor")],
    )
  const activity = await meeting(true)
  const attending = (procedure: string, name: string, mustAttend: boolean, activityId: string) =>
    begin(
      procedure,
      { activityId, personId: personId(name), organiserId, leaveApprover: "organiser", mustAttend },
      [person("attendee", name)],
      activityId,
    )
  const summons = await attending("summons", "lead", true, activity)
  const enrolment = await attending("enrolment", "cosponsor", false, await meeting(false))
  return {
    activity,
    summons,
    enrolment,
    service_year: serviceYear,
    service_claim: claim,
    service_objection: objection,
    service_measure: measure,
  }
}
