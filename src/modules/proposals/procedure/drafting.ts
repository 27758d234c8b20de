import * as who from "../policy.ts"
import type { Proposal } from "../record.ts"
import * as rule from "../rules.ts"
import type { ProposalActions } from "./actions.ts"
import { index } from "./follow.ts"

/** When the office has entered it from a paper, the person in whose name it was is told; otherwise nobody. */
const spokenFor = (kind: string) => ({ name: "notify", args: { to: "spoken_for", kind } })

const beforeFiling = ["submitted", "first_review", "second_review", "final_review", "returned"] as const

/** The proposer's part: writing, co-signing, submitting, revising, taking back. */
export const drafting = {
  save: {
    basis: "proposal-draft",
    from: ["draft", "returned"],
    by: who.proposer,
    change: (_, input) => input as Partial<Proposal>,
    says: (_, input) => ({ fields: Object.keys(input) }),
  },
  invite: {
    basis: "proposal-cosign",
    from: ["draft", "cosigning"],
    to: "cosigning",
    by: who.proposer,
    required: ["personIds"],
    guards: [rule.noMoreThanMaxCosigners, rule.notOneself],
    effects: [{ name: "notify", args: { to: "invited_cosponsor", kind: "cosign_invited" } }],
  },
  uninvite: { basis: "proposal-cosign", from: ["cosigning"], by: who.proposer, required: ["personIds"] },
  reopenDraft: { basis: "proposal-cosign", from: ["cosigning"], to: "draft", by: who.proposer },
  confirmCosign: {
    basis: "proposal-cosign-confirm",
    from: ["cosigning"],
    by: who.invitedCosponsor,
    effects: [
      { name: "notify", args: { to: "lead_proposer", kind: "cosign_confirmed" } },
      spokenFor("staff_cosigned"),
    ],
  },
  declineCosign: {
    basis: "proposal-cosign-confirm",
    from: ["cosigning"],
    by: who.invitedCosponsor,
    effects: [
      { name: "notify", args: { to: "lead_proposer", kind: "cosign_declined" } },
      spokenFor("staff_declined"),
    ],
  },
  submit: {
    basis: "proposal-submit",
    from: ["draft", "cosigning"],
    to: "submitted",
    by: who.proposer,
    guards: [rule.complete, rule.withinLength, rule.jointNeedsCosponsors, rule.plenaryOnlyKind],
    change: ({ today }) => ({ submittedOn: today.toString() }),
    effects: [index, spokenFor("staff_entered")],
  },
  discard: {
    basis: "proposal-draft",
    from: ["draft", "cosigning"],
    to: "withdrawn",
    by: who.proposer,
    effects: [spokenFor("staff_withdrawn")],
  },
  resubmit: {
    basis: "review-return",
    from: ["returned"],
    to: "submitted",
    by: who.proposer,
    guards: [rule.complete, rule.withinLength],
    change: () => ({ outcomeReason: null }),
    effects: [index, spokenFor("staff_entered")],
  },
  withdraw: {
    basis: "review-withdraw",
    from: beforeFiling,
    to: "withdrawn",
    by: who.proposer,
    required: ["reason"],
    change: (_, { reason }) => ({ outcomeReason: reason }),
    effects: [
      { name: "notify", args: { to: "role:proposal_office", kind: "withdrawn" } },
      spokenFor("staff_withdrawn"),
    ],
  },
} satisfies Partial<ProposalActions>
