import type { Actor } from "../../../base/actor.ts"
import { procedureFor } from "../../../procedure/language.ts"
import * as who from "../policy.ts"
import type { ProposalTerms } from "../terms.ts"
import { assistHead, checker } from "./policy.ts"
import type { Reply } from "./record.ts"
import * as rule from "./rules.ts"
import type { ReplyInputs } from "./schema.ts"

const tell = (to: string, kind: string) => ({ name: "notify", args: { to, kind } })

/** What is sent is dated by the day on which it leaves. */
const sentOn = (end: string, today: Temporal.PlainDate): Partial<Reply> =>
  end === "issued" ? { issuedOn: today.toString() } : {}

/**
 * 答复函: from the unit's draft to the public page. Rows 17 and 18 of the domain rules' section 3.3. Whom a step tells
 * that depends on where it led stands in `reactions.ts`.
 */
/** Once it is issued it is found by what it says; before that, indexing finds nothing to show. */
const index = { name: "index" }
/** The letter as a document, once it is sent. */
const letter = { name: "paper", args: { kind: "reply_letter" } }

export const replyProcedure = procedureFor<Reply, Actor, ProposalTerms, ReplyInputs>()({
  id: "reply",
  version: 1,
  initial: "drafting",
  states: {
    drafting: {},
    with_proposer: {},
    countersigning: {},
    checking: {},
    issued: {},
    published: {},
    withheld: { final: true },
  },
  actions: {
    save: {
      basis: "reply-versions",
      from: ["drafting"],
      by: who.ofUnit,
      change: (_, input) => input as Partial<Reply>,
      says: (_, input) => ({ fields: Object.keys(input) }),
    },
    sendDraft: {
      basis: "handling-draft-first",
      from: ["drafting"],
      to: "with_proposer",
      by: who.ofUnit,
      guards: [rule.draftsGoToProposers, rule.hasText],
      change: ({ today }) => ({ draftSentOn: today.toString(), proposerComment: null }),
      effects: [tell("lead_proposer", "draft_sent"), tell("signing_body", "draft_sent")],
    },
    proposerComments: {
      basis: "handling-draft-first",
      from: ["with_proposer"],
      to: "drafting",
      by: who.proposerInPerson,
      guards: [rule.commentSaysWhy],
      change: (_, { comment }) => ({ proposerComment: comment ?? null }),
      effects: [tell("handling_unit", "draft_commented")],
    },
    submitReply: {
      basis: "reply-form",
      from: ["drafting", "with_proposer"],
      by: who.ofUnit,
      to: { ends: ["countersigning", "checking", "issued"], choose: rule.afterSubmitting },
      guards: [
        rule.proposerHasSeenDraft,
        rule.hasText,
        rule.everyRecommendationAnswered,
        rule.classFits,
        rule.enoughContacts,
        rule.letterIsComplete,
      ],
      change: (at) => ({
        round: at.record.round + 1,
        resultClass: at.record.unitClass,
        checkerNote: null,
        ...sentOn(rule.afterSubmitting(at), at.today),
      }),
      effects: [index, letter],
    },
    countersign: {
      basis: "handling-countersign",
      from: ["countersigning"],
      by: assistHead,
      to: { ends: ["drafting", "countersigning", "checking", "issued"], choose: rule.afterCountersigning },
      required: ["verdict"],
      guards: [rule.notSignedYet, rule.objectionSaysWhy],
      change: (at, input) => sentOn(rule.afterCountersigning(at, input), at.today),
      says: ({ record, actor }, { verdict, note }) => ({
        verdict,
        units: rule.signsFor(record, actor).map((each) => each.name),
        ...(note ? { reason: note } : {}),
      }),
      effects: [index, letter],
    },
    passCheck: {
      basis: "handling-check",
      from: ["checking"],
      to: "issued",
      by: checker,
      guards: [rule.classChangeAllowed],
      change: ({ record, today }, { resultClass, reason }) => ({
        resultClass: resultClass ?? record.unitClass,
        checkerNote: reason ?? null,
        issuedOn: today.toString(),
      }),
      says: ({ record }, { resultClass, reason }) => ({
        ...(resultClass && resultClass !== record.unitClass
          ? { unitClass: record.unitClass, resultClass }
          : {}),
        ...(reason ? { reason } : {}),
      }),
      effects: [index, letter],
    },
    returnCheck: {
      basis: "handling-check",
      from: ["checking"],
      to: "drafting",
      by: checker,
      required: ["reason"],
      change: (_, { reason }) => ({ checkerNote: reason }),
      effects: [tell("handling_unit", "returned")],
    },
    publish: {
      basis: "publication-review",
      from: ["issued"],
      to: "published",
      by: who.proposalOffice,
      guards: [rule.mayBePublic],
      change: ({ today }) => ({ publishedOn: today.toString() }),
      // What was blacked out is not repeated in the timeline.
      says: (_, { redactions, replyText, proposalText }) => ({
        redactions: redactions?.length ?? 0,
        edited: replyText !== undefined || proposalText !== undefined,
      }),
      effects: [tell("lead_proposer", "published"), tell("signing_body", "published")],
    },
    withhold: {
      basis: "publication-default",
      from: ["issued"],
      to: "withheld",
      by: who.proposalOffice,
      required: ["reason"],
      change: (_, { reason }) => ({ publishReason: reason }),
    },
    takeDown: {
      basis: "publication-withdraw",
      from: ["published"],
      to: "withheld",
      by: who.proposalOffice,
      required: ["reason"],
      change: (_, { reason }) => ({ publishReason: reason }),
    },
    import: {
      basis: "archive-history",
      from: ["drafting"],
      by: who.historyImport,
      to: { ends: ["issued", "published", "withheld"], choose: (_, { state }) => state },
    },
  },
  deadlines: {
    publication: {
      basis: "publication-deadline",
      startsIn: "issued",
      within: (terms) => terms.publishWithin,
      onExpiry: "flag",
    },
  },
})
