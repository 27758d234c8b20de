import { type ArticleBody, localRule, nationalReports, practice } from "./source.ts"

/** What each figure divides by what; every measure shows its numerator, denominator and convention. */
export const statisticsArticles = {
  "statistics-denominator": {
    zh: "每项比率都应当同时列出分子、分母和口径。",
    en: "Every rate is shown with its numerator, denominator and convention.",
    source: practice,
  },
  "statistics-received": {
    zh: "收到件数为一个会议年度内提交的全部提案，注明截止时间。",
    en: "Received means all proposals submitted in a session-year, with the cut-off stated.",
    source: nationalReports,
  },
  "statistics-filing-rate": {
    zh: "立案率为立案件数除以收到件数，注明并案是否包含在内。",
    en: "The filing rate is filed over received, and says whether merged cases are inside.",
    source: localRule("昆明市、延安市、通州区口径不同", "differs between Kunming, Yan'an and Tongzhou"),
  },
  "statistics-category-share": {
    zh: "分类占比一般以立案件数为分母，以收到件数为分母的应当注明。",
    en: "Shares by category are of filed proposals, or say that they are of those received.",
    source: localRule("滁州市、洪湖市、厦门市等", "Chuzhou, Honghu, Xiamen and others"),
  },
  "statistics-assignments": {
    zh: "承办件数按承办任务计，主办、会办、分办分列。",
    en: "A unit's load counts assignments, not proposals, with lead, assist and separate apart.",
    source: localRule("承办单位通报口径", "units' own reports"),
  },
  "statistics-reply-rate": {
    zh: "办复率为按期按程序答复的件数除以应答复件数；只计是否答复的应当注明。",
    en: "The reply rate is what was answered in time and by full procedure over what had to be answered, or says that it counts any answer.",
    source: localRule("通州区", "Tongzhou"),
  },
  "statistics-completion-rate": {
    zh: "办成率为已解决件数除以答复件数，是否计入正在解决的应当注明；与办复率并列显示。",
    en: "The completion rate is solved over replies, says whether in-progress counts, and stands beside the reply rate.",
    source: practice,
  },
  "statistics-satisfaction-rate": {
    zh: "满意率注明以全部提案还是收回反馈为分母，未反馈单列。",
    en: "The satisfaction rate says whether it is of all proposals or of returned forms, and shows no response apart.",
    source: localRule("通州区、宁波市、北京市东城区", "Tongzhou, Ningbo, Dongcheng"),
  },
  "statistics-feedback-return-rate": {
    zh: "反馈率为收回反馈份数除以发出份数。",
    en: "The feedback return rate is forms returned over forms sent.",
    source: localRule("石狮市、宁波市", "Shishi, Ningbo"),
  },
  "statistics-meeting-rate": {
    zh: "面商率为有当面沟通凭证的主办件除以主办件，不含会办。",
    en: "The meeting rate is lead assignments with evidence of a face-to-face contact over lead assignments, without assists.",
    source: localRule("县级评分办法", "a county's scoring sheet"),
  },
  "statistics-adoption-rate": {
    zh: "采纳率为被采纳的建议条数除以全部建议条数。",
    en: "The adoption rate is recommendations adopted over all recommendations.",
    source: localRule("通州区", "Tongzhou"),
  },
  "statistics-class-share": {
    zh: "办理结果分类占比注明以答复件、已分类件还是立案件为分母。",
    en: "Shares by result class say whether they are of replies, of classified cases or of filed cases.",
    source: localRule("深圳市、宁波市、武汉市口径不同", "differs between Shenzhen, Ningbo and Wuhan"),
  },
  "statistics-participation-rate": {
    zh: "参与率为提交过提案的委员数除以委员总数。",
    en: "The participation rate is members who proposed over all members.",
    source: nationalReports,
  },
  "statistics-snapshot": {
    zh: "对外公布的数据应当留存当时的快照，以后的重新计算不改动它。",
    en: "Published figures are kept as they were published; later sums do not change them.",
    source: practice,
  },
  "statistics-yearly-report": {
    zh: "常务委员会每年向全体会议报告提案工作，包括件数、办理结果、满意情况、成效、督办、问题和下一年任务。",
    en: "The standing committee reports on proposal work to each plenary: totals, results, satisfaction, effects, supervision, problems and next year's tasks.",
    source: nationalReports,
  },
} satisfies Record<string, ArticleBody>
