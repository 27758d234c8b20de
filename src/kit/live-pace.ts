import { stopwatch } from "../base/clock.ts"

/** What changed; whoever is not looking at the very case reads it again within so many milliseconds. */
export interface News {
  readonly topics: readonly string[]
  readonly within: number
  /** The case is on this screen: it is read again at once. */
  readonly urgent?: boolean
}

/** What changes again and again, as while a batch runs, is read again this often at most (milliseconds). */
const pause = 1_000

/**
 * When a screen reads again. Five hundred open screens that all read at the moment of each change would be a thousand
 * requests for one click, so the server says over how long they spread, and each keeps a place of its own in that time.
 */
export function openPace(readAgain: (topics: ReadonlySet<string>) => void, chance = Math.random) {
  const elapsed = stopwatch()
  const changed = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY

  const read = () => {
    timer = undefined
    due = Number.POSITIVE_INFINITY
    last = elapsed()
    const topics = new Set(changed)
    changed.clear()
    readAgain(topics)
  }
  return {
    hear({ topics, within, urgent }: News): void {
      for (const topic of topics) changed.add(topic)
      const now = elapsed()
      const rested = last + (urgent ? pause : Math.max(pause, within))
      const at = rested > now ? rested : now + (urgent ? 0 : chance() * within)
      if (at >= due) return
      clearTimeout(timer)
      due = at
      if (at <= now) read()
      else timer = setTimeout(read, at - now)
    },
    close: () => clearTimeout(timer),
  }
}
