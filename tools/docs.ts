import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { seating } from "../src/app.ts"
import type { AnyOffice } from "../src/platform/procedures/office.ts"
import { matrixPage } from "./docs/matrix.ts"
import { procedurePage } from "./docs/procedure-page.ts"

/**
 * Writes docs/procedures from the procedures themselves: a page for each, and the permission matrix. With `--check` it
 * only compares, and fails when a page is out of date.
 */
const folder = "docs/procedures"
const offices: AnyOffice[] = seating.flatMap((module) => [...(module.seating.offices ?? [])])
const pages = new Map([
  ...offices.map((office): [string, string] => [`${office.procedure.id}.md`, procedurePage(office)]),
  ["permissions.md", matrixPage(offices)],
])

const stale = [...pages].filter(([name, text]) => read(name) !== text).map(([name]) => name)
const left = existsSync(folder) ? readdirSync(folder).filter((name) => !pages.has(name)) : []

if (process.argv.includes("--check")) {
  for (const name of [...stale, ...left])
    process.stderr.write(`${folder}/${name} is out of date: run npm run docs\n`)
  process.exitCode = stale.length + left.length > 0 ? 1 : 0
} else {
  mkdirSync(folder, { recursive: true })
  for (const name of stale) writeFileSync(`${folder}/${name}`, pages.get(name) ?? "")
  for (const name of left) rmSync(`${folder}/${name}`)
  process.stdout.write(`${pages.size} pages, ${stale.length} written, ${left.length} removed\n`)
}

function read(name: string): string | undefined {
  return existsSync(`${folder}/${name}`) ? readFileSync(`${folder}/${name}`, "utf8") : undefined
}
