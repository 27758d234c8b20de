import { workingCalendar } from "../../rulebook/calendar/working-calendar.ts"
import type { City } from "../content/city.ts"
import { openAgenda } from "./agenda.ts"
import { mirrors } from "./mirrors/all.ts"
import { playProposal } from "./play-review.ts"
import type { Staffing } from "./staffing.ts"
import { openStage } from "./story.ts"
import type { World } from "./world.ts"

/** Walks through the years up to a moment. What the scripts hold beyond it has not happened yet. */
export function walkThrough(city: City, staffing: Staffing, until: Date): { world: World; steps: number } {
  const agenda = openAgenda()
  const world: World = {
    calendar: workingCalendar(),
    mirrors: new Map(mirrors.map((mirror) => [mirror.office.procedure.id, mirror])),
    cases: new Map(),
    hanging: new Map(),
    rows: new Map(),
    revisions: new Map(),
    contacts: new Map(),
    signatures: new Map(),
    rehandlingAsked: new Set(),
    indexed: new Set(),
    follow: new Map(),
    published: [],
    journal: [],
    depth: 0,
    until,
    readers: new Set(city.accounts.flatMap(({ holder }) => staffing.ids.get(holder) ?? [])),
    told: [],
    later: (on, run) => agenda.on(on, 5, run),
  }
  const stage = openStage(city, world, agenda, staffing)
  for (const seed of city.proposals) playProposal(stage, seed)
  const steps = agenda.walk(until)
  return { world, steps }
}
