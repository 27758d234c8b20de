import { type ArticleBody, localRule, practice } from "./source.ts"

/** What was promised is followed past the reply, and the file is closed at the end. */
export const trackingArticles = {
  "tracking-promise": {
    zh: "答复中列入计划或者部分解决的事项，应当登记承诺内容、完成时限、责任单位和凭证，直至兑现。",
    en: "What a reply plans or solves in part is entered as a promise with content, date, owner and evidence, until it is kept.",
    source: localRule("黄石市、铜陵市", "Huangshi, Tongling"),
  },
  "tracking-goal": {
    zh: "跨年度的承诺应当制定计划和当年目标。",
    en: "A promise over several years has a plan and a goal for the current year.",
    source: localRule("黄石市", "Huangshi"),
  },
  "tracking-cycle": {
    zh: "每年定期对上年度承诺事项“回头看”，重点是列入计划的，也包括留作参考而条件已经成熟的。",
    en: "Every year last year's promises are revisited: the planned ones, and those kept for reference whose conditions have ripened.",
    source: localRule("自贡市每年春季；铜陵市十一月", "Zigong each spring; Tongling in November"),
  },
  "tracking-questions": {
    zh: "回头看应当查明承诺是否兑现、问题是否反弹、长效机制是否建立。",
    en: "A revisit asks whether the promise was kept, the problem has come back, and a lasting mechanism is there.",
    source: localRule("马边县", "Mabian"),
  },
  "tracking-solved-check": {
    zh: "对标明已解决的事项也应当抽查是否真正落实。",
    en: "Items marked solved are checked too, to see that they truly are.",
    source: localRule("铜陵市", "Tongling"),
  },
  "tracking-reopen": {
    zh: "承诺到期未兑现的，自动重新列入跟踪并提醒责任单位和提案委员会。",
    en: "A promise not kept by its date comes back by itself, and its owner and the proposal committee are told.",
    source: practice,
  },
  "tracking-reassign": {
    zh: "承诺时限已到的事项可以作为二次交办提案再次交办。",
    en: "Items whose promised date has come may be formally assigned a second time.",
    source: localRule("贾汪区", "Jiawang"),
  },
  "tracking-supplement": {
    zh: "承诺进展应当以补充答复告知提案者，抄送交办单位。",
    en: "Progress on a promise is told to the proposer in a supplementary reply, copied to the assigning office.",
    source: localRule("黄石市", "Huangshi"),
  },
  "tracking-kept": {
    zh: "承诺兑现应当附凭证，由提案委员会核实后销号。",
    en: "A kept promise is shown by evidence and struck off after the proposal committee has verified it.",
    source: practice,
  },
  "tracking-summary": {
    zh: "承办单位每年汇总承诺落实情况上报。",
    en: "Each unit reports yearly on its promises.",
    source: localRule("黄石市九月底前", "Huangshi, by the end of September"),
  },
  archive: {
    zh: "年度终了，提案原件、审查表、交办单、各版答复、反馈和督办材料应当齐全归档。",
    en: "At the year's end the file is archived complete: original, review sheet, assignment, every reply, feedback and supervision papers.",
    source: practice,
  },
  "archive-unit": {
    zh: "承办单位年底将办理材料立卷归档。",
    en: "Each unit files its handling papers at the year's end.",
    source: localRule("黄石市", "Huangshi"),
  },
  "archive-history": {
    zh: "以往各届的提案和答复可以整批录入档案，注明来源文件和行次；录入的是档案，不再办理。",
    en: "Proposals and replies of past terms may be entered into the archive in bulk, naming file and row; they are records and are not handled again.",
    source: practice,
  },
} satisfies Record<string, ArticleBody>
