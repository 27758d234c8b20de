import { type ArticleBody, localRule, practice } from "./source.ts"

/** Members' service 履职 and its yearly assessment. */
export const serviceArticles = {
  "service-record": {
    zh: "谁组织谁记录；委员自行参加的活动由本人填报，经核实后计入。",
    en: "Whoever organises records; what a member did elsewhere is reported by them and verified.",
    source: localRule("天津市河北区等委员履职档案办法", "Hebei district of Tianjin and others"),
  },
  "service-file": {
    zh: "委员每届一份履职档案，记载须有来源；各部门记载各自的部分，联络部门汇总。",
    en: "Each member has one file per term, every entry with its source; offices keep their parts, the liaison office the whole.",
    source: localRule("蚌埠市 2018 年履职档案办法", "Bengbu, rules on files of service, 2018"),
  },
  "service-report": {
    zh: "委员每年述职；常务委员每年书面报告履职情况，由主席会议听取或点评。",
    en: "Members report on their year; standing members in writing, heard or reviewed by the chairs' meeting.",
    source: localRule("四川省、张家口市等", "Sichuan, Zhangjiakou and others"),
  },
  "service-scoring": {
    zh: "按本会考核办法，依据履职事实计分，每一分都有出处。",
    en: "Service is scored by the committee's own rules from facts, and every point has a source.",
    source: localRule("各地委员履职考核办法", "local rules on the assessment of service"),
  },
  "service-objection": {
    zh: "委员对计分有异议的，可以提出，由考核部门核实后书面说明理由。",
    en: "A member may object to a point; the office checks it and answers with a reason.",
    source: practice,
  },
  "service-approval": {
    zh: "考核结果经主席会议审定，必要时提请常务委员会会议审议。",
    en: "Results are approved by the chairs' meeting and, where needed, put to the standing committee.",
    source: localRule("莆田市、仙居县等", "Putian, Xianju and others"),
  },
  "service-notification": {
    zh: "结果通知本人，并通报组织、统战部门和推荐、所在单位。",
    en: "Results go to the member, the Party's organisation and united-front departments, the nominating body and the employer.",
    source: localRule("东营市垦利区、北京市东城区、绍兴市", "Kenli, Dongcheng, Shaoxing"),
  },
  "service-measures": {
    zh: "提醒、约谈、劝辞、责令辞去等由有权机关逐级决定，不自动作出。",
    en: "Reminders, talks, urging or ordering to resign are decided by those entitled, step by step, never automatically.",
    source: localRule("政协章程及各地办法", "the charter and local rules"),
  },
} satisfies Record<string, ArticleBody>
