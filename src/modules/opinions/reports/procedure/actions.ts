import type { Actor } from "../../../../base/actor.ts"
import type { Action } from "../../../../procedure/language.ts"
import type { OpinionTerms } from "../../terms.ts"
import type { OpinionReport } from "../record.ts"
import type { ReportInputs } from "../schema.ts"
import type { ReportState } from "./states.ts"

/** The actions by name, so that they may be written down phase by phase and are still checked as one procedure. */
export type ReportActions = {
  readonly [N in keyof ReportInputs]: Action<
    OpinionReport,
    Actor,
    OpinionTerms,
    ReportInputs[N],
    ReportState,
    never
  >
}

const tell = (to: string, kind: string) => ({ name: "notify", args: { to, kind } })

/** Tells whoever reported, and the body in whose name it was. */
export const toReporter = (kind: string) => [tell("reporter", kind), tell("reporting_body", kind)]
export const toOffice = (kind: string) => tell("role:information_office", kind)

/** 约稿: rule books may count what was asked for apart. */
export const occasion = ({ commissionId }: OpinionReport) =>
  commissionId === null ? {} : { occasion: "commissioned" }

/** The text has changed, or is new: search finds it by what it says now. */
export const index = { name: "index" }
