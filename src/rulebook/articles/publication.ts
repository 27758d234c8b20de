import { type ArticleBody, localRule, practice, stateCouncilPublication } from "./source.ts"

/** What the public may read, and who looked at it first. */
export const publicationArticles = {
  "publication-review": {
    zh: "公开审查与答复同步进行，先审查后公开，并记明审查人。",
    en: "Review for publication goes with the reply, comes before publication, and names the reviewer.",
    source: stateCouncilPublication,
  },
  "publication-default": {
    zh: "涉及公共利益的复文以全文公开为原则，确定不公开的说明理由。",
    en: "Replies of public interest are published in full as a rule; a reason is given when one is not.",
    source: stateCouncilPublication,
  },
  "publication-redaction": {
    zh: "公开以前应当删去联系方式等个人信息；部分内容不宜公开的作删节处理，复杂的可以公开摘要；涉密的不得公开。",
    en: "Contact data are taken out; parts that should not be open are redacted; complex replies may be summarised; secrets are never published.",
    source: localRule("安徽省", "Anhui"),
  },
  "publication-deadline": {
    zh: "应当公开的，一般在答复后二十个工作日内公开。",
    en: "What is to be published is published within 20 working days of the reply.",
    source: localRule("安徽省", "Anhui"),
  },
  "publication-consent": {
    zh: "公开提案原文应当征得提案者同意。",
    en: "The text of a proposal is published with its proposer's consent.",
    source: practice,
  },
  "publication-withdraw": {
    zh: "公开后发现不宜公开的应当立即撤下，记明理由和时间。",
    en: "What turns out unfit for publication is taken down at once, with reason and time recorded.",
    source: practice,
  },
  "publication-yearly": {
    zh: "每年公开办理工作总体情况和意见建议采纳情况。",
    en: "Yearly totals of handling and of adopted recommendations are published.",
    source: localRule("安徽省", "Anhui"),
  },
} satisfies Record<string, ArticleBody>
