import { existsSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { expect, test } from "vitest"
import { startingBooks } from "./books.ts"
import { checkRuleBook } from "./check.ts"
import { tryExamples } from "./score.ts"

const folder = join(
  process.env.SHANYI_CORPUS ?? resolve(import.meta.dirname, "../../../../shared/corpus"),
  "scoring",
)

/** Which rule book says which published regulation. */
const regulations = {
  baoji_jintai: "jintai",
  beijing_dongcheng_2015: "dongcheng-2015",
  dongying_kenli_2019: "kenli-2019",
  guangshui_2017: "guangshui-2017",
  hefei_2015: "hefei-2015",
  jinan_2015: "jinan-2015",
  putian_2020: "putian-2020",
  shandong_province_2013: "shandong-2013",
  shanghai_minhang: "minhang",
  shaoxing_2017: "shaoxing-2017",
}

const books = startingBooks.map((given) => {
  const checked = checkRuleBook(given)
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
  return checked.book
})

test("each rule book to begin with is sound and comes to what its own examples say", () => {
  for (const book of books)
    expect({ [book.id]: tryExamples(book).filter(({ ok }) => !ok) }).toEqual({ [book.id]: [] })
})

interface WorkedExample {
  readonly id: string
  readonly expected_score: number | null
  readonly expected_grade: string | null
  readonly expected_consequence?: string
}

test.skipIf(!existsSync(folder))(
  "every worked example of the published regulations comes out as published",
  () => {
    let reproduced = 0
    let all = 0
    for (const [file, id] of Object.entries(regulations)) {
      const { worked_examples } = JSON.parse(readFileSync(join(folder, `${file}.json`), "utf8")) as {
        worked_examples: WorkedExample[]
      }
      const book = books.find((each) => each.id === id)
      if (!book) throw new Error(`no rule book ${id}`)
      const tried = tryExamples(book)
      for (const worked of worked_examples) {
        all += 1
        const example = book.examples?.find((each) => each.id === worked.id)
        const { score = null, grade, measures, percent } = example?.expect ?? {}
        // What the book expects is what was published, and what the engine finds is what the book expects.
        const where = `${file} ${worked.id}`
        if (worked.expected_score !== null) expect([where, score]).toEqual([where, worked.expected_score])
        if (worked.expected_grade !== null) {
          const name = book.grades?.find((each) => each.id === grade)?.name
          expect([where, typeof name === "object" ? name.zh : name]).toEqual([where, worked.expected_grade])
        }
        const consequence = worked.expected_consequence
        if (consequence !== undefined) {
          const names = (measures ?? []).map((each) => {
            const name = book.measures?.find((measure) => measure.id === each)?.name
            return typeof name === "object" ? name.zh : name
          })
          const said = percent ? [`${Object.values(percent)[0]}%`] : names
          expect([where, said]).toEqual([where, consequences[where]?.said])
          expect(consequence).toBe(consequences[where]?.published)
        }
        expect([where, tried.find((each) => each.id === worked.id)?.ok]).toEqual([where, true])
        reproduced += 1
      }
    }
    process.stdout.write(`published regulations: ${reproduced} of ${all} worked examples reproduced\n`)
    expect(reproduced).toBe(all)
  },
)

/** What is published as a consequence, beside the names that the rule book gives it. */
const consequences: Readonly<
  Record<string, { readonly published: string; readonly said: readonly string[] }>
> = {
  "baoji_jintai a": { published: "劝辞", said: ["提醒谈话", "劝辞"] },
  "baoji_jintai b": { published: "no 劝辞", said: ["提醒谈话"] },
  "beijing_dongcheng_2015 c": { published: "劝退 by procedure", said: ["诫勉谈话", "劝退"] },
  "dongying_kenli_2019 a": { published: "责令辞去委员", said: ["提醒谈话", "责令辞去委员"] },
  "dongying_kenli_2019 b": { published: "提醒谈话 twice, no 责令辞去", said: ["提醒谈话"] },
  "putian_2020 real": { published: "13.6%", said: ["13.6%"] },
  "shandong_province_2013 a": { published: "劝辞 (term total 7)", said: ["劝其辞去常委（一届 7 次）"] },
  "shandong_province_2013 b": { published: "劝辞 (year total 3)", said: ["劝其辞去常委（一年 3 次）"] },
  "shandong_province_2013 c": { published: "none", said: [] },
}
