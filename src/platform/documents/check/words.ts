import type { Words } from "../../../base/words.ts"
import type { Check } from "./finding.ts"

/** What each measurement is called. */
export const checkWords: Readonly<Record<Check, Words>> = {
  pageSize: { zh: "纸张幅面", en: "Page size" },
  topMargin: { zh: "天头（上白边）", en: "Top margin" },
  bindingMargin: { zh: "订口（左白边）", en: "Binding margin" },
  areaWidth: { zh: "版心宽", en: "Width of the print area" },
  areaHeight: { zh: "版心高", en: "Height of the print area" },
  linesPerPage: { zh: "每页行数", en: "Lines per page" },
  charactersPerLine: { zh: "每行字数", en: "Characters per line" },
  bodyFont: { zh: "正文字体", en: "Type of the text" },
  bodySize: { zh: "正文字号", en: "Size of the text" },
  titleFont: { zh: "标题字体", en: "Type of the title" },
  titleSize: { zh: "标题字号", en: "Size of the title" },
  titlePlace: { zh: "标题居中", en: "Title centred" },
  headingForm: { zh: "结构层次序数", en: "Form of headings" },
  headingFont: { zh: "层次标题字体", en: "Type of headings" },
  indent: { zh: "自然段缩进", en: "Indent of paragraphs" },
  addressee: { zh: "主送机关", en: "Addressees" },
  numberForm: { zh: "发文字号", en: "Document number" },
  dateForm: { zh: "成文日期", en: "Date" },
  attachmentNote: { zh: "附件说明", en: "Attachment note" },
  pageNumberForm: { zh: "页码格式", en: "Form of page numbers" },
  pageNumberPlace: { zh: "页码位置", en: "Place of page numbers" },
  pageNumberSize: { zh: "页码字号", en: "Size of page numbers" },
  redRule: { zh: "红色分隔线", en: "Red rules" },
  imprint: { zh: "版记", en: "Imprint" },
  sealPlace: { zh: "印章位置", en: "Place of the seal" },
  annexPlace: { zh: "附件编排", en: "Attachments' pages" },
  imprintPlace: { zh: "版记所在页", en: "Page of the imprint" },
}

/** What the checker refuses. */
export const refusals: Readonly<Record<string, Words>> = {
  not_checkable: {
    zh: "只能检查 PDF 或 DOCX 文件，且不能带密码。请另存为其中一种格式后再检查。",
    en: "Only a PDF or DOCX without a password can be checked. Save it as one of these and check that.",
  },
  unreadable_document: {
    zh: "文件已损坏，无法读取。请用原软件重新打开并另存后再检查。",
    en: "The file is damaged and cannot be read. Open it in its own program, save it again and check that.",
  },
}
