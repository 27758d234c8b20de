import type { Office } from "../../../platform/procedures/office.ts"
import { proposalTerms } from "../terms.ts"
import { loadFeedback } from "./load.ts"
import { presentFeedback } from "./present.ts"
import { feedbackProcedure, seesFeedback } from "./procedure.ts"
import type { Feedback } from "./record.ts"
import { type FeedbackInputs, feedbackInputs } from "./schema.ts"
import { visibleFeedback } from "./visible.ts"
import { feedbackWords } from "./words.ts"
import { feedbackWrites } from "./writes.ts"
import "./tables.ts"

export const feedbackOffice: Office<Feedback, FeedbackInputs, typeof proposalTerms> = {
  procedure: feedbackProcedure,
  path: "feedback",
  table: "feedback",
  terms: proposalTerms,
  words: feedbackWords,
  inputs: feedbackInputs,
  load: loadFeedback,
  see: seesFeedback,
  visible: { as: "c", where: visibleFeedback },
  present: presentFeedback,
  writes: feedbackWrites,
  danger: ["rate", "enterPaper"],
  ownForms: ["rate", "enterPaper"],
  heading: ({ proposal }) => ({ number: proposal.numberText, title: proposal.subject }),
  searchText: () => null,
  todo: {
    queues: [{ states: ["awaiting"], actions: ["rate"], scope: "party", relations: ["rater"] }],
    duties: ["joint_meeting_due", "paper_entered"],
  },
}
