import { expect, test } from "vitest"
import { unreported, unseenImports } from "./arrows.ts"
import { packageFindings } from "./packages.ts"
import { planted } from "./planted.ts"
import { atticNames, machineTexts, tooLong } from "./tidy.ts"
import { literalFindings, wordFindings } from "./wording.ts"

const saysOf = (findings: readonly { says: string }[]) => findings.map(({ says }) => says)

test("every forbidden import planted in a copy of the sources is reported", async () => {
  expect(await unreported(planted)).toEqual([])
})

test("a lawful import is not reported, so that the test above can fail", async () => {
  const lawful = { rule: "rulebook-enters-only", from: "src/rulebook/lawful.ts", to: "src/base/lawful.ts" }
  expect(await unreported([lawful])).toEqual([lawful])
})

test("an import that the parser did not see is named with its line; one in a comment is no import", () => {
  const quoted = (path: string) => `"${path}"`
  const text = [
    `import { a } from ${quoted("./a.ts")} // not from ${quoted("./c.ts")}`,
    `type B = import(${quoted("./b.ts")}).B`,
    `/** as in import(${quoted("./d.ts")}) */`,
  ].join("\n")
  expect(unseenImports("src/x.ts", text, ["./a.ts"])).toMatchObject([{ path: "src/x.ts", line: 2 }])
  expect(unseenImports("src/x.ts", text, ["./a.ts", "./b.ts"])).toEqual([])
})

test("a file of 301 lines is too long, a table of the rulebook is not", () => {
  const text = "x\n".repeat(301)
  expect(saysOf(tooLong([{ path: "src/base/x.ts", text }]))[0]).toContain("301 lines, limit 300")
  expect(tooLong([{ path: "src/base/x.ts", text: "x\n".repeat(300) }])).toEqual([])
  expect(tooLong([{ path: "src/rulebook/calendar/days.ts", text }])).toEqual([])
})

test("attics are refused as files, folders and parts of names; words that merely contain them are not", () => {
  const names = [
    "src/shared/a.ts",
    "src/base/date-utils.ts",
    "src/platform/mailManager.ts",
    "tests/helpers.test.ts",
  ]
  expect(atticNames(names)).toHaveLength(names.length)
  expect(atticNames(["src/modules/members/service-record.ts", "src/base/calibre.ts"])).toEqual([])
})

test("a path of one machine and a registry's host are found with their line; routes and system paths are not", () => {
  const home = `/${"home"}/someone/x`
  const host = ["registry", "example", "org"].join(".")
  const findings = machineTexts([{ path: "docs/a.md", text: `one\n${home}\nhttps://${host}/x` }])
  expect(findings).toMatchObject([{ line: 2 }, { line: 3 }])
  expect(
    machineTexts([{ path: "docs/b.md", text: "/usr/bin/chromium /api/todo https://example.org/work/x" }]),
  ).toEqual([])
})

test("an entry without English, with other placeholders, or in one language only is named", () => {
  const words = {
    good: { zh: "提案 {number}", en: "Proposal {number}" },
    half: { zh: "立案" },
    blank: { zh: "立案", en: " " },
    other: { zh: "第 {n} 号", en: "No. {number}" },
    copied: { zh: "委员", en: "委员" },
    lone: { deep: "交办" },
  }
  const named = saysOf(wordFindings("words.ts", "words", words)).map((says) => says.split(" ")[0])
  expect(named).toEqual(["words.half", "words.blank", "words.other", "words.copied", "words.lone.deep"])
})

test("Chinese in a screen is named with its line, in a comment or a word list it is not", () => {
  const text = "/** 提案 */\nexport const Page = () => <p>立案</p> // 交办\n"
  expect(literalFindings([{ path: "src/kit/page.tsx", text }])).toMatchObject([{ line: 2 }])
  expect(literalFindings([{ path: "src/kit/words.ts", text }])).toEqual([])
})

test("a package without a reason and a reason without a package are both found", () => {
  const page = [
    "| `pg` | connects to PostgreSQL |",
    "| `left-pad` | pads text on the left |",
    "| `zod` | x |",
  ].join("\n")
  expect(saysOf(packageFindings(["pg", "zod"], page)).map((says) => says.split(" ")[0])).toEqual([
    "zod",
    "left-pad",
  ])
})
