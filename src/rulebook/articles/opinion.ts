import { type ArticleBody, localRule, practice, type Source } from "./source.ts"

const opinionRegulation: Source = {
  kind: "national",
  zh: "《中国人民政治协商会议全国委员会反映社情民意信息工作条例》（政全委发〔2015〕18号）",
  en: "Regulations of the CPPCC National Committee on Reporting Public Opinion (2015, No. 18)",
}

/** Opinion reports: an internal channel from members and the public to those who decide. */
export const opinionArticles = {
  "opinion-report": {
    zh: "委员、党派团体、界别、专门委员会、联络站点和信息员可以反映社情民意信息；草稿归反映人。",
    en: "Members, parties, organisations, sectors, committees, stations and informants may report; a draft is the reporter's own.",
    source: opinionRegulation,
  },
  "opinion-form": {
    zh: "一事一报，写明情况问题、原因分析和意见建议，内容真实、及时，不得抄袭；国家秘密不得进入本系统。",
    en: "One matter a report, with problem, cause and suggestion; true, timely and not copied. State secrets may not be entered here.",
    source: opinionRegulation,
  },
  "opinion-public": {
    zh: "可以向公众开放反映渠道；来信先经审核，联系方式另行保管，并告知处理结果。",
    en: "The public may be let in; what comes is moderated, contacts are kept apart, and people are told what became of it.",
    source: practice,
  },
  "opinion-quota": {
    zh: "可以对委员、常委和信息员每年反映的篇数提出要求。",
    en: "Members, standing members and informants may be asked for a number of reports a year.",
    source: localRule(
      "重庆市常委每年至少三篇、委员至少一篇",
      "Chongqing: three a year from standing members, one from members",
    ),
  },
  "opinion-commission": {
    zh: "信息办公室可以就一个题目向委员、党派团体、界别、联络站点、信息员和有关单位约稿，写明理由和时限；应约报送的信息记入约稿。",
    en: "The information office may ask members, bodies, sectors, stations, informants and units for reports on a subject, with the reason and a date; reports handed in count as answers.",
    source: localRule(
      "民建北京市委：约稿并被采用的另行加分",
      "China Democratic National Construction Association, Beijing: what was asked for and used earns more",
    ),
  },
  "opinion-register": {
    zh: "收到的信息当日或次日登记编号、分类，并查对是否重复。",
    en: "What arrives is numbered, classed and checked for duplicates on the same or the next day.",
    source: practice,
  },
  "opinion-screen": {
    zh: "初筛决定编辑、并入综合、退回修改、转办或者不采用；不采用的说明理由并留存。",
    en: "Screening decides: edit, merge, send back, hand on, or not use; the reason is told and the report kept.",
    source: practice,
  },
  "opinion-urgent": {
    zh: "重大紧急信息当日编发。",
    en: "Urgent reports are issued on the same day.",
    source: practice,
  },
  "opinion-edit": {
    zh: "编辑只改文字和逻辑，保持原意；原件不变，编辑稿与原件对照保存，由他人审核。",
    en: "Editors mend wording and logic and keep the sense; the original stays beside the edited text, and somebody else reviews.",
    source: opinionRegulation,
  },
  "opinion-secrecy": {
    zh: "信息办公室负保密责任：每篇信息标明知悉范围，默认不公开；涉及国家秘密的不得进入本系统。",
    en: "The information office answers for confidence: each report bears who may know of it, and none is public by default. State secrets may not be entered.",
    source: practice,
  },
  "opinion-issue": {
    zh: "按单篇、综合、转送分别编期号，经审核、签发后印发主送、抄送单位，并登记签收。",
    en: "Issues are numbered by kind, reviewed and signed, sent to addressees and copied, and receipts are recorded.",
    source: practice,
  },
  "opinion-up": {
    zh: "向党委、政府和上级政协报送，登记报送形式和回执。",
    en: "Reports go to party committee, government and the higher committee; form and receipt are recorded.",
    source: opinionRegulation,
  },
  "opinion-adopt": {
    zh: "采用情况按层级、单位、形式分别登记，附凭据，并告知反映人。",
    en: "Each use is recorded with level, body, form and proof, and the reporter is told.",
    source: practice,
  },
  "opinion-instruction": {
    zh: "领导批示逐人登记，只向指定人员显示；落实情况限期反馈。",
    en: "Each leader's instruction is recorded apart, shown to those named, and followed up by a date.",
    source: practice,
  },
  "opinion-transfer": {
    zh: "需要办理的转交有关单位，限期书面反馈，逾期催办，并把结果告知反映人。",
    en: "What needs action is handed to units, who answer in writing by a date and are reminded; the reporter is told.",
    source: practice,
  },
  "opinion-micro": {
    zh: "二百字以内的微建议走快速通道，直接转办。",
    en: "Micro-suggestions of at most two hundred characters go straight to a unit.",
    source: localRule("长沙县", "Changsha county"),
  },
  "opinion-hotline": {
    zh: "个案诉求可以转 12345 热线办理，热线集中反映的问题可以整理为社情民意信息。",
    en: "Single requests may go to the 12345 hotline; what many callers say may become a report.",
    source: localRule("银川市", "Yinchuan"),
  },
  "opinion-convert": {
    zh: "提案与社情民意信息可以互相转化，保留来源，同一事项不重复计算。",
    en: "Proposals and reports may become one another; the origin is kept and the matter counted once.",
    source: localRule("德清县等地", "Deqing and others"),
  },
  "opinion-credit": {
    zh: "采用按层级和形式计分，分别记到反映人和反映单位。",
    en: "Use earns credit by level and form, for the reporter and for the body.",
    source: practice,
  },
  "opinion-archive": {
    zh: "办结的信息年终归档。",
    en: "Closed reports are archived at the end of the year.",
    source: practice,
  },
} satisfies Record<string, ArticleBody>
