import { useSyncExternalStore } from "react"

/**
 * A server that has too many people at its door turns some away at once (503) and says when to come again. The screen
 * does that by itself for a while, each time after a longer pause, and says meanwhile that it is in a queue.
 */
const patience = 60_000
const longestPause = 10_000

let inQueue = 0
const listeners = new Set<() => void>()

function change(by: number): void {
  inQueue += by
  for (const listener of listeners) listener()
}

/** Whether anything of this window waits to be let in. */
export function useInQueue(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => inQueue > 0,
  )
}

interface Asking {
  /** What may be sent twice whatever became of it: reading, or writing under a key of its own. */
  readonly repeatable: boolean
  readonly signal?: AbortSignal | undefined
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>
  readonly chance?: () => number
}

/** Sends it, and again while it is turned away; returns the last answer. */
export async function inTurn(send: () => Promise<Response>, asking: Asking): Promise<Response> {
  const { signal, sleep = pause, chance = Math.random } = asking
  let response = await send()
  let waited = 0
  let queued = false
  try {
    for (let tries = 0; await mayComeAgain(response, asking.repeatable); tries += 1) {
      const asked = Number(response.headers.get("retry-after")) * 1_000
      const wait = Math.min(asked * 1.5 ** tries, longestPause) * (0.75 + chance() / 2)
      if (waited + wait > patience) break
      if (!queued) change(1)
      queued = true
      await sleep(wait, signal)
      waited += wait
      response = await send()
    }
    return response
  } finally {
    if (queued) change(-1)
  }
}

/** `busy` is said before anything is done; any other 503 may have come after it was. */
async function mayComeAgain(response: Response, repeatable: boolean): Promise<boolean> {
  if (response.status !== 503 || !(Number(response.headers.get("retry-after")) > 0)) return false
  if (repeatable) return true
  const said = await response
    .clone()
    .json()
    .catch(() => undefined)
  return Array.isArray(said?.reasons) && said.reasons.some((each: { code?: string }) => each.code === "busy")
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      clearTimeout(timer)
      reject(new DOMException("left the queue", "AbortError"))
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", leave)
      resolve()
    }, ms)
    signal?.addEventListener("abort", leave, { once: true })
    if (signal?.aborted) leave()
  })
}
