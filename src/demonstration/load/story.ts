import type { Actor } from "../../base/actor.ts"
import type { City, ProposalSeed, StaffDuty, StaffSeed } from "../content/city.ts"
import { dayAt, dayNumber } from "../content/days.ts"
import { hash } from "../content/random.ts"
import type { Track } from "../content/states.ts"
import type { Agenda } from "./agenda.ts"
import { act } from "./clerk.ts"
import type { Staffing } from "./staffing.ts"
import type { Case, Committee, Moment, Row, World } from "./world.ts"

/** Everybody and everything that the walk through the years needs to know. */
export interface Stage {
  readonly city: City
  readonly world: World
  readonly agenda: Agenda
  readonly staffing: Staffing
  /** Cases of proposals by the content's keys, once they are opened. */
  readonly proposals: Map<string, Case>
  readonly staffOf: (organisation: number, duty: StaffDuty, body?: string) => readonly StaffSeed[]
}

/** One proposal's way through its script. */
export interface Story {
  readonly stage: Stage
  readonly seed: ProposalSeed
  readonly committee: Committee
  readonly lead: Actor
}

export function openStage(city: City, world: World, agenda: Agenda, staffing: Staffing): Stage {
  const byDuty = new Map<string, StaffSeed[]>()
  for (const person of city.staff)
    for (const key of [
      `${person.organisation}/${person.duty}`,
      `${person.organisation}/${person.duty}/${person.body}`,
    ])
      byDuty.set(key, [...(byDuty.get(key) ?? []), person])
  return {
    city,
    world,
    agenda,
    staffing,
    proposals: new Map(),
    staffOf: (organisation, duty, body) =>
      byDuty.get(`${organisation}/${duty}${body ? `/${body}` : ""}`) ?? [],
  }
}

export function idOf(stage: Stage, key: string): string {
  const id = stage.staffing.ids.get(key)
  if (!id) throw new Error(`nothing is called ${key}`)
  return id
}

/** Somebody by the content's key. */
export function actor({ stage, committee }: Pick<Story, "stage" | "committee">, key: string): Actor {
  const found = committee.actors.get(idOf(stage, key))
  if (!found) throw new Error(`${key} has no office`)
  return found
}

export function holder(story: Story, duty: StaffDuty, body?: string): Actor {
  const [person] = story.stage.staffOf(story.seed.organisation, duty, body)
  if (!person) throw new Error(`nobody is ${duty} of ${body ?? "the organisation"}`)
  return actor(story, person.key)
}

/** Where there are no tracks, the proposal office assigns directly. */
export function assigner(story: Story, track: Track): Actor {
  if (story.committee.terms.tracks.length === 1) return holder(story, "proposal_clerk")
  return holder(story, `dispatch_${track}`)
}

/**
 * Puts a step on the agenda: a time of day of the proposal's own, and `slot` says what comes first on one day. Days that
 * have not been scripted are null and do not happen.
 */
export function on(
  story: Story,
  date: string | null,
  slot: number,
  run: (of: Case, moment: Moment) => void,
): void {
  if (date === null) return
  const { stage, seed } = story
  const minutes = 8 * 60 + 40 + (hash(seed.key) % 150) + slot * 3
  stage.agenda.on(date, minutes, (moment) => run(caseOf(story), moment))
}

export function caseOf({ stage, seed }: Story): Case {
  const found = stage.proposals.get(seed.key)
  if (!found) throw new Error(`${seed.key} has not been begun`)
  return found
}

export function doing(
  { stage, seed }: Story,
  of: Case,
  moment: Moment,
  who: Actor,
  action: string,
  input: Row = {},
): void {
  try {
    act(stage.world, of, moment, { actor: who, action, input })
  } catch (error) {
    throw new Error(`${seed.key}: ${(error as Error).message}`, { cause: error })
  }
}

/** So many working days of the content's calendar later. */
export function workingDaysAfter(date: string, days: number): string {
  return dayAt(dayNumber(date) + days)
}

export function paragraphs(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
  return escaped
    .split("\n")
    .map((line) => `<p>${line}</p>`)
    .join("")
}
