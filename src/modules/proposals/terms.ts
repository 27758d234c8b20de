import type { TermsOf } from "../../procedure/terms.ts"
import { followThroughTerms } from "./terms/follow-through.ts"
import { handlingTerms } from "./terms/handling.ts"
import { intakeTerms } from "./terms/intake.ts"
import { reviewTerms } from "./terms/review.ts"
import { said } from "./terms/values.ts"

const definitions = { ...intakeTerms, ...reviewTerms, ...handlingTerms, ...followThroughTerms }

export type ProposalTerms = TermsOf<typeof definitions>

/** Everything in which organisations lawfully differ about proposals, with three ready-made sets. */
export const proposalTerms = {
  office: "proposals",
  definitions,
  groups: {
    intake: said("提出", "Intake"),
    review: said("审查立案", "Review"),
    handling: said("交办办理", "Handling"),
    feedback: said("评价与重办", "Feedback"),
    tracking: said("承诺跟踪", "Promises"),
    publication: said("公开", "Publication"),
    key: said("重点提案与评选", "Key proposals and awards"),
  },
  presets: {
    common: { label: said("通行做法", "Common practice"), values: {} },
    small_county: {
      label: said("小县：一轮审查、不分系统", "Small county: one round, no tracks"),
      values: {
        reviewRounds: 1,
        tracks: [{ code: "other", label: said("直接交办", "Direct") }],
        countersignRequired: false,
        checkRequired: false,
        draftToProposerFirst: false,
        contactsRequired: 1,
        meetingsRequired: 1,
        feedbackBy: "lead" as const,
        numberPattern: "{n:3}",
        intersessionApprover: "chairs_meeting" as const,
      },
    },
    municipality: {
      label: said("直辖市：三轮审查、四类答复", "Municipality: three rounds, four classes"),
      values: {
        reviewRounds: 3,
        numberAt: "bulk" as const,
        numberPattern: "{year}{n:4}",
        resultClasses: [
          { code: "A", label: said("已解决或基本解决", "Solved"), meaning: "solved" as const },
          {
            code: "B",
            label: said("正在解决或列入规划", "In progress or planned"),
            meaning: "in_progress" as const,
          },
          {
            code: "C",
            label: said("条件限制以后解决", "Conditions lacking, later"),
            meaning: "conditions" as const,
          },
          { code: "D", label: said("留作参考", "Kept for reference"), meaning: "reference" as const },
        ],
        feedbackAxes: [
          { code: "process", label: said("办理工作", "Handling") },
          { code: "result", label: said("办理结果", "Result") },
        ],
        contactsRequired: 3,
        meetingsRequired: 2,
        replyWithin: { months: 2 },
        collectiveReplyWithin: { workingDays: 30 },
        longestMonths: 3,
      },
    },
  },
}
