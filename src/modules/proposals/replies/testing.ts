import { toDate } from "../../../base/clock.ts"
import { getOffice } from "../../../platform/procedures/house.ts"
import type { AnyOffice, CaseRecord } from "../../../platform/procedures/office.ts"
import { setTerms } from "../../../platform/procedures/terms.ts"
import type { AssignmentRole } from "../assignments/record.ts"
import { type HandlingHouse, met, openHandling, receipt } from "../assignments/testing.ts"
import type { FeedbackInputs } from "../feedback/schema.ts"
import { type ProposalTerms, proposalTerms } from "../terms.ts"
import type { Somebody } from "../testing.ts"
import { openReply } from "./create.ts"
import type { Answer, Reply } from "./record.ts"

export type ReplyingHouse = Awaited<ReturnType<typeof openReplying>>
type Unit = "housing" | "transport" | "publicity"

const recommendations = [
  { id: "r1", text: "制定分层分担的参考比例。" },
  { id: "r2", text: "设立加装电梯的专项资金。" },
]

export const answers: Answer[] = [
  { recommendationId: "r1", disposition: "adopted", text: "已印发参考比例。" },
  {
    recommendationId: "r2",
    disposition: "planned",
    text: "列入明年预算。",
    dueOn: "2026-09-30",
    owner: "房产管理科",
  },
]

export const letter = {
  text: "<p>感谢您对老旧小区改造的关心。现答复如下。</p>",
  answers,
  unitClass: "B",
  documentNumber: "云建函〔2026〕12号",
  signer: "陈局长",
  contactName: "冯敏",
  contactPhone: "0951-5012345",
}

/** The test committee with everything from the proposal to the promise seated, and the steps that lead to a letter. */
export async function openReplying(now?: string) {
  const house: HandlingHouse = await openHandling(now)
  const { people, orgId } = house
  const ofUnit: Record<Unit, { liaison: Somebody; head: Somebody }> = {
    housing: { liaison: people.housing, head: people.housingHead },
    transport: { liaison: people.transport, head: people.transportHead },
    publicity: { liaison: people.publicity, head: people.publicityHead },
  }

  let settings = 0

  async function find<R extends CaseRecord>(procedure: string, id: string): Promise<R> {
    const office: AnyOffice = getOffice(house.house, procedure)
    return house.house.db.read(house.owner, (read) => office.load(read, id, false))
  }

  /** Acknowledged, met once and telephoned once. */
  async function meet(assignmentId: string, unit: Unit = "housing") {
    const { liaison } = ofUnit[unit]
    await house.do(liaison, assignmentId, "acknowledge", receipt)
    await house.do(liaison, assignmentId, "recordContact", met)
    await house.do(liaison, assignmentId, "recordContact", { ...met, kind: "phone" })
  }

  function listOf(table: "assignment" | "reply" | "feedback" | "follow_up", proposalId: string) {
    return house.house.db.read(house.owner, (read) =>
      read.q
        .selectFrom(table)
        .select(["id", "state", "unit_id"])
        .where("org_id", "=", orgId)
        .where("proposal_id", "=", proposalId)
        .orderBy("id")
        .execute(),
    )
  }

  /** Units at work on a numbered proposal with two recommendations, each having met the proposer twice. */
  async function working(roles: Partial<Record<Unit, AssignmentRole>>, columns: object = {}) {
    const made = await house.assigned(roles, {
      recommendations: JSON.stringify(recommendations),
      situation: "<p>我市老旧小区多为六层住宅。</p>",
      analysis: "<p>资金分担没有统一办法。</p>",
      ...columns,
    })
    for (const unit of Object.keys(roles) as Unit[]) {
      const id = made.of(unit)
      if (roles[unit] === "assist") await house.do(ofUnit[unit].liaison, id, "acknowledge", receipt)
      else await meet(id, unit)
    }
    return made
  }

  async function begin(unit: Unit, assignmentId: string, more: object = {}): Promise<Reply> {
    const { liaison } = ofUnit[unit]
    return house.house.db.write(liaison.scope, (tx) =>
      openReply(house.house, tx, liaison.actor, { assignmentId, ...more }),
    )
  }

  /** Written, shown to the proposer, submitted, and passed by the checker. */
  async function issue(unit: Unit, replyId: string, more: object = {}): Promise<Reply> {
    const { liaison, head } = ofUnit[unit]
    await house.act(liaison, "reply", replyId, "save", { ...letter, ...more })
    await house.act(liaison, "reply", replyId, "sendDraft")
    await house.act(head, "reply", replyId, "submitReply")
    const at = await find<Reply>("reply", replyId)
    if (at.state === "checking") await house.act(people.supervision, "reply", replyId, "passCheck")
    return find<Reply>("reply", replyId)
  }

  return {
    ...house,
    ofUnit,
    find,
    listOf,
    meet,
    working,
    begin,
    issue,
    /** One unit alone has answered. */
    async answered(more: object = {}, columns: object = {}) {
      const { proposalId, of } = await working({ housing: "sole" }, columns)
      const begun = await begin("housing", of("housing"))
      return { proposalId, assignmentId: of("housing"), reply: await issue("housing", begun.id, more) }
    },
    /** The proposer met anew and the whole letter again, on the assignment as it was reopened. */
    async answerAgain(assignmentId: string, more: object = {}) {
      await house.do(ofUnit.housing.liaison, assignmentId, "recordContact", met)
      const begun = await begin("housing", assignmentId)
      return issue("housing", begun.id, more)
    },
    async formOf(proposalId: string, who: Somebody, attempt = 1) {
      const rows = await house.house.db.read(house.owner, (read) =>
        read.q
          .selectFrom("feedback")
          .select(["id", "proposer_id", "attempt"])
          .where("org_id", "=", orgId)
          .where("proposal_id", "=", proposalId)
          .execute(),
      )
      const form = rows.find((each) => each.proposer_id === who.id && each.attempt === attempt)
      if (!form) throw new Error(`${who.actor.name} has no form of attempt ${attempt}`)
      return form.id
    },
    rate(who: Somebody, formId: string, value: string, comment?: string) {
      const input: FeedbackInputs["rate"] = {
        ratings: [{ axis: "overall", value }],
        ...(comment ? { comment } : {}),
      }
      return house.act(who, "feedback", formId, "rate", input)
    },
    /** What the organisation sets from now on; cases opened before keep what they had. */
    setTerms(values: Partial<ProposalTerms>) {
      return house.write((tx) =>
        setTerms(tx, proposalTerms, {
          preset: null,
          values,
          validFrom: house.clock.today("Asia/Shanghai"),
          // Two settings at the same moment of a clock that stands still: the later one counts.
          at: new Date(toDate(house.clock.now()).getTime() + ++settings),
          by: null,
        }),
      )
    },
  }
}
