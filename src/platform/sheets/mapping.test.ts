import { expect, test } from "vitest"
import { z } from "zod"
import { reason } from "../../base/reason.ts"
import { chosenMapping, type ImportField, mapColumns } from "./mapping.ts"
import type { Row } from "./table.ts"
import { validateRows } from "./validate.ts"
import { reasons } from "./words.ts"

const fields: ImportField[] = [
  { key: "number", labels: ["编号", "提案号", "No.", "Number"], required: false },
  { key: "title", labels: ["标题", "案由", "提案名称", "Title"], required: true },
  { key: "leadProposer", labels: ["第一提案人", "提案人", "领衔提案人", "Lead proposer"], required: true },
  { key: "phone", labels: ["联系电话", "手机", "Phone"], required: false },
  { key: "filedOn", labels: ["立案日期", "Filed on"], required: false },
  { key: "leadUnit", labels: ["主办单位", "承办单位", "Lead unit"], required: true },
]
const mapped = (headers: string[]) =>
  Object.fromEntries(mapColumns(headers, fields).columns.map((column) => [column.key, column.header]))

test("headers as offices write them find their fields", () => {
  expect(mapped(["序号", "提案标题", "提案人 *", "联系电话（手机）", "立 案 日 期", "主办单位"])).toEqual({
    title: "提案标题",
    leadProposer: "提案人 *",
    phone: "联系电话（手机）",
    filedOn: "立 案 日 期",
    leadUnit: "主办单位",
  })
  expect(mapped(["Ｔｉｔｌｅ", "lead proposer", "LEAD UNIT", "no."])).toEqual({
    title: "Ｔｉｔｌｅ",
    leadProposer: "lead proposer",
    leadUnit: "LEAD UNIT",
    number: "no.",
  })
})

test("the same words are sure, a likeness is a guess, and what is left over or missing is said", () => {
  const mapping = mapColumns(["标题", "提案人姓名", "备注"], fields)
  expect(mapping.columns.map(({ key, confidence }) => [key, confidence === 1, confidence < 0.8])).toEqual([
    ["title", true, false],
    ["leadProposer", false, true],
  ])
  expect(mapping.unmapped).toEqual([{ column: 2, header: "备注" }])
  expect(mapping.missing).toEqual(["leadUnit"])
})

test("a column fills one field only, and the surest pair wins", () => {
  const mapping = mapColumns(["提案人", "第一提案人", "标题", "标题"], fields)
  expect(mapping.columns.filter((column) => column.key === "leadProposer")).toHaveLength(1)
  expect(mapping.unmapped.map((column) => column.column)).toContain(3)
})

test("a mapping chosen by hand says what is still missing", () => {
  const mapping = chosenMapping(["甲", "乙"], fields, { title: 1, leadUnit: 9 })
  expect(mapping.columns).toEqual([{ key: "title", column: 1, header: "乙", confidence: 1 }])
  expect(mapping.missing).toEqual(["leadProposer", "leadUnit"])
})

const schema = z.object({
  number: z.int().min(1).optional(),
  title: z.string().min(1).max(10),
  leadProposer: z
    .string()
    .refine((name) => name !== "王五", { params: { code: "members.unknown", name: "王五" } }),
  phone: z.string().optional(),
  filedOn: z.iso.date().optional(),
  leadUnit: z.enum(["市民政局", "市教育局"]),
})
const mapping = mapColumns(["编号", "标题", "提案人", "联系电话", "立案日期", "主办单位"], fields)
const row = (number: number, ...cells: Row["cells"][number][]): Row => ({ number, cells })

test("cells become what the schema wants where that is certain", () => {
  const result = validateRows(
    [
      row(2, "１２", " 甲 ", "张三", 13800000000, "2025年3月5日", "市民政局"),
      row(3, 3, "乙", "李四", null, "2025/3/5 0:00", "市教育局 "),
      row(4, "1", "丙", "李四", "", "20250305", "市教育局"),
    ],
    mapping,
    schema,
  )
  expect(result).toEqual({
    ok: [
      {
        row: 2,
        value: {
          number: 12,
          title: "甲",
          leadProposer: "张三",
          phone: "13800000000",
          filedOn: "2025-03-05",
          leadUnit: "市民政局",
        },
      },
      {
        row: 3,
        value: { number: 3, title: "乙", leadProposer: "李四", filedOn: "2025-03-05", leadUnit: "市教育局" },
      },
      {
        row: 4,
        value: { number: 1, title: "丙", leadProposer: "李四", filedOn: "2025-03-05", leadUnit: "市教育局" },
      },
    ],
  })
})

test("every wrong cell of every row is named, with its reason in both languages, and nothing is let through", () => {
  const result = validateRows(
    [
      row(2, 1, "甲", "张三", null, null, "市民政局"),
      row(3, "十二", null, "王五", null, "2025-02-30", "某局"),
      row(7, 0, "很长很长很长很长很长很长", "张三", null, null, null),
    ],
    mapping,
    schema,
  )
  if (!("errors" in result)) return expect.fail("accepted")
  expect(result.errors.map(({ row, column, field, reason }) => [row, column, field, reason])).toEqual([
    [3, "A", "number", reason("sheets.cell.notNumber", { field: "number", params: { expected: "number" } })],
    [3, "B", "title", reason("sheets.cell.required", { field: "title", params: {} })],
    [3, "C", "leadProposer", reason("members.unknown", { field: "leadProposer", params: { name: "王五" } })],
    [3, "E", "filedOn", reason("sheets.cell.notDate", { field: "filedOn", params: {} })],
    [
      3,
      "F",
      "leadUnit",
      reason("sheets.cell.notAChoice", { field: "leadUnit", params: { choices: "市民政局、市教育局" } }),
    ],
    [7, "A", "number", reason("sheets.cell.tooSmall", { field: "number", params: { limit: 1 } })],
    [7, "B", "title", reason("sheets.cell.tooLong", { field: "title", params: { limit: 10 } })],
    [7, "F", "leadUnit", reason("sheets.cell.required", { field: "leadUnit", params: {} })],
  ])
  expect([result.errorCount, result.rowsWrong]).toEqual([8, 2])
  for (const { reason } of result.errors) {
    if (reason.code.startsWith("sheets."))
      expect(reasons[reason.code]?.en && reasons[reason.code]?.zh).toBeTruthy()
  }
})

test("a required field that no column fills is an error of every row, without a column", () => {
  const result = validateRows(
    [row(2, "甲")],
    mapColumns(["标题"], fields),
    z.object({ title: z.string(), leadUnit: z.string() }),
  )
  expect(result).toMatchObject({
    errors: [
      { row: 2, column: null, header: null, field: "leadUnit", reason: { code: "sheets.cell.required" } },
    ],
  })
})

test("yes and no, lists and large numbers are read as offices write them", () => {
  const wide = z.object({ key: z.boolean().default(false), names: z.array(z.string()), sum: z.number() })
  const headers = ["重点", "联名", "金额"]
  const chosen = chosenMapping(
    headers,
    headers.map((label, i) => ({ key: ["key", "names", "sum"][i] ?? "", labels: [label], required: false })),
    { key: 0, names: 1, sum: 2 },
  )
  expect(
    validateRows(
      [row(2, "是", "张三、李四；王五", "1,234,567.50"), row(3, null, "张三", "-3")],
      chosen,
      wide,
    ),
  ).toEqual({
    ok: [
      { row: 2, value: { key: true, names: ["张三", "李四", "王五"], sum: 1234567.5 } },
      { row: 3, value: { key: false, names: ["张三"], sum: -3 } },
    ],
  })
  expect(validateRows([row(2, "也许", "甲", "1，2")], chosen, wide)).toMatchObject({ errorCount: 2 })
})
