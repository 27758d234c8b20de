import type { Words } from "../../../base/words.ts"

/** What the public pages say besides what was published, which stays in the language it was written in. */
export const publicWords = {
  site: { zh: "政协提案公开", en: "CPPCC proposals, open to the public" },
  skip: { zh: "跳到正文", en: "Skip to the text" },
  below: { zh: "提案和答复公开", en: "Proposals and replies" },
  foot: {
    zh: "只登载经公开审查的提案和答复；联系方式等个人信息已删去，以 ████ 标示。",
    en: "Only proposals and replies that passed publication review stand here. Contact data and other personal information are taken out and marked ████.",
  },
  original: {
    zh: "提案和答复按原文登载。",
    en: "Proposals and replies stand in the language in which they were written.",
  },
  feed: { zh: "订阅（Atom）", en: "Feed (Atom)" },
  feedTitle: { zh: "新公开的提案和答复", en: "Newly published proposals and replies" },
  map: { zh: "网站地图", en: "Site map" },
  languages: { zh: "语言", en: "Language" },
  nobody: {
    zh: "还没有政协在这里公开提案。公开后，名单会列在这里。",
    en: "No committee publishes proposals here yet. Those that do will be listed here.",
  },
  choose: {
    zh: "选择一个政协，查阅已公开的提案和答复。",
    en: "Choose a committee to read the proposals and replies it has published.",
  },
  list: { zh: "提案和答复", en: "Proposals and replies" },
  lead: {
    zh: "经审查公开的提案，以及承办单位的答复。",
    en: "Proposals published after review, with the replies of the units that handled them.",
  },
  listTitle: { zh: "提案和答复公开", en: "Proposals and replies" },
  find: {
    zh: "查找内容、编号、提案者或承办单位",
    en: "Search text, number, proposer or unit",
  },
  year: { zh: "年度", en: "Year" },
  category: { zh: "分类", en: "Category" },
  unit: { zh: "承办单位", en: "Unit" },
  class: { zh: "办理结果", en: "Result" },
  all: { zh: "全部", en: "All" },
  go: { zh: "查找", en: "Search" },
  clear: { zh: "清除条件", en: "Clear" },
  noMatch: { zh: "没有符合条件的提案", en: "No proposal matches" },
  noMatchHelp: {
    zh: "可以换一个词、减少条件，或查看全部。",
    en: "Try another word or fewer conditions, or see all of them.",
  },
  seeAll: { zh: "查看全部", en: "See all" },
  none: { zh: "还没有公开的提案", en: "Nothing is published yet" },
  noneHelp: {
    zh: "提案答复后，经公开审查的会列在这里。",
    en: "Once proposals are answered, those that pass publication review are listed here.",
  },
  found: { zh: "共 {n} 份", en: "{n} in all" },
  foundMore: { zh: "共 {n} 份以上", en: "More than {n}" },
  published: { zh: "{date}公开", en: "Published {date}" },
  pages: { zh: "分页", en: "Pages" },
  first: { zh: "回到第一页", en: "Back to the first page" },
  next: { zh: "下一页", en: "Next page" },
  back: { zh: "全部提案和答复", en: "All proposals and replies" },
  number: { zh: "编号", en: "Number" },
  proposer: { zh: "提案者", en: "Proposer" },
  document: { zh: "答复文号", en: "Reply's number" },
  repliedOn: { zh: "答复日期", en: "Replied on" },
  publishedOn: { zh: "公开日期", en: "Published on" },
  redacted: {
    zh: "本文公开前已删去联系方式或其他不宜公开的内容，以 ████ 标示。",
    en: "Contact data or other passages not fit for the public were taken out before publication and are marked ████.",
  },
  proposal: { zh: "提案", en: "Proposal" },
  others: { zh: "这件提案的其他答复", en: "Other replies to this proposal" },
  resultClass: { zh: "{code}类：{label}", en: "Class {code}: {label}" },
  cited: { zh: "{year}年 第{n}号", en: "{year}, no. {n}" },
  citedAsWritten: { zh: "{year}年 {n}", en: "{year}, {n}" },
  by: { zh: "{unit}的{edition}", en: "{edition} of {unit}" },
  repliedBy: { zh: "{unit}答复", en: "answered by {unit}" },
  missing: { zh: "找不到页面", en: "Page not found" },
  missingHelp: {
    zh: "没有这个页面，或它已不再公开。请核对网址，或返回公开首页。",
    en: "There is no such page, or it is public no more. Check the address, or go back to the first page.",
  },
  home: { zh: "返回公开首页", en: "First page" },
} satisfies Readonly<Record<string, Words>>

/** 答复、再次答复、补充答复: which letter of the unit it is. */
export const editionWords: Readonly<Record<string, Words>> = {
  formal: { zh: "答复", en: "Reply" },
  again: { zh: "再次答复", en: "Second reply" },
  supplementary: { zh: "补充答复", en: "Supplementary reply" },
}
