/**
 * `node tests/load/sheets-bench.ts [rows]`: streams that many proposals (20,000 unless told) to a file as XLSX
 * and CSV, reads each back, and prints the time and the most memory each took.
 */
import { createWriteStream } from "node:fs"
import { mkdtemp, readFile, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { stopwatch } from "../../src/base/clock.ts"
import { writeCsv } from "../../src/platform/sheets/csv-write.ts"
import type { Export } from "../../src/platform/sheets/export.ts"
import { readTable } from "../../src/platform/sheets/read.ts"
import { writeXlsx } from "../../src/platform/sheets/xlsx-write.ts"

const count = Number(process.argv[2] ?? 20_000)

function* proposals(): Generator<(string | number)[]> {
  for (let n = 1; n <= count; n++) {
    const text = `建议第${n}项：完善社区养老服务设施，明确责任单位与完成时限，每半年通报一次进展。`.repeat(3)
    yield [
      n,
      `关于加强第${n}社区养老服务的提案`,
      "社会事业",
      `2026-03-${String((n % 28) + 1).padStart(2, "0")}`,
      (n % 97) / 97,
      "已立案",
      text,
      "市民政局",
    ]
  }
}

const table = (): Export => ({
  title: "提案台账",
  columns: [
    { header: "编号", kind: "integer" },
    { header: "标题", width: 40 },
    { header: "类别" },
    { header: "提交日期", kind: "date" },
    { header: "办结率", kind: "percent" },
    { header: "状态" },
    { header: "建议", width: 60 },
    { header: "主办单位" },
  ],
  rows: proposals(),
  note: { exporter: "张三", at: "2026-03-05 10:00", purpose: "年度核对", language: "zh" },
})

async function measured(what: string, work: () => Promise<number>): Promise<void> {
  let peak = process.memoryUsage().rss
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 5)
  const elapsed = stopwatch()
  const rows = await work()
  clearInterval(watch)
  peak = Math.max(peak, process.memoryUsage().rss)
  const megabytes = Math.round(peak / 1024 / 1024)
  process.stdout.write(
    `${what.padEnd(12)} ${rows} rows  ${(elapsed() / 1000).toFixed(2)} s  most memory (RSS) ${megabytes} MB\n`,
  )
}

const folder = await mkdtemp(join(tmpdir(), "shanyi-sheets-"))
try {
  process.stdout.write(`at rest: ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB\n`)
  for (const [name, write] of [
    ["a.csv", writeCsv],
    ["a.xlsx", writeXlsx],
  ] as const) {
    const path = join(folder, name)
    await measured(`write ${name.slice(2)}`, () => write(table(), createWriteStream(path)))
    process.stdout.write(`             ${((await stat(path)).size / 1024 / 1024).toFixed(1)} MB\n`)
    await measured(
      `read ${name.slice(2)}`,
      async () => (await readTable(name, await readFile(path))).rows.length,
    )
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
