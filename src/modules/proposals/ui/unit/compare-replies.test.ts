import { expect, test } from "vitest"
import { compareReplies } from "./compare-replies.ts"

const reply = (text: string, answer: string, dueOn: string) => ({
  text: `<p>${text}</p>`,
  recommendations: [{ id: "r1", text: "建议" }],
  answers: [{ recommendationId: "r1", disposition: "partial", text: answer, dueOn, owner: "物业科" }],
  resultClass: "B",
})

test("two letters are compared line by line, promises and their dates included", () => {
  const lines = compareReplies(
    reply("平均用时七十五个工作日", "试行", "2026-08-31"),
    reply("平均用时七十五个工作日", "试行", "2026-09-30"),
  )
  expect(lines[0]).toEqual([{ kind: "same", text: "平均用时七十五个工作日" }])
  expect(lines[1]?.some((piece) => piece.kind === "removed")).toBe(true)
  expect(lines.at(-1)).toEqual([{ kind: "same", text: "B 类" }])
})
