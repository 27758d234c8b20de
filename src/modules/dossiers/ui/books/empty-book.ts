import type { Json } from "./places.ts"

/** The least that is a sound rule book, to be filled. */
export const emptyBook = (name: string): Json => ({
  format: "shanyi-rule-book/1",
  id: "our-city",
  version: 1,
  name,
  subject: "member",
  total: { start: 60 },
  blocks: [
    {
      id: "proposals",
      name: "提案",
      items: [{ id: "filed", name: "提案立案", counts: "proposal.filed", points: 10 }],
    },
  ],
  grades: [
    { id: "pass", name: "称职", atLeast: 60 },
    { id: "fail", name: "不称职", otherwise: true },
  ],
})
