import type { Moment } from "./world.ts"

/** What is still to happen, earliest first; what is asked for at one moment happens in the order of asking. */
export interface Agenda {
  /** Minutes are counted from midnight in Shanghai. */
  readonly on: (date: string, minutes: number, run: (moment: Moment) => void) => void
  /** Does everything up to a moment, and what that leads to. Returns how many steps there were. */
  readonly walk: (until: Date) => number
}

interface Step {
  readonly at: number
  readonly order: number
  readonly date: string
  readonly run: (moment: Moment) => void
}

export function openAgenda(): Agenda {
  const heap: Step[] = []
  const days = new Map<string, { readonly day: Temporal.PlainDate; readonly midnight: number }>()
  let order = 0
  let now = 0
  const dayOf = (date: string) => {
    const known = days.get(date)
    if (known) return known
    const made = { day: Temporal.PlainDate.from(date), midnight: Date.parse(`${date}T00:00:00+08:00`) }
    days.set(date, made)
    return made
  }
  return {
    on: (date, minutes, run) => {
      order += 1
      // What should have happened already happens next: time does not run back.
      const at = Math.max(now, dayOf(date).midnight + minutes * 60_000)
      push(heap, { at, order, date, run })
    },
    walk: (until) => {
      const end = until.getTime()
      let count = 0
      for (;;) {
        const next = heap[0]
        if (!next || next.at > end) return count
        pop(heap)
        now = next.at
        const at = new Date(next.at)
        const date = new Date(next.at + 8 * 3_600_000).toISOString().slice(0, 10)
        next.run({ at, today: dayOf(date).day })
        count += 1
      }
    },
  }
}

const before = (one: Step, other: Step) =>
  one.at < other.at || (one.at === other.at && one.order < other.order)

function push(heap: Step[], step: Step): void {
  let place = heap.length
  while (place > 0) {
    const above = (place - 1) >> 1
    const parent = heap[above] as Step
    if (!before(step, parent)) break
    heap[place] = parent
    place = above
  }
  heap[place] = step
}

function pop(heap: Step[]): void {
  const last = heap.pop() as Step
  if (heap.length === 0) return
  let place = 0
  for (;;) {
    let child = 2 * place + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && before(heap[child + 1] as Step, heap[child] as Step)) child += 1
    if (!before(heap[child] as Step, last)) break
    heap[place] = heap[child] as Step
    place = child
  }
  heap[place] = last
}
