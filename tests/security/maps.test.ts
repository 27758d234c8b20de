import { existsSync, globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"

const root = join(import.meta.dirname, "..", "..")
const read = (path: string) => readFileSync(join(root, path), "utf8")
const rowsOf = (path: string) =>
  read(path)
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.split("|").map((cell) => cell.trim()))

test("each attack of the list is tried by the test that the list names", () => {
  const rows = rowsOf("docs/operations/attacks.md").filter(([, , file]) => file?.startsWith("`"))
  expect(rows.length).toBeGreaterThan(25)
  const missing = rows.filter(([, , file = "", title = ""]) => {
    const path = file.slice(1, -1)
    return !existsSync(join(root, path)) || !read(path).includes(`"${title}"`)
  })
  expect(missing.map(([, attack]) => attack)).toEqual([])
})

test("what the map of level 3 calls met names a file of the product that meets it", () => {
  const met = rowsOf("docs/operations/dengbao.md").filter(([, , , mark]) => mark === "✓")
  expect(met.length).toBeGreaterThan(15)
  const unfounded = met.filter(([, , , , because = ""]) => {
    const named = [...because.matchAll(/`([\w./-]+\/[\w./-]*|[\w-]+\.\w+)`/g)].map(([, path = ""]) => path)
    const found = named.filter((path) => existsSync(join(root, path)))
    return found.length === 0 || found.length < named.filter((path) => path.includes("/")).length
  })
  expect(unfounded.map(([, clause]) => clause)).toEqual([])
})

test("no SQL is put together from text: what somebody sends is a parameter everywhere", () => {
  const files = globSync("src/**/*.ts", { cwd: root }).filter(
    (path) => !/\.test\.|fixture|testing/.test(path),
  )
  // Statements without parameters that name roles, databases, settings and channels; none of them comes from a request.
  const known =
    /^src\/platform\/(database|archive|operations|jobs)\/|^src\/platform\/(live\/hub|identity\/announcements)\.ts$|^src\/demonstration\//
  const built = files.filter((path) => {
    const text = read(path)
    return /\bsql\.raw\(|\bsql\.lit\(|\.query\(\s*`[^`]*\$\{|\.query\([^)]*["'`]\s*\+/.test(text)
  })
  expect(built.filter((path) => !known.test(path))).toEqual([])
})
