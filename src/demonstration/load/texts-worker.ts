import { parentPort } from "node:worker_threads"
import { type Texts, takeApart } from "./texts.ts"

/** Takes texts apart on the second processor, while the rows without them are written. */
takeApart({ found: [{ title: "", body: "" }], published: [] }) // the dictionary is read before it is needed
parentPort?.once("message", (texts: Texts) => {
  parentPort?.postMessage(takeApart(texts))
})
