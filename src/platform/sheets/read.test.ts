import ExcelJS from "exceljs"
import iconv from "iconv-lite"
import { expect, test } from "vitest"
import { Refusal } from "../../base/reason.ts"
import { makeOffice, makeOle, makeZip } from "../files/fixtures.ts"
import { reasons as fileReasons } from "../files/words.ts"
import { readTable } from "./read.ts"
import type { ReadOptions } from "./table.ts"
import { reasons } from "./words.ts"

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function refused(name: string, bytes: Uint8Array, options: ReadOptions = {}) {
  const error = await readTable(name, bytes, options).then(
    () => expect.fail("accepted"),
    (problem: unknown) => problem,
  )
  if (!(error instanceof Refusal)) throw error
  const [first] = error.reasons
  const words = { ...reasons, ...fileReasons }[first?.code ?? ""]
  expect(words, first?.code).toBeDefined()
  // Every place the words name is given.
  for (const [, placeholder] of `${words?.zh}${words?.en}`.matchAll(/\{(\w+)\}/g)) {
    expect(first?.params, `${first?.code}: ${placeholder}`).toHaveProperty(placeholder as string)
  }
  return first
}

test("a workbook gives its texts, numbers, dates and yes or no, with the row numbers a person sees", async () => {
  const bytes = await workbook((book) => {
    const sheet = book.addWorksheet("提案")
    sheet.addRow(["编号", "标题", "日期", "时刻", "字数", "重点", "比例"])
    sheet.addRow([
      1,
      "甲\n乙 & <丙>",
      new Date(Date.UTC(2025, 2, 5)),
      new Date(Date.UTC(2025, 2, 5, 14, 30)),
      1200.5,
      true,
      0.1 + 0.2,
    ])
    sheet.addRow([])
    sheet.addRow([
      "003",
      { richText: [{ text: "关于" }, { font: { bold: true }, text: "养老" }] },
      null,
      null,
      { formula: "1+1", result: 2 },
      false,
    ])
    sheet.addRow(["004", { text: "链接", hyperlink: "http://example.org" }])
    for (const column of ["C2", "D2"])
      sheet.getCell(column).numFmt = column === "C2" ? 'yyyy"年"m"月"d"日"' : "yyyy/m/d h:mm"
    sheet.getCell("G2").numFmt = "0.00%"
  })
  expect(await readTable("提案.xlsx", bytes)).toEqual({
    sheet: "提案",
    headers: ["编号", "标题", "日期", "时刻", "字数", "重点", "比例"],
    rows: [
      { number: 2, cells: [1, "甲\n乙 & <丙>", "2025-03-05", "2025-03-05T14:30:00", 1200.5, true, 0.3] },
      { number: 4, cells: ["003", "关于养老", null, null, 2, false, null] },
      { number: 5, cells: ["004", "链接", null, null, null, null, null] },
    ],
  })
})

test("dates count from 1904 where the workbook says so, and days before March 1900 are right too", async () => {
  const make = (from1904: boolean) =>
    workbook((book) => {
      book.properties.date1904 = from1904
      const sheet = book.addWorksheet("a")
      sheet.addRow(["甲", "乙"])
      sheet.addRow([1, 59]).eachCell((cell) => {
        cell.numFmt = "yyyy-mm-dd"
      })
    })
  expect((await readTable("a.xlsx", await make(false))).rows[0]?.cells).toEqual(["1900-01-01", "1900-02-28"])
  expect((await readTable("a.xlsx", await make(true))).rows[0]?.cells).toEqual(["1904-01-02", "1904-02-29"])
})

test("a title and a note above the header are passed over, and a header of two rows is joined", async () => {
  const bytes = await workbook((book) => {
    const sheet = book.addWorksheet("汇总")
    sheet.addRow(["某市政协提案汇总表"])
    sheet.mergeCells("A1:D1")
    sheet.addRow(["填报单位：提案委"])
    sheet.addRow(["序号", "提案人", null, "承办单位"])
    sheet.addRow([null, "姓名", "电话", null])
    sheet.mergeCells("A3:A4")
    sheet.mergeCells("B3:C3")
    sheet.mergeCells("D3:D4")
    sheet.addRow([1, "张三", "13800000000", "市民政局"])
    sheet.addRow([2, "李四", "13900000000", null])
    sheet.mergeCells("D5:D6")
  })
  const table = await readTable("a.xlsx", bytes)
  expect(table.headers).toEqual(["序号", "提案人 姓名", "提案人 电话", "承办单位"])
  expect(table.rows).toEqual([
    { number: 5, cells: [1, "张三", "13800000000", "市民政局"] },
    { number: 6, cells: [2, "李四", "13900000000", "市民政局"] },
  ])
})

test("a chosen sheet is read, hidden and empty ones are passed over, and a missing one is named", async () => {
  const bytes = await workbook((book) => {
    book.addWorksheet("隐藏", { state: "hidden" }).addRows([
      ["x", "y"],
      [1, 2],
    ])
    book.addWorksheet("空")
    book.addWorksheet("甲").addRows([
      ["a", "b"],
      [1, 2],
    ])
    book.addWorksheet("乙").addRows([
      ["c", "d"],
      [3, 4],
    ])
  })
  expect((await readTable("a.xlsx", bytes)).sheet).toBe("甲")
  expect((await readTable("a.xlsx", bytes, { sheet: "乙" })).headers).toEqual(["c", "d"])
  expect(await refused("a.xlsx", bytes, { sheet: "丙" })).toEqual({
    code: "sheets.noSheet",
    params: { sheet: "丙", sheets: "隐藏、空、甲、乙" },
  })
})

test("what breaks a limit or is in error is refused with its sheet, row and column", async () => {
  const rows = (count: number, row: unknown[]) =>
    workbook((book) => book.addWorksheet("台账").addRows([["甲", "乙"], ...Array(count).fill(row)]))
  expect(await refused("a.xlsx", await rows(60, [1, 2]), { limits: { rows: 50 } })).toEqual({
    code: "sheets.tooManyRows",
    params: { sheet: "台账", limit: 50 },
  })
  expect(await refused("a.xlsx", await rows(1, [1, "长".repeat(60)]), { limits: { cell: 50 } })).toEqual({
    code: "sheets.cellTooLong",
    params: { sheet: "台账", row: 2, column: "B", length: 60, limit: 50 },
  })
  expect(
    await refused("a.xlsx", await rows(1, Array(30).fill(1)), { limits: { columns: 20 } }),
  ).toMatchObject({
    code: "sheets.tooManyColumns",
    params: { sheet: "台账", row: 2 },
  })
  expect(await refused("a.xlsx", await rows(1, [1, { error: "#REF!" }]))).toEqual({
    code: "sheets.cellError",
    params: { sheet: "台账", row: 2, column: "B", value: "#REF!" },
  })
  expect(await refused("a.xlsx", await rows(0, []))).toMatchObject({ code: "sheets.noRows" })
  expect(await refused("a.xlsx", await workbook((book) => book.addWorksheet("空")))).toMatchObject({
    code: "sheets.empty",
  })
})

test("merged ranges and cells at the ends of the sheet cost neither time nor memory", async () => {
  const sheet = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1" t="inlineStr"><is><t>乙</t></is></c></row>
    <row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(30_000)}</mergeCells></worksheet>`
  const bytes = makeSheet(sheet)
  const table = await readTable("a.xlsx", bytes)
  expect(table.rows.at(-1)?.number).toBe(1_048_576)
  const wide = makeSheet(`<worksheet><sheetData><row><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>`)
  expect(await refused("a.xlsx", wide)).toMatchObject({ code: "sheets.tooManyColumns" })
})

test("namespace prefixes, comments, CDATA, phonetic guides and escapes of other writers are understood", async () => {
  const sheet = `<?xml version="1.0"?><x:worksheet xmlns:x="u"><!-- > --><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>标&#x9898;</x:t></x:r><x:rPh><x:t>biaoti</x:t></x:rPh></x:is></x:c><x:c t="str"><x:v><![CDATA[a<b]]></x:v></x:c></x:row>
    <x:row><x:c t='d'><x:v>2025-03-05T00:00:00</x:v></x:c><x:c t="str"><x:v>一_x000D_二</x:v></x:c></x:row></x:sheetData></x:worksheet>`
  expect(await readTable("a.xlsx", makeSheet(sheet))).toMatchObject({
    headers: ["标题", "a<b"],
    rows: [{ number: 2, cells: ["2025-03-05", "一\r二"] }],
  })
})

test("a workbook with a document type, a cut-off sheet or a bomb inside is refused", async () => {
  const entity = `<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>`
  expect(await refused("a.xlsx", makeSheet(entity))).toMatchObject({ code: "files.damaged" })
  expect(await refused("a.xlsx", makeSheet("<worksheet><sheetData><row><c"))).toMatchObject({
    code: "files.damaged",
  })
  const bomb = makeOffice("xl", [{ name: "xl/worksheets/sheet1.xml", content: Buffer.alloc(20 << 20, 32) }])
  expect(await refused("a.xlsx", bomb)).toMatchObject({ code: "files.bomb" })
})

function makeSheet(xml: string): Buffer {
  const main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
  return makeZip([
    { name: "[Content_Types].xml", content: `<Types><Override ContentType="${main}"/></Types>` },
    {
      name: "_rels/.rels",
      content: `<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `<workbook><sheets><sheet name="一" sheetId="1" r:id="r7"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships><Relationship Id="r7" Type="x/worksheet" Target="worksheets/s.xml"/></Relationships>`,
    },
    { name: "xl/worksheets/s.xml", content: xml },
  ])
}

const csv = '编号,标题,备注\r\n1,"关于""养老""的提案\n第二行",\r\n\r\n2,乙,"丙,丁"\r\n'
const csvTable = {
  sheet: null,
  headers: ["编号", "标题", "备注"],
  rows: [
    { number: 2, cells: ["1", '关于"养老"的提案\n第二行', ""] },
    { number: 4, cells: ["2", "乙", "丙,丁"] },
  ],
}

test.each([
  ["UTF-8", Buffer.from(csv)],
  ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${csv}`)],
  ["GBK", iconv.encode(csv, "gbk")],
  ["UTF-16", Buffer.from(`\uFEFF${csv}`, "utf16le")],
  ["tabs", Buffer.from(csv.replaceAll("丙,丁", "丙，丁").replaceAll(",", "\t"))],
])("CSV in %s is read", async (kind, bytes) => {
  const table = await readTable("提案.csv", bytes)
  const expected = JSON.stringify(csvTable).replace('""]', "null]")
  expect(JSON.stringify(table)).toBe(kind === "tabs" ? expected.replace("丙,丁", "丙，丁") : expected)
})

test("a rare character that only GB18030 has is read from GB18030", async () => {
  const table = await readTable("a.csv", iconv.encode("姓名,字\n𠮷田,㐀", "gb18030"))
  expect(table.rows[0]?.cells).toEqual(["𠮷田", "㐀"])
})

test("broken CSV says in which row", async () => {
  expect(await refused("a.csv", Buffer.from('a,b\n1,2\n"3,4\n5,6'))).toMatchObject({
    code: "sheets.quoteNotClosed",
    params: { row: 3 },
  })
  expect(await refused("a.csv", Buffer.from("a,b"))).toMatchObject({ code: "sheets.noRows" })
})

test("JSON rows are read with the union of their keys; what can't be a cell is named", async () => {
  const json = (value: unknown) => Buffer.from(JSON.stringify(value))
  expect(
    await readTable(
      "a.json",
      json([
        { 标题: "甲", 联名: ["张三", "李四"] },
        { 标题: "乙", 字数: 3 },
      ]),
    ),
  ).toEqual({
    sheet: null,
    headers: ["标题", "联名", "字数"],
    rows: [
      { number: 1, cells: ["甲", "张三；李四", null] },
      { number: 2, cells: ["乙", null, 3] },
    ],
  })
  expect(await refused("a.json", json([{ a: 1 }, { b: { c: 1 } }]))).toEqual({
    code: "sheets.jsonNested",
    params: { row: 2, column: "b" },
  })
  expect(await refused("a.json", json({ a: 1 }))).toMatchObject({ code: "sheets.jsonNotRows" })
  expect(await refused("a.json", json([1]))).toMatchObject({ code: "sheets.jsonNotObject" })
  expect(await refused("a.json", json([]))).toMatchObject({ code: "sheets.noRows" })
  expect(await refused("a.json", Buffer.from("[{"))).toMatchObject({ code: "sheets.jsonBroken" })
})

test("old, encrypted, oversized and mislabelled files are refused with what to do", async () => {
  expect(await refused("a.xls", makeOle("Workbook"))).toMatchObject({ code: "sheets.oldFormat" })
  expect(await refused("a.xlsx", makeOle("EncryptedPackage"))).toMatchObject({ code: "files.encrypted" })
  expect(
    await refused("a.csv", Buffer.from("a".repeat(2_000_000)), { limits: { bytes: 1 << 20 } }),
  ).toMatchObject({ code: "files.tooLarge" })
  expect(await refused("a.csv", await workbook((book) => book.addWorksheet("a")))).toMatchObject({
    code: "files.contradiction",
  })
})
