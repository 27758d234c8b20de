import type { AssignmentScript, ContactScript } from "../content/city.ts"
import { dayAt, dayNumber } from "../content/days.ts"
import { playReply } from "./play-reply.ts"
import { actor, assigner, caseOf, doing, holder, idOf, on, type Story, workingDaysAfter } from "./story.ts"
import { type Case, listHanging, type Moment, recordOf } from "./world.ts"

/** From the pre-assignment to the work of each unit. */
export function playHandling(story: Story): void {
  const { assignments, decision } = story.seed.script
  const first = assignments.filter(({ takenOverFrom }) => takenOverFrom === null)
  const [lead] = first
  if (decision?.outcome !== "filed" || !lead) return
  on(story, lead.preAssignedOn, 12, (of, moment) => {
    // Where numbers are given in bulk after the review, that is done before units are asked.
    if (of.row.number === null) doing(story, of, moment, holder(story, "proposal_clerk"), "assignNumber")
    doing(story, of, moment, assigner(story, lead.track), "preAssign", {
      units: first.map(({ unit, role }) => ({ unitId: idOf(story.stage, unit), role })),
    })
  })
  on(story, lead.assignedOn, 13, (of, moment) => {
    doing(story, of, moment, assigner(story, lead.track), "assign", {
      meeting: `${moment.today.year}年政协提案交办会`,
    })
    for (const script of first) playAssignment(story, script, find(story, script.unit))
  })
}

function find(story: Story, unitKey: string): Case {
  const unitId = idOf(story.stage, unitKey)
  const found = listHanging(story.stage.world, "assignment", caseOf(story).id).find(
    ({ row }) => row.unitId === unitId && row.state !== "reassigned",
  )
  if (!found) throw new Error(`${story.seed.key}: ${unitKey} has no assignment`)
  return found
}

function playAssignment(story: Story, script: AssignmentScript, of: Case): void {
  const liaison = holder(story, "unit_liaison", script.unit)
  const head = holder(story, "unit_head", script.unit)
  on(story, script.acknowledgedOn, 14, (_, moment) =>
    doing(story, of, moment, liaison, "acknowledge", {
      receiver: liaison.name,
      leaderInCharge: head.name,
      section: "办公室",
      ...((recordOf(story.stage.world, of) as unknown as { proposal: { isKey: boolean } }).proposal.isKey
        ? { handlingPlan: PLAN }
        : {}),
    }),
  )
  playReturn(story, script, of)
  for (const [index, contact] of contactsOf(story, script).entries()) playContact(story, of, contact, index)
  const { assistOpinion } = script
  if (assistOpinion)
    on(story, assistOpinion.on, 30, (_, moment) =>
      doing(story, of, moment, liaison, "submitOpinion", { opinion: assistOpinion.text }),
    )
  playExtension(story, script, of)
  for (const reply of script.replies) if (reply.kind !== "again") playReply(story, script, of, reply)
}

const PLAN =
  "成立由主要负责人牵头的办理专班，一个月内完成调研，两个月内拿出措施，办结前向提案者和督办领导当面汇报。"

function playReturn(story: Story, script: AssignmentScript, of: Case): void {
  const { returnRequest } = script
  if (!returnRequest) return
  const { decision, reason, suggestedUnit } = returnRequest
  on(story, returnRequest.on, 15, (_, moment) =>
    doing(story, of, moment, holder(story, "unit_head", script.unit), "requestReturn", {
      reason,
      ...(suggestedUnit ? { suggestedUnitId: idOf(story.stage, suggestedUnit) } : {}),
    }),
  )
  if (!decision) return
  on(story, decision.on, 16, (_, moment) => {
    const by = assigner(story, script.track)
    if (!decision.granted || !decision.newUnit)
      return doing(story, of, moment, by, "denyReturn", { reason: decision.note })
    doing(story, of, moment, by, "grantReturn", {
      newUnitId: idOf(story.stage, decision.newUnit),
      note: decision.note,
    })
    const next = story.seed.script.assignments.find(
      ({ takenOverFrom, unit }) => takenOverFrom === script.unit && unit === decision.newUnit,
    )
    if (next) playAssignment(story, next, find(story, next.unit))
  })
}

type PlayedContact = ContactScript & { readonly milestone: "before" | "during" | "after" }

/**
 * The contacts of the script, and as many meetings more as this organisation asks for before a reply: the script does
 * not know how many that is.
 */
function contactsOf({ seed, committee }: Story, script: AssignmentScript): PlayedContact[] {
  const { contactsRequired, meetingsRequired, meetingKinds } = committee.terms
  const list = [...script.contacts]
  const drafted = script.replies[0]?.draftedOn
  const acknowledged = script.acknowledgedOn
  if (drafted && acknowledged) {
    const meetings = list.filter(({ kind }) => meetingKinds.includes(kind)).length
    const missing = Math.max(contactsRequired - list.length, meetingsRequired - meetings, 0)
    for (let index = 0; index < missing; index++) {
      const day = dayNumber(drafted) - 2 * (index + 1)
      const on = dayAt(Math.max(day, dayNumber(acknowledged) + 1))
      const place = "提案者所在单位"
      const people = [seed.leadProposer]
      const note = "当面听取提案者意见，通报办理思路和进展。"
      list.push({ on, kind: "face_meeting", place, people, note, acknowledgedOn: on })
    }
  }
  list.sort((a, b) => (a.on < b.on ? -1 : 1))
  return list.map((contact, index) => ({
    ...contact,
    milestone: index === 0 ? "before" : index === list.length - 1 ? "after" : "during",
  }))
}

/** What the unit and the proposers say to each other, and the proposer's word that they did. */
export function playContact(story: Story, of: Case, contact: PlayedContact, index: number): void {
  const { stage, committee, seed } = story
  const people = contact.people.map((key) => actor({ stage, committee }, key).name)
  const unit = committee.bodies.get(of.row.unitId as string)
  const liaisonKey = seed.script.assignments.find((each) => idOf(stage, each.unit) === of.row.unitId)?.unit
  on(story, contact.on, 17 + 2 * index, (_, moment) => {
    doing(story, of, moment, holder(story, "unit_liaison", liaisonKey), "recordContact", {
      kind: contact.kind,
      onDate: contact.on,
      milestone: contact.milestone,
      people: [...people, unit?.shortName].join("、"),
      place: contact.place,
      summary: contact.note,
      ...(contact.kind === "online" ? { onlineReason: "提案者在外地出差，约定以视频方式沟通。" } : {}),
    })
    const contactId = stage.world.contacts.get(of.id)?.at(-1)?.id
    on(story, contact.acknowledgedOn, 18 + 2 * index, (_same, later) =>
      doing(story, of, later, story.lead, "confirmContact", { contactId }),
    )
  })
}

/** A unit asks before its date has passed and for no longer than this organisation allows. */
function playExtension(story: Story, script: AssignmentScript, of: Case): void {
  const { extension } = script
  if (!extension) return
  const { world } = story.stage
  const due = (recordOf(world, of) as unknown as { dueOn: string | null }).dueOn
  if (!due) return
  const lastDay = dayAt(dayNumber(due) - 6)
  const { extensionMonths, longestMonths } = story.committee.terms
  const plus = (day: string, months: number) => Temporal.PlainDate.from(day).add({ months }).toString()
  const until = [
    extension.newDue,
    plus(due, extensionMonths),
    plus(of.row.clockFrom as string, longestMonths),
  ]
    .sort()
    .at(0) as string
  if (until <= due) return
  const asked = [extension.on, lastDay].sort()[0] as string
  on(story, asked, 27, (_, moment) =>
    doing(story, of, moment, holder(story, "unit_head", script.unit), "requestExtension", {
      until,
      reason: extension.reason,
    }),
  )
  const { decision } = extension
  if (!decision) return
  const decided = [decision.on, workingDaysAfter(asked, 3)].sort()[0] as string
  on(story, decided, 28, (_, moment: Moment) => {
    const by = assigner(story, script.track)
    if (decision.granted) doing(story, of, moment, by, "grantExtension", { note: decision.note })
    else doing(story, of, moment, by, "denyExtension", { reason: decision.note })
  })
}
