import { expect, test } from "vitest"
import { add, amountOf, fraction } from "./fraction.ts"
import { scoreFacts } from "./score.ts"
import { book, done, scoreOf, yearOf } from "./testing/account.ts"

test("a unit scores once, each time, from the n-th on, up to the n-th, by steps, or by the band the total reaches", () => {
  const once = { counts: "x.done", per: "once", points: 20 }
  expect(scoreOf(once, [done(3)])).toBe(20)
  expect(scoreOf({ ...once, needs: 4 }, [done(3)])).toBe(0)
  expect(scoreOf({ counts: "x.done", points: 1.5 }, [done(), done(2)])).toBe(4.5)
  expect(scoreOf({ counts: "x.done", points: 5, from: 2 }, [done(), done(), done(2)])).toBe(15)
  expect(scoreOf({ counts: "x.done", points: 5, from: 2, upTo: 3 }, [done(9)])).toBe(10)
  const steps = [
    { from: 1, points: 10 },
    { from: 2, points: 3 },
    { from: 4, points: 0 },
  ]
  expect(scoreOf({ counts: "x.done", steps }, [done(2), done(5)])).toBe(16)
  const bands = [
    { atLeast: 2, points: 30 },
    { atLeast: 1, points: 10 },
  ]
  expect([1, 2, 7].map((count) => scoreOf({ counts: "x.done", bands }, [done(count)]))).toEqual([10, 30, 30])
  expect(scoreOf({ counts: "x.done", points: 5, best: 2 }, [done(), done(3), done(2)])).toBe(25)
  expect(
    scoreOf({ counts: "x.done", points: 5, distinct: "chain" }, [
      done(1, { chain: "a" }),
      done(1, { chain: "a" }),
    ]),
  ).toBe(5)
})

test("attendance is metered by half-day, service by the hour, evaluations by their average", () => {
  const half = { counts: "meeting.attended", per: "half_day", points: 5 }
  const attended = { kind: "meeting.attended", meeting: "plenary" }
  expect(scoreOf(half, [{ ...attended, half_days: 5 }, attended])).toBe(30)
  const hours = { counts: "x.done", measure: "size", every: 8, points: 1 }
  const facts = [done(1, { size: 5 }), done(1, { size: 5.5 })]
  expect(scoreOf(hours, facts)).toBe(1)
  expect(scoreOf({ ...hours, partial: "whole" }, facts)).toBe(2)
  expect(scoreOf({ ...hours, partial: "share" }, facts)).toBe(1.3125)
  const evaluated = [90, 85].map((score) => ({ kind: "evaluation.constituents", score }))
  expect(scoreOf({ counts: "evaluation.constituents", per: "average", points: 0.2 }, evaluated)).toBe(17.5)
})

test("what was not done is deducted, and a share of what was asked is worth its share", () => {
  expect(scoreOf({ counts: "x.done", per: "missing", points: -5 }, [])).toBe(-5)
  expect(scoreOf({ counts: "x.done", per: "each_missing", needs: 3, points: -2 }, [done()])).toBe(-4)
  const rate = { counts: "x.done", outOf: "x.asked", per: "rate" }
  const facts = [done(2), { kind: "x.asked", count: 3 }]
  expect(scoreOf({ ...rate, points: 10 }, facts)).toBe("20/3")
  const bands = [{ atLeast: "2/3", points: 10 }]
  expect(scoreOf({ ...rate, bands }, facts)).toBe(10)
})

test("credit is shared exactly: a lead's half and an equal split of the rest, among as many as are credited", () => {
  const share = { lead: { is: { who: "lead" }, part: 0.5 }, rest: "equal", atMost: 3 }
  const item = { counts: "x.done", points: 25, share }
  const one = (who: string, position: number, parties = 3) =>
    scoreOf(item, [done(1, { who, position, parties })])
  expect([one("lead", 1), one("co", 2), one("co", 3)]).toEqual([12.5, 6.25, 6.25])
  expect(one("co", 4, 5)).toBe(0)
  expect(one("lead", 1, 1)).toBe(25)
  expect(scoreOf({ counts: "x.done", points: 10, share: { rest: "equal" } }, [done(1, { parties: 3 })])).toBe(
    "10/3",
  )
  const times = { by: "who", values: { drafter: 1, co: "1/3" }, otherwise: 0 }
  expect(
    scoreOf({ counts: "x.done", points: 9, times }, [done(1, { who: "co" }), done(1, { who: "no" })]),
  ).toBe(3)
})

test("values differ by role, and a role held for part of the year counts on the days it was held", () => {
  const item = { counts: "x.done", points: { byRole: { standing_member: 4, member: 2 } } }
  const roles = [{ role: "standing_member", from: "2026-06-01" }]
  const facts = [done(1, { on: "2026-03-01" }), done(1, { on: "2026-07-01" })]
  expect(scoreOf(item, facts, { roles })).toBe(6)
  expect(yearOf(book([item], { roleOn: "end" }), facts, { roles }).score).toBe(8)
  expect(scoreOf({ ...item, notFor: ["standing_member"] }, facts, { roles })).toBe(2)
})

test("items, blocks and the total are cut at their caps and raised to their floors, each cut a line of the account", () => {
  const items = [
    { counts: "x.done", points: 2, cap: 10 },
    { counts: "x.asked", points: -3 },
  ]
  const rules = book(
    items,
    { total: { start: 100, cap: 104, floor: 0 } },
    { start: 10, cap: 12, floor: 5, times: 0.5 },
  )
  const much = yearOf(rules, [done(9)])
  expect(much.score).toBe(104)
  expect(much.lines.map(({ what, points }) => [what, points])).toEqual([
    ["start", 100],
    ["start", 10],
    ["counts", 18],
    ["item_cap", -8],
    ["block_times", -10],
    ["total_cap", -6],
  ])
  expect(yearOf(rules, [{ kind: "x.asked", count: 4 }]).points).toMatchObject({ b: 5, total: 104 })
})

test("a block may take the highest of its parts, and another be lost when a condition fails", () => {
  const items = [
    { counts: "x.done", points: 2 },
    { counts: "x.asked", points: 3 },
  ]
  const facts = [done(2), { kind: "x.asked", count: 2 }]
  expect(yearOf(book(items, {}, { take: "highest" }), facts).score).toBe(6)
  const gate = {
    id: "g",
    name: "缺席全会",
    when: { count: "x.asked", atLeast: 2 },
    effect: { block: { id: "b", is: 0 } },
  }
  expect(yearOf(book(items, { gates: [gate] }), facts)).toMatchObject({ score: 0, gates: ["g"] })
})

test("one matter is credited in one office only, and the setting says which keeps it", () => {
  const items = [
    { counts: "proposal.filed", points: 10 },
    { counts: "opinion.adopted", points: 15 },
  ]
  const exclusive = [
    { id: "once", name: "不重复", per: "chain", keep: { setting: "keeps" }, items: ["i0", "i1"] },
  ]
  const settings = { keeps: { name: "保留", value: "highest", choices: ["highest", "listed", "all"] } }
  const rules = book(items, { exclusive, settings })
  const facts = [
    { id: "p", kind: "proposal.filed", chain: "c1" },
    { id: "o", kind: "opinion.adopted", chain: "c1" },
    { id: "q", kind: "proposal.filed", chain: "c2" },
  ]
  expect(yearOf(rules, facts).score).toBe(25)
  const by = (keeps: string) => {
    const file = { years: [2026], subjects: [{ id: "m", facts }] }
    const scored = scoreFacts(rules, file, { settings: { keeps } })
    return scored.ok ? scored.scores.subjects[0]?.years[0]?.score : scored.problems[0]?.code
  }
  expect([by("listed"), by("all"), by("none")]).toEqual([20, 35, "setting_not_a_choice"])
})

test("decimals and fractions are exact: three tenths are not a bit more or less", () => {
  const sum = [0.1, 0.2].map(fraction).reduce(add)
  expect(amountOf(sum)).toBe(0.3)
  expect(amountOf(["1/3", "1/3", "1/3"].map(fraction).reduce(add))).toBe(1)
  expect(amountOf(fraction(-0.000001))).toBe(-0.000001)
})
