import { type ArticleBody, localRule, nationalAwards } from "./source.ts"

/** Rating proposals and their handling, and honouring the best. */
export const appraisalArticles = {
  "appraisal-mutual": {
    zh: "提案者评价办理，承办单位评价提案，双向进行。",
    en: "The proposer rates the handling and the unit rates the proposal.",
    source: localRule("双向评议办法", "rules on two-way appraisal"),
  },
  "appraisal-blind": {
    zh: "双方背靠背评议，公布以前互不知晓。",
    en: "Neither side sees the other's rating before both are published.",
    source: localRule("双向评议办法", "rules on two-way appraisal"),
  },
  "appraisal-bands": {
    zh: "评议结果按分值分为优秀、良好、一般等档次，分值由本单位规定。",
    en: "Ratings fall into bands such as excellent, good and fair, with limits set by the organisation.",
    source: localRule("有的地方九十、七十五、六十分", "one place: 90, 75 and 60"),
  },
  "appraisal-proposal": {
    zh: "对提案评科学性、严肃性、可行性、规范性、影响性。",
    en: "A proposal is rated for being sound, serious, feasible, well formed and influential.",
    source: localRule("黄山市；吴江区另有指标", "Huangshan; other indicators in Wujiang"),
  },
  "appraisal-handling": {
    zh: "对办理评组织领导、办理机制、沟通面商、办理成效、答复规范。",
    en: "Handling is rated for leadership, working method, contact, effect and form of reply.",
    source: localRule("玉屏县、黄山市", "Yuping, Huangshan"),
  },
  "appraisal-meeting": {
    zh: "可以召开民主评议会，实地察看后无记名投票，结果当场公布并报党委政府。",
    en: "An appraisal meeting may vote in secret after site visits; the result is announced at once and reported to Party and government.",
    source: localRule("玉屏县、城厢区、嘉兴市", "Yuping, Chengxiang, Jiaxing"),
  },
  "appraisal-unit-score": {
    zh: "对承办单位可以按时效、程序、质量、结果等计分，分值和扣分项公开，可以申诉。",
    en: "Units may be scored for time, procedure, quality and result; points are open and may be objected to.",
    source: localRule("石家庄市、宝鸡市等", "Shijiazhuang, Baoji and others"),
  },
  "appraisal-rectify": {
    zh: "评议低分的应当整改，可以要求再次答复。",
    en: "A low rating leads to correction and may lead to a second answer.",
    source: localRule("玉屏县等", "Yuping and others"),
  },
  award: {
    zh: "定期评选优秀提案、先进承办单位和先进个人。",
    en: "Outstanding proposals, units and people are honoured at regular intervals.",
    source: nationalAwards,
  },
  "award-ratio": {
    zh: "评选按比例控制，集体提案应占一定份额，具体由本单位规定。",
    en: "Awards keep to a share, with a part for collective proposals, as the organisation sets.",
    source: localRule(
      "优秀提案百分之一至十，先进单位百分之二十",
      "one to ten percent of proposals, 20 percent of units",
    ),
  },
  "award-rating": {
    zh: "经征集、初评、委员会评议产生候选名单。",
    en: "Candidates come from a call, a first rating and the committee's rating.",
    source: nationalAwards,
  },
  "award-approval": {
    zh: "评选结果由主席会议审定后公布。",
    en: "The chairpersons' meeting approves the result before it is published.",
    source: localRule("各地评选办法", "award rules of many places"),
  },
  "award-tracked": {
    zh: "往年提案二次办理见效的，可以在见效年度参评。",
    en: "An earlier proposal that took effect by second handling may be honoured in the later year.",
    source: localRule("上海市青浦区", "Qingpu"),
  },
  "award-duty-file": {
    zh: "提案及获奖情况记入委员履职档案，个人与集体、同一事项不重复计分。",
    en: "Proposals and awards enter the member's duty file; individual and collective credit for one matter is not counted twice.",
    source: localRule("上海市闵行区", "Minhang"),
  },
} satisfies Record<string, ArticleBody>
