import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { publishedBooks } from "./books.ts"
import { checkRuleBook } from "./check.ts"
import { factKinds } from "./kinds.ts"
import { kindsIn, selectorsOf } from "./rules-of.ts"
import { scoreTexts } from "./score-texts.ts"

const text = readFileSync(join(import.meta.dirname, "../../../docs/rule-books.md"), "utf8")
const blocks = [...text.matchAll(/```json\n(\{[\s\S]*?)```/g)].map(([, json = ""]) => json)

test("the rule book and the facts of the documentation score as an outsider would try them", () => {
  const [rules = "", facts = ""] = blocks.filter(
    (json) => json.includes('"format"') || json.includes('"subjects"'),
  )
  const answer = scoreTexts({ name: "rules.json", text: rules }, { name: "facts.json", text: facts })
  expect(answer.errors).toBe("")
  const [subject] = JSON.parse(answer.output).subjects
  // 60 to start with, 10 for attendance, one proposal filed 10.
  expect(subject.years).toMatchObject([{ year: 2026, score: 80, grade: "fair" }])
})

test("the documentation lists every kind of the catalogue, and where each one that the ten books count comes from", () => {
  const catalogue = text.slice(text.indexOf("## Kinds of facts"))
  for (const [kind, { name, attributes }] of Object.entries(factKinds)) {
    const row = catalogue.split("\n").find((line) => line.startsWith(`| \`${kind}\``))
    expect(row).toContain(`${name.zh} · ${name.en}`)
    for (const attribute of Object.keys(attributes)) expect(row).toContain(`\`${attribute}\``)
  }
  const sources = text.slice(text.indexOf("## Where the facts"), text.indexOf("## Kinds of facts"))
  const counted = publishedBooks.flatMap((given) => {
    const checked = checkRuleBook(given)
    return checked.ok ? selectorsOf(checked.book).flatMap(({ it }) => kindsIn(it)) : []
  })
  const own = new Set(counted.filter((kind) => Object.hasOwn(factKinds, kind)))
  expect(own.size).toBeGreaterThan(10)
  for (const kind of own) {
    const [office = "", action = ""] = kind.split(".")
    const said = sources.split("\n").some((row) => {
      const named = row.split("|")[1] ?? ""
      return (
        named.includes(`\`${kind}\``) ||
        named.includes(`\`${office}.*\``) ||
        (named.includes(`\`${office}.`) && named.includes(`\`.${action}\``))
      )
    })
    expect([kind, said]).toEqual([kind, true])
  }
})
