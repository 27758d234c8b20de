import { expect, test } from "vitest"
import { available, waitsFor } from "./available.ts"
import { check } from "./check.ts"
import { decide } from "./decide.ts"
import { type Loan, loan, type Reader } from "./example.ts"
import type { AnyProcedure } from "./language.ts"
import { replay } from "./replay.ts"

const today = Temporal.PlainDate.from("2026-03-10")
const terms = { loanDays: 30, renewals: 1 }
const mei: Reader = { name: "mei", librarian: false }
const clerk: Reader = { name: "clerk", librarian: true }
const shelved: Loan = { state: "on_shelf", borrower: "", title: "县志", renewals: 0 }
const lent: Loan = { ...shelved, state: "lent", borrower: "mei" }

const ask = (record: Loan, actor: Reader, action: string, input: Record<string, unknown> = {}) =>
  decide(loan, action, input, { record, actor, terms, today })

test("an accepted action says what changes, where it leads and what follows", () => {
  expect(ask(shelved, clerk, "lend", { borrower: "mei" })).toEqual({
    ok: true,
    action: "lend",
    from: "on_shelf",
    to: "lent",
    patch: { borrower: "mei", renewals: 0, state: "lent" },
    opens: [],
    effects: [{ name: "notify", args: { to: "borrower", kind: "lent" } }],
    says: { borrower: "mei" },
    sets: {},
  })
})

test("who may is asked before the state, so that a refusal tells an outsider nothing of it", () => {
  expect(ask(lent, { name: "eve", librarian: false }, "giveBack", { damaged: false })).toMatchObject({
    ok: false,
    kind: "forbidden",
    reasons: [{ code: "not_allowed", params: { who: "borrower" } }],
  })
})

test("a wrong state is a conflict that names the state", () => {
  expect(ask(lent, clerk, "lend", { borrower: "li" })).toMatchObject({
    kind: "conflict",
    reasons: [{ code: "wrong_state", params: { state: "lent" } }],
  })
})

test("what must be filled is named field by field; blanks do not count", () => {
  expect(ask(lent, mei, "lose", { reason: "   " })).toMatchObject({
    kind: "invalid",
    reasons: [{ code: "required", field: "reason" }],
  })
})

test("a guard that fails gives its reason", () => {
  expect(ask({ ...lent, renewals: 1 }, mei, "renew", { days: 10 })).toMatchObject({
    kind: "invalid",
    reasons: [{ code: "no_renewals_left", params: { most: 1 } }],
  })
})

test("an action nobody has written is missing, also when its name is one that every object has", () => {
  expect(ask(lent, mei, "burn")).toMatchObject({ kind: "missing" })
  expect(ask(lent, mei, "constructor")).toMatchObject({ kind: "missing" })
})

test("an action may lead to several states, by its input", () => {
  expect(ask(lent, mei, "giveBack", { damaged: true })).toMatchObject({ to: "damaged" })
  expect(ask(lent, mei, "giveBack", { damaged: false })).toMatchObject({ to: "on_shelf" })
})

test("what is offered is exactly what would be accepted, and what is not yet possible says why", () => {
  const offers = available(loan, { record: { ...lent, renewals: 1 }, actor: mei, terms, today })
  expect(offers.map((offer) => [offer.action, offer.enabled])).toEqual([
    ["renew", false],
    ["lose", true],
    ["giveBack", true],
  ])
  expect(offers[0]?.reasons).toEqual([{ code: "no_renewals_left", params: { most: 1 } }])
})

test("a page can say who must act", () => {
  expect(waitsFor(loan, "lent")).toEqual(["borrower", "librarian"])
})

test("the checker finds what the types cannot", () => {
  expect(check(loan)).toEqual([])
  const broken: AnyProcedure = {
    ...loan,
    states: { ...loan.states, attic: {}, lost: {} },
    deadlines: { back: { ...loan.deadlines.back, onExpiry: "lend" } },
  }
  expect(check(broken).sort()).toEqual([
    "attic is a dead end, but not final",
    "deadline back would do lend in lent, where that is forbidden",
    "lost is a dead end, but not final",
    "nothing leads to attic",
  ])
})

test("facts replay to the state they led to, and a missing one is noticed", () => {
  const fact = (action: string, from: string | null, to: string) => ({ procedure: "loan", action, from, to })
  const history = [
    fact("open", null, "on_shelf"),
    fact("lend", "on_shelf", "lent"),
    fact("giveBack", "lent", "damaged"),
  ]
  expect(replay(history)).toBe("damaged")
  expect(() => replay([history[0] as never, history[2] as never])).toThrow(/begins in lent/)
})
