import type { Amount } from "../../../rulebook/appraisal/fraction.ts"

/** The parts of a rule book that are changed most: amounts, each with its place in the text. */
export interface Part {
  readonly path: readonly (string | number)[]
  readonly name: unknown
  readonly what: "points" | "cap" | "threshold" | "setting"
  readonly value: Amount | boolean
}

interface Node {
  readonly id?: unknown
  readonly name?: unknown
  readonly items?: readonly Node[]
  readonly blocks?: readonly Node[]
  readonly points?: unknown
  readonly cap?: unknown
  readonly atLeast?: unknown
  readonly value?: unknown
}

const isAmount = (value: unknown): value is Amount => typeof value === "number" || typeof value === "string"

export function partsOf(book: unknown): readonly Part[] {
  if (book === null || typeof book !== "object") return []
  const { settings, grades, total } = book as {
    settings?: Record<string, Node>
    grades?: Node[]
    total?: Node
  }
  const nodes = (list: unknown): readonly Node[] => (Array.isArray(list) ? list : [])
  const part = (
    node: Node,
    path: Part["path"],
    key: "points" | "cap" | "atLeast",
    what: Part["what"],
  ): Part[] => {
    const value = node[key]
    return isAmount(value) ? [{ path: [...path, key], name: node.name, what, value }] : []
  }
  const block = (node: Node, path: Part["path"]): Part[] => [
    ...part(node, path, "cap", "cap"),
    ...nodes(node.items).flatMap((item, index) => [
      ...part(item, [...path, "items", index], "points", "points"),
      ...part(item, [...path, "items", index], "cap", "cap"),
    ]),
    ...nodes(node.blocks).flatMap((inner, index) => block(inner, [...path, "blocks", index])),
  ]
  return [
    ...nodes((book as Node).blocks).flatMap((each, index) => block(each, ["blocks", index])),
    ...part({ ...total, name: { zh: "总分", en: "Total" } }, ["total"], "cap", "cap"),
    ...nodes(grades).flatMap((grade, index) => part(grade, ["grades", index], "atLeast", "threshold")),
    ...Object.entries(settings ?? {}).flatMap(([key, setting]): Part[] => {
      const { value } = setting
      return isAmount(value) || typeof value === "boolean"
        ? [{ path: ["settings", key, "value"], name: setting.name, what: "setting", value }]
        : []
    }),
  ]
}

/** The same book with one value changed. */
export function changed(book: unknown, path: Part["path"], value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (Array.isArray(book))
    return book.map((each, index) => (index === key ? changed(each, rest, value) : each))
  const own = book as Record<string, unknown>
  return { ...own, [key]: changed(own[key], rest, value) }
}

/** What was typed, as it stands in the text: a number where it is one. */
export function typedValue(text: string, before: Part["value"]): Part["value"] {
  if (typeof before === "boolean") return text === "true"
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
}
