import { systemActor } from "../../../base/actor.ts"
import type { Assignment } from "../../../modules/proposals/assignments/record.ts"
import type { Proposal } from "../../../modules/proposals/record.ts"
import { replyOffice } from "../../../modules/proposals/replies/office.ts"
import { told } from "../../../modules/proposals/replies/reactions.ts"
import type { Reply } from "../../../modules/proposals/replies/record.ts"
import { signsFor, worstClass } from "../../../modules/proposals/replies/rules.ts"
import type { ReplyInputs } from "../../../modules/proposals/replies/schema.ts"
import { everyUnitHasReplied } from "../../../modules/proposals/rules.ts"
import { bySystem, tell } from "../clerk.ts"
import {
  addParties,
  addRow,
  type Case,
  getCase,
  idAt,
  listHanging,
  type Mirror,
  type MirroredDeed,
  type MirroredFact,
  recordOf,
  type World,
} from "../world.ts"
import { dispatchOffices, summariseContacts } from "./assignment.ts"
import { openFeedback } from "./feedback.ts"
import { keepPromises } from "./promise.ts"
import { publicationOf } from "./publication.ts"

/** 答复函 in memory: what `load.ts`, `writes.ts` and `reactions.ts` of the office do. */
type Deed<N extends keyof ReplyInputs> = MirroredDeed<ReplyInputs[N]>

const columns = {
  proposalId: "",
  assignmentId: "",
  unitId: "",
  edition: "formal",
  attempt: 1,
  followUpId: null,
  round: 0,
  draftSentOn: null,
  proposerComment: null,
  text: "",
  answers: [],
  unitClass: null,
  resultClass: null,
  documentNumber: null,
  signer: null,
  contactName: null,
  contactPhone: null,
  publishAttribute: null,
  publishReason: null,
  checkerNote: null,
  issuedOn: null,
  publishedOn: null,
}

export const replyMirror: Mirror = {
  office: replyOffice,
  columns,
  around: (of, world) => {
    const proposal = getCase(world, of.row.proposalId as string)
    const assignment = getCase(world, of.row.assignmentId as string)
    const { subject, numberText, kind, publishConsent, recommendations } = proposal.row
    return {
      unitName: of.committee.bodies.get(of.row.unitId as string)?.name,
      recommendations,
      proposal: { subject, numberText, kind, state: proposal.row.state, publishConsent },
      assignment: {
        role: assignment.row.role,
        state: assignment.row.state,
        contacts: summariseContacts(world, assignment),
      },
      assists: assignment.row.role === "lead" ? listAssists(world, of, proposal) : [],
      dispatchOfficeIds: dispatchOffices(assignment),
    }
  },
  writes: {
    submitReply: ({ of, record, moment }: Deed<"submitReply">) =>
      addParties(
        of,
        (record as Reply).assists.map(({ unitId }) => ({
          relation: "assist_unit",
          personId: null,
          bodyId: unitId,
        })),
        moment.at,
      ),
    countersign: ({ world, of, before, actor, input, moment }: Deed<"countersign">) => {
      for (const { unitId } of signsFor(before as Reply, actor)) {
        const signature = addRow(world, "countersign", {
          org_id: of.committee.id,
          id: idAt(moment.at),
          reply_id: of.id,
          unit_id: unitId,
          round: (before as Reply).round,
          verdict: input.verdict,
          note: input.note ?? "",
          by_person_id: actor.personId,
          at: moment.at,
        })
        world.signatures.set(of.id, [...(world.signatures.get(of.id) ?? []), signature])
      }
    },
    publish: (deed: Deed<"publish">) => {
      const { row, texts } = publicationOf(deed)
      addRow(deed.world, "publication", row)
      deed.world.published.push(texts)
    },
  },
  hears: { "reply.submitReply": arrive, "reply.countersign": arrive, "reply.passCheck": arrive },
}

function listAssists(world: World, of: Case, proposal: Case): Reply["assists"] {
  const signed = signaturesOf(world, of)
  return listHanging(world, "assignment", proposal.id)
    .filter(
      ({ row }) => row.role === "assist" && !["pre_assigned", "reassigned", "closed"].includes(row.state),
    )
    .map(({ row }) => ({
      unitId: row.unitId as string,
      name: of.committee.bodies.get(row.unitId as string)?.name ?? "",
      verdict: signed.get(row.unitId as string) ?? null,
    }))
}

function signaturesOf(world: World, of: Case): Map<string, "agreed" | "objected"> {
  const rows = world.signatures.get(of.id) ?? []
  return new Map(
    rows
      .filter(({ round }) => round === of.row.round)
      .map(({ unit_id, verdict }) => [unit_id as string, verdict as "agreed" | "objected"]),
  )
}

function arrive(heard: MirroredFact): void {
  const { world, of, fact } = heard
  if (fact.from === fact.to || fact.to === null) return
  const effects = (told[fact.to] ?? []).map(([to, kind]) => ({ name: "notify", args: { to, kind } }))
  tell(world, of, fact, effects)
  if (fact.to === "issued") sendOut(heard)
}

function sendOut({ world, of, moment }: MirroredFact): void {
  const reply = recordOf(world, of) as Reply
  const proposal = getCase(world, reply.proposalId)
  if (reply.edition !== "supplementary") {
    bySystem(world, getCase(world, reply.assignmentId), moment, "issueReply")
    openFeedback(world, of, reply, moment)
    keepPromises(world, of, reply, moment)
  }
  proposal.row.resultClass = worstClass(newestClasses(world, proposal), of.committee.terms)
  if (reply.edition === "supplementary" || !["handling", "rehandling"].includes(proposal.row.state)) return
  const record = recordOf(world, proposal) as Proposal
  const actor = systemActor(of.committee.id)
  const waits = everyUnitHasReplied({ record, actor, terms: of.committee.terms, today: moment.today })
  if (waits === null) bySystem(world, proposal, moment, "markReplied")
}

function newestClasses(world: World, proposal: Case): (string | null)[] {
  const newest = new Map<unknown, Case>()
  for (const reply of listHanging(world, "reply", proposal.id)) {
    const before = newest.get(reply.row.assignmentId)
    if (reply.row.issuedOn === null) continue
    if (!before || Number(reply.row.attempt) >= Number(before.row.attempt))
      newest.set(reply.row.assignmentId, reply)
  }
  return [...newest.values()].map(({ row }) => row.resultClass as string | null)
}

/** As `buildReply` of the office; whether a unit may begin is asked by the play, which begins only where it may. */
export function replyData(
  world: World,
  assignment: Case,
  followUpId: string | null,
): { readonly data: Readonly<Record<string, unknown>>; readonly matterId: string; readonly on: string[] } {
  const { committee, row } = assignment
  const record = recordOf(world, assignment) as Assignment
  const proposers = getCase(world, record.proposalId)
    .parties.filter(({ relation }) => ["lead_proposer", "co_sponsor", "signing_body"].includes(relation))
    .map(({ relation, personId, bodyId }) => ({ relation, personId, bodyId }))
  const all = committee.terms.deliverTo === "all"
  const addressees = proposers.filter(({ relation }) => all || relation !== "co_sponsor")
  return {
    matterId: row.matterId,
    on: [assignment.id, record.proposalId],
    data: {
      proposalId: record.proposalId,
      assignmentId: assignment.id,
      unitId: record.unitId,
      edition: followUpId ? "supplementary" : record.attempt > 1 ? "again" : "formal",
      attempt: record.attempt,
      ...(followUpId ? { followUpId } : {}),
      ...(committee.terms.publishByDefault ? { publishAttribute: "full" } : {}),
      parties: [
        ...proposers,
        ...addressees.map((each) => ({ ...each, relation: "addressee" })),
        { relation: "handling_unit", personId: null, bodyId: record.unitId },
      ],
    },
  }
}
