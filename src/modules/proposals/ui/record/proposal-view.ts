import type { CaseView, Tone } from "../../../../kit/case-view.ts"

export interface Recommendation {
  id: string
  text: string
}

/** What the server shows of a proposal. A type, not an interface, so that the kit takes it as a plain record. */
export type ProposalRecord = {
  subject: string
  numberText: string | null
  kind: string
  period: "plenary" | "intersession" | null
  category: string | null
  situation: string
  analysis: string
  recommendations: readonly Recommendation[]
  characters: number
  leadName: string
  leadSector: string
  /** Only for those who need it to get in touch. */
  contact: string | null
  publishConsent: boolean
  meetingWished: boolean
  researched: boolean
  sealConfirmed: boolean
  suggestedUnitIds: readonly string[]
  cutoffAt: string
  submittedOn: string | null
  filedOn: string | null
  assignedOn: string | null
  repliedOn: string | null
  concludedOn: string | null
  resultClass: string | null
  attempt: number
  isKey: boolean
  keyCandidate: boolean
  outcomeGrounds: readonly string[]
  outcomeReason: string | null
  outcomeTarget: string | null
  mergedInto: string | null
  proposedOutcome: string | null
  assignments: readonly { id: string; unitId: string; role: string; state: string }[]
  openPromises: number
  revisions: readonly Revision[]
}

export interface Revision {
  id: string
  number: number
  why: string
  subject: string
  at: string
}

export type ProposalView = CaseView<ProposalRecord>

const tones: Readonly<Record<string, Tone>> = {
  draft: "waiting",
  cosigning: "waiting",
  returned: "waiting",
  concluded: "done",
  archived: "done",
  merged: "stopped",
  converted_opinion: "stopped",
  converted_advice: "stopped",
  escalated: "stopped",
  resolved_on_site: "done",
  rejected: "stopped",
  withdrawn: "stopped",
}

/** The shape of a state: waiting for its writer, in work, done, stopped. */
export function toneOf(state: string): Tone {
  return tones[state] ?? "active"
}

/** Those who sign, in the order in which they are named. */
export function signers(view: Pick<ProposalView, "parties">) {
  const of = (relation: string) => view.parties.filter((party) => party.relation === relation)
  return {
    lead: of("lead_proposer"),
    bodies: of("signing_body"),
    confirmed: of("co_sponsor"),
    invited: of("invited_cosponsor"),
  }
}
