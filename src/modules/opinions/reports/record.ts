import type { CaseRecord } from "../../../platform/procedures/office.ts"

export const channels = [
  "member",
  "body",
  "station",
  "point",
  "informant",
  "paper",
  "public",
  "proposal",
  "hotline",
  "lower",
] as const
export type Channel = (typeof channels)[number]

export const scopeLevels = ["county", "city", "province", "nation"] as const

/** 知悉范围, from the widest to the narrowest: a mark within the house, and no classification of a state secret. */
export const secrecies = ["internal", "limited", "need_to_know"] as const
export type Secrecy = (typeof secrecies)[number]

/** Several reports together bear the narrowest of their marks. */
export function narrowest(reports: readonly { readonly secrecy: Secrecy }[]): Secrecy {
  return secrecies.findLast((each) => reports.some(({ secrecy }) => secrecy === each)) ?? "internal"
}

/** The four parts of a report 一事一报: plain text, a blank line between paragraphs. */
export interface ReportText {
  readonly title: string
  readonly problem: string
  readonly cause: string
  readonly suggestion: string
}

/** An opinion report 社情民意信息 as the law sees it. Dates are YYYY-MM-DD. */
export interface OpinionReport extends CaseRecord, ReportText {
  readonly kind: "report" | "micro"
  readonly channel: Channel
  readonly number: number | null
  readonly numberText: string | null
  /** The text as edited for the journal; the original stays as it was handed in. */
  readonly edited: ReportText | null
  readonly place: string
  readonly topic: string | null
  readonly scopeLevel: (typeof scopeLevels)[number]
  readonly urgent: boolean
  readonly secrecy: Secrecy
  readonly nameWithheld: boolean
  readonly originalWork: boolean
  readonly noStateSecret: boolean
  readonly reporterName: string
  readonly reporterAffiliation: string
  readonly reporterStanding: boolean
  readonly submittedOn: string | null
  readonly registeredOn: string | null
  readonly screenerId: string | null
  readonly editorId: string | null
  readonly outcomeGrounds: readonly string[]
  readonly outcomeReason: string | null
  readonly mergedInto: string | null
  readonly issuedOn: string | null
  readonly reportedOn: string | null
  readonly answeredOn: string | null
  readonly closedOn: string | null
  readonly authorView: string | null
  readonly authorComment: string | null
  /** 约稿: what it was asked for by. */
  readonly commissionId: string | null
  /** Transfers that are still to be answered. */
  readonly openTransfers: number
  /** Issues of the journal that are being composed or signed with this report in them. */
  readonly openIssues: number
}

/** From here on a report has been used: it can be reported up, adopted, instructed on and handed on. */
export const usedStates = ["issued", "reported_up", "transferred", "answered", "closed"] as const
