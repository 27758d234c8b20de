import type { ModuleManifest } from "../../platform/http/manifest.ts"
import { reasons as sheetReasons } from "../../platform/sheets/words.ts"
import { appraisalOffice } from "./appraisal/office.ts"
import { appraisalReactions } from "./appraisal/reactions.ts"
import { mountAppraisals } from "./appraisal/routes.ts"
import { assignmentOffice } from "./assignments/office.ts"
import { assignmentReactions } from "./assignments/reactions.ts"
import { mountAssignments } from "./assignments/routes.ts"
import { awardOffice } from "./awards/office.ts"
import { mountAwards } from "./awards/routes.ts"
import { proposalCounts } from "./counts.ts"
import { feedbackOffice } from "./feedback/office.ts"
import { feedbackReactions } from "./feedback/reactions.ts"
import { mountFeedback } from "./feedback/routes.ts"
import { fundOffice } from "./fund/office.ts"
import { mountFund } from "./fund/routes.ts"
import { historyJobs } from "./history/jobs.ts"
import { mountHistory } from "./history/routes.ts"
import { historyReasons } from "./history/words.ts"
import { countTermsNightly } from "./jobs.ts"
import { keyOffice } from "./key/office.ts"
import { keyReactions } from "./key/reactions.ts"
import { mountKeyProposals } from "./key/routes.ts"
import { letterReactions } from "./letters/reactions.ts"
import { proposalOffice } from "./office.ts"
import { issuePaper } from "./papers/effects.ts"
import { mountProposalPapers } from "./papers/routes.ts"
import { followUpOffice } from "./promises/office.ts"
import { followUpReactions } from "./promises/reactions.ts"
import { mountFollowUps } from "./promises/routes.ts"
import { mountPublication } from "./publication/routes.ts"
import { proposalReactions } from "./reactions.ts"
import { replyOffice } from "./replies/office.ts"
import { replyReactions } from "./replies/reactions.ts"
import { mountReplies } from "./replies/routes.ts"
import { mountProposals } from "./routes.ts"
import { mountStatistics } from "./statistics/routes.ts"
import { statisticsReasons } from "./statistics/words.ts"

/** 提案: the five records of a proposal's life, from a member's draft to the kept promise. */
export const proposals: ModuleManifest = {
  name: "proposals",
  seating: {
    offices: [
      proposalOffice,
      assignmentOffice,
      replyOffice,
      feedbackOffice,
      followUpOffice,
      keyOffice,
      appraisalOffice,
      awardOffice,
      fundOffice,
    ],
    reactions: [
      ...proposalReactions,
      ...assignmentReactions,
      ...replyReactions,
      ...feedbackReactions,
      ...followUpReactions,
      ...keyReactions,
      ...letterReactions,
      ...appraisalReactions,
    ],
    counts: proposalCounts,
    effects: { paper: issuePaper },
    reasons: { ...statisticsReasons, ...historyReasons, ...sheetReasons },
  },
  routes: (app, house) => {
    mountProposals(app, house)
    mountAssignments(app, house)
    mountStatistics(app, house)
    mountReplies(app, house)
    mountFeedback(app, house)
    mountFollowUps(app, house)
    mountPublication(app, house)
    mountKeyProposals(app, house)
    mountAppraisals(app, house)
    mountAwards(app, house)
    mountFund(app, house)
    mountHistory(app, house)
    mountProposalPapers(app, house)
  },
  jobs: { ...countTermsNightly, jobs: [...(countTermsNightly.jobs ?? []), ...historyJobs] },
}
