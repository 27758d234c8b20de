import type { AssignmentState, Category, ProposalState, Track } from "./states.ts"

/** What happens to a proposal, in the order of its dates. Steps that have not happened are null or absent. */
export interface ProposalScript {
  /** The state in which it stands on TODAY. */
  stopAt: ProposalState
  returns: { on: string; reason: string; resubmittedOn: string | null }[]
  reviews: ReviewScript[]
  decision: DecisionScript | null
  withdrawal: { on: string; reason: string } | null
  assignments: AssignmentScript[]
  feedback: FeedbackScript[]
  rehandling: { on: string; attempt: number; reason: string; jointMeetingOn: string | null }[]
  promises: PromiseScript[]
  publication: PublicationScript | null
  keyProposal: KeyProposalScript | null
  concludedOn: string | null
  archivedOn: string | null
}

export interface ReviewScript {
  round: "first" | "second" | "final"
  on: string
  by: string
  proposedOutcome: Outcome
  opinion: string
}

export type Outcome =
  | "filed"
  | "merged"
  | "converted_opinion"
  | "converted_advice"
  | "escalated"
  | "resolved_on_site"
  | "rejected"

export interface DecisionScript {
  on: string
  by: string
  outcome: Outcome
  /** The serial given at filing, unique within term and session; null when not filed. */
  number: number | null
  category: Category
  /** Ground codes, for rejected and converted ones. */
  grounds: GroundCode[]
  note: string
  mergeInto: string | null
  /** Consents of the proposers to a merge. */
  consents: { person: string; on: string }[]
  /** Where it goes when it is not filed. */
  forwardedTo: string | null
}

export type GroundCode =
  | "state_secret"
  | "prohibited"
  | "party_personnel"
  | "party_internal"
  | "in_litigation"
  | "academic"
  | "private_matter"
  | "promotion"
  | "named_report"
  | "empty_content"
  | "beyond_powers"
  | "copied"
  | "several_matters"
  | "already_filed"
  | "already_solved"

export type AssignmentRole = "sole" | "lead" | "assist" | "separate"

export interface AssignmentScript {
  unit: string
  role: AssignmentRole
  track: Track
  stopAt: AssignmentState
  preAssignedOn: string
  assignedOn: string | null
  acknowledgedOn: string | null
  returnRequest: ReturnRequestScript | null
  /** The unit whose granted return brought this assignment about. */
  takenOverFrom: string | null
  extension: ExtensionScript | null
  contacts: ContactScript[]
  assistOpinion: { on: string; text: string } | null
  replies: ReplyScript[]
}

export interface ReturnRequestScript {
  on: string
  reason: string
  suggestedUnit: string | null
  decision: { on: string; granted: boolean; newUnit: string | null; note: string } | null
}

export interface ExtensionScript {
  on: string
  reason: string
  newDue: string
  decision: { on: string; granted: boolean; note: string } | null
}

export interface ContactScript {
  on: string
  kind: "visit" | "forum" | "face_meeting" | "inspection" | "phone" | "online"
  place: string
  people: string[]
  note: string
  acknowledgedOn: string | null
}

export type AnswerResult = "adopted" | "planned" | "partial" | "not_adopted" | "noted"
export type ResultClass = "A" | "B" | "C"

export interface ReplyScript {
  kind: "first" | "again" | "supplementary"
  draftedOn: string
  resultClass: ResultClass
  opening: string
  answers: {
    /** Index into the proposal's recommendations. */
    recommendation: number
    result: AnswerResult
    text: string
    promisedOn: string | null
    owner: string | null
  }[]
  closing: string
  publishAttribute: "full" | "summary" | "on_request" | "withheld"
  countersigns: { unit: string; on: string | null }[]
  checks: { on: string; by: string; approved: boolean; resultClass: ResultClass; note: string }[]
  signedBy: string
  documentNumber: string | null
  issuedOn: string | null
}

export type FeedbackScale = "satisfied" | "mostly_satisfied" | "understood" | "dissatisfied"

export interface FeedbackScript {
  person: string
  /** 1 for the first reply, 2 after rehandling. */
  attempt: number
  on: string
  process: FeedbackScale
  result: FeedbackScale
  comment: string | null
  channel: "online" | "paper"
}

export interface PromiseScript {
  recommendation: number
  unit: string
  promise: string
  promisedOn: string
  owner: string
  outcome: "open" | "kept" | "kept_late" | "postponed" | "broken"
  checkedOn: string | null
  evidence: string | null
  newDate: string | null
}

export interface PublicationScript {
  reviewedOn: string
  decision: "published" | "redacted" | "withheld"
  reason: string | null
  publishedOn: string | null
}

export interface KeyProposalScript {
  shortlistedOn: string
  decidedOn: string
  leader: string
  planOn: string
  visits: { on: string; note: string }[]
  reportOn: string | null
  /** Other proposals handled together with it. */
  bundle: string[]
}
