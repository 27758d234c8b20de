import { Writable } from "node:stream"
import ExcelJS from "exceljs"
import fc from "fast-check"
import { expect, test } from "vitest"
import { writeCsv } from "./csv-write.ts"
import type { Export, ExportNote } from "./export.ts"
import { neutralise } from "./neutralise.ts"
import { readTable } from "./read.ts"
import type { Cell } from "./table.ts"
import { writeXlsx } from "./xlsx-write.ts"

function sink(delay = 0) {
  const parts: Buffer[] = []
  const out = new Writable({
    write: (piece: Buffer, _, done) => {
      parts.push(piece)
      delay ? setTimeout(done, delay) : done()
    },
  })
  return { out, bytes: () => Buffer.concat(parts) }
}

async function xlsx(table: Export): Promise<Buffer> {
  const { out, bytes } = sink()
  await writeXlsx(table, out)
  return bytes()
}

async function csv(table: Export): Promise<Buffer> {
  const { out, bytes } = sink()
  await writeCsv(table, out)
  return bytes()
}

const note: ExportNote = { exporter: "张三", at: "2026-03-05 10:00", purpose: "A&B 核对", language: "zh" }
const columns: Export["columns"] = [
  { header: "编号", kind: "integer" },
  { header: "标题", width: 40 },
  { header: "提交日期", kind: "date" },
  { header: "受理时刻", kind: "moment" },
  { header: "增减", kind: "number" },
]
const rows: Cell[][] = [
  [1, "关于养老的提案", "2026-03-05", "2026-03-05T14:30:00", -12.5],
  [2, '=HYPERLINK("http://x")', null, null, -3],
]

test("a workbook has a frozen styled header in Chinese fonts, real dates and numbers, and its note above", async () => {
  const book = new ExcelJS.Workbook()
  const bytes = await xlsx({ title: "提案[台账]/2026", columns, rows, note })
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer)
  const sheet = book.worksheets[0] as ExcelJS.Worksheet
  expect(sheet.name).toBe("提案 台账  2026")
  expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 2 })
  expect(sheet.getCell("A1").value).toBe(
    "导出人：张三　导出时间：2026-03-05 10:00　用途：A&B 核对　仅限内部工作使用，请勿外传",
  )
  expect(sheet.getCell("C1").master.address).toBe("A1")
  expect(sheet.getCell("B2").font).toMatchObject({ name: "黑体", bold: true })
  expect(sheet.getCell("B3").font?.name).toBe("宋体")
  expect(sheet.getColumn(2).width).toBe(40)
  expect(sheet.getCell("C3").value).toEqual(new Date(Date.UTC(2026, 2, 5)))
  expect(sheet.getCell("C3").numFmt).toBe("yyyy-mm-dd")
  expect(sheet.getCell("D3").value).toEqual(new Date(Date.UTC(2026, 2, 5, 14, 30)))
  expect(sheet.getCell("E3").value).toBe(-12.5)
  expect(sheet.getCell("B4").value).toBe('\'=HYPERLINK("http://x")')
  expect(sheet.autoFilter).toBeTruthy()
})

test.each([
  ["xlsx", xlsx, "first"],
  ["csv", csv, "first"],
  ["xlsx", xlsx, undefined],
  ["csv", csv, undefined],
] as const)("what is exported as %s can be imported again (note %#)", async (ending, write, position) => {
  const bytes = await write({
    title: "a",
    columns,
    rows,
    ...(position ? { note: { ...note, position } } : {}),
  })
  const table = await readTable(`a.${ending}`, bytes)
  expect(table.headers).toEqual(columns.map((column) => column.header))
  const asText = (cell: Cell) => (cell === null || cell === "" ? null : String(cell))
  expect(table.rows.map((row) => row.cells.map(asText))).toEqual(rows.map((row) => row.map(asText)))
  expect(table.rows[0]?.number).toBe(position ? 3 : 2)
})

test("the note can stand below the data", async () => {
  const bytes = await csv({ title: "a", columns, rows, note: { ...note, position: "last", language: "en" } })
  const last = bytes.toString("utf8").trimEnd().split("\r\n").at(-1)
  expect(last).toBe(
    "Exported by 张三 at 2026-03-05 10:00 for: A&B 核对. For internal work only; do not pass on.,,,,",
  )
})

test("CSV begins with a byte order mark and quotes what needs it", async () => {
  const bytes = await csv({
    title: "a",
    columns: [{ header: "甲" }, { header: "乙" }],
    rows: [['a"b,c', "第一行\n第二行"]],
  })
  expect(bytes.toString("utf8")).toBe('\uFEFF甲,乙\r\n"a""b,c","第一行\n第二行"\r\n')
})

test("no text of any kind begins as a formula after neutralising, and numbers are left alone", async () => {
  for (const start of ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "\u3000＝"]) {
    expect(neutralise(`${start}cmd|' /C calc'!A0`)).toBe(`'${start}cmd|' /C calc'!A0`)
  }
  expect(neutralise("提案=甲")).toBe("提案=甲")
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => !/^\s*[=+\-@＝＋－＠]/.test(neutralise(text))),
  )
  const bytes = await csv({ title: "a", columns: [{ header: "数", kind: "number" }], rows: [[-5], ["-5"]] })
  expect(bytes.toString("utf8")).toBe("\uFEFF数\r\n-5\r\n'-5\r\n")
})

test("a row that does not fit the header stops the export", async () => {
  await expect(xlsx({ title: "a", columns, rows: [[1]] })).rejects.toThrow("sheets.exportRow")
  await expect(csv({ title: "a", columns, rows: [[1]] })).rejects.toThrow("sheets.exportRow")
})

test("a reader that goes away half way ends the export with an error instead of hanging", async () => {
  const out = new Writable({
    write: (_piece, _encoding, done) => {
      done()
      out.destroy()
    },
  })
  const many = Array.from({ length: 5_000 }, (_, n): Cell[] => [n, "提案".repeat(100), null, null, 1])
  await expect(writeXlsx({ title: "a", columns, rows: many }, out)).rejects.toThrow("went away")
})
