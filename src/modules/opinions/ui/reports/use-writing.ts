import { useCaseWriting, type Writing as WritingOf } from "../../../../kit/case-writing.ts"
import type { Secrecy } from "../../reports/record.ts"
import type { ReportRecord, ReportView } from "../report-view.ts"

/** What a reporter fills in. */
export interface ReportForm {
  title: string
  problem: string
  cause: string
  suggestion: string
  place: string
  scopeLevel: string
  urgent: boolean
  secrecy: Secrecy
  nameWithheld: boolean
  originalWork: boolean
  noStateSecret: boolean
}

export type Writing = WritingOf<ReportForm, ReportRecord>

function formOf({ original, ...record }: ReportRecord): ReportForm {
  return {
    title: original?.title ?? "",
    problem: original?.problem ?? "",
    cause: original?.cause ?? "",
    suggestion: original?.suggestion ?? "",
    place: record.place,
    scopeLevel: record.scopeLevel,
    urgent: record.urgent,
    secrecy: record.secrecy,
    nameWithheld: record.nameWithheld,
    originalWork: record.originalWork,
    noStateSecret: record.noStateSecret,
  }
}

/** The form of a draft, saved as it is written. */
export function useWriting(view: ReportView): Writing {
  return useCaseWriting({ plural: "opinion-reports", name: "report", view, formOf, changesOf })
}

function changesOf(form: ReportForm, saved: ReportForm): Partial<ReportForm> {
  const names = Object.keys(form) as (keyof ReportForm)[]
  return Object.fromEntries(
    names.filter((name) => form[name] !== saved[name]).map((name) => [name, form[name]]),
  )
}
