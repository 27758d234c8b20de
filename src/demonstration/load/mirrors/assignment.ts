import { systemActor } from "../../../base/actor.ts"
import { workDeadlines } from "../../../modules/proposals/assignments/load.ts"
import { assignmentOffice } from "../../../modules/proposals/assignments/office.ts"
import type { Assignment } from "../../../modules/proposals/assignments/record.ts"
import type { AssignmentInputs } from "../../../modules/proposals/assignments/schema.ts"
import { unitParty } from "../../../modules/proposals/assignments/writes.ts"
import { computeDue } from "../../../rulebook/calendar/calendar.ts"
import { bySystem, openCase } from "../clerk.ts"
import {
  addParties,
  addRow,
  type Case,
  getCase,
  idAt,
  isRunning,
  listHanging,
  type Mirror,
  type MirroredDeed,
  type MirroredFact,
  type Row,
  recordOf,
  removeParty,
  type World,
} from "../world.ts"

/** 承办件 in memory: what `load.ts`, `writes.ts` and `reactions.ts` of the office do. */
type Deed<N extends keyof AssignmentInputs> = MirroredDeed<AssignmentInputs[N]>

const columns = {
  proposalId: "",
  unitId: "",
  track: "other",
  role: "sole",
  part: "",
  assignedOn: null,
  clockFrom: null,
  keptDueOn: null,
  returnUntil: null,
  reassignedFrom: null,
  acknowledgedOn: null,
  receiver: null,
  leaderInCharge: null,
  section: null,
  handlingPlan: null,
  returnReason: null,
  suggestedUnitId: null,
  returnRequestedOn: null,
  returns: 0,
  extensionAsked: null,
  extensionUntil: null,
  extensionReason: null,
  extensions: 0,
  opinion: null,
  opinionOn: null,
  repliedOn: null,
  attempt: 1,
  togetherWith: null,
}

export const assignmentMirror: Mirror = {
  office: assignmentOffice,
  columns,
  around: (of, world) => {
    const proposal = getCase(world, of.row.proposalId as string)
    const replies = listHanging(world, "reply", of.id)
    const newest = [...replies].sort((a, b) => Number(b.row.attempt) - Number(a.row.attempt))[0]
    const due = of.deadlines
      .filter((each) => isRunning(each) && workDeadlines.some((name) => name === each.name))
      .map(({ computation }) => computation.due)
    return {
      unitName: of.committee.bodies.get(of.row.unitId as string)?.name,
      proposal: {
        subject: proposal.row.subject,
        numberText: proposal.row.numberText,
        kind: proposal.row.kind,
        state: proposal.row.state,
        isKey: proposal.row.isKey,
      },
      dueOn: due.sort()[0] ?? null,
      contacts: summariseContacts(world, of),
      siblings: listHanging(world, "assignment", proposal.id)
        .filter((each) => each !== of)
        .map(({ id, row }) => ({ id, unitId: row.unitId, role: row.role, state: row.state })),
      reply: newest ? { id: newest.id, state: newest.row.state } : null,
      hasNotice: false,
      hasIssuedReply: replies.some(({ row }) => row.issuedOn !== null),
      dispatchOfficeIds: dispatchOffices(of),
    }
  },
  writes: {
    assignFormally: ({ world, of, moment }: Deed<"assignFormally">) => {
      of.row.returnUntil = computeDue(moment.today, of.committee.terms.returnWithin, world.calendar).due
    },
    recordContact: ({ world, of, moment, input }: Deed<"recordContact">) => {
      const contact = addRow(world, "contact", {
        org_id: of.committee.id,
        id: idAt(moment.at),
        assignment_id: of.id,
        kind: input.kind,
        on_date: input.onDate,
        place: input.place ?? "",
        people: input.people,
        summary: input.summary,
        milestone: input.milestone,
        online_reason: input.onlineReason ?? null,
        confirmed_by: null,
        confirmed_on: null,
        disputed_reason: null,
        recorded_at: moment.at,
        attempt: of.row.attempt,
      })
      const list = world.contacts.get(of.id)
      if (list) list.push(contact)
      else world.contacts.set(of.id, [contact])
    },
    confirmContact: ({ world, of, moment, actor, input }: Deed<"confirmContact">) => {
      Object.assign(findContact(world, of, input.contactId), {
        confirmed_by: actor.personId,
        confirmed_on: moment.today.toString(),
      })
    },
    disputeContact: ({ world, of, input }: Deed<"disputeContact">) => {
      findContact(world, of, input.contactId).disputed_reason = input.reason
    },
  },
  hears: {
    "proposal.assign": (heard) => doToAll(heard, "assignFormally", ["pre_assigned"]),
    "proposal.rehandle": (heard) => doToAll(heard, "reopen", ["reply_issued"]),
    "proposal.archive": (heard) => doToAll(heard, "close", closable),
    "assignment.grantReturn": reassign,
    "assignment.assignFormally": tieToLead,
  },
}

const closable = [
  "pre_assigned",
  "awaiting_signoff",
  "signed",
  "return_requested",
  "return_denied",
  "in_progress",
  "reply_issued",
]

export function dispatchOffices(of: Case): string[] {
  return [...of.committee.bodies.values()]
    .filter(({ kind, track }) => kind === "dispatch_office" && (track === null || track === of.row.track))
    .map(({ id }) => id)
}

export function summariseContacts(world: World, assignment: Case): Assignment["contacts"] {
  return (world.contacts.get(assignment.id) ?? [])
    .map((contact) => ({
      id: contact.id as string,
      kind: contact.kind as Assignment["contacts"][number]["kind"],
      onDate: contact.on_date as string,
      confirmed: contact.confirmed_on !== null,
      disputed: contact.disputed_reason !== null,
      attempt: contact.attempt as number,
    }))
    .sort((a, b) => (a.onDate + a.id < b.onDate + b.id ? -1 : 1))
}

function findContact(world: World, of: Case, id: string): Row {
  const found = world.contacts.get(of.id)?.find((contact) => contact.id === id)
  if (!found) throw new Error(`there is no contact ${id}`)
  return found
}

function doToAll({ world, of, moment }: MirroredFact, action: string, states: readonly string[]): void {
  const all = listHanging(world, "assignment", of.id).filter(({ row }) => states.includes(row.state))
  for (const each of all) bySystem(world, each, moment, action)
}

function reassign({ world, of, moment, fact }: MirroredFact): void {
  const { newUnitId } = fact.data as AssignmentInputs["grantReturn"]
  const { terms } = of.committee
  if (!terms.clockRestarts) throw new Error("the demonstration's committees let the clock start anew")
  const proposal = getCase(world, of.row.proposalId as string)
  const old = recordOf(world, of)
  const opened = openCase(world, of.committee, moment, {
    procedure: "assignment",
    matterId: of.row.matterId,
    actor: systemActor(of.committee.id),
    on: [proposal.id],
    data: {
      unitId: newUnitId,
      role: of.row.role,
      part: of.row.part,
      reassignedFrom: of.id,
      proposalId: proposal.id,
      track: of.committee.bodies.get(newUnitId)?.track ?? "other",
      parties: [
        ...old.parties.filter(({ relation }) =>
          ["lead_proposer", "co_sponsor", "signing_body"].includes(relation),
        ),
        unitParty(newUnitId),
      ],
    },
  })
  bySystem(world, opened, moment, "assignFormally")
  removeParty(proposal, unitParty(of.row.unitId as string))
  addParties(proposal, [unitParty(newUnitId)], moment.at)
}

function tieToLead({ world, of, moment }: MirroredFact): void {
  const standing = listHanging(world, "assignment", of.row.proposalId as string).filter(
    ({ row }) => !["reassigned", "closed", "pre_assigned"].includes(row.state),
  )
  const lead = standing.find(({ row }) => row.role === "lead")
  if (!lead) return
  for (const assist of standing.filter(({ row }) => row.role === "assist")) {
    assist.parties = assist.parties.filter(
      ({ relation, bodyId }) => relation !== "lead_unit" || bodyId === lead.row.unitId,
    )
    addParties(
      assist,
      [{ relation: "lead_unit", personId: null, bodyId: lead.row.unitId as string }],
      moment.at,
    )
  }
}
