/** 代委员录入. */
export const behalfWords = {
  title: { zh: "代委员录入", en: "Enter for a member" },
  below: {
    zh: "委员交来书面材料或来电委托时用。每一步都记明由您代录；提交、撤回和联名会通知委员本人。评价须由本人作出，不能代录。",
    en: "For papers handed in and requests by telephone. Every step is recorded as entered by you; the member is told of submission, withdrawal and co-signing. Ratings are given in person and cannot be entered here.",
  },
  who: { zh: "委员", en: "Member" },
  whoHint: {
    zh: "按姓名或拼音查找在任委员，核对界别后选择。",
    en: "Find members in office by name or pinyin; the sector tells namesakes apart.",
  },
  begin: { zh: "开始代录", en: "Begin" },
  change: { zh: "换一位委员", en: "Another member" },
  write: { zh: "写提案", en: "Write a proposal" },
  papers: { zh: "{name}可以代办的提案", en: "Proposals of {name} to act on" },
  none: { zh: "没有可以代办的提案", en: "Nothing to act on" },
  noneHelp: {
    zh: "草稿、征集联名、退回修改和还没有审定的提案会列在这里。",
    en: "Drafts, proposals being co-signed, returned and not yet decided stand here.",
  },
  stopped: { zh: "已停止代录。", en: "You write in your own name again." },
  untitled: { zh: "（未写案由）", en: "(no subject)" },
}
