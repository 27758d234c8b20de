import type { Words } from "../../../base/words.ts"
import type { HistoryField } from "./schema/fields.ts"

export const fieldLabels: Readonly<Record<HistoryField, Words>> = {
  subject: { zh: "案由", en: "Subject" },
  number: { zh: "编号", en: "Number" },
  session: { zh: "届次", en: "Session" },
  year: { zh: "年度", en: "Year" },
  leadName: { zh: "提案人（第一提案人或提案单位）", en: "Lead proposer or signing body" },
  cosigners: { zh: "联名人", en: "Co-signers" },
  kind: { zh: "提案种类", en: "Kind" },
  category: { zh: "分类", en: "Category" },
  period: { zh: "大会或平时", en: "Plenary or intersession" },
  source: { zh: "来源政协（不是本会时填）", en: "Committee it comes from, if not ours" },
  text: { zh: "提案全文", en: "Whole text" },
  situation: { zh: "情况", en: "Situation" },
  analysis: { zh: "问题及分析", en: "Analysis" },
  recommendations: { zh: "具体建议", en: "Recommendations" },
  publishConsent: { zh: "同意公开正文", en: "Text may be published" },
  filedOn: { zh: "立案日期", en: "Filed on" },
  assignedOn: { zh: "交办日期", en: "Assigned on" },
  leadUnits: { zh: "主办（承办）单位", en: "Lead units" },
  assistUnits: { zh: "会办单位", en: "Assisting units" },
  repliedOn: { zh: "答复日期", en: "Replied on" },
  replyText: { zh: "答复正文", en: "Reply" },
  answers: { zh: "逐条答复", en: "Answers by recommendation" },
  documentNumber: { zh: "答复文号", en: "Document number" },
  signer: { zh: "签发人", en: "Signer" },
  resultClass: { zh: "办理结果分类", en: "Result class" },
  publishedOn: { zh: "答复公开日期", en: "Reply published on" },
}

/** Why a file, or a row of it, cannot be taken: what, why, what to do. */
export const historyReasons: Readonly<Record<string, Words>> = {
  "history.notYours": {
    zh: "历史提案由提案委办公室导入，您没有这个权限。",
    en: "Past proposals are imported by the proposal office; you may not do this.",
  },
  "history.missing": {
    zh: "没有这次导入。请从导入页重新上传文件。",
    en: "There is no such import. Upload the file again.",
  },
  "history.noFile": {
    zh: "没有收到文件。请选择文件后重试。",
    en: "No file arrived. Choose a file and try again.",
  },
  "history.atWork": {
    zh: "这份文件正在导入，请等它完成。",
    en: "This file is being imported. Wait until it is done.",
  },
  "history.done": {
    zh: "这份文件已经导入。要补充内容，请另传一份文件，已有的行不会重复。",
    en: "This file has been imported. To add to it, upload another file: rows that are there are not doubled.",
  },
  "history.columnMissing": {
    zh: "没有哪一列对应“案由”。请在列对照表中选定案由所在的列。",
    en: "No column holds the subject. Choose it in the table of columns.",
  },
  "history.year": {
    zh: "看不出年份。请填四位年份，如 2019。",
    en: "No year can be read from this. Enter four digits, such as 2019.",
  },
  "history.sessionUnknown": {
    zh: "看不出属于哪一次会议。请在届次一列写明“十二届二次”，或写明年份，或为没有年份的行指定年份。",
    en: "The session cannot be told. Write it as 十二届二次 or give the year, or settle a year for rows that have none.",
  },
  "history.sessionYearMissing": {
    zh: "系统里没有这一次会议，表中也没有年份，无法新建。请补上年份。",
    en: "This session is not in the system and the file gives no year, so it cannot be made. Add the year.",
  },
  "history.sessionYear": {
    zh: "{term} 届 {number} 次是 {year} 年的会议，这一行却写作 {said} 年。请核对；如果来自别的政协，请把“来源政协”一列对应上，并选择按年份归入。",
    en: "Session {term}-{number} was in {year}, but this row says {said}. Check it; if it is another committee's, map the column that names it and choose to go by year.",
  },
  "history.sessionFuture": {
    zh: "{year} 年还没有到，不能作为历史导入。",
    en: "{year} has not come yet and cannot be imported as the past.",
  },
  "history.twice": {
    zh: "与第 {row} 行是同一件提案，内容却不同。请删去其中一行。",
    en: "This is the same proposal as in row {row}, with another text. Delete one of them.",
  },
  "history.numberTaken": {
    zh: "这个编号在同一次会议中已有另一件提案：{subject}。请核对编号。",
    en: "Another proposal of the same session has this number: {subject}. Check the number.",
  },
  "history.replyWithoutUnit": {
    zh: "有答复，却没有写明承办单位。请补上主办（承办）单位。",
    en: "There is a reply, but no unit that gave it. Add the unit.",
  },
}
