import { type ArticleBody, localRule, nationalReports } from "./source.ts"

/** Key proposals: chosen few, led by leaders. */
export const keyArticles = {
  "key-recommend": {
    zh: "各党派、人民团体和专门委员会可以按比例推荐重点提案，审查时也可以标记备选。",
    en: "Parties, people's organisations and special committees may recommend key proposals by ratio; reviewers may mark candidates.",
    source: nationalReports,
  },
  "key-shortlist": {
    zh: "提案委员会从立案提案中提出重点提案备选名单。",
    en: "The proposal committee draws up the shortlist from filed proposals.",
    source: localRule("商丘市等", "Shangqiu and others"),
  },
  "key-opinions": {
    zh: "备选名单应当征求党派、团体、专门委员会和督查部门意见。",
    en: "Parties, organisations, special committees and the supervision office are asked about the shortlist.",
    source: localRule("商丘市等", "Shangqiu and others"),
  },
  "key-select": {
    zh: "重点提案由主席会议审定，件数按立案提案的一定比例控制。",
    en: "The chairpersons' meeting decides on key proposals, within a share of the filed proposals.",
    source: localRule("各地百分之一至六", "one to six percent"),
  },
  "key-bundle": {
    zh: "一个重点题目可以包含若干件内容相关的提案，各件仍分别答复和统计。",
    en: "One key theme may bundle several related proposals, each still answered and counted by itself.",
    source: localRule("六安市、铜陵市", "Lu'an, Tongling"),
  },
  "key-supervise": {
    zh: "重点提案由党政领导或者政协主席、副主席领衔督办，有关专门委员会配合。",
    en: "A Party, government or committee leader leads the supervision of each key proposal, supported by a special committee.",
    source: localRule("灵武市、周口市、宜昌市等", "Lingwu, Zhoukou, Yichang and others"),
  },
  "key-leader-duty": {
    zh: "每位应当领衔的领导每年至少领衔督办一件重点提案。",
    en: "Every leader with that duty leads at least one key proposal a year.",
    source: localRule("灵武市、周口市", "Lingwu, Zhoukou"),
  },
  "key-plan": {
    zh: "督办应当制定方案，经领衔领导同意后实施。",
    en: "Supervision follows a plan approved by the supervising leader.",
    source: localRule("重点提案督办办法", "rules on supervising key proposals"),
  },
  "key-visit": {
    zh: "以座谈、调研、视察、走访承办单位等形式督办，请提案者参加。",
    en: "Supervision takes the form of forums, surveys, inspections and visits to units, with the proposer.",
    source: nationalReports,
  },
  "key-issues": {
    zh: "督办中发现的问题列出清单，明确责任和时限。",
    en: "What supervision finds is listed with owners and dates.",
    source: localRule("重点提案督办办法", "rules on supervising key proposals"),
  },
  "key-report": {
    zh: "督办结束应当提出书面报告，报送领导并反馈提案者。",
    en: "Supervision ends in a written report to the leaders, with the result fed back to the proposer.",
    source: localRule("重点提案督办办法", "rules on supervising key proposals"),
  },
  "key-digest": {
    zh: "重要提案可以摘编成专报，送领导批示。",
    en: "Important proposals may be digested in a special issue for leaders' instructions.",
    source: localRule("商丘市、包头市", "Shangqiu, Baotou"),
  },
  "key-relist": {
    zh: "往年未落实的重点提案可以再次列入。",
    en: "A key proposal of an earlier year that was not carried out may be listed again.",
    source: localRule("重点提案遴选办法", "rules on selecting key proposals"),
  },
} satisfies Record<string, ArticleBody>
