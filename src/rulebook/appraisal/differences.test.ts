import { expect, test } from "vitest"
import { differencesOf, trailOf } from "./differences.ts"
import { soundBook } from "./testing/broken-books.ts"

test("two versions are compared part by part, by name: what changed, what came and what went", () => {
  const before = JSON.parse(soundBook)
  const after = structuredClone(before)
  after.blocks[0].items[0].points = 12
  after.blocks[1].items.unshift({ id: "late", name: "迟到", counts: "meeting.late", points: -1 })
  after.grades.splice(0, 1)
  after.settings.most.value = 40
  const said = differencesOf(before, after).map(({ trail, before: was, after: is }) => [
    trail.map((each) => (typeof each === "string" ? each : each.zh)).join(" › "),
    was === undefined ? "+" : is === undefined ? "−" : `${was} → ${is}`,
  ])
  expect(said).toEqual([
    ["settings › 提案封顶 › value", "30 → 40"],
    ["blocks › 提案 › items › 立案 › points", "10 → 12"],
    ["blocks › 会议 › items › 迟到", "+"],
    ["grades › 优秀", "−"],
  ])
  expect(differencesOf(before, structuredClone(before))).toEqual([])
  const turned = { ...before, blocks: before.blocks.toReversed() }
  expect(differencesOf(before, turned)).toEqual([
    { trail: ["blocks"], before: "proposals, meetings", after: "meetings, proposals" },
  ])
  expect(
    trailOf(before, "/blocks/1/items/0/points").map((each) => (typeof each === "string" ? each : each.zh)),
  ).toEqual(["会议", "缺席", "points"])
})
