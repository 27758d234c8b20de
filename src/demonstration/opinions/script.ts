import { TODAY } from "../content/city.ts"
import { dayAt, dayNumber, NOW } from "../content/days.ts"
import { MATTERS, settingOf } from "../content/matters/all.ts"
import type { Matter } from "../content/matters/matter.ts"
import { fill, GAZETTEERS, localeFor } from "../content/places.ts"
import { type Random, random } from "../content/random.ts"

/** What becomes of a report, if there is time enough until today. */
export type Fate =
  | "special"
  | "digest"
  | "kept"
  | "merged"
  | "returned"
  | "proposal"
  | "hotline"
  | "micro"
  | "withdrawn"

export interface ReportScript {
  /** Working day on which it is handed in; see ../content/days.ts. */
  readonly on: number
  readonly fate: Fate
  readonly matter: Matter
  readonly urgent: boolean
  readonly text: { title: string; problem: string; cause: string; suggestion: string }
  /** Uses by higher bodies, an instruction, a transfer: drawn for issued reports. */
  readonly adopted: readonly ("own" | "province" | "nation")[]
  readonly instructed: boolean
  readonly transferred: boolean
  readonly answered: boolean
  readonly seed: number
}

const fates: readonly (readonly [Fate, number])[] = [
  ["special", 26],
  ["digest", 24],
  ["kept", 16],
  ["merged", 5],
  ["returned", 4],
  ["proposal", 3],
  ["hotline", 5],
  ["micro", 14],
  ["withdrawn", 1],
]

/** The year's reports of the city: the same every time, more of them in the last weeks, some on one matter. */
export function writeYear(count: number): readonly ReportScript[] {
  const first = dayNumber("2026-01-05")
  return Array.from({ length: count }, (_, index) => {
    const draw = random(`opinion-${index}`)
    const share = index / count
    const on = Math.round(
      first + (NOW - first) * (share < 0.75 ? share * 1.12 : 0.84 + (share - 0.75) * 0.64),
    )
    // Towards the end of the year one matter gathers.
    const gathering = index > count * 0.85 && draw.chance(0.35)
    const matter = gathering ? (MATTERS[0] as Matter) : draw.pick(MATTERS)
    const fate = draw.weighted(fates)
    return {
      on: Math.min(on, NOW),
      fate,
      matter,
      urgent: draw.chance(0.06),
      text: textOf(matter, draw, fate === "micro"),
      adopted: draw.chance(0.4)
        ? ([
            "own",
            ...(draw.chance(0.5) ? ["province" as const] : []),
            ...(draw.chance(0.2) ? ["nation" as const] : []),
          ] as const)
        : [],
      instructed: draw.chance(0.25),
      transferred: draw.chance(0.35),
      // What is older than two months has been answered, if late.
      answered: on < NOW - 40 || draw.chance(0.8),
      seed: index,
    }
  })
}

function textOf(matter: Matter, draw: Random, micro: boolean): ReportScript["text"] {
  const gazetteer = GAZETTEERS[1]
  const locale = localeFor(gazetteer, draw.pick(gazetteer.scopes[settingOf(matter)]), draw)
  const put = (text: string) => fill(text, { ...locale, 词: matter.keywords[0] ?? "" }, draw)
  const [what, how] = draw.pick(matter.measures)
  const title = put(draw.pick(matter.titles))
    .replace(/^关于/, "")
    .replace(/的(建议|提案)$/, "")
  if (micro) return { title, problem: "", cause: "", suggestion: `${put(what)}：${put(how)}。` }
  const measures = draw.some(matter.measures, 2).map(([name, way]) => `${put(name)}。${put(way)}。`)
  return {
    title,
    problem: draw.some(matter.facts, 2).map(put).join("\n"),
    cause: draw.some(matter.problems, 2).map(put).join("\n"),
    suggestion: measures.join("\n"),
  }
}

/** So many working days later, at an hour of the morning; null when that lies after today. */
export function momentOn(day: number, minute: number): string | null {
  if (day > NOW || dayAt(day) > TODAY) return null
  const hour = 8 + Math.floor(minute / 60)
  return `${dayAt(day)}T${String(hour).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}:00+08:00`
}
