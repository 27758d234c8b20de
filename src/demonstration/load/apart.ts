import { Worker } from "node:worker_threads"
import type { TakenApart, Texts } from "./texts.ts"

export interface Helper {
  readonly takeApart: (texts: Texts) => Promise<TakenApart>
  readonly dismiss: () => Promise<void>
}

/** A thread that takes texts apart; engaged early, so that it has read its dictionary by the time it is asked. */
export function engageHelper(): Helper {
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
