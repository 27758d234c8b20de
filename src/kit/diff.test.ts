import fc from "fast-check"
import { expect, test } from "vitest"
import { diffLines, diffText, linesOf, type Piece } from "./diff.ts"

const without = (pieces: readonly Piece[], kind: Piece["kind"]) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map((piece) => piece.text)
    .join("")

test("a changed word in a Chinese sentence is shown as that word alone", () => {
  expect(diffText("由市住建局牵头制定补偿标准。", "由市住建局牵头制定参考标准。")).toEqual([
    { kind: "same", text: "由市住建局牵头制定" },
    { kind: "removed", text: "补偿" },
    { kind: "added", text: "参考" },
    { kind: "same", text: "标准。" },
  ])
})

test("figures and Latin words change whole, never digit by digit", () => {
  const pieces = diffText("住宅楼 4,860 栋", "住宅楼 4,910 栋")
  expect(pieces).toContainEqual({ kind: "removed", text: "4,860" })
  expect(pieces).toContainEqual({ kind: "added", text: "4,910" })
})

test("a stray common character does not cut a rewritten phrase in two", () => {
  expect(diffText("甲乙的丙丁", "戊己的庚辛")).toEqual([
    { kind: "removed", text: "甲乙的丙丁" },
    { kind: "added", text: "戊己的庚辛" },
  ])
})

test("a paragraph put in between leaves those around it untouched", () => {
  expect(diffLines(["一", "三"], ["一", "二", "三"])).toEqual([
    [{ kind: "same", text: "一" }],
    [{ kind: "added", text: "二" }],
    [{ kind: "same", text: "三" }],
  ])
})

test("the editor's blocks become lines, without mark-up and empty ones", () => {
  const html =
    "<h2>情况</h2><p>甲&nbsp;&amp;乙</p><p></p><ul><li><p>丙</p></li></ul><table><tr><td>丁</td></tr></table>"
  expect(linesOf(html)).toEqual(["情况", "甲 &乙", "丙", "丁"])
})

test("whatever changed, both versions can be read back from the differences", () => {
  const text = fc.string({ unit: fc.constantFrom("的", "市", "办", "a1", "，", " ", "三"), maxLength: 60 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = diffText(before, after)
      expect(without(pieces, "added")).toBe(before)
      expect(without(pieces, "removed")).toBe(after)
    }),
  )
})
