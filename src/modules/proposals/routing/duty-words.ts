import { normalise } from "../../../base/text/normalise.ts"

/** Words of duties, and whose they are: bearer (a unit or a family) → how strongly the word points to it. */
export interface DutyWords {
  byWord: ReadonlyMap<string, ReadonlyMap<string, number>>
  longest: number
}

export interface DutyBearer {
  id: string
  core: readonly string[]
  touches: readonly string[]
}

const CORE = 1
const TOUCH = 0.35

export function dutyWords(bearers: readonly DutyBearer[]): DutyWords {
  const byWord = new Map<string, Map<string, number>>()
  const enter = (words: readonly string[], bearer: string, strength: number) => {
    for (const each of words) {
      const word = normalise(each)
      const had = byWord.get(word) ?? new Map<string, number>()
      had.set(bearer, Math.max(strength, had.get(bearer) ?? 0))
      byWord.set(word, had)
    }
  }
  for (const { id, core, touches } of bearers) {
    enter(core, id, CORE)
    enter(touches, id, TOUCH)
  }
  // A word that many bear tells them apart less.
  for (const had of byWord.values()) {
    const shared = Math.sqrt([...had.values()].reduce((sum, strength) => sum + strength, 0))
    for (const [bearer, strength] of had) had.set(bearer, shared > 1 ? strength / shared : strength)
  }
  return { byWord, longest: Math.max(0, ...[...byWord.keys()].map((word) => word.length)) }
}

/**
 * How often each duty word stands in a text. A word inside a longer one is not counted (交通 in 交通信号灯), so that the
 * more exact duty wins; of words that overlap, the one that begins first counts, as one reads.
 */
export function countDutyWords(text: string, words: DutyWords): Map<string, number> {
  const normalised = normalise(text)
  const counts = new Map<string, number>()
  for (let at = 0; at < normalised.length; at++) {
    for (let length = Math.min(words.longest, normalised.length - at); length > 0; length--) {
      const word = normalised.slice(at, at + length)
      if (!words.byWord.has(word)) continue
      counts.set(word, (counts.get(word) ?? 0) + 1)
      at += length - 1
      break
    }
  }
  return counts
}
