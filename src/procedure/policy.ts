import type { Policy } from "./language.ts"

/** Names a predicate, so that "who may" can be read aloud, drawn in the permission matrix, and asked on the screen. */
export function policy<R, A>(name: string, test: (record: R, actor: A) => boolean): Policy<R, A> {
  return { name, test }
}

export function anyOf<R, A>(...policies: readonly Policy<R, A>[]): Policy<R, A> {
  return policy(policies.map((each) => each.name).join(" | "), (record, actor) =>
    policies.some((each) => each.test(record, actor)),
  )
}

export function allOf<R, A>(...policies: readonly Policy<R, A>[]): Policy<R, A> {
  return policy(
    policies.map((each) => (each.name.includes("|") ? `(${each.name})` : each.name)).join(" & "),
    (record, actor) => policies.every((each) => each.test(record, actor)),
  )
}

export function not<R, A>(inner: Policy<R, A>): Policy<R, A> {
  return policy(`!(${inner.name})`, (record, actor) => !inner.test(record, actor))
}
