import { type ArticleBody, localRule, practice } from "./source.ts"

/** The special fund for carrying proposals out, where an organisation has one. */
export const fundArticles = {
  fund: {
    zh: "可以设立提案办理专项资金，支持急难小民生提案落实；未设立的不适用本部分。",
    en: "There may be a special fund for carrying out small, urgent proposals on people's lives; without one this part does not apply.",
    source: localRule(
      "灵武市每年不少于五百万元，玉溪市每年三百万元",
      "Lingwu at least 5 million yuan a year, Yuxi 3 million",
    ),
  },
  "fund-apply": {
    zh: "由承办单位申请，写明提案、项目、概算、自筹和其他资金。",
    en: "The unit applies, naming proposal, project, estimate, own and other money.",
    source: localRule("玉溪市", "Yuxi"),
  },
  "fund-eligibility": {
    zh: "申请应当经资格审查；补助只起引导作用，不足部分另行筹措。",
    en: "Applications are screened; the subsidy is leverage and the rest is raised elsewhere.",
    source: localRule("玉溪市", "Yuxi"),
  },
  "fund-visit": {
    zh: "拨款以前应当实地察看并留存记录。",
    en: "There is a recorded site visit before money is granted.",
    source: localRule("玉溪市", "Yuxi"),
  },
  "fund-grant": {
    zh: "资金按批准的额度和阶段拨付。",
    en: "Money is paid within the approved sum and by stages.",
    source: practice,
  },
  "fund-acceptance": {
    zh: "项目完成后验收，留存影像，接受审计。",
    en: "The finished project is accepted, photographed and open to audit.",
    source: practice,
  },
} satisfies Record<string, ArticleBody>
