import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, relative } from "node:path"
import { pathToFileURL } from "node:url"
import { version as parserVersion } from "@swc/core"
import { cruise, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser"
import extractOptions from "dependency-cruiser/config-utl/extract-depcruise-options"
import { type Finding, isMain, lineOf, report, root } from "./house.ts"
import { type Planted, planted } from "./planted.ts"

const trees = ["src", "tests", "tools"]
const config = join(root, ".dependency-cruiser.mjs")

/** Reads every import below `base` and judges it by the arrows. */
async function cruiseTree(base: string): Promise<ICruiseResult> {
  const options: ICruiseOptions = await extractOptions(config)
  const here = trees.filter((tree) => existsSync(join(base, tree)))
  const { output } = await cruise(here, { ...options, baseDir: base, validate: true })
  if (typeof output === "string")
    throw new Error("dependency-cruiser gave text where a result was asked for.")
  return output
}

function violations(result: ICruiseResult): Finding[] {
  const comments = new Map(result.summary.ruleSetUsed?.forbidden?.map((rule) => [rule.name, rule.comment]))
  return result.summary.violations.map(({ from, to, rule }) => ({
    path: from,
    says: `→ ${to}  [${rule.name}] ${comments.get(rule.name) ?? ""}`,
  }))
}

const relativeImport = /(?:^|[^.\w])(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)"/gm
const comments = /^\s*\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm

/**
 * The cruiser reports success for what its parser did not see (other TypeScript versions, `import("…").Type`), so the
 * relative imports are counted a second time by plain text and each must be known to it.
 */
export function unseenImports(path: string, text: string, seen: readonly string[]): Finding[] {
  const code = text.replace(comments, (comment) => comment.replace(/[^\n]/g, " "))
  return [...code.matchAll(relativeImport)]
    .filter((match) => !seen.includes(match[1] ?? ""))
    .map((match) => ({
      path,
      line: lineOf(code, match.index + 1),
      says: `the import of "${match[1]}" was not seen by dependency-cruiser: write it as an import statement.`,
    }))
}

/** A copy of the sources with every planted import in it; the caller removes it. */
function plant(seeds: readonly Planted[]): string {
  const base = mkdtempSync(join(tmpdir(), "shanyi-arrows-"))
  cpSync(join(root, "src"), join(base, "src"), { recursive: true })
  for (const name of ["package.json", "tsconfig.json"]) cpSync(join(root, name), join(base, name))
  symlinkSync(join(root, "node_modules"), join(base, "node_modules"))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(base, path)), { recursive: true })
    writeFileSync(join(base, path), text)
  }
  for (const { to } of seeds) {
    if (to.includes("/") && !to.includes("nowhere") && !existsSync(join(base, to)))
      write(to, "export const p = 1\n")
  }
  for (const { from, to, typeOnly } of seeds) {
    const inside = /^(src|tests|tools)\//.test(to)
    const path = relative(dirname(from), to)
    const target = inside && !path.startsWith(".") ? `./${path}` : inside ? path : to
    write(from, `import ${typeOnly ? "type * as p" : "* as p"} from "${target}"\nexport type P = typeof p\n`)
  }
  return base
}

/** The planted imports that the rules failed to report; none, or the check is blind. */
export async function unreported(seeds: readonly Planted[]): Promise<Planted[]> {
  const base = plant(seeds)
  try {
    const { summary } = await cruiseTree(base)
    return seeds.filter(({ rule, from }) => {
      const reports = summary.violations.filter((violation) => violation.rule.name === rule)
      // A cycle is reported once, at one of its files.
      return !reports.some((seen) => seen.from === from || seen.cycle?.some(({ name }) => name === from))
    })
  } finally {
    rmSync(base, { recursive: true })
  }
}

if (isMain(import.meta.url)) {
  const result = await cruiseTree(root)
  const ours = result.modules.filter(({ source }) => /^(src|tests|tools)\/.*\.(ts|tsx|mjs)$/.test(source))
  const arrows = ours.reduce((sum, { dependencies }) => sum + dependencies.length, 0)
  if (ours.length === 0 || arrows === 0)
    throw new Error("dependency-cruiser read nothing: see its parser option.")
  const unseen = ours.flatMap(({ source, dependencies }) => {
    const path = join(root, source)
    if (!existsSync(path)) return []
    return unseenImports(
      source,
      readFileSync(path, "utf8"),
      dependencies.map(({ module }) => module),
    )
  })
  const { default: rules } = (await import(pathToFileURL(config).href)) as {
    default: { forbidden: { name: string }[] }
  }
  const unproven = rules.forbidden
    .filter(({ name }) => !planted.some(({ rule }) => rule === name))
    .map(({ name }) => ({
      path: "tools/checks/planted.ts",
      says: `the rule ${name} has no planted violation.`,
    }))
  const blind = (await unreported(planted)).map(({ rule, from, to }) => ({
    path: ".dependency-cruiser.mjs",
    says: `the rule ${rule} did not report ${from} → ${to}: it no longer bites.`,
  }))
  report(
    [...violations(result), ...unseen, ...unproven, ...blind],
    `${ours.length} modules, ${arrows} arrows, ${planted.length} planted violations (parser swc ${parserVersion})`,
  )
}
