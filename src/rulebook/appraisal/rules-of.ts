import { amountOf, fraction, multiply, whole } from "./fraction.ts"
import type { Block, Item, RuleBook } from "./shape.ts"
import { type Condition, listed, type Selectors, type Value } from "./shape-parts.ts"

/** Everything of one sort in a rule book, each with its place: what the checks and the editor walk over. */
export interface At<T> {
  readonly at: string
  readonly it: T
}

export function blocksOf(book: RuleBook): readonly At<Block>[] {
  const walk = (blocks: readonly Block[], at: string): At<Block>[] =>
    blocks.flatMap((it, index) => [
      { at: `${at}/${index}`, it },
      ...walk(it.blocks ?? [], `${at}/${index}/blocks`),
    ])
  return walk(book.blocks, "/blocks")
}

export function itemsOf(book: RuleBook): readonly At<Item>[] {
  return blocksOf(book).flatMap(({ at, it }) =>
    (it.items ?? []).map((item, index) => ({ at: `${at}/items/${index}`, it: item })),
  )
}

/** Conditions stand in items, blocks, exemptions, gates, grades and measures. `early`: before there are any points. */
export function conditionsOf(
  book: RuleBook,
): readonly (At<Condition> & { readonly early: boolean; readonly past: boolean })[] {
  const one = (at: string, it: Condition | undefined, early: boolean, past = false) =>
    it === undefined ? [] : walkCondition(at, it).map((each) => ({ ...each, early, past }))
  return [
    ...blocksOf(book).flatMap(({ at, it }) => one(`${at}/when`, it.when, true)),
    ...itemsOf(book).flatMap(({ at, it }) => one(`${at}/when`, it.when, true)),
    ...(book.exempt ?? []).flatMap((each, index) => one(`/exempt/${index}/when`, each.when, true)),
    ...(book.gates ?? []).flatMap(({ when, unless, effect }, index) => [
      ...one(`/gates/${index}/when`, when, effect.block !== undefined),
      ...one(`/gates/${index}/unless`, unless, effect.block !== undefined),
    ]),
    ...(book.grades ?? []).flatMap((each, index) => one(`/grades/${index}/requires`, each.requires, false)),
    ...(book.measures ?? []).flatMap((each, index) => one(`/measures/${index}/when`, each.when, false, true)),
  ]
}

/** Whether anything it says is about years before the one that is scored. */
export const looksBack = (book: RuleBook): boolean =>
  conditionsOf(book).some(({ it }) => "years" in it || "term" in it)

function walkCondition(at: string, it: Condition): readonly At<Condition>[] {
  const inner = (conditions: readonly Condition[], key: string) =>
    conditions.flatMap((each, index) => walkCondition(`${at}/${key}/${index}`, each))
  const own = [{ at, it }]
  if ("all" in it) return [...own, ...inner(it.all, "all")]
  if ("any" in it) return [...own, ...inner(it.any, "any")]
  if ("not" in it) return [...own, ...walkCondition(`${at}/not`, it.not)]
  if ("years" in it) return [...own, ...walkCondition(`${at}/hold`, it.hold)]
  return own
}

/** What is said of facts: by items and by conditions. */
export function selectorsOf(book: RuleBook): readonly At<Selectors>[] {
  return [
    ...itemsOf(book).flatMap(({ at, it }) => [
      { at: `${at}/counts`, it: it.counts },
      ...(isSelectors(it.outOf) ? [{ at: `${at}/outOf`, it: it.outOf }] : []),
    ]),
    ...(book.grades ?? []).flatMap(({ tieBreak = [] }, index) =>
      tieBreak.flatMap((each, n) =>
        typeof each === "string" ? [] : [{ at: `/grades/${index}/tieBreak/${n}/count`, it: each.count }],
      ),
    ),
    ...conditionsOf(book).flatMap(({ at, it }): At<Selectors>[] => {
      if ("count" in it) return [{ at: `${at}/count`, it: it.count }]
      if ("term" in it) return [{ at: `${at}/term`, it: it.term }]
      if (!("rate" in it)) return []
      return [
        { at: `${at}/rate`, it: it.rate },
        { at: `${at}/outOf`, it: it.outOf },
      ]
    }),
  ]
}

const isSelectors = (outOf: Item["outOf"]): outOf is Selectors =>
  outOf !== undefined && (typeof outOf === "string" || Array.isArray(outOf) || "kind" in outOf)

/** The kinds that a selector names. */
export function kindsIn(selectors: Selectors): readonly string[] {
  return listed(selectors).flatMap((each) => listed(typeof each === "string" ? each : each.kind))
}

/** The roles by which rules differ. */
export function rolesOf(book: RuleBook): readonly At<string>[] {
  const both = (at: string, rule: { for?: string[] | undefined; notFor?: string[] | undefined }) => [
    ...(rule.for ?? []).map((it, index) => ({ at: `${at}/for/${index}`, it })),
    ...(rule.notFor ?? []).map((it, index) => ({ at: `${at}/notFor/${index}`, it })),
  ]
  return [
    ...itemsOf(book).flatMap(({ at, it }) => both(at, it)),
    ...(book.gates ?? []).flatMap((gate, index) => both(`/gates/${index}`, gate)),
    ...(book.measures ?? []).flatMap((measure, index) => both(`/measures/${index}`, measure)),
    ...valuesOf(book).flatMap(({ at, it }) =>
      typeof it === "object" && "byRole" in it
        ? Object.keys(it.byRole).map((role) => ({ at: `${at}/byRole/${role}`, it: role }))
        : [],
    ),
    ...conditionsOf(book).flatMap(({ at, it }) =>
      "role" in it ? listed(it.role).map((role) => ({ at: `${at}/role`, it: role })) : [],
    ),
  ]
}

/** Every value of the book, those within values too. `item` when it is asked of a fact. */
export function valuesOf(book: RuleBook): readonly (At<Value> & { readonly item?: Item })[] {
  const limits = (at: string, of: Pick<Block, "start" | "floor" | "cap">) =>
    (["start", "floor", "cap"] as const).flatMap((key) => {
      const it = of[key]
      return it === undefined ? [] : walkValue(`${at}/${key}`, it)
    })
  return [
    ...limits("/total", book.total),
    ...blocksOf(book).flatMap(({ at, it }) => limits(at, it)),
    ...itemsOf(book).flatMap(({ at, it: item }) =>
      [
        ...(["points", "times", "cap", "floor"] as const).flatMap((key) => {
          const it = item[key]
          return it === undefined ? [] : walkValue(`${at}/${key}`, it)
        }),
        ...(item.steps ?? []).flatMap((step, index) => walkValue(`${at}/steps/${index}/points`, step.points)),
        ...(item.bands ?? []).flatMap((band, index) => walkValue(`${at}/bands/${index}/points`, band.points)),
      ].map((each) => ({ ...each, item })),
    ),
  ]
}

function walkValue(at: string, it: Value): readonly At<Value>[] {
  if (typeof it !== "object") return [{ at, it }]
  if ("perMonth" in it) return [{ at, it }]
  const inner = "byRole" in it ? it.byRole : "values" in it ? it.values : {}
  const key = "byRole" in it ? "byRole" : "values"
  return [
    { at, it },
    ...Object.entries(inner).flatMap(([name, each]) => walkValue(`${at}/${key}/${name}`, each)),
    ...(it.otherwise === undefined ? [] : walkValue(`${at}/otherwise`, it.otherwise)),
  ]
}

/** The least and the most that a value may be. */
export function extremes(value: Value | undefined): readonly (string | number)[] {
  if (value === undefined) return []
  if (typeof value !== "object") return [value]
  if ("perMonth" in value) return [0, amountOf(multiply(fraction(value.perMonth), whole(12)))]
  const otherwise = value.otherwise === undefined ? [] : extremes(value.otherwise)
  if ("bands" in value) return [...value.bands.map((band) => band.value), ...otherwise]
  const inner = "byRole" in value ? value.byRole : value.values
  return [...Object.values(inner).flatMap(extremes), ...otherwise]
}
