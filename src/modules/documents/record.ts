import type { Role } from "../../base/actor.ts"
import type { Words } from "../../base/words.ts"
import type { DocumentContent } from "../../platform/documents/content.ts"
import type { CaseRecord } from "../../platform/procedures/office.ts"

interface Kind {
  readonly label: Words
  /** Whose desk it lies on: they draft, issue and file it, and read all of its kind. */
  readonly keepers: readonly Role[]
}

const proposals: readonly Role[] = ["proposal_office", "proposal_committee"]
const information: readonly Role[] = ["information_office"]

/** The kinds of document that the committee's work gives rise to. */
export const documentKinds = {
  reply_letter: { label: { zh: "提案答复函", en: "Reply letter" }, keepers: proposals },
  assignment_notice: {
    label: { zh: "交办通知", en: "Assignment notice" },
    keepers: [...proposals, "dispatch_office"],
  },
  assist_opinion: { label: { zh: "会办意见", en: "Assist opinion" }, keepers: proposals },
  feedback_form: { label: { zh: "征询意见表", en: "Feedback form" }, keepers: proposals },
  supervision_notice: {
    label: { zh: "督办通知", en: "Supervision notice" },
    keepers: [...proposals, "supervision_office"],
  },
  return_decision: {
    label: { zh: "退办决定", en: "Return decision" },
    keepers: [...proposals, "dispatch_office"],
  },
  journal_issue: { label: { zh: "社情民意信息刊物", en: "Journal issue" }, keepers: information },
  leaders_digest: { label: { zh: "领导专报", en: "Leader's digest" }, keepers: information },
  proposal_digest: { label: { zh: "重点提案专报", en: "Digest on a key proposal" }, keepers: proposals },
  statistics_report: { label: { zh: "统计报告", en: "Statistics report" }, keepers: proposals },
  service_result: {
    label: { zh: "履职考核结果通知", en: "Result of a year of service" },
    keepers: ["liaison_office"],
  },
  general: {
    label: { zh: "一般公文", en: "General document" },
    keepers: ["proposal_office", "information_office", "committee_staff"],
  },
} as const satisfies Record<string, Kind>

export type DocumentKind = keyof typeof documentKinds
export const documentKindNames = Object.keys(documentKinds) as [DocumentKind, ...DocumentKind[]]

/** One step of the sign-off 签批: a duty, and either everybody who holds a role or one person. */
export interface ChainStep {
  readonly duty: string
  readonly role?: Role | undefined
  readonly personId?: string | undefined
}

export const channels = ["system", "paper", "exchange", "mail"] as const
export type RecipientChannel = (typeof channels)[number]

export interface Recipient {
  readonly id: string
  readonly relation: "main" | "copy"
  readonly bodyId: string | null
  readonly personId: string | null
  readonly name: string
  readonly sentAt: string | null
  readonly channel: RecipientChannel | null
  readonly receivedAt: string | null
  readonly receivedBy: string | null
}

/** An official document 公文 as the law sees it. Dates are YYYY-MM-DD. */
export interface OfficialDocument extends CaseRecord {
  readonly kind: DocumentKind
  readonly title: string
  readonly content: DocumentContent
  readonly templateId: string | null
  readonly seriesId: string | null
  readonly sealId: string | null
  readonly chain: readonly ChainStep[]
  /** The step of the chain that is to sign, from 0. */
  readonly step: number
  /** How often it was handed in for signing. */
  readonly round: number
  readonly numberText: string | null
  readonly sourceProcedure: string | null
  readonly sourceId: string | null
  readonly draftedBy: string | null
  readonly issuedOn: string | null
  readonly recipients: readonly Recipient[]
  /** Who has signed in this round. */
  readonly signedBy: readonly string[]
}

/** Issued: what it says stands. */
export const issuedStates: readonly string[] = ["issued", "archived"]
