import { normalise } from "../../../base/text/normalise.ts"

/** Runs of eight characters: long enough that unrelated texts share almost none but names and slogans. */
const LENGTH = 8

/** Every run of eight letters, figures or characters of a text, signs and spaces left out. */
export function grams(text: string): ReadonlySet<string> {
  const characters = normalise(text).replace(/[^\p{L}\p{N}]/gu, "")
  const found = new Set<string>()
  for (let at = 0; at + LENGTH <= characters.length; at++) found.add(characters.slice(at, at + LENGTH))
  return found
}

/** How much of the shorter text stands word for word in the other, 0 to 1; `shared` is the number of runs they share. */
export function containment(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
): { share: number; shared: number } {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const gram of small) if (large.has(gram)) shared++
  return { share: small.size === 0 ? 0 : shared / small.size, shared }
}
