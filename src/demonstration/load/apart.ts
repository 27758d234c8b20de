import { Worker } from "node:worker_threads"
import type { TakenApart, Texts } from "./texts.ts"

export interface Helper {
  readonly takeApart: (texts: Texts) => Promise<TakenApart>
  readonly dismiss: () => Promise<void>
}

/** Threads that take texts apart, half each; engaged early, so that they have read their dictionary by the time they are asked. */
export function engageHelper(): Helper {
  const [one, other] = [engage(), engage()]
  return {
    takeApart: async ({ found, published }) => {
      const [middle, half] = [Math.ceil(found.length / 2), Math.ceil(published.length / 2)]
      const [first, second] = await Promise.all([
        one.takeApart({ found: found.slice(0, middle), published: published.slice(0, half) }),
        other.takeApart({ found: found.slice(middle), published: published.slice(half) }),
      ])
      return {
        found: [...first.found, ...second.found],
        published: [...first.published, ...second.published],
      }
    },
    dismiss: async () => {
      await one.dismiss()
      await other.dismiss()
    },
  }
}

function engage(): Helper {
  const worker = new Worker(new URL("./texts-worker.ts", import.meta.url))
  const answer = new Promise<TakenApart>((resolve, reject) => {
    worker.once("message", resolve)
    worker.once("error", reject)
    worker.once("exit", () => reject(new Error("the thread that takes texts apart has ended")))
  })
  // Heard when it is asked for its answer; until then it must not end the program.
  answer.catch(() => undefined)
  return {
    takeApart: (texts) => {
      worker.postMessage(texts)
      return answer
    },
    dismiss: async () => void (await worker.terminate()),
  }
}
