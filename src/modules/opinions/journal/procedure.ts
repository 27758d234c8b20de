import { type Actor, hasRole } from "../../../base/actor.ts"
import { procedureFor } from "../../../procedure/language.ts"
import { anyOf, policy } from "../../../procedure/policy.ts"
import { chair, informationOffice } from "../policy.ts"
import type { OpinionTerms } from "../terms.ts"
import type { JournalIssue } from "./record.ts"
import * as rule from "./rules.ts"
import type { IssueInputs } from "./schema.ts"

const office = informationOffice
const toOffice = (kind: string) => ({ name: "notify", args: { to: "role:information_office", kind } })
const toDuty = (kind: string) => ({ name: "notify", args: { to: "duty", kind } })

/** Whoever holds the role whose signature is next. */
const nextSigner = policy<JournalIssue, Actor>("nextSigner", (record, actor) => {
  const signer = record.chain[record.step]
  return signer !== undefined && hasRole(actor, signer.role)
})

/** Somebody of the chain may read what has come to signing, before and after their turn. */
const signerOfIt = policy<JournalIssue, Actor>(
  "signerOfIt",
  (record, actor) =>
    !["composing", "reviewing", "cancelled"].includes(record.state) &&
    record.chain.some(({ role }) => hasRole(actor, role)),
)

export const seesIssue = anyOf<JournalIssue, Actor>(
  office,
  signerOfIt,
  policy(
    "chairOnceSigning",
    (record, actor) =>
      !["composing", "reviewing", "cancelled"].includes(record.state) && chair.test(record, actor),
  ),
)

/** 编发: composed, reviewed, signed in the organisation's own chain, numbered with the last signature. */
export const issueProcedure = procedureFor<JournalIssue, Actor, OpinionTerms, IssueInputs>()({
  id: "journal_issue",
  version: 1,
  initial: "composing",
  states: {
    composing: {},
    reviewing: {},
    signing: {},
    issued: {},
    cancelled: { final: true },
    archived: { final: true },
  },
  actions: {
    save: {
      basis: "opinion-issue",
      from: ["composing"],
      by: office,
      change: (_, input) => input as Partial<JournalIssue>,
      says: (_, input) => ({ fields: Object.keys(input) }),
    },
    arrange: { basis: "opinion-issue", from: ["composing"], by: office },
    sendToReview: {
      basis: "opinion-issue",
      from: ["composing"],
      to: "reviewing",
      by: office,
      guards: [rule.titledAndAddressed, rule.composed, rule.itemsReady],
      effects: [toOffice("issue_to_review")],
    },
    approve: {
      basis: "opinion-issue",
      from: ["reviewing"],
      to: "signing",
      by: office,
      guards: [rule.notOwnIssue, rule.composed, rule.itemsReady],
      change: ({ actor }) => ({ reviewerName: actor.name, step: 0 }),
      effects: [toDuty("issue_to_sign")],
    },
    sign: {
      basis: "opinion-issue",
      from: ["signing"],
      to: {
        ends: ["signing", "issued"],
        choose: ({ record }) => (record.step + 1 < record.chain.length ? "signing" : "issued"),
      },
      by: nextSigner,
      guards: [rule.composed, rule.itemsReady],
      change: ({ record, actor, today }) =>
        record.step + 1 < record.chain.length
          ? { step: record.step + 1 }
          : { step: record.step + 1, signerName: actor.name, signedOn: today.toString() },
      effects: [toOffice("issue_signed"), toDuty("issue_to_sign"), { name: "journal_document" }],
    },
    sendBack: {
      basis: "opinion-issue",
      from: ["reviewing", "signing"],
      to: "composing",
      by: anyOf<JournalIssue, Actor>(office, nextSigner),
      required: ["reason"],
      change: () => ({ step: 0, reviewerName: null }),
      effects: [toOffice("issue_sent_back")],
    },
    cancel: { basis: "opinion-issue", from: ["composing", "reviewing"], to: "cancelled", by: office },
    recordReceipt: {
      basis: "opinion-issue",
      from: ["issued"],
      by: office,
      required: ["addressee", "receivedOn", "receivedBy"],
      guards: [rule.knownAddressee, rule.receivedSince],
    },
    archive: { basis: "opinion-archive", from: ["issued"], to: "archived", by: office },
  },
  deadlines: {
    urgent: {
      basis: "opinion-urgent",
      startsIn: "composing",
      runsIn: ["reviewing", "signing"],
      within: (terms, record) => (record.urgent ? terms.urgentWithin : null),
      onExpiry: "flag",
    },
  },
})
