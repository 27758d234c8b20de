import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { type Finding, isMain, lineOf, listPaths, readTexts, report, root, type SourceFile } from "./house.ts"

const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map((match) => match[1])
    .sort()
    .join(" ")
const isPair = (value: object) => "zh" in value || "en" in value

/** What is wrong with one entry; undefined when both languages are there and take the same placeholders. */
function faultOf(entry: { zh?: unknown; en?: unknown }): string | undefined {
  const { zh, en } = entry
  if (typeof zh !== "string" || zh.trim() === "") return "has no Chinese: write zh."
  if (typeof en !== "string" || en.trim() === "") return "has no English: write en."
  if (placeholders(zh) !== placeholders(en)) {
    return `takes different placeholders: zh {${placeholders(zh)}}, en {${placeholders(en)}}.`
  }
  if (zh === en && /\p{Script=Han}/u.test(en)) return "has Chinese where English should be."
  return undefined
}

/** Walks an exported value; `count` grows by one for every pair of words met. */
export function wordFindings(path: string, name: string, value: unknown, met = { pairs: 0 }): Finding[] {
  if (typeof value === "string") return [{ path, says: `${name} is in one language only: write { zh, en }.` }]
  if (typeof value !== "object" || value === null) return []
  if (isPair(value)) {
    met.pairs += 1
    const fault = faultOf(value)
    return fault ? [{ path, says: `${name} ${fault}` }] : []
  }
  return Object.entries(value).flatMap(([key, inner]) => wordFindings(path, `${name}.${key}`, inner, met))
}

const comments = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm

/** Chinese written straight into a screen is Chinese for readers of English too. */
export function literalFindings(files: readonly SourceFile[]): Finding[] {
  return files
    .filter(({ path }) => /^src\/.*\.tsx$/.test(path) && !/\.test(-d)?\.tsx$/.test(path))
    .flatMap(({ path, text }) => {
      const code = text.replace(comments, (comment) => comment.replace(/[^\n]/g, " "))
      return [...code.matchAll(/\p{Script=Han}+/gu)].map((match) => ({
        path,
        line: lineOf(code, match.index),
        says: `"${match[0]}" stands in the screen itself: move it to words.ts, in zh and en.`,
      }))
    })
}

if (isMain(import.meta.url)) {
  const all = listPaths()
  const paths = all.filter((path) => /^src\/.*\/words(-[a-z]+)?\.ts$/.test(path))
  const met = { pairs: 0 }
  const findings = literalFindings(readTexts(all))
  for (const path of paths) {
    const before = met.pairs
    const exported: Record<string, unknown> = await import(pathToFileURL(join(root, path)).href)
    for (const [name, value] of Object.entries(exported))
      findings.push(...wordFindings(path, name, value, met))
    const inOffice = path.startsWith("src/modules/")
    if (inOffice && met.pairs === before) findings.push({ path, says: "exports no words at all." })
  }
  report(findings, `${met.pairs} entries in ${paths.length} files, both languages`)
}
