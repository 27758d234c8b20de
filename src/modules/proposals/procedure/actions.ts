import type { Actor } from "../../../base/actor.ts"
import type { Action } from "../../../procedure/language.ts"
import type { Proposal } from "../record.ts"
import type { ProposalInputs } from "../schema.ts"
import type { ProposalTerms } from "../terms.ts"
import type { ProposalState } from "./states.ts"

/** The actions by name, so that they may be written down phase by phase and are still checked as one procedure. */
export type ProposalActions = {
  readonly [N in keyof ProposalInputs]: Action<
    Proposal,
    Actor,
    ProposalTerms,
    ProposalInputs[N],
    ProposalState,
    never
  >
}
