import type { Reason } from "../base/reason.ts"
import type { ArticleId } from "../rulebook/articles/articles.ts"
import type { Period } from "../rulebook/calendar/calendar.ts"

/**
 * The procedure language: state · action · policy (who) · required (what must be filled) · guard (what must be true) ·
 * deadline · effect (what follows) · terms (what the organisation sets) · basis (which article). Nothing else: what it
 * cannot say is a named function in TypeScript, never a new keyword.
 *
 * R is the record as the law sees it, A the actor, T the terms the case was opened under, I the inputs by action.
 */
export interface Situation<R, A, T> {
  readonly record: R
  readonly actor: A
  readonly terms: T
  readonly today: Temporal.PlainDate
}

export interface Policy<R, A> {
  readonly name: string
  readonly test: (record: R, actor: A) => boolean
  /** What it is put together from, so that an answer can say which part held. */
  readonly parts?: { readonly of: "any" | "all"; readonly policies: readonly Policy<R, A>[] }
}

/** Asked twice: with `null` when offering the action, with the input when it is done. The function's name is its name. */
export type Guard<R, A, T, In> = (
  situation: Situation<R, A, T>,
  input: In | null,
) => Reason | readonly Reason[] | null

/** What follows once the action stands; carried out by the handler of that name, in the same transaction or as a job. */
export interface Effect {
  readonly name: string
  readonly args?: Readonly<Record<string, string>>
}

/** Another case that this action opens, in the same transaction and the same matter chain. */
export interface Opening {
  readonly procedure: string
  readonly data: Readonly<Record<string, unknown>>
}

/** Where an action may lead when that depends on the input: all ends are named, so that they can be drawn and checked. */
export interface Branch<R, A, T, In, S extends string> {
  readonly ends: readonly S[]
  readonly choose: (situation: Situation<R, A, T>, input: In) => S
}

export interface Action<R, A, T, In, S extends string, D extends string> {
  readonly basis: ArticleId
  readonly from: readonly S[]
  /** Left out: the state stays as it is. */
  readonly to?: S | Branch<R, A, T, In, S>
  readonly by: Policy<R, A>
  readonly required?: readonly (keyof In & string)[]
  readonly guards?: readonly Guard<R, A, T, In>[]
  /** The columns that change, as a pure function. */
  readonly change?: (situation: Situation<R, A, T>, input: In) => Partial<R>
  readonly opens?: (situation: Situation<R, A, T>, input: In) => readonly Opening[]
  readonly effects?: readonly Effect[]
  /** What the fact says besides who, when, from and to. Default: the whole input. Sealed inputs say less. */
  readonly says?: (situation: Situation<R, A, T>, input: In) => Readonly<Record<string, unknown>>
  /** New due dates that this action sets, as an extension does. */
  readonly sets?: { readonly [N in D]?: (situation: Situation<R, A, T>, input: In) => Period }
}

export interface Deadline<R, T, S extends string, N extends string> {
  readonly basis: ArticleId
  readonly startsIn: S
  /** The clock keeps running in these states besides `startsIn`; leaving them all meets the deadline. */
  readonly runsIn?: readonly S[]
  /** The clock stands in these states, and the days spent there do not count. */
  readonly standsIn?: readonly S[]
  /** Arriving here cancels it rather than meets it: the duty went elsewhere, or came to nothing. */
  readonly voidIn?: readonly S[]
  /** `null`: under these terms there is no such deadline. */
  readonly within: (terms: T, record: R) => Period | null
  /** `flag` shows it as overdue; an action is done by the system on the day after. */
  readonly onExpiry: "flag" | N
}

export interface State {
  readonly final?: true
}

export interface Procedure<R, A, T, I, S extends string, D extends string> {
  readonly id: string
  readonly version: number
  readonly initial: S
  readonly states: Readonly<Record<S, State>>
  readonly actions: { readonly [N in keyof I & string]: Action<R, A, T, I[N], S, D> }
  readonly deadlines: { readonly [N in D]: Deadline<R, T, S, keyof I & string> }
}

/**
 * Writes a procedure down. State and deadline names are inferred from `states` and `deadlines`, action names are the
 * keys of I: a misspelt one, a deadline reading a term that is not there, or an action that does not say who may, does
 * not compile.
 */
export function procedureFor<R extends { readonly state: string }, A, T, I>() {
  return <const S extends string, const D extends string>(definition: {
    readonly id: string
    readonly version: number
    readonly initial: NoInfer<S>
    readonly states: Readonly<Record<S, State>>
    readonly actions: { readonly [N in keyof I & string]: Action<R, A, T, I[N], NoInfer<S>, NoInfer<D>> }
    readonly deadlines: { readonly [N in D]: Deadline<R, T, NoInfer<S>, keyof I & string> }
  }): Procedure<R, A, T, I, S, D> => definition
}

// biome-ignore lint/suspicious/noExplicitAny: a procedure whose record, actor and terms are somebody else's business
export type AnyProcedure = Procedure<any, any, any, any, string, string>
// biome-ignore lint/suspicious/noExplicitAny: as above
export type AnyAction = Action<any, any, any, any, string, string>

/** An action of a procedure by name, or undefined: names arrive from outside, so the lookup is by own keys only. */
export function findAction(procedure: AnyProcedure, name: string): AnyAction | undefined {
  return Object.hasOwn(procedure.actions, name) ? procedure.actions[name] : undefined
}

/** Every state the action may lead to from `from`. */
export function endsOf(action: AnyAction, from: string): readonly string[] {
  if (action.to === undefined) return [from]
  return typeof action.to === "string" ? [action.to] : action.to.ends
}
