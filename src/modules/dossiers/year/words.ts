import type { ProcedureWords } from "../../../platform/procedures/office.ts"

export const yearWords = {
  name: { zh: "履职考核", en: "Year of service" },
  states: {
    collecting: { zh: "记录中", en: "Collecting" },
    scored: { zh: "已计分", en: "Scored" },
    objections: { zh: "异议期", en: "Open to objection" },
    approved: { zh: "已审定", en: "Approved" },
    notified: { zh: "已通知", en: "Notified" },
    archived: { zh: "已归档", en: "Archived" },
  },
  next: {
    collecting: {
      zh: "各部门记录，被考核的委员或单位填报、述职；年底按考核办法计分。",
      en: "Offices record, members or bodies report; at the end of the year service is scored by the rules.",
    },
    scored: {
      zh: "核对以后开始异议期，本人（单位）才看到得分。",
      en: "Once checked, objections open and those scored see what they came to.",
    },
    objections: {
      zh: "本人（单位）可以对每一分提出异议；答复完毕后由主席会议审定。",
      en: "Every point may be objected to; once all are answered the chairs' meeting approves.",
    },
    approved: { zh: "等待通知本人和有关单位。", en: "Members and the bodies concerned will be notified." },
    notified: {
      zh: "办完提醒、约谈等事项后归档。",
      en: "Once the proposed measures are decided it is archived.",
    },
    archived: { zh: "本年度考核已经归档。", en: "The year is archived." },
  },
  actions: {
    open: { zh: "开始年度考核", en: "Open a year" },
    changeRules: { zh: "改用考核办法", en: "Change the rule book" },
    score: { zh: "计分", en: "Score" },
    report: { zh: "提交年度述职", en: "Hand in the yearly report" },
    openObjections: { zh: "开始异议期", en: "Open to objection" },
    sendBack: { zh: "退回重核", en: "Send back" },
    approve: { zh: "审定", en: "Approve" },
    notify: { zh: "通知", en: "Notify" },
    archive: { zh: "归档", en: "Archive" },
  },
  does: {
    changeRules: {
      zh: "改用另一版已通过的考核办法，之后重新计分。",
      en: "Another adopted version applies; the year is scored anew.",
    },
    score: {
      zh: "按现有事实为全部考核对象重新计分。审定以前可以反复计算。",
      en: "Scores everybody from the facts as they stand. It may be done again until the year is approved.",
    },
    report: {
      zh: "向主席会议报告一年来的履职；点评以前可以改交。",
      en: "Tells the chairs' meeting of the year's service; it may be handed in again until it is reviewed.",
    },
    openObjections: {
      zh: "委员（单位）看到自己的得分和每一分的来由，可以提出异议。",
      en: "Members or bodies see their own score with the reason of every point, and may object.",
    },
    sendBack: { zh: "退回核对，说明原因。", en: "Goes back to be checked, with the reason." },
    approve: {
      zh: "登记主席会议的决定；得分不再改动，并列出建议的提醒、约谈等事项。",
      en: "Enters the meeting's decision; scores stand, and the measures that the rules propose are listed.",
    },
    notify: {
      zh: "通知每位委员（单位）并发出通知书，委员的抄送所在单位，另通报有关部门；都在“公文”里可以下载。",
      en: "Tells every member or body and issues the letters, a member's with a copy for the employer, and one to the departments. All are found under Documents.",
    },
    archive: { zh: "结束本年度考核，不能撤销。", en: "Closes the year. It cannot be undone." },
  },
  fields: {
    year: { zh: "年度", en: "Year" },
    title: { zh: "名称", en: "Title" },
    ruleBookId: { zh: "考核办法", en: "Rule book" },
    reason: { zh: "原因", en: "Reason" },
    body: { zh: "述职", en: "Report" },
    meeting: { zh: "主席会议（届次或日期）", en: "Chairs' meeting" },
    approvedOn: { zh: "审定日期", en: "Approved on" },
  },
  deadlines: {
    report: { zh: "年度述职", en: "Reports of the year" },
    objections: { zh: "异议期", en: "Objections" },
  },
  relations: {
    reporter: { zh: "年度述职人", en: "owing the report of the year" },
    assessed: { zh: "被考核的单位", en: "body that is scored" },
  },
  reasons: {
    year_not_over: {
      zh: "{year} 年 11 月以前不能计分：这一年还没有结束。可以先用试算。",
      en: "{year} can be scored from November: it is not over yet. Try a rehearsal instead.",
    },
    nobody_scored: {
      zh: "还没有得分。请先计分；若仍为空，请检查本届名册。",
      en: "Nobody has a score. Score first; if it stays empty, check the roster of the term.",
    },
    objections_wait: {
      zh: "还有 {count} 件异议没有答复。请先答复。",
      en: "{count} objections are not answered. Answer them first.",
    },
    measures_wait: {
      zh: "还有 {count} 项建议措施没有决定。请先决定或说明不采取的原因。",
      en: "{count} proposed measures are not decided. Decide them, or say why not.",
    },
    approved_in_future: {
      zh: "审定日期不能晚于今天。请在主席会议之后登记。",
      en: "The approval cannot lie in the future. Enter it once the meeting has decided.",
    },
    year_open_already: {
      zh: "{year} 年对这一对象的考核已经开始。请打开已有的年度。",
      en: "{year} is open already for them. Go on with it.",
    },
    rule_book_of_nobody_here: {
      zh: "这一版的考核对象写的是“{subject}”，名册里没有这一类。请把办法的 subject 改为其中之一：{known}。",
      en: "This version is about “{subject}”, which the register does not know. Let its subject be one of: {known}.",
    },
    rule_book_of_others: {
      zh: "这一版考核的对象与本年度不同。请选择考核同一对象的办法，或另开一个年度考核。",
      en: "This version scores others than this year does. Choose one about the same, or open a year of its own.",
    },
    rule_book_not_adopted: {
      zh: "这一版考核办法还没有通过。请先登记通过的会议和日期。",
      en: "This version is not adopted. Enter the meeting that adopted it first.",
    },
  },
  choices: {},
  notices: {
    service_scored: {
      title: { zh: "年度履职得分可以查看", en: "The score of the year can be seen" },
      body: {
        zh: "“{subject}”：请核对，有异议的请在异议期内提出。",
        en: "{subject}: check it, and object in time if you disagree.",
      },
    },
    service_approved: {
      title: { zh: "年度履职考核结果已审定", en: "The year's result is approved" },
      body: { zh: "“{subject}”", en: "{subject}" },
    },
  },
  policies: {
    serviceKeeper: { zh: "委员联络机构", en: "the liaison office" },
    chair: { zh: "主席会议成员", en: "a chair" },
    reporter: {
      zh: "应当述职的常务委员，应当述职单位的召集人、负责人或工作人员",
      en: "a standing member, or whoever speaks for a body, who owes a report",
    },
    speakerOfAssessed: { zh: "代表被考核单位的人", en: "whoever speaks for a body that is scored" },
    memberOfOrganisation: { zh: "委员", en: "members" },
  },
} satisfies ProcedureWords
