/**
 * `npm run check`: everything that can be known without running the product, in under a minute.
 *   --fast   leaves out knip (unused files, exports and packages), for use while a change is growing
 * Starts on any Node ≥ 20; the checks themselves run on the Node that package.json pins.
 */
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { performance } from "node:perf_hooks"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const bin = join(root, "node_modules", ".bin")
const fast = process.argv.includes("--fast")

if (!existsSync(bin)) {
  console.error(
    "The packages are not installed: run `npm ci`, then this again.\n尚未安装依赖：请先运行 npm ci。",
  )
  process.exit(2)
}

/** Cheap and plain faults first; unused code last, because other faults often cause it. */
const checks = [
  { name: "format", run: ["biome", "check", "--linter-enabled=false", "--reporter=summary"] },
  { name: "lint", run: ["biome", "lint", "--error-on-warnings", "--max-diagnostics=50"] },
  { name: "types", run: ["tsc", "--noEmit"] },
  { name: "arrows", run: ["node", "tools/checks/arrows.ts"] },
  { name: "names, lengths, texts", run: ["node", "tools/checks/tidy.ts"] },
  { name: "words in zh and en", run: ["node", "tools/checks/wording.ts"] },
  { name: "reasons for packages", run: ["node", "tools/checks/packages.ts"] },
  { name: "generated pages", run: ["node", "tools/docs.ts", "--check"], needs: "tools/docs.ts" },
  { name: "unused code", run: ["knip"], slow: true },
]

const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, FORCE_COLOR: "0" }

function runCheck({ name, run: [command, ...args], needs, slow }) {
  if (slow && fast) return { name, state: "left out", seconds: 0, output: "" }
  if (needs && !existsSync(join(root, needs))) {
    return { name, state: "FAILED", seconds: 0, output: `${needs} does not exist.` }
  }
  const started = performance.now()
  const { status, signal, error, stdout, stderr } = spawnSync(join(bin, command), args, {
    cwd: root,
    env,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  })
  const output = [stdout, stderr, error?.message, signal && `ended by ${signal}`]
    .filter(Boolean)
    .join("\n")
    .trim()
  return {
    name,
    state: status === 0 ? "ok" : "FAILED",
    seconds: (performance.now() - started) / 1000,
    output,
  }
}

const results = []
for (const check of checks) {
  const result = runCheck(check)
  results.push(result)
  if (result.state === "FAILED")
    console.log(`\n── ${result.name} ${"─".repeat(70 - result.name.length)}\n${result.output}`)
}

console.log(`\n${"check".padEnd(24)}${"seconds".padStart(8)}  result`)
for (const { name, state, seconds, output } of results) {
  const note = state === "ok" ? (output.split("\n").at(-1) ?? "").slice(0, 90) : ""
  console.log(`${name.padEnd(24)}${seconds.toFixed(1).padStart(8)}  ${state}  ${note}`.trimEnd())
}
const total = results.reduce((sum, { seconds }) => sum + seconds, 0)
const failed = results.filter(({ state }) => state === "FAILED").length
console.log(
  `${"total".padEnd(24)}${total.toFixed(1).padStart(8)}  ${failed === 0 ? "all green" : `${failed} of ${results.length} failed`}`,
)
process.exitCode = failed === 0 ? 0 : 1
