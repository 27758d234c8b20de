import { normalise } from "../../base/text/normalise.ts"

/** Runs of eight characters: long enough that unrelated texts share almost none but names and slogans. */
const LENGTH = 8

/** For a rolling hash: any odd number does; the second is the first to the power of LENGTH, modulo 2³². */
const BASE = 0x01000193
const BASE_OUT = Array.from({ length: LENGTH }).reduce<number>((power) => Math.imul(power, BASE), 1)

/**
 * Every run of eight letters, figures or characters of a text, signs and spaces left out, as numbers of 30 bits: two
 * unrelated texts of 2,000 characters meet by chance in a run less than once in 200 comparisons, which decides nothing.
 */
export function grams(text: string): ReadonlySet<number> {
  const characters = normalise(text).replace(/[^\p{L}\p{N}]+/gu, "")
  const found = new Set<number>()
  let hash = 0
  for (let at = 0; at < characters.length; at++) {
    hash = (Math.imul(hash, BASE) + characters.charCodeAt(at)) | 0
    if (at >= LENGTH) hash = (hash - Math.imul(characters.charCodeAt(at - LENGTH), BASE_OUT)) | 0
    if (at >= LENGTH - 1) found.add(spread(hash))
  }
  return found
}

function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return (mixed ^ (mixed >>> 13)) >>> 2
}

/** How much of the shorter text stands word for word in the other, 0 to 1; `shared` is the number of runs they share. */
export function containment(
  a: ReadonlySet<number>,
  b: ReadonlySet<number>,
): { share: number; shared: number } {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const gram of small) if (large.has(gram)) shared++
  return { share: small.size === 0 ? 0 : shared / small.size, shared }
}
