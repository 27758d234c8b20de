import { checkBounds } from "./bounds.ts"
import { type Amount, compare, fraction } from "./fraction.ts"
import type { Problem } from "./problem.ts"
import { blocksOf, conditionsOf, extremes, itemsOf } from "./rules-of.ts"
import type { Block, Item, RuleBook } from "./shape.ts"
import type { Value } from "./shape-parts.ts"

/** Rules that contradict themselves or each other. */
export function checkRules(book: RuleBook): readonly Problem[] {
  return [
    ...(book.from && book.until && book.until < book.from
      ? [{ code: "ends_before_it_begins", at: "/until" }]
      : []),
    ...checkLimits(book.total, "/total"),
    ...blocksOf(book).flatMap(({ at, it }) => [
      ...checkLimits(it, at),
      ...(it.items?.length || it.blocks?.length || it.start !== undefined
        ? []
        : [{ code: "empty_block", at }]),
    ]),
    ...itemsOf(book).flatMap(({ at, it }) => [...checkLimits(it, at), ...checkItem(it, at)]),
    ...conditionsOf(book).flatMap(({ at, it }) => {
      const measured = "count" in it || "term" in it || "rate" in it || "score" in it || "served" in it
      if (measured) return checkBounds(it, at)
      const windows = "years" in it ? [it.years.consecutive, it.years.inTerm].filter(Boolean).length : 1
      return windows === 1 ? [] : [{ code: "one_window", at: `${at}/years` }]
    }),
    ...checkSets(book),
    ...(book.gates ?? []).flatMap(({ when, unless, effect }, index): Problem[] => [
      ...((when === undefined) === (unless === undefined)
        ? [{ code: "when_or_unless", at: `/gates/${index}` }]
        : []),
      ...(Object.values(effect).every((each) => each === undefined)
        ? [{ code: "gate_does_nothing", at: `/gates/${index}/effect` }]
        : []),
      ...checkGateScores(effect, `/gates/${index}/effect`),
    ]),
  ]
}

type Limits = Pick<Block, "start" | "cap" | "floor">

/** A cap below its floor, or a start outside both: by role, the worst pair is compared only when it must meet. */
function checkLimits(limits: Limits | Item, at: string): readonly Problem[] {
  const { cap, floor } = limits
  const start = "start" in limits ? limits.start : undefined
  const negative = extremes(cap).find((each) => compare(fraction(each), fraction(0)) < 0)
  if (negative !== undefined)
    return [{ code: "negative_cap", at: `${at}/cap`, params: { cap: String(negative) } }]
  return [
    ...pairs(floor, cap).map(([low, high]) => ({
      code: "cap_below_floor",
      at: `${at}/cap`,
      params: { cap: String(high), floor: String(low) },
    })),
    ...pairs(start, cap).map(([low, high]) => ({
      code: "start_above_cap",
      at: `${at}/start`,
      params: { start: String(low), cap: String(high) },
    })),
    ...pairs(floor, start).map(([low, high]) => ({
      code: "start_below_floor",
      at: `${at}/start`,
      params: { start: String(high), floor: String(low) },
    })),
  ].slice(0, 1)
}

/** Pairs of which the first, which must be the lesser, is the greater. */
function pairs(low: Value | undefined, high: Value | undefined): readonly (readonly [Amount, Amount])[] {
  if (low === undefined || high === undefined) return []
  const roles = new Set([...rolesIn(low), ...rolesIn(high), ""])
  return [...roles].flatMap((role) =>
    forRole(low, role).flatMap((a) =>
      forRole(high, role)
        .filter((b) => compare(fraction(a), fraction(b)) > 0)
        .map((b) => [a, b] as const),
    ),
  )
}

const rolesIn = (value: Value) =>
  typeof value === "object" && "byRole" in value ? Object.keys(value.byRole) : []

function forRole(value: Value, role: string): readonly Amount[] {
  if (typeof value !== "object" || !("byRole" in value)) return extremes(value)
  const own = Object.hasOwn(value.byRole, role) ? value.byRole[role] : value.otherwise
  return extremes(own ?? 0)
}

const counting = ["each", "half_day", "once"]
const inOrder = ["each", "half_day"]

/** What may be said together of an item. */
function checkItem(item: Item, at: string): readonly Problem[] {
  const per = item.per ?? "each"
  const allowed: readonly (readonly [keyof Item, readonly string[]])[] = [
    ["from", inOrder],
    ["upTo", inOrder],
    ["steps", inOrder],
    ["best", inOrder],
    ["every", inOrder],
    ["share", ["each", "half_day", "once"]],
    ["times", ["each", "half_day", "once"]],
    ["needs", ["once", "missing", "each_missing"]],
    ["outOf", ["rate"]],
    ["bands", [...counting, "rate", "average", "highest", "latest"]],
  ]
  const { for: meant = [], notFor = [], distinct } = item
  const worths = (["points", "steps", "bands"] as const).filter((key) => item[key] !== undefined)
  const [first] = worths
  return [
    ...allowed.flatMap(([key, pers]) =>
      item[key] === undefined || pers.includes(per)
        ? []
        : [{ code: "not_with_per", at: `${at}/${key}`, params: { key, per } }],
    ),
    ...notFor.flatMap((role, index) =>
      meant.includes(role)
        ? [{ code: "for_and_not_for", at: `${at}/notFor/${index}`, params: { name: role } }]
        : [],
    ),
    ...(typeof distinct === "object" &&
    distinct.keep === "highest" &&
    !(inOrder.includes(per) && item.points !== undefined)
      ? [{ code: "not_with_per", at: `${at}/distinct/keep`, params: { key: "highest", per } }]
      : []),
    ...(worths.length === 1 || (worths.length === 0 && ["average", "highest", "latest"].includes(per))
      ? []
      : [{ code: first ? "one_worth" : "no_points", at: first ? `${at}/${worths[1]}` : at }]),
    ...(item.bands &&
    (item.from !== undefined || item.best !== undefined || item.share || item.times !== undefined)
      ? [{ code: "bands_alone", at: `${at}/bands` }]
      : []),
    ...(per === "rate" && item.outOf === undefined ? [{ code: "missing", at: `${at}/outOf` }] : []),
    ...(item.from !== undefined && item.upTo !== undefined && item.upTo < item.from
      ? [{ code: "ends_before_it_begins", at: `${at}/upTo` }]
      : []),
    ...(item.from !== undefined && item.steps ? [{ code: "steps_or_from", at: `${at}/from` }] : []),
    ...repeatedStarts(
      item.steps?.map(({ from }) => String(from)),
      `${at}/steps`,
    ),
    ...repeatedStarts(
      item.bands?.map((band) => `${band.above === undefined ? "≥" : ">"}${band.atLeast ?? band.above ?? 0}`),
      `${at}/bands`,
    ),
    ...(item.every !== undefined && compare(fraction(item.every), fraction(0)) <= 0
      ? [{ code: "too_small", at: `${at}/every`, params: { least: 0 } }]
      : []),
  ]
}

function repeatedStarts(starts: readonly string[] | undefined, at: string): readonly Problem[] {
  return (starts ?? []).flatMap((start, index) =>
    (starts ?? []).indexOf(start) < index
      ? [{ code: "same_start", at: `${at}/${index}`, params: { start } }]
      : [],
  )
}

function checkSets({ exclusive = [] }: RuleBook): readonly Problem[] {
  const taken = new Map<string, string>()
  return exclusive.flatMap((set, index) =>
    set.items.flatMap((item, n) => {
      const key = `${set.per} ${item}`
      const other = taken.get(key)
      taken.set(key, set.id)
      const at = `/exclusive/${index}/items/${n}`
      return other === undefined ? [] : [{ code: "in_two_sets", at, params: { name: item, other } }]
    }),
  )
}

function checkGateScores(
  { score, scoreAtMost, scoreAtLeast }: NonNullable<RuleBook["gates"]>[number]["effect"],
  at: string,
): readonly Problem[] {
  if (score !== undefined && (scoreAtMost !== undefined || scoreAtLeast !== undefined)) {
    return [{ code: "one_worth", at: `${at}/score` }]
  }
  return scoreAtMost !== undefined &&
    scoreAtLeast !== undefined &&
    compare(fraction(scoreAtLeast), fraction(scoreAtMost)) > 0
    ? [{ code: "nothing_within", at }]
    : []
}
