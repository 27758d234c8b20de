import { z } from "zod"
import { approvals, gradeColours, pers, rungs } from "./choices.ts"
import { subjectFacts } from "./shape-facts.ts"
import {
  amount,
  boundShape,
  condition,
  count,
  distinct,
  id,
  name,
  selectors,
  settable,
  value,
} from "./shape-parts.ts"

/**
 * The shape of a rule book (计分办法): what `docs/rule-books.md` explains and the published JSON Schema is made from.
 * What a shape cannot say, such as a cap below its floor, is in `check.ts`.
 */
const roles = z.array(z.string()).min(1).max(30)
const flag = z.boolean().meta(settable)
const place = z.number().int().min(1).max(10_000).meta(settable)

const per = z.enum(pers)

const share = z.strictObject({
  lead: z.strictObject({ is: z.record(z.string(), z.string()), part: amount }).optional(),
  rest: z.union([z.enum(["equal", "each", "none"]), amount]).meta(settable),
  counting: z.enum(["others", "all"]).meta(settable).optional(),
  atMost: count.optional(),
})

const item = z
  .strictObject({
    id,
    name,
    note: z.string().max(2000).optional(),
    counts: selectors,
    outOf: z
      .union([selectors, z.strictObject({ subject: z.string() }), z.strictObject({ number: amount })])
      .optional(),
    for: roles.optional(),
    notFor: roles.optional(),
    when: condition.optional(),
    per: per.meta(settable).optional(),
    measure: z.string().optional(),
    needs: amount.optional(),
    every: amount.optional(),
    partial: z.enum(["drop", "whole", "share"]).meta(settable).optional(),
    distinct: distinct.optional(),
    from: place.optional(),
    upTo: place.optional(),
    best: count.optional(),
    points: value.optional(),
    steps: z
      .array(z.strictObject({ from: place, points: value }))
      .min(1)
      .max(50)
      .optional(),
    bands: z
      .array(z.strictObject({ atLeast: amount.optional(), above: amount.optional(), points: value }))
      .min(1)
      .max(50)
      .optional(),
    times: value.optional(),
    share: share.optional(),
    cap: value.optional(),
    floor: value.optional(),
  })
  .meta(settable)
export type Item = z.infer<typeof item>

const take = z
  .union([z.enum(["sum", "highest", "lowest"]), z.strictObject({ highest: count })])
  .meta(settable)

const rounding = z.strictObject({
  places: z.number().int().min(0).max(6).meta(settable),
  mode: z.enum(["half_up", "half_even", "down", "up"]).meta(settable),
})

const limits = { start: value.optional(), floor: value.optional(), cap: value.optional() }

export interface Block {
  id: string
  name: z.infer<typeof name>
  note?: string | undefined
  when?: z.infer<typeof condition> | undefined
  start?: z.infer<typeof value> | undefined
  floor?: z.infer<typeof value> | undefined
  cap?: z.infer<typeof value> | undefined
  times?: z.infer<typeof amount> | undefined
  take?: z.infer<typeof take> | undefined
  rounding?: z.infer<typeof rounding> | undefined
  items?: Item[] | undefined
  blocks?: Block[] | undefined
}

const block: z.ZodType<Block> = z.lazy(() =>
  z.strictObject({
    id,
    name,
    note: z.string().max(2000).optional(),
    when: condition.optional(),
    ...limits,
    times: amount.optional(),
    take: take.optional(),
    rounding: rounding.optional(),
    items: z.array(item).max(300).optional(),
    blocks: z.array(block).max(50).optional(),
  }),
)

const exclusive = z
  .strictObject({
    id,
    name,
    items: z.array(z.string()).min(2).max(60).meta(settable),
    per: z.enum(["year", "chain"]),
    keep: z.enum(["highest", "listed", "first", "last", "all"]).meta(settable),
  })
  .meta(settable)
export type Exclusive = z.infer<typeof exclusive>

const gate = z
  .strictObject({
    id,
    name,
    note: z.string().max(2000).optional(),
    for: roles.optional(),
    notFor: roles.optional(),
    unless: condition.optional(),
    when: condition.optional(),
    effect: z.strictObject({
      grade: z.string().optional(),
      gradeAtMost: z.string().optional(),
      points: amount.optional(),
      score: amount.optional(),
      scoreAtMost: amount.optional(),
      scoreAtLeast: amount.optional(),
      block: z.strictObject({ id: z.string(), is: amount }).optional(),
    }),
  })
  .meta(settable)
export type Gate = z.infer<typeof gate>

const grade = z
  .strictObject({
    id,
    name,
    colour: z.enum(gradeColours).optional(),
    note: z.string().max(2000).optional(),
    ...boundShape,
    rank: place.optional(),
    share: amount.optional(),
    within: z.string().optional(),
    base: z.enum(["assessed", "eligible"]).meta(settable).optional(),
    rounding: z.enum(["down", "up", "nearest"]).meta(settable).optional(),
    fewest: z.number().int().min(0).max(10_000).meta(settable).optional(),
    tieBreak: z
      .array(z.union([z.string(), z.strictObject({ count: selectors, measure: z.string().optional() })]))
      .max(20)
      .optional(),
    ties: z.enum(["in", "out", "open"]).meta(settable).optional(),
    requires: condition.optional(),
    otherwise: z.literal(true).optional(),
  })
  .meta(settable)
export type Grade = z.infer<typeof grade>

const measure = z
  .strictObject({
    id,
    name,
    note: z.string().max(2000).optional(),
    rung: z.enum(rungs),
    for: roles.optional(),
    notFor: roles.optional(),
    when: condition,
    approval: z.enum(approvals).meta(settable).optional(),
  })
  .meta(settable)
export type Measure = z.infer<typeof measure>

const setting = z.strictObject({
  name,
  value: z.union([z.string(), z.number(), z.boolean()]),
  choices: z.array(z.union([z.string(), z.number(), z.boolean()])).optional(),
  open: z.string().max(2000).optional(),
})

const example = z.strictObject({
  id: z.string().min(1).max(60),
  name: z.string().max(500).optional(),
  year: z.number().int(),
  terms: z
    .array(z.strictObject({ term: z.string(), from: z.number().int(), to: z.number().int() }))
    .optional(),
  subjects: z.array(subjectFacts).min(1).max(2000),
  expect: z.strictObject({
    /** The subject of which this is expected: the first when left out. */
    subject: z.string().optional(),
    score: amount.optional(),
    grade: z.string().nullable().optional(),
    measures: z.array(z.string()).optional(),
    percent: z.record(z.string(), amount).optional(),
  }),
})
export type Example = z.infer<typeof example>

const attribute = z.union([z.enum(["text", "number", "boolean"]), z.array(z.string()).min(1)])

export const ruleBook = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal("shanyi-rule-book/1"),
  id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  version: z.number().int().min(1),
  name,
  note: z.string().max(4000).optional(),
  source: z.string().max(2000).optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  subject: id,
  roles: z.array(z.string()).max(50).optional(),
  roleOn: z.enum(["fact", "end"]).meta(settable).optional(),
  kinds: z
    .record(
      z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/),
      z.strictObject({ name, attributes: z.record(z.string(), attribute).optional() }),
    )
    .optional(),
  settings: z.record(z.string().regex(/^[a-z][a-zA-Z0-9]{0,59}$/), setting).optional(),
  total: z.strictObject({
    ...limits,
    rounding: rounding.optional(),
  }),
  blocks: z.array(block).max(50),
  exclusive: z.array(exclusive).max(50).optional(),
  exempt: z
    .array(z.strictObject({ id, name, when: condition, active: flag.optional() }))
    .max(20)
    .optional(),
  gates: z.array(gate).max(50).optional(),
  grades: z.array(grade).max(20).optional(),
  measures: z.array(measure).max(50).optional(),
  examples: z.array(example).max(50).optional(),
})
export type RuleBook = z.infer<typeof ruleBook>
