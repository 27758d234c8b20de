import type { Words } from "../../base/words.ts"

/** Words of the reasons of reading, validating and writing tables; those of the file itself stand in files/words.ts. */
export const reasons: Readonly<Record<string, Words>> = {
  "sheets.oldFormat": {
    zh: "“.{type}”是旧版表格格式，无法导入。请在 Excel 或 WPS 中另存为 .xlsx 后再导入。",
    en: "“.{type}” is an old workbook format that cannot be imported. Save it as .xlsx in Excel or WPS and import that.",
  },
  "sheets.noSheet": {
    zh: "工作簿中没有名为“{sheet}”的可见工作表。现有工作表：{sheets}。",
    en: "The workbook has no visible sheet named “{sheet}”. Its sheets: {sheets}.",
  },
  "sheets.empty": {
    zh: "工作表“{sheet}”没有内容。请确认数据在哪一张工作表，再重新选择。",
    en: "The sheet “{sheet}” is empty. Check which sheet holds the data and choose it.",
  },
  "sheets.noHeaderRow": {
    zh: "工作表“{sheet}”第 {row} 行没有内容，不能作表头。请选择列名所在的行。",
    en: "Row {row} of sheet “{sheet}” is empty and cannot be the header. Choose the row that holds the column names.",
  },
  "sheets.noRows": {
    zh: "“{sheet}”的表头（第 {row} 行）之下没有数据。",
    en: "There is no data below the header (row {row}) of “{sheet}”.",
  },
  "sheets.tooManyRows": {
    zh: "“{sheet}”的数据超过 {limit} 行。请拆分成几个文件分别导入。",
    en: "“{sheet}” has more than {limit} rows of data. Split it into several files and import them one by one.",
  },
  "sheets.tooManyColumns": {
    zh: "“{sheet}”第 {row} 行有 {columns} 列，超过 {limit} 列的上限。请删去无关的列（包括最右侧的空白列）。",
    en: "Row {row} of “{sheet}” has {columns} columns, more than the limit of {limit}. Delete the columns that are not needed.",
  },
  "sheets.cellTooLong": {
    zh: "“{sheet}”第 {row} 行 {column} 列有 {length} 字，超过 {limit} 字的上限。请缩短，或作为附件上传。",
    en: "Row {row}, column {column} of “{sheet}” has {length} characters, more than the limit of {limit}. Shorten it or attach it as a file.",
  },
  "sheets.cellError": {
    zh: "“{sheet}”第 {row} 行 {column} 列的公式出错（{value}）。请在表格中改正后再导入。",
    en: "The formula in row {row}, column {column} of “{sheet}” is in error ({value}). Correct it in the workbook and import again.",
  },
  "sheets.encoding": {
    zh: "无法识别文字编码。请另存为“CSV UTF-8”或 .xlsx 后再导入。",
    en: "The text encoding is not recognised. Save it as “CSV UTF-8” or as .xlsx and import again.",
  },
  "sheets.quoteNotClosed": {
    zh: "第 {row} 行的引号没有配对，以下内容无法区分。请补上引号，或另存为 .xlsx 后再导入。",
    en: "A quotation mark in row {row} is not closed, so what follows cannot be told apart. Close it, or save as .xlsx and import that.",
  },
  "sheets.csvBroken": {
    zh: "第 {row} 行不是有效的 CSV（{error}）。请检查分隔符和引号，或另存为 .xlsx 后再导入。",
    en: "Row {row} is not valid CSV ({error}). Check its separators and quotation marks, or save as .xlsx and import that.",
  },
  "sheets.jsonBroken": {
    zh: "JSON 格式有误：{error}。",
    en: "The JSON is malformed: {error}.",
  },
  "sheets.jsonNotRows": {
    zh: "JSON 应当是由对象组成的数组，每个对象是一行。",
    en: "The JSON should be an array of objects, one for each row.",
  },
  "sheets.jsonNotObject": {
    zh: "JSON 第 {row} 项不是对象。每一项应当是“列名：值”。",
    en: "Item {row} of the JSON is not an object. Each item should hold column names with their values.",
  },
  "sheets.jsonNested": {
    zh: "JSON 第 {row} 项的“{column}”里还有嵌套的对象，无法作为一个单元格。请展开为几列。",
    en: "“{column}” of item {row} in the JSON holds nested objects and cannot be one cell. Spread it over several columns.",
  },
  "sheets.exportRow": {
    zh: "导出第 {row} 行有 {cells} 个单元格，而表头有 {columns} 列，导出已停止。请报告系统管理员。",
    en: "Row {row} of the export has {cells} cells where the header has {columns}; the export was stopped. Tell the system administrator.",
  },
  "sheets.exportCell": {
    zh: "有一个单元格长 {length} 字，超过 Excel 的上限 {limit} 字。请改为导出 CSV。",
    en: "A cell has {length} characters, more than Excel's limit of {limit}. Export as CSV instead.",
  },
  "sheets.cell.required": { zh: "必填，但单元格是空的。", en: "Required, but the cell is empty." },
  "sheets.cell.notNumber": { zh: "应当填数字。", en: "A number is expected." },
  "sheets.cell.notDate": {
    zh: "应当填日期，如 2025-03-05 或 2025年3月5日。",
    en: "A date is expected, such as 2025-03-05.",
  },
  "sheets.cell.wrongType": {
    zh: "内容类型不对（应为 {expected}）。",
    en: "The content is of the wrong kind ({expected} is expected).",
  },
  "sheets.cell.notAChoice": { zh: "只能填其中之一：{choices}。", en: "Must be one of: {choices}." },
  "sheets.cell.tooLong": { zh: "超过 {limit} 字。", en: "Longer than {limit} characters." },
  "sheets.cell.tooShort": { zh: "少于 {limit} 字。", en: "Shorter than {limit} characters." },
  "sheets.cell.tooLarge": { zh: "超过上限 {limit}。", en: "More than the limit of {limit}." },
  "sheets.cell.tooSmall": { zh: "低于下限 {limit}。", en: "Less than the minimum of {limit}." },
  "sheets.cell.wrongFormat": { zh: "格式不对（{format}）。", en: "The format is wrong ({format})." },
  "sheets.cell.wrong": { zh: "内容有误：{message}。", en: "The content is wrong: {message}." },
}
