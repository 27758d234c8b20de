import { ASSIST_OPINIONS, CONTACT_NOTES, RETURN_REASONS } from "./answer.ts"
import type { AssignmentRole, AssignmentScript, ContactScript, ResultClass, UnitSeed } from "./city.ts"
import { dayAt, dayNumber, NOW, past } from "./days.ts"
import type { Milestones, Plan } from "./plan.ts"
import type { Random } from "./random.ts"
import { reply } from "./reply.ts"
import type { AssignmentState } from "./states.ts"

export interface Handled {
  assignments: AssignmentScript[]
  milestones: Milestones<AssignmentState>[]
  assigned: number
  preAssigned: number
  /** The day on which the last reply leaves. */
  issued: number
  resultClass: ResultClass
}

/** From the assignment to the replies of all units that answer. */
export function handle(plan: Plan, decided: number, random: Random): Handled {
  const meeting = dayNumber(plan.session.assignmentMeetingOn)
  const plenary = plan.period === "plenary"
  const preAssigned = plenary
    ? Math.max(decided + 1, meeting - random.whole(5, 9))
    : decided + random.whole(2, 4)
  const assigned = plenary ? Math.max(meeting, preAssigned + 1) : preAssigned + random.whole(2, 4)
  const resultClass = random.weighted<ResultClass>([
    ["A", 55],
    ["B", 33],
    ["C", 12],
  ])
  const separate = plan.want === null && plan.assists.length > 0 && random.chance(0.05)
  const role: AssignmentRole = separate ? "separate" : plan.assists.length > 0 ? "lead" : "sole"
  const found: { script: AssignmentScript; milestones: Milestones<AssignmentState>; issued: number }[] = []

  let start = assigned
  let takenOverFrom: string | null = null
  if (plan.want === "reassigned" || random.chance(0.04)) {
    const first = refused(plan, role, preAssigned, assigned, random)
    found.push({ ...first, issued: 0 })
    start = first.granted
    takenOverFrom = plan.wrongUnit.key
  }
  const lead = answering(plan, plan.leadUnit, role, preAssigned, start, takenOverFrom, resultClass, random)
  // A unit that takes over has no assignment before the return is granted.
  if (takenOverFrom === null || start <= NOW) found.push(lead)
  plan.assists.forEach((unit, index) => {
    if (separate && index === 0)
      found.push(answering(plan, unit, role, preAssigned, assigned, null, resultClass, random))
    else found.push(assisting(plan, unit, preAssigned, assigned, random))
  })
  return {
    assignments: found.map((item) => item.script),
    milestones: found.map((item) => item.milestones),
    assigned,
    preAssigned,
    issued: Math.max(lead.issued, ...found.map((item) => item.issued)),
    resultClass,
  }
}

function blank(
  unit: UnitSeed,
  role: AssignmentRole,
  pre: number,
  assigned: number,
  ack: number,
): AssignmentScript {
  return {
    unit: unit.key,
    role,
    track: unit.track,
    stopAt: "pre_assigned",
    preAssignedOn: dayAt(pre),
    assignedOn: past(assigned),
    acknowledgedOn: past(ack),
    returnRequest: null,
    takenOverFrom: null,
    extension: null,
    contacts: [],
    assistOpinion: null,
    replies: [],
  }
}

/** A unit to which the matter does not belong: it asks to be relieved and is. */
function refused(plan: Plan, role: AssignmentRole, pre: number, assigned: number, random: Random) {
  const ack = assigned + random.whole(1, 2)
  const asked = ack + random.whole(1, 4)
  const granted = asked + random.whole(2, 5)
  const script = blank(plan.wrongUnit, role, pre, assigned, ack)
  if (asked <= NOW)
    script.returnRequest = {
      on: dayAt(asked),
      reason: random.pick(RETURN_REASONS).replace("{other}", plan.leadUnit.name),
      suggestedUnit: plan.leadUnit.key,
      decision:
        granted <= NOW
          ? {
              on: dayAt(granted),
              granted: true,
              newUnit: plan.leadUnit.key,
              note: "情况属实，同意改办，办理期限自改办之日起重新计算。",
            }
          : null,
    }
  const milestones: Milestones<AssignmentState> = [
    [pre, "pre_assigned"],
    [assigned, "awaiting_signoff"],
    [ack, "signed"],
    [asked, "return_requested"],
    [granted, "reassigned"],
  ]
  return { script, milestones, granted }
}

function answering(
  plan: Plan,
  unit: UnitSeed,
  role: AssignmentRole,
  pre: number,
  assigned: number,
  takenOverFrom: string | null,
  resultClass: ResultClass,
  random: Random,
) {
  const ack = assigned + random.whole(1, 4)
  const script = blank(unit, role, pre, assigned, ack)
  script.takenOverFrom = takenOverFrom
  const milestones: Milestones<AssignmentState> = [
    [pre, "pre_assigned"],
    [assigned, "awaiting_signoff"],
    [ack, "signed"],
  ]
  let begun = ack + random.whole(1, 3)
  const asks = takenOverFrom === null && random.chance(0.03)
  if (asks || plan.want === "return_requested" || plan.want === "return_denied") {
    const asked = ack + random.whole(1, 3)
    const denied = asked + random.whole(2, 5)
    begun = denied + random.whole(2, 3)
    milestones.push([asked, "return_requested"], [denied, "return_denied"])
    if (asked <= NOW)
      script.returnRequest = {
        on: dayAt(asked),
        reason: random.pick(RETURN_REASONS).replace("{other}", plan.wrongUnit.name),
        suggestedUnit: plan.wrongUnit.key,
        decision:
          denied <= NOW
            ? {
                on: dayAt(denied),
                granted: false,
                newUnit: null,
                note: "核心事项属你单位职责，不同意退办，请按期办理。",
              }
            : null,
      }
  }
  milestones.push([begun, "in_progress"])
  const extends_ = plan.want === "extended" || random.chance(0.06)
  let drafted = assigned + (extends_ ? random.whole(68, 78) : random.whole(26, 54))
  if (random.chance(0.04)) drafted += 18
  if (extends_) {
    const asked = assigned + random.whole(48, 54)
    const agreed = asked + random.whole(1, 3)
    milestones.push([agreed, "extended"])
    if (asked <= NOW)
      script.extension = {
        on: dayAt(asked),
        reason: random.pick([
          "涉及单位较多，尚需会商",
          "需待年度预算调整后明确资金",
          "现场勘查和专家论证尚未完成",
        ]),
        newDue: dayAt(assigned + 85),
        decision:
          agreed <= NOW
            ? { on: dayAt(agreed), granted: true, note: "同意延期一个月，请抓紧办理并告知提案者。" }
            : null,
      }
  }
  script.contacts = contacts(plan, begun, drafted, random)
  const sent = drafted + random.whole(2, 3)
  const checked = sent + (plan.assists.length > 0 ? random.whole(2, 4) : 0)
  const issued = checked + random.whole(2, 4)
  milestones.push([drafted, "reply_drafting"])
  if (plan.assists.length > 0) milestones.push([sent, "countersigning"])
  milestones.push([checked, "checking"], [issued, "reply_issued"])
  if (drafted <= NOW)
    script.replies.push(reply(plan, unit, "first", resultClass, { drafted, sent, checked, issued }, random))
  return { script, milestones, issued }
}

function assisting(plan: Plan, unit: UnitSeed, pre: number, assigned: number, random: Random) {
  const ack = assigned + random.whole(1, 4)
  const begun = ack + random.whole(1, 3)
  const given = assigned + random.whole(11, 21)
  const script = blank(unit, "assist", pre, assigned, ack)
  if (given <= NOW)
    script.assistOpinion = {
      on: dayAt(given),
      text: random
        .pick(ASSIST_OPINIONS)
        .replaceAll("{duty}", random.pick(unit.duties))
        .replaceAll("{deed}", random.pick(plan.draft.measures).deed),
    }
  const milestones: Milestones<AssignmentState> = [
    [pre, "pre_assigned"],
    [assigned, "awaiting_signoff"],
    [ack, "signed"],
    [begun, "in_progress"],
    [given, "opinion_submitted"],
  ]
  return { script, milestones, issued: 0 }
}

function contacts(plan: Plan, from: number, until: number, random: Random): ContactScript[] {
  const count = random.weighted([
    [1, 2],
    [2, 6],
    [3, 3],
  ])
  const list: ContactScript[] = []
  for (let i = 0; i < count; i++) {
    const on = from + 1 + Math.floor(((until - from - 2) * (i + random.next() * 0.7)) / count)
    if (on > NOW) break
    const kind = random.weighted<ContactScript["kind"]>([
      ["visit", 4],
      ["face_meeting", 5],
      ["forum", 3],
      ["inspection", 3],
      ["phone", 3],
      ["online", 1],
    ])
    list.push({
      on: dayAt(on),
      kind,
      place:
        kind === "phone" || kind === "online"
          ? ""
          : random.pick([
              plan.draft.locale.街 ?? "",
              plan.draft.locale.镇 ?? "",
              "承办单位会议室",
              "提案者所在单位",
            ]),
      people: plan.proposers.slice(0, random.whole(1, 2)),
      note: random.pick(CONTACT_NOTES).replace("{what}", `“${random.pick(plan.draft.measures).what}”`),
      acknowledgedOn: random.chance(0.9) ? past(on + random.whole(0, 3)) : null,
    })
  }
  return list
}
