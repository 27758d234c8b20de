import { type ArticleBody, officialPapers, practice } from "./source.ts"

/** Letters 函 between committees: how one is sent, taken in, examined and answered. */
export const dispatchArticles = {
  "dispatch-send": {
    zh: "不相隶属机关之间商洽工作、询问和答复问题，用函；写明事由，附件一并送达。",
    en: "Bodies that are not subordinate to one another write letters to consult, ask and answer; the matter is stated and enclosures go with it.",
    source: officialPapers,
  },
  "dispatch-register": {
    zh: "收到的公文应当逐件签收、登记，注明签收时间。",
    en: "What is received is signed for and entered piece by piece, with the time.",
    source: officialPapers,
  },
  "dispatch-examine": {
    zh: "收文应当初审；不属于本机关办理或者不符合要求的，及时退回来文单位并说明理由。",
    en: "What is received is examined; what is not for this body, or not in order, is sent back promptly with the reason.",
    source: officialPapers,
  },
  "dispatch-answer": {
    zh: "公文的办理结果应当及时答复来文单位。",
    en: "The result is reported promptly to the body that sent the paper.",
    source: officialPapers,
  },
  "dispatch-decide-within": {
    zh: "收到来函后应当在约定的工作日内答复是否受理。",
    en: "Whether a letter is taken up is answered within the working days agreed.",
    source: practice,
  },
  "dispatch-result-within": {
    zh: "受理的来函应当在约定的期限内把结果函告来文单位；办理时间较长的，先告知进展。",
    en: "The result of a letter taken up is returned within the time agreed; where it takes longer, progress is reported.",
    source: practice,
  },
} satisfies Record<string, ArticleBody>
