import type { Words } from "../../base/words.ts"

export const searchWords = {
  title: { zh: "搜索", en: "Search" },
  placeholder: { zh: "输入词语、编号或姓名", en: "Words, a number or a name" },
  none: {
    zh: "没有找到“{q}”。请换一个说法，或减少词语；多个词用空格分开，须同时出现。",
    en: "Nothing was found for “{q}”. Try other words or fewer; words parted by spaces must all occur.",
  },
  total: { zh: "共 {total} 件", en: "{total} found" },
  capped: { zh: "超过 {total} 件，请增加词语缩小范围", en: "More than {total}: add a word to narrow it" },
} satisfies Record<string, Words>
