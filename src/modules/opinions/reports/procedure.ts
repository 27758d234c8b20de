import type { Actor } from "../../../base/actor.ts"
import { procedureFor } from "../../../procedure/language.ts"
import { anyOf, policy } from "../../../procedure/policy.ts"
import * as who from "../policy.ts"
import type { OpinionTerms } from "../terms.ts"
import { reporting } from "./procedure/reporting.ts"
import { screening } from "./procedure/screening.ts"
import { reportStates } from "./procedure/states.ts"
import { using } from "./procedure/using.ts"
import { type OpinionReport, usedStates } from "./record.ts"
import type { ReportInputs } from "./schema.ts"

/** 社情民意信息: from a reporter's draft to the archive. Signing the journal is the issue's own procedure. */
export const reportProcedure = procedureFor<OpinionReport, Actor, OpinionTerms, ReportInputs>()({
  id: "opinion_report",
  version: 1,
  initial: "draft",
  states: reportStates,
  actions: { ...reporting, ...screening, ...using },
  deadlines: {
    registration: {
      basis: "opinion-register",
      startsIn: "submitted",
      within: (terms) => terms.registerWithin,
      onExpiry: "flag",
    },
    screening: {
      basis: "opinion-screen",
      startsIn: "registered",
      runsIn: ["screening"],
      within: (terms) => terms.screenWithin,
      onExpiry: "flag",
    },
    urgent: {
      basis: "opinion-urgent",
      startsIn: "editing",
      runsIn: ["reviewing", "pending_signoff"],
      within: (terms, record) => (record.urgent ? terms.urgentWithin : null),
      onExpiry: "flag",
    },
  },
})

/** What a signer has before them, and what has been used. */
export const signable = ["pending_signoff", ...usedStates, "archived"] as const

/**
 * Need to know: whoever reported, the office, the units asked, and for the chairs what is before them to sign or has been
 * used. No other member, and no leader, sees a report. A draft of somebody else's is not the office's either, unless
 * the office writes it from a paper.
 */
export const seesReport = anyOf<OpinionReport, Actor>(
  who.reporter,
  who.reportingBody,
  who.handlingUnit,
  policy(
    "officeOnceHandedIn",
    (record, actor) =>
      (record.state !== "draft" || record.channel === "paper") && who.informationOffice.test(record, actor),
  ),
  policy(
    "chairToSign",
    (record, actor) =>
      (signable as readonly string[]).includes(record.state) && who.chair.test(record, actor),
  ),
)
