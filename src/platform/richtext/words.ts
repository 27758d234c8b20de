import type { Words } from "../../base/words.ts"

export const reasons: Readonly<Record<string, Words>> = {
  "richtext.tooLong": {
    zh: "正文（含格式）有 {length} 个字符，超过 {limit} 的上限。请删减，或把材料作为附件上传。",
    en: "The text with its markup has {length} characters, more than the limit of {limit}. Shorten it, or attach the material as a file.",
  },
  "richtext.tooDeep": {
    zh: "正文的格式嵌套超过 {limit} 层，无法处理。请粘贴为纯文本后重新排版。",
    en: "The markup is nested more than {limit} levels deep and cannot be processed. Paste it as plain text and format it again.",
  },
}
