/** Titles and navigation: loaded with the frame, so nothing else stands here. */
export const titles = {
  key: { zh: "重点提案", en: "Key proposals" },
  duties: { zh: "领导督办", en: "Leaders' duties" },
  awards: { zh: "评选表彰", en: "Awards" },
  appraisals: { zh: "双向评议", en: "Appraisals" },
  apply: { zh: "申请专项资金", en: "Apply to the fund" },
  fund: { zh: "专项资金", en: "Special fund" },
}
