/** Why something was refused or is missing: a value with a code; its words stand in a `words.ts` under `reasons`. */
export interface Reason {
  readonly code: string
  readonly field?: string
  readonly params?: Readonly<Record<string, string | number>>
}

export function reason(code: string, details: Omit<Reason, "code"> = {}): Reason {
  return { code, ...details }
}

/** A refusal on its way to a person. `kind` is chosen by what went wrong; HTTP maps it in one place. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly reasons: readonly Reason[]

  constructor(kind: RefusalKind, reasons: Reason | readonly Reason[]) {
    const list = Array.isArray(reasons) ? (reasons as readonly Reason[]) : [reasons as Reason]
    super(list.map((each) => (each.field ? `${each.code}(${each.field})` : each.code)).join(", "))
    this.name = "Refusal"
    this.kind = kind
    this.reasons = list
  }
}

export type RefusalKind =
  | "invalid" // the input is malformed or incomplete
  | "unauthenticated" // nobody is signed in
  | "forbidden" // this person may not
  | "missing" // there is no such thing, or not for this person
  | "conflict" // the record is in another state or was changed meanwhile
  | "too_large"
  | "too_many" // too often in too short a time
  | "unavailable" // the server can't just now
