import { Jieba } from "@node-rs/jieba"
import { dict, idf } from "@node-rs/jieba/dict.js"
import { type Lexeme, quote, vectorLiteral } from "./bigrams.ts"
import { normalise } from "./normalise.ts"
import { vocabulary } from "./vocabulary.ts"

/** Words of Chinese text by jieba (server only: native), for ranking and comparing; exact search is by bigrams. */

let jieba: Jieba | undefined

function segmenter(): Jieba {
  if (jieba === undefined) {
    jieba = Jieba.withDict(dict)
    jieba.loadDict(Buffer.from(vocabulary.map((word) => `${word} 20000 n\n`).join("")))
  }
  return jieba
}

/** The words of a text in order, normalised; long words are followed by the words inside them (服务体系 → 服务, 体系). */
export function words(text: string): string[] {
  return segmenter()
    .cutForSearch(normalise(text), true)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/** The longest words only, as one reads them. */
export function plainWords(text: string): string[] {
  return segmenter()
    .cut(normalise(text), true)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/** Words that say nothing of the matter: function words and single characters. */
export function isContentWord(word: string): boolean {
  return [...word].length > 1 && !/^[\d.,%]+$/u.test(word) && !functionWords.has(word)
}

const functionWords = new Set(
  (
    "的 了 和 与 及 或 在 是 有 对 为 以 等 这 那 其 之 上 下 中 我们 你们 他们 它们 这些 那些 这个 一个 一些 一种 一定 一是 二是 三是 四是 五是 " +
    "六是 首先 其次 最后 第一 第二 第三 第四 第五 可以 能够 应当 应该 必须 需要 通过 根据 按照 关于 由于 因此 所以 但是 然而 同时 而且 并且 以及 " +
    "如果 虽然 不仅 尤其 特别 进行 作为 成为 没有 不是 就是 还是 已经 目前 当前 近年 近年来 今年 去年 之间 之后 以来 其中 包括 例如 比如 如何 什么 " +
    "怎样 自己 有的 各种 各类 各级 相关 有关 不同 以上 以下 左右 方面 许多 很多 大量 部分 主要 基本 重要 越来越 仍然 一方面 另一方面 此外 总之 即 " +
    "the of and to in for on with is are by an as at be or"
  ).split(" "),
)

/**
 * A `tsvector` literal for ranking, to pass as `$1::tsvector`: words of the title carry weight A, of the text none (D).
 */
export function toWordVector(title: string, text = ""): string {
  const inTitle = positioned(words(title), 1)
  const inText = positioned(words(text), (inTitle.at(-1)?.position ?? 0) + 3)
  return vectorLiteral([...inTitle.map((lexeme) => ({ ...lexeme, weight: "A" as const })), ...inText])
}

function positioned(list: readonly string[], first: number): Lexeme[] {
  return list
    .map((lexeme, i) => ({ lexeme, position: first + i }))
    .filter(({ lexeme }) => isContentWord(lexeme))
}

/** Any of these words, as a `tsquery` literal over a word vector; undefined when there is none. */
export function toWordQuery(list: Iterable<string>): string | undefined {
  const quoted = [...new Set(list)].map(quote)
  return quoted.length === 0 ? undefined : quoted.join(" | ")
}

let general: Map<string, number> | undefined

/**
 * How telling a word is in Chinese at large: natural logarithm of documents per document holding it, by jieba's own
 * list. A word missing from it is rare. A young organisation has too few texts to know this from its own.
 */
export function generalWeight(word: string): number {
  if (general === undefined) {
    general = new Map()
    for (const line of new TextDecoder().decode(idf).split("\n")) {
      const space = line.lastIndexOf(" ")
      const weight = Number(line.slice(space + 1))
      if (space > 0 && weight > 0) general.set(line.slice(0, space), weight)
    }
  }
  return general.get(word) ?? UNLISTED
}

/** About the 90th percentile of jieba's list: rare, but a mis-cut fragment must not outweigh a real rare word. */
const UNLISTED = 11
