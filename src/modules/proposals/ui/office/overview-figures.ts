export interface Overview {
  session: { id: string; term: number; number: number; year: number }
  states: readonly { state: string; count: number }[]
  unnumbered: number
  undecided: number
  overdue: number
}

const notReceived = ["draft", "cosigning", "withdrawn"]
const review = ["submitted", "first_review", "second_review", "final_review", "returned"]
const elsewhere = [
  "merged",
  "converted_opinion",
  "converted_advice",
  "escalated",
  "resolved_on_site",
  "rejected",
]

/** The states of a session summed to what an office says of it; the parts of `received` add up to it. */
export function sumOverview({ states }: Pick<Overview, "states">) {
  const of = (...wanted: string[]) =>
    states.reduce((sum, each) => sum + (wanted.includes(each.state) ? each.count : 0), 0)
  const all = states.reduce((sum, each) => sum + each.count, 0)
  const received = all - of(...notReceived)
  const inReview = of(...review)
  const notFiled = of(...elsewhere)
  return {
    received,
    inReview,
    notFiled,
    filed: received - inReview - notFiled,
    toAssign: of("filed", "assigning"),
    handling: of("handling", "rehandling"),
    replied: of("replied"),
    concluded: of("concluded", "tracking", "archived"),
  }
}

export function countOf(overview: Overview | undefined, state: string): number | undefined {
  return overview && (overview.states.find((each) => each.state === state)?.count ?? 0)
}
