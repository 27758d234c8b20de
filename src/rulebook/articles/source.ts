import type { Words } from "../../base/words.ts"

/** Who laid the rule down: the nation, a province, city or county, or nobody in writing (settled practice). */
export type ArticleKind = "national" | "local" | "practice"

/** Where a rule is written. A local rule stands here as a pattern that an organisation may adopt by its terms. */
export interface Source extends Words {
  kind: ArticleKind
}

/** The content of an article in our own words; the id is the key it stands under. */
export interface ArticleBody extends Words {
  source: Source
}

export const charter: Source = {
  kind: "national",
  zh: "《中国人民政治协商会议章程》",
  en: "Charter of the Chinese People's Political Consultative Conference",
}

export const proposalRegulation: Source = {
  kind: "national",
  zh: "《中国人民政治协商会议全国委员会提案工作条例》",
  en: "Regulations on Proposal Work of the CPPCC National Committee",
}

export const nationalReports: Source = {
  kind: "national",
  zh: "全国政协历年提案审查情况报告与提案工作情况报告",
  en: "Yearly reports of the CPPCC National Committee on reviewing and handling proposals",
}

export const nationalAwards: Source = {
  kind: "national",
  zh: "全国政协年度好提案、优秀提案评选办法",
  en: "Rules of the CPPCC National Committee for choosing good and outstanding proposals",
}

export const stateCouncilPublication: Source = {
  kind: "national",
  zh: "国务院办公厅关于做好全国人大代表建议和全国政协委员提案办理结果公开工作的通知（国办发〔2014〕46号）",
  en: "State Council General Office notice on publishing how deputies' suggestions and members' proposals were handled (Guobanfa [2014] 46)",
}

export const officialPapers: Source = {
  kind: "national",
  zh: "《党政机关公文处理工作条例》（中办发〔2012〕14号）",
  en: "Regulations on Handling Official Documents of Party and Government Bodies (Zhongbanfa [2012] 14)",
}

/** A rule found in some provinces, cities or counties, with the places in which it was seen. */
export function localRule(zh: string, en: string): Source {
  return { kind: "local", zh: `地方提案工作规定：${zh}`, en: `Local rules on proposal work: ${en}` }
}

export const practice: Source = {
  kind: "practice",
  zh: "各地政协通行做法，本单位可在规则设置中确认或更改",
  en: "Common practice of local committees; each organisation confirms or changes it in its terms",
}
