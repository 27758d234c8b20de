import { type ArticleBody, localRule, practice, proposalRegulation } from "./source.ts"

/** The formal letter that answers a proposal. */
export const replyArticles = {
  "reply-duty": {
    zh: "承办单位应当在规定期限内书面答复提案者；分办的各自答复，全部答复后提案方为已答复。",
    en: "The unit answers the proposer in writing within the time set; separate units each answer, and the proposal is answered when all have.",
    source: proposalRegulation,
  },
  "reply-class": {
    zh: "答复应当注明办理结果分类；各地字母含义不同，每一类都对应到已解决、正在解决、列入计划、受条件限制、留作参考之一。",
    en: "A reply states its result class; letters differ between places, so each class maps to solved, in progress, planned, held back by conditions or kept for reference.",
    source: localRule("三类为多，也有二类、四类、五类", "most often three classes, also two, four and five"),
  },
  "reply-deadline": {
    zh: "主办、独办、分办单位一般应当自交办之日起三个月内答复；可以按提案者种类、大会或平时另定期限或者定为某一日期。",
    en: "Lead, sole and separate units normally answer within three months of assignment; another term or a calendar date may be set by kind of proposer or time of submission.",
    source: localRule(
      "三个月为多，四川等五个月，上海二个月，或定于某日",
      "three months most often; Sichuan five, Shanghai two, or a fixed date",
    ),
  },
  "reply-itemised": {
    zh: "答复应当针对提案的每一条建议逐条回应，不以工作总结代替答复。",
    en: "A reply answers each recommendation in turn and is not a summary of the unit's work.",
    source: localRule("清单式答复", "replies by list"),
  },
  "reply-form": {
    zh: "答复用公函格式，写明文号、签发人、分类、公开属性、提案编号和案由、联系人，附办理情况征询意见表。",
    en: "A reply is a formal letter with number, signer, class, openness, the proposal's number and subject and a contact, and encloses the feedback form.",
    source: localRule("佛坪县、广元市朝天区及浙江某厅局", "Foping, Chaotian, a bureau in Zhejiang"),
  },
  "reply-number": {
    zh: "答复函按单位和年度编发文字号，会办意见另列字号。",
    en: "Replies are numbered by unit and year; assist opinions have a series of their own.",
    source: localRule("浙江某厅局", "a bureau in Zhejiang"),
  },
  "reply-signer": {
    zh: "答复由承办单位主要负责人或分管负责人签发并加盖公章，不得由内设机构或下属单位答复。",
    en: "The unit's head, or the deputy in charge, signs the reply under seal; an inner section or subordinate body may not answer.",
    source: localRule("佛坪县等", "Foping and others"),
  },
  "reply-key-issuer": {
    zh: "重点提案可以由政府名义答复，经分管领导审定。",
    en: "A key proposal may be answered in the government's name after the leader in charge approves.",
    source: localRule("霍邱县", "Huoqiu"),
  },
  "reply-versions": {
    zh: "初稿、正式答复、再次答复、补充答复均为独立版本，已发出的不得改动。",
    en: "Draft, formal, repeated and supplementary replies are separate versions; what was sent is never changed.",
    source: practice,
  },
  "reply-supplementary": {
    zh: "答复以后承诺事项有进展或分类发生变化的，应当向提案者补充答复并抄送交办单位。",
    en: "When a promise advances or the class changes after the reply, the unit sends a supplementary reply, copied to the assigning office.",
    source: localRule("黄石市", "Huangshi"),
  },
  "reply-deliver": {
    zh: "答复应当送达第一提案人和联名人，并抄送提案委员会、督查部门和会办单位。",
    en: "A reply is delivered to the first proposer and the co-signers, with copies to the proposal committee, the supervision office and the assisting units.",
    source: localRule(
      "佛坪县送全体联名人，有的县只送第一提案人",
      "Foping delivers to all co-signers, another county to the first only",
    ),
  },
  "reply-publish": {
    zh: "答复应当标明主动公开、依申请公开或不予公开，不予公开的说明理由。",
    en: "A reply is marked open, open on request, or not open, with a reason for the last.",
    source: localRule("安徽省等", "Anhui and others"),
  },
  "reply-class-change": {
    zh: "更改办理结果分类应当说明理由，更改前后的分类都保留。",
    en: "A change of class carries a reason, and the class before and after are both kept.",
    source: localRule("广元市朝天区", "Chaotian District"),
  },
} satisfies Record<string, ArticleBody>
