import type { Outcome, ProposalScript, SessionSeed, StaffDuty, StaffSeed, UnitSeed } from "./city.ts"
import type { AssignmentState, ProposalState } from "./states.ts"
import type { Draft } from "./write.ts"

/** Something the fate of a proposal must contain, so that every state is met often. */
export type Want = ProposalState | AssignmentState

/** All that decides the fate of one proposal; its days are counted as in days.ts. */
export interface Plan {
  key: string
  year: number
  period: "plenary" | "intersession"
  joint: boolean
  created: number
  submitted: number
  session: SessionSeed
  draft: Draft
  proposers: string[]
  outcome: Outcome | "withdrawn"
  want: Want | null
  mergeInto: string | null
  leadUnit: UnitSeed
  assists: UnitSeed[]
  wrongUnit: UnitSeed
  keyLeader: string | null
  staff: (duty: StaffDuty, body?: string) => StaffSeed
}

export type Milestones<State> = [day: number, state: State][]

export interface Fate {
  script: ProposalScript
  proposal: Milestones<ProposalState>
  /** The states that every assignment passes, by unit. */
  assignments: Milestones<AssignmentState>[]
}

/** The last state entered by `now`. */
export function stateOn<State>(milestones: Milestones<State>, now: number): State | undefined {
  return milestones.findLast(([day]) => day <= now)?.[1]
}

/** The days during which a state lasts, or undefined when it is never entered. */
export function spanOf<State>(
  milestones: Milestones<State>,
  state: State,
): [from: number, until: number] | undefined {
  for (let i = milestones.length - 1; i >= 0; i--) {
    const [day, found] = milestones[i] as [number, State]
    const next = milestones[i + 1]?.[0] ?? day + 200
    if (found === state && next > day) return [day, next - 1]
  }
  return undefined
}
