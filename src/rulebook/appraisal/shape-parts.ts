import { z } from "zod"
import type { Words } from "../../base/words.ts"
import { type Amount, isAmount } from "./fraction.ts"

/**
 * The small parts of which a rule book is written. A part marked `settable` may also be `{ "setting": "name" }`; the
 * setting's value has taken its place before anything here is read.
 */
export const settable = { settable: true } as const

export const id = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/)
export const amount: z.ZodType<Amount> = z
  .union([z.number(), z.string()])
  .refine(isAmount, { params: { code: "amount" } })
  .meta({
    ...settable,
    exact: true,
    description: 'A number of at most six places, or a fraction as text such as "25/2".',
  })
export const count = z.number().int().min(1).max(10_000).meta(settable)

export type Name = string | (Pick<Words, "zh"> & { readonly en?: string | undefined })
export const name: z.ZodType<Name> = z.union([
  z.string().trim().min(1).max(200),
  z.strictObject({ zh: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(300).optional() }),
])

export type Scalar = string | number | boolean
const scalar = z.union([z.string().max(100), z.number(), z.boolean()])
const oneOrMore = <T extends z.ZodType>(each: T) => z.union([each, z.array(each).min(1).max(60)])
const bounds = {
  atLeast: amount.optional(),
  above: amount.optional(),
  atMost: amount.optional(),
  below: amount.optional(),
}
export interface Bounds {
  readonly atLeast?: Amount | undefined
  readonly above?: Amount | undefined
  readonly atMost?: Amount | undefined
  readonly below?: Amount | undefined
}
export const boundShape = bounds

/** A number that the fact says, or its share of another: half-days attended of those held. */
const numeric = z.strictObject({ of: z.string().optional(), ...bounds })
export type Numeric = Bounds & { readonly of?: string | undefined }
const whereSchema = z.record(
  z.string(),
  z.union([scalar, z.array(scalar).min(1).max(60), numeric]).meta(settable),
)
export type Where = Readonly<Record<string, Scalar | readonly Scalar[] | Numeric>>

export const isNumeric = (wanted: Where[string]): wanted is Numeric =>
  typeof wanted === "object" && !Array.isArray(wanted)

/** `member.` before a kind: that of a body's members. */
const kindName = z.string().regex(/^(member\.)?[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/)
const selector = z.union([
  kindName,
  z.strictObject({
    kind: oneOrMore(kindName),
    where: whereSchema.optional(),
    except: whereSchema.optional(),
  }),
])
export const selectors = oneOrMore(selector).meta(settable)
export type Selectors = z.infer<typeof selectors>

/**
 * What a unit is worth: an amount, or by what the fact says, or by who is scored: a role, an attribute, the months served.
 */
export type Value =
  | Amount
  | {
      readonly by: string
      readonly values: Readonly<Record<string, Value>>
      readonly otherwise?: Value | undefined
    }
  | {
      readonly by: string
      readonly bands: readonly { readonly atLeast: Amount; readonly value: Amount }[]
      readonly otherwise?: Value | undefined
    }
  | { readonly byRole: Readonly<Record<string, Value>>; readonly otherwise?: Value | undefined }
  | {
      readonly bySubject: string
      readonly values: Readonly<Record<string, Value>>
      readonly otherwise?: Value | undefined
    }
  | { readonly perMonth: Amount }

export const value: z.ZodType<Value> = z.lazy(() =>
  z.union([
    amount,
    z.strictObject({ by: z.string(), values: z.record(z.string(), value), otherwise: value.optional() }),
    z.strictObject({
      by: z.string(),
      bands: z.array(z.strictObject({ atLeast: amount, value: amount })).min(1),
      otherwise: value.optional(),
    }),
    z.strictObject({ byRole: z.record(z.string(), value), otherwise: value.optional() }),
    z.strictObject({
      bySubject: z.string(),
      values: z.record(z.string(), value),
      otherwise: value.optional(),
    }),
    z.strictObject({ perMonth: amount }),
  ]),
)

export type Condition =
  | ({
      readonly count: Selectors
      readonly measure?: string | undefined
      readonly distinct?: Distinct | undefined
    } & Bounds)
  | ({
      readonly term: Selectors
      readonly measure?: string | undefined
      readonly distinct?: Distinct | undefined
      /** Asked in the term's last year only, of all of it: fewer than three proposals in a term. */
      readonly atEnd?: true | undefined
    } & Bounds)
  | ({ readonly rate: Selectors; readonly outOf: Selectors } & Bounds)
  | ({ readonly score: string } & Bounds)
  | ({ readonly served: "months" } & Bounds)
  | { readonly grade: string | readonly string[] }
  | { readonly role: string | readonly string[] }
  | { readonly attribute: string; readonly is: Scalar | readonly Scalar[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly years: Window; readonly hold: Condition }

export interface Window {
  readonly consecutive?: number | undefined
  readonly inTerm?: number | undefined
  /** Whether a run goes on from one term into the next. Left out: it does not. */
  readonly acrossTerms?: boolean | undefined
}

const distinctBy = z.enum(["chain", "day", "month", "quarter"])
export type DistinctBy = z.infer<typeof distinctBy>
/** Each matter, day, month or quarter once: the first of its facts, or the one worth most. */
export const distinct = z.union([
  distinctBy,
  z.strictObject({ by: distinctBy, keep: z.enum(["first", "highest"]).meta(settable) }),
])
export type Distinct = z.infer<typeof distinct>

export const condition: z.ZodType<Condition> = z.lazy(() => conditions).meta(settable)
const conditions: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({
      count: selectors,
      measure: z.string().optional(),
      distinct: distinct.optional(),
      ...bounds,
    }),
    z.strictObject({
      term: selectors,
      measure: z.string().optional(),
      distinct: distinct.optional(),
      atEnd: z.literal(true).optional(),
      ...bounds,
    }),
    z.strictObject({ rate: selectors, outOf: selectors, ...bounds }),
    z.strictObject({ score: z.string(), ...bounds }),
    z.strictObject({ served: z.literal("months"), ...bounds }),
    z.strictObject({ grade: oneOrMore(z.string()) }),
    z.strictObject({ role: oneOrMore(z.string()) }),
    z.strictObject({ attribute: z.string(), is: oneOrMore(scalar) }),
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({
      years: z.strictObject({
        consecutive: count.optional(),
        inTerm: count.optional(),
        acrossTerms: z.boolean().meta(settable).optional(),
      }),
      hold: condition,
    }),
  ]),
)

/** One thing or several, as the format allows it to be written. */
export function listed<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T]
}
