import type { Actor } from "../../base/actor.ts"
import { procedureFor } from "../../procedure/language.ts"
import { anyOf } from "../../procedure/policy.ts"
import { addressee, drafter, keeper, nextSigner, system } from "./policy.ts"
import type { OfficialDocument } from "./record.ts"
import * as rule from "./rules.ts"
import type { DocumentInputs } from "./schema.ts"
import type { DocumentTerms } from "./terms.ts"

const tell = (to: string, kind: string) => ({ name: "notify", args: { to, kind } })
/** Under an order for many, each person is told once of all of them. */
const tellOnce = (to: string, kind: string, many: string) => ({ name: "notify", args: { to, kind, many } })
const writer = anyOf<OfficialDocument, Actor>(drafter, keeper)

/** 公文: draft, sign-off in turn, number and seal, distribution with receipts, archive. */
export const documentProcedure = procedureFor<OfficialDocument, Actor, DocumentTerms, DocumentInputs>()({
  id: "official_document",
  version: 1,
  initial: "draft",
  states: {
    draft: {},
    signing: {},
    approved: {},
    issued: {},
    archived: { final: true },
    withdrawn: { final: true },
  },
  actions: {
    save: {
      basis: "document-draft",
      from: ["draft"],
      by: writer,
      // What it says is in the document itself.
      says: () => ({}),
    },
    submit: {
      basis: "document-review",
      from: ["draft"],
      to: "signing",
      by: writer,
      guards: [rule.somebodySigns, rule.hasAddressees, rule.nothingSecret],
      change: () => ({ step: 0 }),
      effects: [tellOnce("signer", "to_sign", "many_to_sign")],
    },
    sign: {
      basis: "document-signoff",
      from: ["signing"],
      by: nextSigner,
      to: {
        ends: ["signing", "approved"],
        choose: ({ record }) => (record.step + 1 >= record.chain.length ? "approved" : "signing"),
      },
      guards: [rule.notOwnDraft, rule.notSignedTwice],
      change: ({ record }) => ({ step: record.step + 1 }),
      says: ({ record }, { note }) => ({
        duty: record.chain[record.step]?.duty ?? "",
        ...(note ? { reason: note } : {}),
      }),
      effects: [tellOnce("signer", "to_sign", "many_to_sign"), tellOnce("drafter", "signed", "many_signed")],
    },
    sendBack: {
      basis: "document-review",
      from: ["signing"],
      to: "draft",
      by: nextSigner,
      required: ["reason"],
      change: ({ record }) => ({ step: 0, round: record.round + 1 }),
      effects: [tell("drafter", "sent_back")],
    },
    issue: {
      basis: "document-issue",
      from: ["draft", "approved"],
      to: "issued",
      by: anyOf<OfficialDocument, Actor>(keeper, system),
      guards: [rule.signedThrough, rule.hasAddressees, rule.nothingSecret],
      change: ({ today }) => ({ issuedOn: today.toString() }),
      effects: [tell("addressee", "document_issued")],
    },
    withdraw: {
      basis: "document-withdraw",
      from: ["draft", "signing", "approved"],
      to: "withdrawn",
      by: writer,
      required: ["reason"],
    },
    distribute: {
      basis: "document-distribute",
      from: ["issued"],
      by: keeper,
      required: ["channel"],
    },
    acknowledge: {
      basis: "document-distribute",
      from: ["issued"],
      by: addressee,
      required: ["receivedBy"],
      guards: [rule.notReceivedYet],
    },
    recordReceipt: {
      basis: "document-distribute",
      from: ["issued"],
      by: keeper,
      required: ["recipientId", "receivedBy", "on"],
      guards: [rule.receiptIsOpen],
      says: (_, { receivedBy, on }) => ({ receivedBy, on }),
    },
    archive: {
      basis: "document-archive",
      from: ["issued"],
      to: "archived",
      by: keeper,
    },
  },
  deadlines: {
    signing: {
      basis: "document-signoff",
      startsIn: "signing",
      within: (terms) => terms.signWithin,
      onExpiry: "flag",
    },
    receipts: {
      basis: "document-distribute",
      startsIn: "issued",
      within: (terms) => terms.receiptWithin,
      onExpiry: "flag",
    },
  },
})
