import type { Actor } from "../../../base/actor.ts"
import { newId } from "../../../base/id.ts"
import { snakeKeys } from "../../../base/keys.ts"
import { Refusal } from "../../../base/reason.ts"
import type { PendingFact } from "../../../platform/procedures/facts.ts"
import type { AnyOffice, Party } from "../../../platform/procedures/office.ts"
import { signature } from "../../../platform/procedures/reactions.ts"
import { moveDeadlines } from "../../../procedure/deadlines.ts"
import { decide } from "../../../procedure/decide.ts"
import type { WorkingCalendar } from "../../../rulebook/calendar/calendar.ts"
import { assignmentOffice } from "../assignments/office.ts"
import { proposalOffice } from "../office.ts"
import { replyOffice } from "../replies/office.ts"
import type { ProposalTerms } from "../terms.ts"
import type { PastCase } from "./plan.ts"

type Row = Record<string, unknown>

/** Under what the import writes: one day, one clerk, the terms of that day. */
export interface Desk {
  readonly orgId: number
  readonly actor: Actor
  readonly at: Date
  readonly today: Temporal.PlainDate
  readonly calendar: WorkingCalendar
  readonly terms: ProposalTerms
  readonly termsId: string
  readonly file: string
}

/** All that comes of an import, as rows of its tables. */
export interface Written {
  readonly proposal: Row[]
  readonly assignment: Row[]
  readonly reply: Row[]
  readonly case_party: Row[]
  readonly deadline: Row[]
  readonly facts: Omit<PendingFact, "id">[]
}

export const emptyWritten = (): Written => ({
  proposal: [],
  assignment: [],
  reply: [],
  case_party: [],
  deadline: [],
  facts: [],
})

/** What the plan leaves open until sessions and former units have their ids. */
export interface Ids {
  readonly session: string
  readonly unit: (name: string) => { readonly id: string; readonly track: string }
}

/** One past proposal with its units and its reply, put through the law as a click would be. Returns the proposal's id. */
export function writePast(into: Written, past: PastCase, desk: Desk, ids: Ids): string {
  const id = newId()
  const proposers = proposersOf(past)
  const units = past.units.map((each) => ({
    ...each,
    ...(each.id ? { ...ids.unit(each.id) } : ids.unit(each.name)),
  }))
  const handling = units.map((each) => party("handling_unit", null, each.id))
  const { reply } = past
  const from = { file: desk.file, row: past.row }
  write(into, desk, proposalOffice, {
    id,
    matterId: id,
    lastOn: past.lastOn,
    parties: [...proposers, ...handling],
    columns: {
      sessionId: ids.session,
      kind: past.kind,
      period: past.period,
      number: past.number,
      numberText: past.numberText,
      subject: past.subject,
      situation: past.situation,
      analysis: past.analysis,
      recommendations: past.recommendations,
      category: past.category,
      contact: "",
      publishConsent: past.publishConsent,
      meetingWished: false,
      researched: false,
      suggestedUnitIds: [],
      sealConfirmed: false,
      reviewRound: 0,
      outcomeGrounds: [],
      filedOn: past.filedOn,
      assignedOn: past.assignedOn,
      repliedOn: reply ? past.repliedOn : null,
      resultClass: past.resultClass,
      attempt: 1,
      imported: true,
      keyCandidate: false,
      isKey: false,
      leadName: past.leadName,
      leadSector: "",
    },
    input: { state: past.state, ...from },
  })
  for (const [index, unit] of units.entries()) {
    const answers = reply !== null && index === 0
    const assignmentId = newId()
    write(into, desk, assignmentOffice, {
      id: assignmentId,
      matterId: id,
      lastOn: past.lastOn,
      parties: [...proposers, party("handling_unit", null, unit.id)],
      columns: {
        proposalId: id,
        unitId: unit.id,
        track: unit.track,
        role: unit.role,
        part: "",
        assignedOn: past.assignedOn,
        repliedOn: answers ? past.repliedOn : null,
        returns: 0,
        extensions: 0,
        attempt: 1,
      },
      input: from,
    })
    if (!answers) continue
    write(into, desk, replyOffice, {
      id: newId(),
      matterId: id,
      lastOn: past.lastOn,
      parties: [
        ...proposers,
        ...proposers.map((each) => ({ ...each, relation: "addressee" })),
        party("handling_unit", null, unit.id),
      ],
      columns: {
        proposalId: id,
        assignmentId,
        unitId: unit.id,
        edition: "formal",
        attempt: 1,
        round: 1,
        text: reply.text,
        answers: reply.answers,
        unitClass: past.resultClass,
        resultClass: past.resultClass,
        documentNumber: reply.documentNumber,
        signer: reply.signer,
        publishAttribute: reply.state === "withheld" ? "withheld" : "full",
        publishReason: reply.state === "withheld" ? "历史档案导入，来源未载明已公开" : null,
        issuedOn: past.repliedOn,
        publishedOn: reply.publishedOn,
      },
      input: { state: reply.state, ...from },
    })
  }
  return id
}

interface Opened {
  readonly id: string
  readonly matterId: string
  readonly lastOn: string
  readonly parties: readonly Party[]
  readonly columns: Readonly<Record<string, unknown>>
  readonly input: Readonly<Record<string, unknown>>
}

/** As openCase and perform do for one case: opened, then `import` decided by the procedure; row, parties, two facts. */
function write(into: Written, desk: Desk, office: AnyOffice, opened: Opened): void {
  const { procedure } = office
  const { id, matterId, columns, parties } = opened
  const before = { ...columns, id, matterId, parties, state: procedure.initial as string, version: 1 }
  const { actor, terms, today, at } = desk
  const decision = decide(procedure, "import", opened.input, { record: before, actor, terms, today })
  if (!decision.ok) throw new Refusal(decision.kind, decision.reasons)
  const record = { ...before, ...decision.patch, version: 2 }
  into[office.table as "proposal"].push({
    ...snakeKeys({ ...columns, ...decision.patch }),
    org_id: desk.orgId,
    id,
    state: decision.to,
    version: record.version,
    procedure_version: procedure.version,
    terms_id: desk.termsId,
    matter_id: matterId,
    opened_at: at,
    // By what was last done to it then: history must not push the work of today down the lists.
    changed_at: `${opened.lastOn}T04:00:00Z`,
  })
  for (const [position, each] of parties.entries()) {
    into.case_party.push({
      org_id: desk.orgId,
      id: newId(),
      procedure: procedure.id,
      case_id: id,
      relation: each.relation,
      person_id: each.personId,
      body_id: each.bodyId,
      position,
      since: at,
    })
  }
  const fact = { procedure: procedure.id, procedureVersion: procedure.version, caseId: id, matterId, at }
  const signed = { ...fact, actor: signature(actor) }
  into.facts.push(
    { ...signed, action: "open", from: null, to: procedure.initial, data: {} },
    { ...signed, action: "import", from: decision.from, to: decision.to, data: decision.says },
  )
  const moves = moveDeadlines(procedure, { record, terms, today, calendar: desk.calendar, running: [] })
  for (const move of moves) {
    if (move.kind !== "start") continue
    into.deadline.push({
      org_id: desk.orgId,
      id: newId(),
      procedure: procedure.id,
      case_id: id,
      name: move.name,
      basis: procedure.deadlines[move.name]?.basis ?? "",
      status: "open",
      due_on: move.computation.due,
      computation: move.computation,
    })
  }
}

const party = (relation: string, personId: string | null, bodyId: string | null): Party => ({
  relation,
  personId,
  bodyId,
})

function proposersOf(past: PastCase): Party[] {
  return [
    ...(past.leadId ? [party("lead_proposer", past.leadId, null)] : []),
    ...(past.signingBodyId ? [party("signing_body", null, past.signingBodyId)] : []),
    ...past.cosignerIds.map((id) => party("co_sponsor", id, null)),
  ]
}
