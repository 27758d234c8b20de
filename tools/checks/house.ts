import { readdirSync, readFileSync } from "node:fs"
import { join, relative, sep } from "node:path"
import { fileURLToPath } from "node:url"

/** Something wrong in the repository: where, and what to do about it. */
export interface Finding {
  path: string
  line?: number
  says: string
}

export interface SourceFile {
  /** Relative to the root of the repository, with forward slashes. */
  path: string
  text: string
}

export const root = fileURLToPath(new URL("../..", import.meta.url))

const notOurs = new Set(["node_modules", "dist", "var", "coverage", ".git"])
const readable = /\.(ts|tsx|mjs|cjs|js|json|jsonc|sql|md|css|html|svg|ya?ml|txt|sh|grit)$|(^|\/)\.?[a-z]+$/i

/** Every file of the repository that is not installed, built or run-time data. */
export function listPaths(from: string = root): string[] {
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(from, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !path.split("/").some((part) => notOurs.has(part)))
    .sort()
}

export function readTexts(paths: readonly string[], from: string = root): SourceFile[] {
  return paths
    .filter((path) => readable.test(path))
    .map((path) => ({ path, text: readFileSync(join(from, path), "utf8") }))
    .filter((file) => !file.text.includes("\0"))
}

export function lineOf(text: string, index: number): number {
  return text.slice(0, index).split("\n").length
}

/** Prints the findings and sets the exit code; the summary names what was looked at, so that zero is visible. */
export function report(findings: readonly Finding[], looked: string): void {
  for (const { path, line, says } of findings) console.log(`${path}${line ? `:${line}` : ""}  ${says}`)
  console.log(findings.length === 0 ? looked : `${findings.length} found; ${looked}`)
  if (findings.length > 0) process.exitCode = 1
}

/** True when this file is what `node` was asked to run. */
export function isMain(moduleUrl: string): boolean {
  return process.argv[1] !== undefined && fileURLToPath(moduleUrl) === process.argv[1]
}
