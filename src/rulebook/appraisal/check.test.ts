import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { z } from "zod"
import { publishedBooks } from "./books.ts"
import { checkRuleBook } from "./check.ts"
import { checkText } from "./check-text.ts"
import { problemWords } from "./problem-words.ts"
import { factsSchema, ruleBookSchema } from "./schema-document.ts"
import { scoreTexts } from "./score-texts.ts"
import { book, type Json } from "./testing/account.ts"
import { brokenBooks, brokenText, soundBook } from "./testing/broken-books.ts"
import { said } from "./words.ts"

test("a book that contradicts itself is refused with the place and the reason in both languages", () => {
  const item = { counts: "x.done", points: 1 }
  const grades = (...list: Json[]) => ({
    grades: list.map((grade, n) => ({ id: `g${n}`, name: `第 ${n} 等`, ...grade })),
  })
  const refused: [Json, string, string][] = [
    [book([{ ...item, cap: 2, floor: 3 }]), "cap_below_floor", "/blocks/0/items/0/cap"],
    [book([item], {}, { cap: 5, floor: 6 }), "cap_below_floor", "/blocks/0/cap"],
    [book([item], { total: { cap: 100, start: 120 } }), "start_above_cap", "/total/start"],
    [book([{ counts: "x.dome", points: 1 }]), "unknown_kind", "/blocks/0/items/0/counts"],
    [
      book([{ counts: { kind: "x.done", where: { how: "well" } }, points: 1 }]),
      "unknown_attribute",
      "/blocks/0/items/0/counts/where/how",
    ],
    [book([{ counts: "x.done" }]), "no_points", "/blocks/0/items/0"],
    [book([{ ...item, per: "once", from: 2 }]), "not_with_per", "/blocks/0/items/0/from"],
    [book([{ ...item, points: { setting: "none" } }]), "unknown_setting", "/blocks/0/items/0/points"],
    [book([{ ...item, for: ["chairman"] }]), "unknown_role", "/blocks/0/items/0/for/0"],
    [book([{ ...item, pionts: 3 }]), "unknown_key", "/blocks/0/items/0/pionts"],
    [book([{ ...item, points: "many" }]), "not_an_amount", "/blocks/0/items/0/points"],
    [
      book([item], grades({ atLeast: 60 }, { atLeast: 85 }, { otherwise: true })),
      "grade_never_reached",
      "/grades/1",
    ],
    [
      book([item], grades({ atLeast: 85 }, { atLeast: 60, atMost: 90 }, { below: 60 })),
      "grades_overlap",
      "/grades/1",
    ],
    [
      book([item], grades({ atLeast: 85 }, { atLeast: 60, atMost: 84 }, { below: 60 })),
      "scores_without_grade",
      "/grades/1",
    ],
    [book([item], grades({ atLeast: 60 })), "no_lowest_grade", "/grades"],
    [
      book([item], { total: { cap: 100 }, ...grades({ atLeast: 110 }, { otherwise: true }) }),
      "grade_beyond_cap",
      "/grades/0",
    ],
    [
      book([item], {
        gates: [{ id: "g", name: "前提", when: { role: "member" }, effect: { gradeAtMost: "top" } }],
      }),
      "unknown_grade",
      "/gates/0/effect/gradeAtMost",
    ],
    [
      book([item], { measures: [{ id: "m", name: "约谈", rung: "interview", when: { grade: "fail" } }] }),
      "unknown_grade",
      "/measures/0/when/grade",
    ],
    [
      book([item], { exempt: [{ id: "e", name: "免", when: { score: "total", below: 3 } }] }),
      "score_too_early",
      "/exempt/0/when",
    ],
    [
      book([item], {
        gates: [
          { id: "g", name: "前提", when: { count: "x.done", atLeast: 5, below: 5 }, effect: { score: 0 } },
        ],
      }),
      "nothing_within",
      "/gates/0/when",
    ],
    [book([item, { id: "i0", ...item }]), "repeated_id", "/blocks/0/items/1/id"],
  ]
  for (const [rules, code, at] of refused) {
    const checked = checkRuleBook(rules)
    const first = checked.ok ? undefined : checked.problems[0]
    expect([code, at, first?.code, first?.at]).toEqual([code, at, code, at])
    expect(problemWords[code]).toBeDefined()
  }
  // Of whole points, none lies between 84 and 85.
  const rounded = {
    total: { rounding: { places: 0, mode: "half_up" } },
    ...grades({ atLeast: 85 }, { atLeast: 60, atMost: 84 }, { atMost: 59 }),
  }
  expect(checkRuleBook(book([item], rounded)).ok).toBe(true)
})

test("of the faults that a clerk may make, each is refused with its line, its place and words in both languages", () => {
  const { problems, examples } = checkText(soundBook)
  expect([problems, examples]).toEqual([[], [{ id: "a", ok: true, differs: [], problems: [] }]])
  for (const each of brokenBooks) {
    const text = brokenText(each)
    const [first] = checkText(text).problems
    expect([each.fault, first?.code, first?.at]).toEqual([each.fault, each.code, each.at])
    // The line is one that the change touched, or where reading broke off after it.
    const lines = text.split("\n")
    expect(lines[(first?.line ?? 0) - 1]?.length).toBeGreaterThanOrEqual((first?.column ?? 0) - 1)
    for (const language of ["zh", "en"] as const) {
      const words = first ? said(first, language) : ""
      expect(words).not.toMatch(/\{\w+\}|undefined/)
      expect(words.length).toBeGreaterThan(10)
    }
  }
})

test("a key misspelt is told from the one that was meant, and the line is that of the key", () => {
  const [first] = checkText(soundBook.replace('"points": -5', '"pionts": -5')).problems
  expect(first && said(first, "zh")).toContain("是不是想写“points”？")
  expect(first).toMatchObject({ line: 11, column: 67 })
})

test("facts that the book does not know are refused with their place, and a text that is no JSON is said to be none", () => {
  const rules = JSON.stringify(book([{ counts: "x.done", points: 1 }]))
  const score = (facts: string) =>
    scoreTexts({ name: "r.json", text: rules }, { name: "f.json", text: facts })
  const wrong = JSON.stringify({
    years: [2026],
    subjects: [{ id: "m", facts: [{ kind: "x.dome" }, { kind: "x.done", size: "big" }] }],
  })
  expect(score(wrong)).toMatchObject({ code: 1, output: "" })
  expect(score(wrong).errors).toContain("f.json:1:49 /subjects/0/facts/0/kind")
  expect(score(wrong).errors).toContain("/subjects/0/facts/1/size")
  expect(score("{").errors).toContain("第 1 行第 2 列写错")
})

test("the published JSON Schemas are those of the code, and every published book is what they say", () => {
  const published = (name: string) => readFileSync(join(import.meta.dirname, "../../../docs", name), "utf8")
  expect(JSON.parse(published("rule-book.schema.json"))).toEqual(JSON.parse(JSON.stringify(ruleBookSchema())))
  expect(JSON.parse(published("facts.schema.json"))).toEqual(JSON.parse(JSON.stringify(factsSchema())))
  const schema = z.fromJSONSchema(JSON.parse(published("rule-book.schema.json")))
  for (const each of [...publishedBooks, JSON.parse(soundBook)])
    expect(schema.safeParse(each).success).toBe(true)
  for (const each of brokenBooks.filter(({ code }) => code === "unknown_key" || code === "not_an_amount"))
    if (each.at.startsWith("/blocks"))
      expect(schema.safeParse(JSON.parse(brokenText(each))).success).toBe(false)
})
