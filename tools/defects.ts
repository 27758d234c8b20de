/**
 * Defects known of the packages that the product runs on. npm's registry is asked; where it does not answer (a network
 * without internet, a mirror without advisories) a file does: `--advisories FILE`, got on another machine from what
 * `--list` prints. Ends with 1 when a defect is known, with 3 when nobody could be asked.
 */
import { spawnSync } from "node:child_process"
import { readFileSync, statSync } from "node:fs"
import { listPackages } from "./packages/installed.ts"
import { isWithin } from "./packages/range.ts"

interface Advisory {
  readonly title: string
  readonly severity: string
  readonly vulnerable_versions: string
  readonly url?: string
}
/** As the registry answers to a list of packages and versions: by package. */
type Advisories = Readonly<Record<string, readonly Advisory[]>>

const packages = listPackages()
const versions: Record<string, string[]> = {}
for (const { name, version } of packages) versions[name] = [...new Set([...(versions[name] ?? []), version])]

const option = (name: string) => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : (process.argv[at + 1] ?? "")
}

function told(advisories: Advisories): number {
  const known = Object.entries(versions).flatMap(([name, each]) =>
    each.flatMap((version) =>
      (advisories[name] ?? [])
        .filter((advisory) => isWithin(version, advisory.vulnerable_versions))
        .map((advisory) => ({ name, version, ...advisory })),
    ),
  )
  for (const { name, version, severity, title, url } of known)
    console.log(`✗ ${name}@${version} · ${severity} · ${title} ${url ?? ""}`)
  console.log(
    `${packages.length} 个包，已知缺陷 ${known.length} 项 · ${packages.length} packages, defects known: ${known.length}`,
  )
  return known.length === 0 ? 0 : 1
}

function fromFile(path: string): number {
  const day = statSync(path).mtime.toISOString().slice(0, 10)
  console.log(`按公告文件 ${path}（${day}）核对 · by the advisories of ${path}, of ${day}`)
  return told(JSON.parse(readFileSync(path, "utf8")) as Advisories)
}

/** npm prints its reason for not answering as JSON too. */
function fromRegistry(): number {
  const asked = spawnSync("npm", ["audit", "--omit=dev", "--json"], { encoding: "utf8", timeout: 120_000 })
  const said = read(asked.stdout)
  if (!said?.metadata?.vulnerabilities) return notAsked(said?.message ?? asked.error?.message ?? "no answer")
  for (const { name, severity, range } of Object.values(said.vulnerabilities ?? {}))
    console.log(`✗ ${name} ${range} · ${severity}`)
  const known = said.metadata.vulnerabilities.total
  console.log(
    `向 npm 源查询：${packages.length} 个包，已知缺陷 ${known} 项 · asked of npm's registry: ${packages.length} packages, defects known: ${known}`,
  )
  return known === 0 ? 0 : 1
}

interface Audit {
  readonly message?: string
  readonly metadata?: { readonly vulnerabilities?: { readonly total: number } }
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly name: string; readonly severity: string; readonly range: string }>
  >
}

function read(text: string): Audit | undefined {
  try {
    return JSON.parse(text) as Audit
  } catch {
    return undefined
  }
}

function notAsked(why: string): number {
  console.log(`✗ 未能查询已知缺陷：${why}
  ${packages.length} 个包都没有核对，这不等于没有缺陷。在能上网的机器上取得公告文件，再带回来核对：
✗ Known defects could not be asked for: ${why}
  None of the ${packages.length} packages was checked, which does not mean that none has a defect. Get the advisories on a
  machine with internet, and check with them here:
    node_modules/.bin/node tools/defects.ts --list > packages.json
    curl -H 'content-type: application/json' -d @packages.json "$(npm config get registry)-/npm/v1/security/advisories/bulk" > advisories.json
    node_modules/.bin/node tools/defects.ts --advisories advisories.json`)
  return 3
}

const file = option("--advisories") ?? process.env.SHANYI_ADVISORIES
if (process.argv.includes("--list")) console.log(JSON.stringify(versions))
else process.exitCode = file ? fromFile(file) : fromRegistry()
