import { readFile } from "node:fs/promises"
import { parseArgs } from "node:util"
import { Refusal } from "../../../base/reason.ts"
import { fill } from "../../../base/words.ts"
import { reasons as fileReasons } from "../../files/words.ts"
import { checkFile } from "./check.ts"
import type { CheckReport } from "./finding.ts"
import { checkWords, refusals } from "./words.ts"

/**
 * `shanyi document check FILE`: measures a PDF or DOCX, prints the table, and answers 0 when it conforms, 1 when it
 * does not or cannot be read. Needs neither database nor server.
 */
export async function checkCommand(args: string[], say: (text: string) => void): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: "boolean", default: false } },
    allowPositionals: true,
  })
  const [file] = positionals
  if (!file || positionals.length > 1) {
    say("document check FILE [--json]")
    return 2
  }
  try {
    const report = await checkFile(await readFile(file), file)
    say(values.json ? JSON.stringify(report, null, 2) : asText(file, report))
    return report.conforms ? 0 : 1
  } catch (error) {
    if (error instanceof Refusal) {
      if (values.json) say(JSON.stringify({ refused: error.reasons }, null, 2))
      for (const { code, params } of error.reasons) {
        const words = fileReasons[code] ?? refusals[code]
        say(words ? `${fill(words.zh, params)}\n${fill(words.en, params)}` : code)
      }
      return 1
    }
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      say(`没有这个文件：${file}\nThere is no such file: ${file}`)
      return 1
    }
    throw error
  }
}

function asText(file: string, report: CheckReport): string {
  const { conforms, pages, measured, unmeasured, unpaged, findings, substitutions } = report
  const place = (page: number | null, near: string | undefined) =>
    [page === null ? "" : `第 ${page} 页`, near ? `“${near}”` : ""].filter(Boolean).join(" ")
  return [
    `${file}${pages === null ? "" : ` · ${pages} 页`}`,
    "",
    ...measured.map(({ check, found, expected }) => {
      const wrong = findings.some((each) => each.check === check)
      return `${wrong ? "✗" : "✓"} ${checkWords[check].zh}：${found}（标准 ${expected}）`
    }),
    ...(findings.length > 0 ? ["", "不符合之处 Findings"] : []),
    ...findings.map(
      ({ check, found, expected, page, near }) =>
        `✗ ${checkWords[check].zh} ${checkWords[check].en}：${found} → ${expected} ${place(page, near)}`,
    ),
    ...(unmeasured.length > 0
      ? ["", `文件中没有 Not in this file：${unmeasured.map((each) => checkWords[each].zh).join("、")}`]
      : []),
    ...(unpaged.length > 0
      ? [
          `排出页面才能测（请另存为 PDF 再测）Shows only once pages are laid out; save it as PDF：${unpaged.map((each) => checkWords[each].zh).join("、")}`,
        ]
      : []),
    ...(substitutions.length > 0 ? ["", "使用了替代字体 Substitute fonts"] : []),
    ...substitutions.map(
      ({ expected, found, alike }) =>
        `· ${expected} → ${found}${alike.length > 0 ? `（与${alike.join("、")}同一字体，不能区分）` : ""}`,
    ),
    "",
    conforms ? "符合 GB/T 9704-2012。Conforms." : "不符合 GB/T 9704-2012。Does not conform.",
  ].join("\n")
}
