import { useCaseWriting, type Writing as WritingOf } from "../../../../kit/case-writing.ts"
import type { ProposalRecord, ProposalView } from "../record/proposal-view.ts"
import { changesOf, type DraftForm, formOf } from "./draft.ts"

export type Writing = WritingOf<DraftForm, ProposalRecord>

/** The form of a draft, saved as it is written. */
export function useWriting(view: ProposalView, nameOf: (id: string) => string): Writing {
  return useCaseWriting({
    plural: "proposals",
    name: "proposal",
    view,
    formOf: (record) => formOf(record, nameOf),
    changesOf,
  })
}
