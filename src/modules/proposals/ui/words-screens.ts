/** Titles and navigation. */
export const screenWords = {
  proposals: { zh: "提案", en: "Proposals" },
  all: { zh: "全部提案", en: "All proposals" },
  write: { zh: "写提案", en: "Write a proposal" },
  record: { zh: "提案", en: "Proposal" },
  feedback: { zh: "评价答复", en: "Rate the reply" },
}
