import { readFileSync } from "node:fs"
import { join } from "node:path"
import { type Finding, isMain, report, root } from "./house.ts"

const page = "docs/dependencies.md"

/** Compares the table `| package | reason |` with the run-time dependencies; every one carries a reason. */
export function packageFindings(dependencies: readonly string[], markdown: string): Finding[] {
  const reasons = new Map(
    [...markdown.matchAll(/^\| `([^`]+)` \| (.*?) \|$/gm)].map((row) => [row[1] ?? "", row[2]?.trim() ?? ""]),
  )
  const missing = dependencies
    .filter((name) => (reasons.get(name) ?? "").length < 10)
    .map((name) => ({
      path: page,
      says: `${name} has no reason: say in one line what it is for, or remove it.`,
    }))
  const gone = [...reasons.keys()]
    .filter((name) => !dependencies.includes(name))
    .map((name) => ({ path: page, says: `${name} is no longer a dependency: delete its line.` }))
  return [...missing, ...gone]
}

if (isMain(import.meta.url)) {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    dependencies: Record<string, string>
  }
  const names = Object.keys(dependencies)
  report(
    packageFindings(names, readFileSync(join(root, page), "utf8")),
    `${names.length} packages, each with a reason`,
  )
}
