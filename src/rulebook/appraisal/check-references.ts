import { roles as houseRoles } from "../../base/actor.ts"
import { checkBounds } from "./bounds.ts"
import { type FactKind, factKinds } from "./kinds.ts"
import { kindsOf } from "./kinds-of.ts"
import { hint } from "./near.ts"
import type { Problem } from "./problem.ts"
import {
  type At,
  blocksOf,
  conditionsOf,
  itemsOf,
  kindsIn,
  rolesOf,
  selectorsOf,
  valuesOf,
} from "./rules-of.ts"
import type { RuleBook } from "./shape.ts"
import { isNumeric, listed, type Numeric, type Where } from "./shape-parts.ts"

/** Every name in the book must mean something, and one thing only. */
export function checkReferences(book: RuleBook): readonly Problem[] {
  const grades = new Set((book.grades ?? []).map(({ id }) => id))
  const points = new Set([
    "total",
    ...blocksOf(book).map(({ it }) => it.id),
    ...itemsOf(book).map(({ it }) => it.id),
  ])
  const items = new Set(itemsOf(book).map(({ it }) => it.id))
  const blocks = new Set(blocksOf(book).map(({ it }) => it.id))
  const missing = (
    code: string,
    known: ReadonlySet<string>,
    at: string,
    name: string | undefined,
  ): Problem[] =>
    name === undefined || known.has(name) ? [] : [{ code, at, params: { name, ...hint(name, known) } }]
  return [
    ...checkIds(book),
    ...Object.keys(book.kinds ?? {})
      .filter((name) => Object.hasOwn(factKinds, name))
      .map((name) => ({ code: "kind_known", at: `/kinds/${name}`, params: { name } })),
    ...checkRoles(book),
    ...selectorsOf(book).flatMap((each) => checkSelectors(book, each)),
    ...checkAttributes(book),
    ...(book.exclusive ?? []).flatMap((set, index) =>
      set.items.flatMap((item, n) => missing("unknown_item", items, `/exclusive/${index}/items/${n}`, item)),
    ),
    ...(book.gates ?? []).flatMap(({ effect }, index) => [
      ...missing("unknown_grade", grades, `/gates/${index}/effect/grade`, effect.grade),
      ...missing("unknown_grade", grades, `/gates/${index}/effect/gradeAtMost`, effect.gradeAtMost),
      ...missing("unknown_block", blocks, `/gates/${index}/effect/block/id`, effect.block?.id),
    ]),
    ...(book.grades ?? []).flatMap((grade, index) =>
      (grade.tieBreak ?? []).flatMap((each, n) =>
        typeof each === "string"
          ? missing("unknown_score", points, `/grades/${index}/tieBreak/${n}`, each)
          : [],
      ),
    ),
    ...conditionsOf(book).flatMap(({ at, it, early, past }): Problem[] => {
      if ("score" in it) {
        if (early) return [{ code: "score_too_early", at }]
        return missing("unknown_score", points, `${at}/score`, it.score)
      }
      if ("grade" in it) {
        if (!past) return [{ code: "grade_too_early", at }]
        return listed(it.grade).flatMap((grade) => missing("unknown_grade", grades, `${at}/grade`, grade))
      }
      return ("years" in it || "term" in it) && !past ? [{ code: "past_too_early", at }] : []
    }),
  ]
}

function checkIds(book: RuleBook): readonly Problem[] {
  const listOf = (key: "exclusive" | "exempt" | "gates" | "grades" | "measures" | "examples") =>
    repeated((book[key] ?? []).map(({ id }, index) => ({ at: `/${key}/${index}/id`, it: id })))
  const scored = [...blocksOf(book), ...itemsOf(book)].map(({ at, it }) => ({ at: `${at}/id`, it: it.id }))
  return [
    ...repeated([{ at: "/total", it: "total" }, ...scored]),
    ...(["exclusive", "exempt", "gates", "grades", "measures", "examples"] as const).flatMap(listOf),
  ]
}

function repeated(ids: readonly At<string>[]): readonly Problem[] {
  const seen = new Set<string>()
  return ids.flatMap(({ at, it }) => {
    if (seen.has(it)) return [{ code: "repeated_id", at, params: { name: it } }]
    seen.add(it)
    return []
  })
}

function checkRoles(book: RuleBook): readonly Problem[] {
  const known = new Set<string>([book.subject, ...houseRoles, ...(book.roles ?? [])])
  return rolesOf(book)
    .filter(({ it }) => !known.has(it))
    .map(({ at, it }) => ({ code: "unknown_role", at, params: { name: it, ...hint(it, known) } }))
}

function checkSelectors(
  book: RuleBook,
  { at, it }: ReturnType<typeof selectorsOf>[number],
): readonly Problem[] {
  const kinds = kindsOf(book)
  const many = Array.isArray(it)
  return listed(it).flatMap((selector, index): Problem[] => {
    const place = many ? `${at}/${index}` : at
    const names = kindsIn(selector)
    const unknown = names.filter((name) => !Object.hasOwn(kinds, name))
    if (unknown.length > 0) {
      const kindPlace = typeof selector === "string" ? place : `${place}/kind`
      return unknown.map((name) => ({
        code: "unknown_kind",
        at: kindPlace,
        params: { name, ...hint(name, Object.keys(kinds)) },
      }))
    }
    if (typeof selector === "string") return []
    return names.flatMap((name) => {
      const kind = kinds[name] as FactKind
      return [
        ...checkWhere(kind, name, selector.where, `${place}/where`),
        ...checkWhere(kind, name, selector.except, `${place}/except`),
      ]
    })
  })
}

function checkWhere(kind: FactKind, name: string, where: Where | undefined, at: string): readonly Problem[] {
  return Object.entries(where ?? {}).flatMap(([attribute, wanted]): Problem[] => {
    const place = `${at}/${attribute}`
    const allowed = Object.hasOwn(kind.attributes, attribute) ? kind.attributes[attribute] : undefined
    if (allowed === undefined) return [unknownAttribute(kind, name, attribute, place)]
    if (isNumeric(wanted)) return checkNumeric(kind, name, attribute, wanted, place)
    if (typeof allowed === "string") return []
    return listed(wanted)
      .filter((value) => !allowed.includes(String(value)))
      .map((value) => ({
        code: "unknown_attribute_value",
        at: place,
        params: { value: String(value), name: attribute, choices: allowed.join(", ") },
      }))
  })
}

function checkNumeric(
  kind: FactKind,
  name: string,
  attribute: string,
  wanted: Numeric,
  at: string,
): Problem[] {
  const { of } = wanted
  const said = of === undefined ? [attribute] : [attribute, of]
  return [
    ...said.flatMap((each): Problem[] => {
      if (!Object.hasOwn(kind.attributes, each)) return [unknownAttribute(kind, name, each, `${at}/of`)]
      return kind.attributes[each] === "number" ? [] : [{ code: "not_a_number", at, params: { name: each } }]
    }),
    ...checkBounds(wanted, at),
  ]
}

function unknownAttribute(kind: FactKind, name: string, attribute: string, at: string): Problem {
  const params = { name: attribute, kind: name, ...hint(attribute, Object.keys(kind.attributes)) }
  return { code: "unknown_attribute", at, params }
}

/** What an item reads from its facts, each of its kinds must be able to say. */
function checkAttributes(book: RuleBook): readonly Problem[] {
  const kinds = kindsOf(book)
  const says = (names: readonly string[], attribute: string, at: string): Problem[] =>
    names
      .filter(
        (name) => Object.hasOwn(kinds, name) && !Object.hasOwn(kinds[name]?.attributes ?? {}, attribute),
      )
      .map((name) => unknownAttribute(kinds[name] as FactKind, name, attribute, at))
  return [
    ...itemsOf(book).flatMap(({ at, it }) =>
      it.measure === undefined || it.measure === "count"
        ? []
        : says(kindsIn(it.counts), it.measure, `${at}/measure`),
    ),
    ...valuesOf(book).flatMap(({ at, it, item }): Problem[] => {
      if (typeof it !== "object" || !("by" in it)) return []
      if (!item) return [{ code: "no_fact_here", at }]
      const own = ["count", "parties", "position"].includes(it.by)
      // One of its kinds at least must say it; a kind that does not takes the `otherwise`.
      const silent = own ? [] : says(kindsIn(item.counts), it.by, `${at}/by`)
      return silent.length === kindsIn(item.counts).length ? silent : []
    }),
  ]
}
