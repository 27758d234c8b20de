import { queryTerms } from "./bigrams.ts"
import { normaliseWithOffsets } from "./normalise.ts"

/** A passage of what the author wrote, with the half-open ranges of UTF-16 offsets in it that answer the query. */
export interface Snippet {
  text: string
  ranges: [start: number, end: number][]
}

/** The passage of about `width` characters that answers the query best; the beginning when nothing answers. */
export function snippet(text: string, query: string, width = 80): Snippet {
  const marks = findMarks(text, query)
  const start = bestStart(text, marks, width)
  const end = wholeCharacter(text, Math.min(text.length, start + width))
  const before = start > 0 ? "…" : ""
  const after = end < text.length ? "…" : ""
  const shift = before.length - start
  return {
    text: before + text.slice(start, end) + after,
    ranges: marks
      .filter(([from, to]) => from >= start && to <= end)
      .map(([from, to]): [number, number] => [from + shift, to + shift]),
  }
}

/** Where the terms of a query stand in a text, whatever the script either was typed in; sorted, not overlapping. */
export function findMarks(text: string, query: string): [number, number][] {
  const normalised = normaliseWithOffsets(text)
  const found: [number, number][] = []
  for (const term of queryTerms(query)) {
    for (
      let at = normalised.text.indexOf(term);
      at >= 0;
      at = normalised.text.indexOf(term, at + term.length)
    ) {
      found.push([normalised.offsets[at] ?? 0, normalised.offsets[at + term.length] ?? text.length])
    }
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const merged: [number, number][] = []
  for (const [from, to] of found) {
    const last = merged.at(-1)
    if (last !== undefined && from < last[1]) last[1] = Math.max(last[1], to)
    else if (to > from) merged.push([from, to])
  }
  return merged
}

/** The window that holds most marks, with a little of what goes before the first of them. */
function bestStart(text: string, marks: readonly [number, number][], width: number): number {
  let best = 0
  let most = 0
  for (const [i, [from]] of marks.entries()) {
    let held = 0
    for (let j = i; j < marks.length && (marks[j]?.[1] ?? 0) <= from + width * 0.8; j++) held++
    if (held > most) {
      most = held
      best = from
    }
  }
  if (most === 0 || best < width * 0.6) return 0
  return wholeCharacter(text, Math.min(Math.round(best - width * 0.2), Math.max(0, text.length - width)))
}

/** Never cut a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at
}
