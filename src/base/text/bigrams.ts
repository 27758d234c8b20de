import { normalise } from "./normalise.ts"

/**
 * Exact search for Chinese in PostgreSQL. Every character or Latin word takes one position; a character is indexed
 * together with its neighbour (养老院 → 养老@1 老院@2 院@3), so that a phrase query on positions finds exactly what
 * was typed, words of two characters included, which trigrams cannot find.
 */
export interface Lexeme {
  lexeme: string
  position: number
  /** "A" to "C" ranks above the ordinary. */
  weight?: "A" | "B" | "C"
}

/** PostgreSQL keeps no position above this one: phrases beyond it (some 16,000 characters) are not found exactly. */
const LAST_POSITION = 16_383

type Token = { kind: "han"; text: string } | { kind: "word"; text: string } | { kind: "gap" }

const TOKENS = /(\p{Script=Han})|([[\p{L}\p{N}]--\p{Script=Han}]+)|(\s+)|([^\p{L}\p{N}\s]+)/gv

/** The tokens of normalised text. Spaces vanish (提 案 is 提案); punctuation parts phrases. */
function* tokens(normalised: string): Generator<Token> {
  for (const match of normalised.matchAll(TOKENS)) {
    if (match[1] !== undefined) yield { kind: "han", text: match[1] }
    else if (match[2] !== undefined) yield { kind: "word", text: match[2] }
    else if (match[4] !== undefined) yield { kind: "gap" }
  }
}

function lexemes(normalised: string, first: number): { list: Lexeme[]; next: number } {
  const list: Lexeme[] = []
  let position = first
  let previous: string | undefined
  const close = () => {
    if (previous !== undefined) list.push({ lexeme: previous, position: position - 1 })
    previous = undefined
  }
  for (const token of tokens(normalised)) {
    if (token.kind === "han") {
      if (previous !== undefined) list.push({ lexeme: previous + token.text, position: position - 1 })
      previous = token.text
      position++
    } else {
      close()
      if (token.kind === "word") list.push({ lexeme: token.text, position })
      position++
    }
  }
  close()
  return { list, next: position }
}

/** The lexemes of a text in order of position, from 1. */
export function bigrams(text: string): Lexeme[] {
  return lexemes(normalise(text), 1).list
}

/** A `tsvector` literal of the parts in order (title, then text), to pass as `$1::tsvector`. */
export function toBigramVector(...parts: readonly string[]): string {
  let next = 1
  const all: Lexeme[] = []
  for (const part of parts) {
    const { list, next: after } = lexemes(normalise(part), next)
    all.push(...list)
    next = after + 2
  }
  return vectorLiteral(all)
}

/** Lexemes in order of position as a `tsvector` literal: `'养老':1A '老院':2`. */
export function vectorLiteral(list: readonly Lexeme[]): string {
  const positions = new Map<string, { last: number; places: string[] }>()
  for (const { lexeme, position, weight = "" } of list) {
    const kept = Math.min(position, LAST_POSITION)
    const at = positions.get(lexeme)
    if (at === undefined) positions.set(lexeme, { last: kept, places: [kept + weight] })
    else if (at.last !== kept && at.places.length < MOST_POSITIONS) {
      at.last = kept
      at.places.push(kept + weight)
    }
  }
  return [...positions].map(([lexeme, { places }]) => `${quote(lexeme)}:${places.join(",")}`).join(" ")
}

/** PostgreSQL keeps so many positions of a lexeme. */
const MOST_POSITIONS = 255

/** A lexeme quoted for `tsvector` and `tsquery` literals. */
export function quote(lexeme: string): string {
  return `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`
}

/**
 * What a person typed as a `tsquery` literal over bigrams, to pass as `$1::tsquery`; undefined when nothing in it can
 * be searched. Terms parted by spaces must all occur; text in “ ” or " " is one term. One character finds every word
 * beginning with it or ending in it; letters are completed (`cppc` finds `cppcc`).
 */
export function toBigramQuery(query: string): string | undefined {
  const phrases = queryTerms(query)
    .map(phraseQuery)
    .filter((phrase) => phrase !== "")
  return phrases.length === 0 ? undefined : phrases.join(" & ")
}

/** The terms of a typed query, normalised, each of them to be found as it stands. */
export function queryTerms(query: string): string[] {
  const terms: string[] = []
  for (const match of normalise(query).matchAll(/["“]([^"“”]+)["”]|([^\s"“”]+)/gu)) {
    const term = (match[1] ?? match[2] ?? "").trim()
    if (/[\p{L}\p{N}]/u.test(term)) terms.push(term)
  }
  return terms
}

function phraseQuery(term: string): string {
  const { list } = lexemes(term, 1)
  const wanted: { text: string; position: number }[] = []
  list.forEach(({ lexeme, position }, i) => {
    const han = /^\p{Script=Han}/u.test(lexeme)
    const before = list[i - 1]
    const alone = [...lexeme].length === 1
    // The single character that closes a run was the second half of the bigram before it: it need not be asked again.
    if (han && alone && before !== undefined && before.position === position - 1 && isPair(before.lexeme))
      return
    const completed = han ? alone : /^\p{Script=Latin}{2,}$/u.test(lexeme) && i === list.length - 1
    wanted.push({ text: quote(lexeme) + (completed ? ":*" : ""), position })
  })
  return wanted
    .map(({ text, position }, i) =>
      i === 0 ? text : `<${position - (wanted[i - 1]?.position ?? 0)}> ${text}`,
    )
    .join(" ")
}

function isPair(lexeme: string): boolean {
  return /^\p{Script=Han}{2}$/u.test(lexeme)
}
