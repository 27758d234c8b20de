import { newId } from "../../base/id.ts"
import { type ProposalTerms, proposalTerms } from "../../modules/proposals/terms.ts"
import { signInTerms } from "../../platform/identity/terms.ts"
import { completeTerms } from "../../procedure/terms.ts"
import type { Row } from "./world.ts"

/** A ground that all three add to the national ones. */
const rejectGrounds = [
  ...proposalTerms.definitions.rejectGrounds.default,
  { code: "already_filed", label: { zh: "本届已有相同内容立案", en: "The same matter is already filed" } },
]

/**
 * What each organisation has set: the city common practice, 澄溪县 the small county's ways, 禾岭县 those of a
 * municipality, so that the three presets can be seen side by side. One round of rehandling, then the joint
 * meeting; the city keeps a fund.
 */
const demonstrationTerms = {
  1: { preset: "common", values: { rejectGrounds, rehandleRounds: 1, fundEnabled: true } },
  2: { preset: "small_county", values: { rejectGrounds, rehandleRounds: 1 } },
  3: {
    preset: "municipality",
    values: {
      rejectGrounds,
      rehandleRounds: 1,
      feedbackScale: [
        { code: "satisfied", label: { zh: "满意", en: "Satisfied" }, counts: "satisfied" },
        { code: "mostly_satisfied", label: { zh: "基本满意", en: "Mostly satisfied" }, counts: "mostly" },
        { code: "understood", label: { zh: "理解", en: "Understood" }, counts: "neutral" },
        { code: "dissatisfied", label: { zh: "不满意", en: "Dissatisfied" }, counts: "dissatisfied" },
      ],
    },
  },
} as const

export function termsOf(organisation: 1 | 2 | 3): ProposalTerms {
  const { preset, values } = demonstrationTerms[organisation]
  return completeTerms(proposalTerms, preset, values) as ProposalTerms
}

/** The rules in force since a day; returns the id of those of proposals. */
export function addTerms(
  add: (table: string, row: Row) => void,
  organisation: 1 | 2 | 3,
  since: string,
  setAt: Date,
): string {
  const version = (office: string, preset: string, values: unknown) => {
    const id = newId(setAt.getTime())
    const set = { set_by: null, set_at: setAt }
    add("terms_version", { org_id: organisation, id, office, valid_from: since, preset, values, ...set })
    return id
  }
  const ofProposals = version("proposals", demonstrationTerms[organisation].preset, termsOf(organisation))
  // Whoever looks at the demonstration has no authenticator app at hand, and its passwords are printed anyway.
  version(signInTerms.office, "offered", completeTerms(signInTerms, "offered"))
  return ofProposals
}
