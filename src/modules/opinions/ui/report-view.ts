import type { CaseView, Tone } from "../../../kit/case-view.ts"
import type { ReportText, Secrecy } from "../reports/record.ts"

/** A report as the API shows it. */
export type ReportRecord = {
  kind: "report" | "micro"
  channel: string
  numberText: string | null
  title: string
  text: ReportText
  original: ReportText | null
  edited: ReportText | null
  characters: number
  place: string
  topic: string | null
  scopeLevel: string
  urgent: boolean
  secrecy: Secrecy
  nameWithheld: boolean
  originalWork: boolean
  noStateSecret: boolean
  reporterName: string | null
  reporterAffiliation: string | null
  submittedOn: string | null
  registeredOn: string | null
  outcomeGrounds: readonly string[]
  outcomeReason: string | null
  mergedInto: { id: string; title: string; numberText: string | null } | null
  issuedOn: string | null
  authorView: string | null
  authorComment: string | null
  converted: string | null
  issues: readonly {
    id: string
    journal: string
    title: string
    numberText: string | null
    signedOn: string
  }[]
  reportings: readonly {
    id: string
    body: string
    level: string
    form: string
    sentOn: string
    receipt: string
    receivedOn: string | null
  }[]
  adoptions: readonly {
    id: string
    level: string
    body: string
    form: string
    adoptedOn: string
    proof: string
    proofFileId: string | null
  }[]
  instructions: readonly {
    id: string
    state: string
    level: string
    instructedOn: string
    leaderName: string
  }[]
  transfers: readonly {
    id: string
    state: string
    unit: string
    request: string
    reply: string | null
    resultClass: string | null
    repliedOn: string | null
  }[]
  credits: readonly {
    id: string
    event: string
    detail: string
    points: number
    onDate: string
    to: string
  }[]
  hasContact: boolean
  /** 约稿: what it answers; null for a unit, which need not know. */
  commission: { id: string; title: string; dueOn: string } | null
}
export type ReportView = CaseView<ReportRecord>

const tones: Readonly<Record<string, Tone>> = {
  draft: "waiting",
  submitted: "waiting",
  returned: "waiting",
  withdrawn: "stopped",
  not_used: "stopped",
  issued: "done",
  reported_up: "done",
  answered: "done",
  closed: "done",
  archived: "done",
}

export function reportTone(state: string): Tone {
  return tones[state] ?? "active"
}
