import { useQueries } from "@tanstack/react-query"
import { call } from "../../../../kit/api.ts"
import type { CaseView } from "../../../../kit/case-view.ts"
import type { ProposalView } from "./proposal-view.ts"

/** What the page reads of an assignment; a reader who may not see it gets the little that the proposal itself says. */
export type AssignmentRecord = {
  unitName: string
  part: string
  receiver: string | null
  section: string | null
  contacts: readonly Contact[]
  contactCount: { count: number; meetings: number }
  reply: { id: string; state: string } | null
}

export interface Contact {
  id: string
  kind: string
  onDate: string
  place: string
  people: string
  summary: string
  milestone: string
  confirmedOn: string | null
  disputedReason: string | null
}

export type ReplyRecord = {
  unitName: string
  answers: readonly Answer[]
  resultClass: string | null
  unitClass: string | null
  issuedOn: string | null
  documentNumber: string | null
}

export interface Answer {
  recommendationId: string
  disposition: string
  text: string
  dueOn?: string
  owner?: string
}

export interface Handling {
  id: string
  unitId: string
  unitName: string
  role: string
  state: string
  assignment: CaseView<AssignmentRecord> | undefined
  reply: CaseView<ReplyRecord> | undefined
}

const gone = new Set(["reassigned", "closed"])

/** Each unit with a duty on the proposal: its assignment and its reply, as far as this reader may see them. */
export function useHandling(view: ProposalView): Handling[] {
  const standing = view.record.assignments.filter(
    (each) => !gone.has(each.state) || view.state === "archived",
  )
  const assignments = useQueries({
    queries: standing.map(({ id }) => ({
      queryKey: ["assignments", "case", id],
      retry: false,
      queryFn: () => call<CaseView<AssignmentRecord>>(`/api/assignments/${id}`),
    })),
  })
  const replies = useQueries({
    queries: standing.map((_, index) => {
      const id = assignments[index]?.data?.record.reply?.id
      return {
        queryKey: ["replies", "case", id],
        retry: false,
        enabled: id !== undefined,
        queryFn: () => call<CaseView<ReplyRecord>>(`/api/replies/${id}`),
      }
    }),
  })
  return standing.map((each, index) => {
    const assignment = assignments[index]?.data
    const named = view.parties.find((party) => party.kind === "body" && party.id === each.unitId)
    return {
      id: each.id,
      unitId: each.unitId,
      unitName: assignment?.record.unitName ?? named?.name ?? "",
      role: each.role,
      state: assignment?.state ?? each.state,
      assignment,
      reply: replies[index]?.data,
    }
  })
}

export interface UnitAnswer {
  unitName: string
  answer: Answer
}

/** The answers of all units to one recommendation, in the order of the units. */
export function answersTo(recommendationId: string, handling: readonly Handling[]): UnitAnswer[] {
  return handling.flatMap(({ unitName, reply }) =>
    (reply?.record.answers ?? [])
      .filter((answer) => answer.recommendationId === recommendationId && answer.text.trim() !== "")
      .map((answer) => ({ unitName, answer })),
  )
}
