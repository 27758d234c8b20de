import { type Test, tested } from "./condition.ts"
import { type Fraction, fraction } from "./fraction.ts"
import { type PreparedItem, prepareItem } from "./item.ts"
import { type Worth, worth } from "./match.ts"
import { kindsIn } from "./rules-of.ts"
import type { Block, Exclusive, Gate, Item, Measure, RuleBook } from "./shape.ts"

interface Limits {
  readonly start: Worth | undefined
  readonly floor: Worth | undefined
  readonly cap: Worth | undefined
}

export interface PreparedBlock extends Limits {
  readonly id: string
  readonly when: Test | undefined
  readonly times: Fraction | undefined
  readonly rounding: Block["rounding"]
  readonly take: "sum" | "highest" | "lowest" | number
  readonly items: readonly string[]
  readonly blocks: readonly PreparedBlock[]
}

interface PreparedGate {
  readonly gate: Gate
  /** Whether the gate is at work: its `when` holds, or its `unless` does not. */
  readonly closes: Test
}

/** A rule book made ready to score with: each rule once turned into a function. */
export interface Prepared {
  readonly book: RuleBook
  readonly items: ReadonlyMap<string, PreparedItem & { readonly when: Test | undefined }>
  /** Which items may count facts of a kind. */
  readonly byKind: ReadonlyMap<string, readonly PreparedItem[]>
  readonly blocks: readonly PreparedBlock[]
  readonly total: Limits
  readonly chains: readonly Exclusive[]
  readonly years: readonly Exclusive[]
  readonly gates: readonly PreparedGate[]
  readonly exempt: readonly { readonly id: string; readonly when: Test }[]
  readonly measures: readonly { readonly measure: Measure; readonly when: Test }[]
  /** Whether the book gives points at all; some regulations state only conditions. */
  readonly scores: boolean
}

/** The book must have passed `checkRuleBook`. */
export function prepare(book: RuleBook): Prepared {
  const items = new Map<string, PreparedItem & { readonly when: Test | undefined }>()
  const blocks = book.blocks.map((block) => prepareBlock(block, items))
  const byKind = new Map<string, PreparedItem[]>()
  for (const item of items.values()) {
    for (const kind of new Set(kindsIn(item.item.counts)))
      byKind.set(kind, [...(byKind.get(kind) ?? []), item])
  }
  const exclusive = book.exclusive?.filter((set) => set.keep !== "all") ?? []
  return {
    book,
    items,
    byKind,
    blocks,
    total: limitsOf(book.total),
    chains: exclusive.filter((set) => set.per === "chain"),
    years: exclusive.filter((set) => set.per === "year"),
    gates: (book.gates ?? []).map((gate) => ({ gate, closes: closing(gate) })),
    exempt: (book.exempt ?? [])
      .filter(({ active }) => active !== false)
      .map(({ id, when }) => ({ id, when: tested(when) })),
    measures: (book.measures ?? []).map((measure) => ({ measure, when: tested(measure.when) })),
    scores: book.blocks.length > 0 || book.total.start !== undefined,
  }
}

function prepareBlock(
  block: Block,
  items: Map<string, PreparedItem & { readonly when: Test | undefined }>,
): PreparedBlock {
  for (const item of block.items ?? []) {
    items.set(item.id, { ...prepareItem(item, block.id), when: testOf(item) })
  }
  const take = block.take ?? "sum"
  return {
    id: block.id,
    ...limitsOf(block),
    when: testOf(block),
    times: block.times === undefined ? undefined : fraction(block.times),
    rounding: block.rounding,
    take: typeof take === "object" ? take.highest : take,
    items: (block.items ?? []).map(({ id }) => id),
    blocks: (block.blocks ?? []).map((each) => prepareBlock(each, items)),
  }
}

function limitsOf({ start, floor, cap }: Pick<Block, "start" | "floor" | "cap">): Limits {
  const ready = (value: Block["cap"]) => (value === undefined ? undefined : worth(value))
  return { start: ready(start), floor: ready(floor), cap: ready(cap) }
}

function testOf({ when }: Pick<Item | Block, "when">): Test | undefined {
  return when === undefined ? undefined : tested(when)
}

function closing({ when, unless }: Gate): Test {
  if (when !== undefined) return tested(when)
  const open = unless === undefined ? () => true : tested(unless)
  return (years) => !open(years)
}
