import type { Words } from "../../base/words.ts"

/**
 * The program refuses to start: what is wrong, why it matters and what to do, in both languages, since nobody has
 * chosen a language yet. Shown on the terminal without a stack.
 */
export class StartRefusal extends Error {
  readonly words: Words

  constructor(words: Words, options?: ErrorOptions) {
    super(`${words.zh}\n${words.en}`, options)
    this.name = "StartRefusal"
    this.words = words
  }
}
