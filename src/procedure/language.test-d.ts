import { procedureFor } from "./language.ts"
import { policy } from "./policy.ts"

/** Type tests: each line below an expectation must not compile; `tsc` fails when one does. */
interface Record {
  readonly state: string
}
interface Terms {
  readonly replyWithin: { workingDays: number }
}
interface Inputs {
  go: { reason: string }
}
const anybody = policy<Record, object>("anybody", () => true)
const language = procedureFor<Record, object, Terms, Inputs>()
const states = { here: {}, there: { final: true } } as const

language({
  id: "sound",
  version: 1,
  initial: "here",
  states,
  actions: {
    go: { basis: "handling-assign", from: ["here"], to: "there", by: anybody, required: ["reason"] },
  },
  deadlines: {
    reply: {
      basis: "reply-deadline",
      startsIn: "here",
      within: (terms) => terms.replyWithin,
      onExpiry: "go",
    },
  },
})

language({
  id: "misspelt state",
  version: 1,
  initial: "here",
  states,
  // @ts-expect-error there is no state called hear
  actions: { go: { basis: "handling-assign", from: ["hear"], to: "there", by: anybody } },
  deadlines: {},
})

language({
  id: "misspelt end",
  version: 1,
  initial: "here",
  states,
  // @ts-expect-error there is no state called their
  actions: { go: { basis: "handling-assign", from: ["here"], to: "their", by: anybody } },
  deadlines: {},
})

language({
  id: "nobody named",
  version: 1,
  initial: "here",
  states,
  // @ts-expect-error an action says who may
  actions: { go: { basis: "handling-assign", from: ["here"], to: "there" } },
  deadlines: {},
})

language({
  id: "no such article",
  version: 1,
  initial: "here",
  states,
  // @ts-expect-error an action rests on an article that exists
  actions: { go: { basis: "invented-1", from: ["here"], to: "there", by: anybody } },
  deadlines: {},
})

language({
  id: "unknown field",
  version: 1,
  initial: "here",
  states,
  // @ts-expect-error only fields of the input can be required
  actions: { go: { basis: "handling-assign", from: ["here"], to: "there", by: anybody, required: ["why"] } },
  deadlines: {},
})

language({
  id: "unknown term",
  version: 1,
  initial: "here",
  states,
  actions: { go: { basis: "handling-assign", from: ["here"], to: "there", by: anybody } },
  deadlines: {
    reply: {
      basis: "reply-deadline",
      startsIn: "here",
      // @ts-expect-error a deadline reads a term that exists
      within: (terms) => terms.replyBy,
      onExpiry: "flag",
    },
  },
})

language({
  id: "unknown expiry",
  version: 1,
  initial: "here",
  states,
  actions: { go: { basis: "handling-assign", from: ["here"], to: "there", by: anybody } },
  deadlines: {
    reply: {
      basis: "reply-deadline",
      startsIn: "here",
      within: (terms) => terms.replyWithin,
      // @ts-expect-error a deadline fires an action that exists
      onExpiry: "stop",
    },
  },
})

language({
  id: "undeclared action",
  version: 1,
  initial: "here",
  states,
  actions: {
    go: { basis: "handling-assign", from: ["here"], to: "there", by: anybody },
    // @ts-expect-error every action has its input declared
    stop: { basis: "handling-assign", from: ["here"], to: "there", by: anybody },
  },
  deadlines: {},
})
