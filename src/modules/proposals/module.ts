import type { ModuleManifest } from "../../platform/http/manifest.ts"
import { assignmentOffice } from "./assignments/office.ts"
import { assignmentReactions } from "./assignments/reactions.ts"
import { mountAssignments } from "./assignments/routes.ts"
import { countTermsNightly } from "./jobs.ts"
import { proposalOffice } from "./office.ts"
import { proposalReactions } from "./reactions.ts"
import { mountProposals } from "./routes.ts"

/** 提案: the five records of a proposal's life, from a member's draft to the kept promise. */
export const proposals: ModuleManifest = {
  name: "proposals",
  seating: {
    offices: [proposalOffice, assignmentOffice],
    reactions: [...proposalReactions, ...assignmentReactions],
  },
  routes: (app, house) => {
    mountProposals(app, house)
    mountAssignments(app, house)
  },
  jobs: countTermsNightly,
}
