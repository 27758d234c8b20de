import type { Words } from "../../../../base/words.ts"

/** A place in a rule book's text: keys and numbers, as in a JSON Pointer. */
export type Path = readonly (string | number)[]
export type Json = Readonly<Record<string, unknown>>

export const isJson = (value: unknown): value is Json =>
  value !== null && typeof value === "object" && !Array.isArray(value)

export const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : [])

/** The same book with one value changed; `undefined` removes it. */
export function changed(book: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(book)) {
    const list = [...(book as unknown[])]
    const next = changed(list[Number(key)], rest, value)
    if (next === undefined) list.splice(Number(key), 1)
    else list[Number(key)] = next
    return list
  }
  const own = isJson(book) ? book : {}
  const next = changed(own[key], rest, value)
  const { [key]: _, ...others } = own
  return next === undefined ? others : { ...own, [key]: next }
}

/** One place up or down in its list. */
export function moved(book: unknown, path: Path, by: -1 | 1): unknown {
  const at = Number(path.at(-1))
  const inside = path.slice(0, -1)
  const list = inside.reduce<unknown>(
    (node, key) => (node as Record<string, unknown>)[key],
    book,
  ) as unknown[]
  const other = at + by
  if (other < 0 || other >= list.length) return book
  return changed(book, inside, list.with(at, list[other]).with(other, list[at]))
}

/** A name that nothing in the book has yet. */
export function freshId(book: unknown, stem: string): string {
  const text = JSON.stringify(book)
  for (let n = 1; ; n += 1) {
    const id = `${stem}_${n}`
    if (!text.includes(`"${id}"`)) return id
  }
}

/** What was typed, as it stands in the text: a number where it is one, a fraction as text, nothing when left empty. */
export function typedAmount(text: string): unknown {
  const typed = text.trim()
  if (typed === "") return undefined
  return /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : typed
}

/** The name of a block, an item or a grade. */
export function partName(book: Json, id: string): Words {
  let found: Words | undefined
  JSON.stringify(book, (_, value: unknown) => {
    if (isJson(value) && value.id === id && value.name !== undefined && found === undefined)
      found = isJson(value.name) ? (value.name as unknown as Words) : same(String(value.name))
    return value
  })
  return found ?? same(id)
}

const same = (text: string): Words => ({ zh: text, en: text })
