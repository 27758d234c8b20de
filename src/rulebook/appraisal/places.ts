import type { Problem } from "./problem.ts"
import { pointerPart } from "./settings.ts"

/** Where something stands in a text: both count from one. */
export interface Place {
  readonly line: number
  readonly column: number
}

export interface Placed {
  readonly value?: unknown
  /** The text is no JSON, or says a key twice. */
  readonly problems: readonly (Problem & Place)[]
  /** The place of what a JSON Pointer names; of what is not there, that of the nearest part around it. */
  readonly placeOf: (pointer: string) => Place
}

/** Reads JSON and remembers where each part stands, so that whoever edits the text is told the line. */
export function placed(given: string): Placed {
  const text = given.replace(/^\uFEFF/, "")
  const starts = lineStarts(text)
  const placeAt = (offset: number): Place => {
    const line = starts.findLastIndex((start) => start <= offset)
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
  }
  const { offsets, repeated, failed } = scan(text)
  const placeOf = (pointer: string): Place => {
    for (let at = pointer; ; at = at.slice(0, at.lastIndexOf("/"))) {
      const offset = offsets.get(at)
      if (offset !== undefined || at === "") return placeAt(offset ?? 0)
    }
  }
  const twice = repeated.map(({ at, offset, key }) => ({
    code: "repeated_key",
    at,
    params: { key },
    ...placeAt(offset),
  }))
  if (failed) {
    const here = placeAt(failed.offset)
    const params = { expected: failed.expected, ...here }
    const code = failed.expected === "" ? "text_after_end" : "not_json"
    return { problems: [{ code, at: "", params, ...here }], placeOf }
  }
  return { value: JSON.parse(text), problems: twice, placeOf }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1)
  return starts
}

class Failed extends Error {
  readonly offset: number
  readonly expected: string
  constructor(offset: number, expected: string) {
    super(expected)
    this.offset = offset
    this.expected = expected
  }
}

const scalars = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y
const strings = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy
const anything = '"…" / 1 / { / ['
const spaces = /[ \t\r\n]*/y

interface Repeated {
  readonly at: string
  readonly offset: number
  readonly key: string
}

/** Walks the text once, by the grammar of JSON. */
function scan(text: string) {
  const offsets = new Map<string, number>()
  const repeated: Repeated[] = []
  let at = 0
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) at += found.length
    return found
  }
  const next = (): string => {
    take(spaces)
    return text[at] ?? ""
  }
  const parts = (close: string, each: (index: number) => void): void => {
    at += 1
    if (next() === close) {
      at += 1
      return
    }
    for (let index = 0; ; index += 1) {
      each(index)
      const mark = next()
      if (mark !== "," && mark !== close) throw new Failed(at, `“,” / “${close}”`)
      at += 1
      if (mark === close) return
      if (next() === close) throw new Failed(at, close === "}" ? '"…"' : anything)
    }
  }
  const value = (pointer: string): void => {
    const first = next()
    offsets.set(pointer, at)
    if (first === "{") object(pointer)
    else if (first === "[") parts("]", (index) => value(`${pointer}/${index}`))
    else if (take(first === '"' ? strings : scalars) === undefined)
      throw new Failed(at, first === '"' ? '"…"' : anything)
  }
  const object = (pointer: string): void => {
    const keys = new Set<string>()
    parts("}", () => {
      next()
      const offset = at
      const quoted = take(strings)
      if (quoted === undefined) throw new Failed(at, '"…"')
      const key = JSON.parse(quoted) as string
      const own = `${pointer}/${pointerPart(key)}`
      if (keys.has(key)) repeated.push({ at: own, offset, key })
      keys.add(key)
      if (next() !== ":") throw new Failed(at, "“:”")
      at += 1
      value(own)
      offsets.set(own, offset)
    })
  }
  try {
    value("")
    if (next() !== "") throw new Failed(at, "")
    return { offsets, repeated, failed: undefined }
  } catch (error) {
    if (error instanceof Failed) return { offsets, repeated, failed: error }
    throw error
  }
}
