import { expect, test } from "vitest"
import { proposalProcedure } from "../../procedure.ts"
import { journeyOf } from "./journey.ts"

const none = { submittedOn: null, filedOn: null, assignedOn: null, repliedOn: null, concludedOn: null }
const told = (state: string, dates = {}) =>
  journeyOf(state, { ...none, ...dates }).map((step) => `${step.label.zh}:${step.state}`)

test("a filed proposal waits for its assignment", () => {
  expect(told("filed", { submittedOn: "2026-01-05", filedOn: "2026-01-20" })).toEqual([
    "起草:done",
    "提交:done",
    "审查:done",
    "立案:done",
    "交办:current",
    "答复:todo",
    "办结:todo",
  ])
})

test("a proposal that was not filed ends there, and nothing stands as still to come", () => {
  expect(told("rejected", { submittedOn: "2026-01-05" })).toEqual([
    "起草:done",
    "提交:done",
    "审查:done",
    "不予立案:current",
  ])
})

test("a draft given up was never submitted", () => {
  expect(told("withdrawn")).toEqual(["起草:done", "撤案:current"])
})

test("once concluded every step is done", () => {
  expect(told("archived").every((step) => step.endsWith(":done"))).toBe(true)
})

test("every state of the procedure has a journey with at most one place where it stands", () => {
  for (const state of Object.keys(proposalProcedure.states)) {
    const current = journeyOf(state, none).filter((step) => step.state === "current").length
    expect([state, current <= 1]).toEqual([state, true])
  }
})
