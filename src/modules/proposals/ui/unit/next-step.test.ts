import { expect, test } from "vitest"
import { nextStep, type Standing, stepsOf } from "./next-step.ts"

const of = (given: Partial<Standing>): Standing => ({
  state: "in_progress",
  role: "sole",
  attempt: 1,
  contactCount: 1,
  reply: null,
  ...given,
})
const names = (given: Partial<Standing>) =>
  stepsOf(of(given), (words) => words.zh).map((step) => `${step.label}:${step.state}`)

test("a unit acknowledges first, and is told that it may return what is not its duty", () => {
  const next = nextStep(of({ state: "awaiting_signoff" }))
  expect(next.turn).toBe("unit")
  expect(next.long.zh).toContain("退办")
})

test("before the first contact the next step is to get in touch, after it to draft the reply", () => {
  expect(nextStep(of({ state: "signed", contactCount: 0 })).short.zh).toBe("联系提案者，登记沟通")
  expect(nextStep(of({ contactCount: 0 })).short.zh).toBe("联系提案者，登记沟通")
  expect(nextStep(of({ contactCount: 1 })).short.zh).toBe("沟通满次数后起草答复")
})

test("while others countersign, check or decide on a return, it is not the unit's turn", () => {
  for (const state of ["countersigning", "checking"])
    expect(nextStep(of({ reply: { state } })).turn).toBe("others")
  expect(nextStep(of({ state: "return_requested" })).turn).toBe("others")
})

test("an assisting unit gives an opinion and never drafts a reply", () => {
  expect(nextStep(of({ role: "assist", state: "signed" })).short.zh).toBe("提交会办意见")
  expect(names({ role: "assist", state: "signed" })).toEqual(["签收:done", "会办意见:current"])
  expect(names({ role: "assist", state: "opinion_submitted" })).toEqual(["签收:done", "会办意见:done"])
})

test("rehandling is said to be rehandling", () => {
  expect(nextStep(of({ attempt: 2 })).short.zh).toBe("重新办理，再次答复")
})

test("the line of steps stands where the unit stands", () => {
  expect(names({ state: "awaiting_signoff" })[0]).toBe("签收:current")
  expect(names({ state: "signed", contactCount: 0 })[1]).toBe("沟通:current")
  expect(names({ reply: { state: "drafting" } })[2]).toBe("起草答复:current")
  expect(names({ reply: { state: "checking" } })[3]).toBe("会签审核:current")
  expect(names({ state: "reply_issued", reply: { state: "issued" } })).toEqual([
    "签收:done",
    "沟通:done",
    "起草答复:done",
    "会签审核:done",
    "答复送出:done",
  ])
})
