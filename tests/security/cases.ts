import { systemActor } from "../../src/base/actor.ts"
import type { OpenHouse } from "../../src/platform/http/testing.ts"
import type { CaseRecord, Party } from "../../src/platform/procedures/office.ts"
import { openCase } from "../../src/platform/procedures/open.ts"
import { beginService } from "./cases-of-members.ts"

interface Ground {
  readonly open: OpenHouse
  readonly orgId: number
  readonly sessionId: string
  readonly bodies: Readonly<
    Record<
      | "unit"
      | "assist"
      | "otherUnit"
      | "dispatch"
      | "party"
      | "otherParty"
      | "committee"
      | "otherCommittee"
      | "sector",
      string
    >
  >
  readonly personId: (name: string) => string
}

/** One case of each procedure, as far along as its first state; nothing of it has come about by itself. */
export async function beginCases({ open, orgId, sessionId, bodies, personId }: Ground) {
  const person = (relation: string, name: string): Party => ({
    relation,
    personId: personId(name),
    bodyId: null,
  })
  const ofBody = (relation: string, bodyId: string): Party => ({ relation, personId: null, bodyId })
  const system = systemActor(orgId)
  const begin = async (procedure: string, data: object, parties: Party[], matterId?: string) => {
    const record: CaseRecord = await open.inOrganisation(orgId, (tx) =>
      openCase(open.house, tx, {
        procedure,
        actor: system,
        data: { ...data, parties },
        ...(matterId ? { matterId } : {}),
      }),
    )
    return record.id
  }
  const proposers = [
    person("lead_proposer", "lead"),
    person("co_sponsor", "cosponsor"),
    ofBody("signing_body", bodies.party),
  ]
  const unit = ofBody("handling_unit", bodies.unit)
  const recommendations = [{ id: "r1", text: "制定分层分担的参考比例。" }]
  const proposalId = await begin(
    "proposal",
    {
      sessionId,
      kind: "individual",
      subject: "关于老旧小区加装电梯的提案",
      situation: "<p>我市老旧小区多为六层住宅。</p>",
      analysis: "<p>资金分担没有统一办法。</p>",
      recommendations,
      category: "society",
      leadName: "lead",
    },
    [...proposers, person("invited_cosponsor", "invited"), unit, person("supervising_leader", "leader")],
  )
  const of = { proposalId, unitId: bodies.unit }
  const within = (procedure: string, data: object, parties: Party[] = [...proposers, unit]) =>
    begin(procedure, data, parties, proposalId)
  const assignmentId = await within("assignment", {
    ...of,
    track: "government",
    role: "lead",
    assignedOn: "2026-03-02",
  })
  const assist = await within(
    "assignment",
    { ...of, unitId: bodies.assist, track: "government", role: "assist", assignedOn: "2026-03-02" },
    [...proposers, ofBody("handling_unit", bodies.assist)],
  )
  await open.inOrganisation(orgId, (tx) =>
    tx.q
      .updateTable("assignment")
      .set({ state: "in_progress" })
      .where("org_id", "=", orgId)
      .where("id", "=", assist)
      .execute(),
  )
  const replyId = await within("reply", {
    ...of,
    assignmentId,
    edition: "formal",
    round: 1,
    text: "<p>现答复如下。</p>",
  })
  const feedback = await within("feedback", { ...of, replyId, proposerId: personId("lead") }, [
    person("proposer", "lead"),
    unit,
  ])
  const followUp = await within("follow_up", {
    ...of,
    replyId,
    recommendationId: "r1",
    recommendation: "制定分层分担的参考比例。",
    promise: "列入明年预算。",
    owner: "房产科",
    dueOn: "2026-09-30",
    firstDueOn: "2026-09-30",
  })
  const keyProposal = await within("key_proposal", { proposalId, sessionId, theme: "加装电梯" }, [
    ofBody("consulted_body", bodies.otherParty),
    ofBody("supporting_committee", bodies.committee),
    ofBody("signing_body", bodies.party),
    unit,
    person("supervising_leader", "leader"),
    person("lead_proposer", "lead"),
  ])
  const appraisal = await within("appraisal", { ...of, sessionId, assignmentId })
  const fund = await within("fund_application", {
    ...of,
    project: "云锦小区加装电梯",
    purpose: "为三个单元加装电梯。",
    estimate: 900_000,
    ownMoney: 400_000,
    otherMoney: 300_000,
    asked: 200_000,
  })
  const reportId = await begin(
    "opinion_report",
    {
      kind: "report",
      channel: "member",
      title: "老旧小区充电桩不足",
      problem: "飞线充电多。",
      cause: "用地紧张。",
      suggestion: "建设充电棚。",
      originalWork: true,
      noStateSecret: true,
      reporterName: "lead",
    },
    [person("reporter", "lead"), ofBody("reporting_body", bodies.party), unit],
  )
  const journalIssue = await begin(
    "journal_issue",
    {
      kind: "single",
      journal: "special",
      title: "老旧小区充电桩不足",
      addressees: ["市委办公室"],
      chain: [{ code: "chair", label: { zh: "主席", en: "Chair" }, role: "chair" }],
    },
    [],
  )
  const ofReport = (procedure: string, data: object, parties: Party[]) =>
    begin(procedure, { reportId, ...data }, parties, reportId)
  const transfer = await ofReport("opinion_transfer", { unitId: bodies.unit, request: "请研究。" }, [unit])
  const instruction = await ofReport(
    "leader_instruction",
    { leaderName: "leader", level: "city", instruction: "请研究。", instructedOn: "2026-03-09" },
    [person("named_reader", "leader")],
  )
  const commission = await begin(
    "opinion_commission",
    { title: "老旧小区充电", request: "请反映情况。", dueOn: "2026-04-10" },
    [person("asked", "lead"), ofBody("asked", bodies.party)],
  )
  const award = await begin("award", { sessionId, title: "2026年度评选" }, [])
  const officialDocument = await begin(
    "official_document",
    {
      kind: "supervision_notice",
      title: "关于督促办理的通知",
      content: {
        layout: "letter",
        issuerMark: "政协办公室",
        number: null,
        title: "关于督促办理的通知",
        addressees: ["市住房城乡建设局"],
        body: [{ kind: "paragraph", text: "请抓紧办理。" }],
        signatory: "政协办公室",
        date: null,
      },
      chain: [{ duty: "签发", role: "chair" }],
      draftedBy: personId("proposalOffice"),
    },
    [person("drafter", "proposalOffice")],
  )
  const letter = { kind: "proposal", subject: "关于跨县河段联合治理的提案", text: "<p>转报。</p>" }
  const sentDispatch = await begin("sent_dispatch", { ...letter, toOrg: orgId, toName: "上级政协" }, [
    person("sender", "proposalCommittee"),
    person("originator", "lead"),
  ])
  const receivedDispatch = await begin(
    "received_dispatch",
    { ...letter, fromOrg: orgId, fromName: "下级政协", sentAt: new Date("2026-03-09T01:00:00Z") },
    [],
  )
  return {
    ...(await beginService({
      open,
      orgId,
      personId,
      begin,
      person,
      assessed: ofBody("assessed", bodies.party),
    })),
    official_document: officialDocument,
    sent_dispatch: sentDispatch,
    received_dispatch: receivedDispatch,
    proposal: proposalId,
    assignment: assignmentId,
    reply: replyId,
    feedback,
    follow_up: followUp,
    key_proposal: keyProposal,
    appraisal,
    award,
    fund_application: fund,
    opinion_report: reportId,
    journal_issue: journalIssue,
    opinion_transfer: transfer,
    leader_instruction: instruction,
    opinion_commission: commission,
  } as Readonly<Record<string, string>>
}
