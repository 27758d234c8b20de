/** A small seeded generator (mulberry32): the same seed gives the same city on every machine. */
export interface Random {
  /** A number in [0, 1). */
  next(): number
  /** A whole number from low to high, both included. */
  whole(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** `count` different items in their original order. */
  some<T>(list: readonly T[], count: number): T[]
  weighted<T>(list: readonly (readonly [T, number])[]): T
}

export function random(seed: number | string): Random {
  let state = typeof seed === "number" ? seed >>> 0 : hash(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick,
    some(list, count) {
      const left = list.map((_, index) => index)
      const chosen: number[] = []
      while (chosen.length < count && left.length > 0)
        chosen.push(left.splice(Math.floor(next() * left.length), 1)[0] as number)
      return chosen.sort((a, b) => a - b).map((index) => list[index] as never)
    },
    weighted(list) {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [item, weight] of list) {
        left -= weight
        if (left < 0) return item
      }
      return (list[list.length - 1] as readonly [never, number])[0]
    },
  }
}

/** FNV-1a over UTF-16 units. */
export function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}
