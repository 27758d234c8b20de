import type { Contact } from "../record/handling.ts"
import type { Assignment } from "./views.ts"

export const milestones = ["before", "during", "after"] as const
export type Milestone = (typeof milestones)[number]

export interface ContactGaps {
  /** Contacts, and among them meetings, that are still needed before a reply may be handed in. */
  contacts: number
  meetings: number
  /** What is recorded at each stage; disputed contacts do not count. */
  stages: readonly { milestone: Milestone; contacts: readonly Contact[] }[]
  /** Recorded, and not yet confirmed or disputed by the proposer. */
  unconfirmed: number
}

/** 321: what by the organisation's terms is still missing of contacts and meetings, and what each stage has. */
export function contactGaps(
  record: Pick<Assignment, "contacts" | "contactCount" | "contactsRequired">,
): ContactGaps {
  const { contacts, contactCount, contactsRequired } = record
  const counted = contacts.filter((each) => each.disputedReason === null)
  return {
    contacts: Math.max(0, contactsRequired.count - contactCount.count),
    meetings: Math.max(0, contactsRequired.meetings - contactCount.meetings),
    stages: milestones.map((milestone) => ({
      milestone,
      contacts: counted.filter((each) => each.milestone === milestone),
    })),
    unconfirmed: counted.filter((each) => each.confirmedOn === null).length,
  }
}
