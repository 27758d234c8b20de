import type { Policy } from "./language.ts"

/** Names a predicate, so that "who may" can be read aloud, drawn in the permission matrix, and asked on the screen. */
export function policy<R, A>(name: string, test: (record: R, actor: A) => boolean): Policy<R, A> {
  return { name, test }
}

export function anyOf<R, A>(...policies: readonly Policy<R, A>[]): Policy<R, A> {
  const joined = policy<R, A>(policies.map((each) => each.name).join(" | "), (record, actor) =>
    policies.some((each) => each.test(record, actor)),
  )
  return { ...joined, parts: { of: "any", policies } }
}

export function allOf<R, A>(...policies: readonly Policy<R, A>[]): Policy<R, A> {
  const joined = policy<R, A>(
    policies.map((each) => (each.name.includes("|") ? `(${each.name})` : each.name)).join(" & "),
    (record, actor) => policies.every((each) => each.test(record, actor)),
  )
  return { ...joined, parts: { of: "all", policies } }
}

export function not<R, A>(inner: Policy<R, A>): Policy<R, A> {
  return policy(`!(${inner.name})`, (record, actor) => !inner.test(record, actor))
}

/** Every single way in which a policy can hold: `a & (b | c)` holds by `a & b` or by `a & c`. */
export function waysOf<R, A>(whole: Policy<R, A>): readonly Policy<R, A>[] {
  const { parts } = whole
  if (!parts) return [whole]
  if (parts.of === "any") return parts.policies.flatMap((each) => waysOf(each))
  return parts.policies
    .map((each) => waysOf(each))
    .reduce<readonly (readonly Policy<R, A>[])[]>(
      (found, ways) => found.flatMap((before) => ways.map((way) => [...before, way])),
      [[]],
    )
    .map((way) => allOf(...way))
}
