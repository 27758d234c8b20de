import type { Words } from "../../../../base/words.ts"
import type { CaseView } from "../../../../kit/case-view.ts"
import type { Answer, Contact } from "../record/handling.ts"

/** What the server shows of an assignment. Types, not interfaces, so that the kit takes them as plain records. */
export type Assignment = {
  proposalId: string
  subject: string
  numberText: string | null
  proposalState: string
  isKey: boolean
  unitId: string
  unitName: string
  track: string
  role: "sole" | "lead" | "assist" | "separate"
  part: string
  assignedOn: string | null
  acknowledgedOn: string | null
  receiver: string | null
  leaderInCharge: string | null
  section: string | null
  attempt: number
  dueOn: string | null
  repliedOn: string | null
  extensionUntil: string | null
  extensions: number
  contacts: readonly Contact[]
  contactCount: { count: number; meetings: number; confirmed: number }
  contactsRequired: { count: number; meetings: number }
  reply: { id: string; state: string } | null
  /** The rest is between offices and units; a proposer is not shown it. */
  latestDueOn?: string | null
  returnUntil?: string | null
  handlingPlan?: string | null
  returnReason?: string | null
  suggestedUnit?: { id: string; name: string } | null
  extensionAsked?: string | null
  extensionReason?: string | null
  opinion?: string | null
  opinionOn?: string | null
  togetherWith?: string | null
  siblings?: readonly { id: string; unitId: string; unitName: string; role: string; state: string }[]
}
export type AssignmentView = CaseView<Assignment>

/** A line of GET /api/assignments. */
export interface WorkLine {
  id: string
  version: number
  state: string
  proposalId: string
  numberText: string | null
  subject: string
  isKey: boolean
  leadName: string
  unitName: string
  role: string
  assignedOn: string | null
  repliedOn: string | null
  extensionAsked: string | null
  attempt: number
  due: { name: string; on: string; provisional: boolean; workingDaysLeft: number } | null
  daysOverdue: number
  contactCount: number
  reply: { id: string; state: string } | null
}

export interface ResultClass {
  code: string
  label: Words
  meaning: "solved" | "in_progress" | "planned" | "conditions" | "reference"
}

export type Reply = {
  proposalId: string
  subject: string
  numberText: string | null
  assignmentId: string
  unitId: string
  unitName: string
  edition: "formal" | "again" | "supplementary"
  attempt: number
  followUpId: string | null
  draftSentOn: string | null
  proposerComment: string | null
  text: string
  recommendations: readonly { id: string; text: string }[]
  answers: readonly Answer[]
  unitClass: string | null
  resultClass: string | null
  resultClasses: readonly ResultClass[]
  documentNumber: string | null
  signer: string | null
  contactName: string | null
  contactPhone: string | null
  publishAttribute: string | null
  publishReason: string | null
  checkerNote: string | null
  issuedOn: string | null
  publishedOn: string | null
  contacts: {
    count: number
    meetings: number
    confirmed: number
    contactsRequired: number
    meetingsRequired: number
  }
  assists: readonly { unitId: string; name: string; verdict: "agreed" | "objected" | null }[]
  countersigns: readonly {
    id: string
    round: number
    verdict: string
    note: string | null
    at: string
    unitName: string
  }[]
}
export type ReplyView = CaseView<Reply>

export type FollowUp = {
  proposalId: string
  replyId: string
  subject: string
  numberText: string | null
  unitId: string
  unitName: string
  recommendation: string
  promise: string
  owner: string
  dueOn: string
  firstDueOn: string
  progress: string | null
  evidence: string | null
  attachments: number
  done: boolean
  newDueOn: string | null
  reportedOn: string | null
  decision: string | null
  keptOn: string | null
  timesDue: number
  supplementId: string | null
  supplementOffered: boolean
}
export type FollowUpView = CaseView<FollowUp>
