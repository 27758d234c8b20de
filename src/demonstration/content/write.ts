import type { Matter } from "./matters/matter.ts"
import {
  COUNTERS,
  ELABORATIONS,
  GENERAL,
  IMPACTS,
  LEADS,
  OPENINGS,
  ORDINALS,
  RESEARCH,
  STEPS,
  TRACES,
} from "./phrases.ts"
import { fill, type Locale } from "./places.ts"
import type { Random } from "./random.ts"

/** A written proposal together with the sentences it was made of, so that a near-duplicate can share some of them. */
export interface Draft {
  matter: Matter
  locale: Locale
  facts: string[]
  problems: string[]
  measures: { what: string; how: string; deed: string }[]
  subject: string
  situation: string
  analysis: string
  recommendations: string[]
}

/** Writes a proposal about a matter and a place; `like` is an earlier draft that it resembles. */
export function write(matter: Matter, locale: Locale, random: Random, like?: Draft): Draft {
  const words: Locale = {
    ...locale,
    词: matter.keywords[0] ?? "",
    月: String(random.whole(3, 11)),
    日: random.pick(["三", "五", "七"]),
  }
  const put = (text: string) => fill(text, words, random)
  const fluency = random.pick(FLUENCIES)
  const count = (more: number) => Math.min(4, (random.chance(0.25) ? 2 : 3) + (random.chance(more) ? 1 : 0))
  const facts = like ? keep(like.facts, random) : matter.facts.map(put)
  const problems = like
    ? keep(like.problems, random)
    : random.some(matter.problems, count(fluency.items)).map(put)
  const measures = like
    ? keep(like.measures, random)
    : random.some(matter.measures, count(fluency.items)).map((measure) => measureOf(measure, put))
  if (measures.length > 2 && measures.length < 5 && random.chance(0.3))
    measures.push(measureOf(random.pick(GENERAL), put))

  const style = random.whole(0, 2)
  const traces = shuffled(TRACES, random)
  const further = shuffled([...ELABORATIONS, ...STEPS], random)
  const more = (pool: string[], chance: number) => (random.chance(chance) ? put(pool.pop() ?? "") : "")
  const listed = problems.map((problem, i) => {
    const head = style === 0 ? ORDINALS[i] : style === 1 ? `${i + 1}.` : COUNTERS[i]
    return `${head}${problem}${more(traces, fluency.traces)}`
  })
  const subject = put(random.pick(like ? others(matter.titles, like) : matter.titles))
  const separator = style === 0 ? "" : "\n"
  const draft: Draft = {
    matter,
    locale,
    facts,
    problems,
    measures,
    subject,
    situation: [
      put(random.pick(OPENINGS)),
      ...shuffled(facts, random),
      ...random.some(RESEARCH, random.whole(0, fluency.research)).map(put),
    ].join(""),
    analysis: [
      random.chance(0.75) ? random.pick(LEADS) : "",
      listed.join(separator),
      random.chance(0.65) ? separator + put(random.pick(IMPACTS)) : "",
    ].join(""),
    recommendations: measures.map(
      ({ what, how }) =>
        `${what}。${how}。${more(further, fluency.steps)}${more(further, fluency.steps - 0.5)}`,
    ),
  }
  for (let i = 0; lengthOf(draft) < 420; i++)
    draft.recommendations[i % draft.recommendations.length] += put(
      further.pop() ?? "请有关单位尽快研究并拿出方案。",
    )
  return draft
}

/** Some authors write tersely, some at length; the shares are chances, `research` a number of sentences. */
const FLUENCIES = [
  { items: 0.2, traces: 0.1, steps: 0.25, research: 1 },
  { items: 0.5, traces: 0.35, steps: 0.4, research: 1 },
  { items: 0.7, traces: 0.6, steps: 0.6, research: 2 },
  { items: 0.9, traces: 0.8, steps: 0.85, research: 3 },
  { items: 1, traces: 1, steps: 1.2, research: 4 },
]

function measureOf([what, how, deed]: [string, string, string], put: (text: string) => string) {
  return { what: put(what), how: put(how), deed: put(deed) }
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const left = [...list]
  const result: T[] = []
  while (left.length > 0) result.push(left.splice(random.whole(0, left.length - 1), 1)[0] as T)
  return result
}

/** Characters of the three parts together. */
function lengthOf(text: Pick<Draft, "situation" | "analysis" | "recommendations">): number {
  return text.situation.length + text.analysis.length + text.recommendations.join("").length
}

/** A near-duplicate keeps nearly all sentences of the other, at least two. */
function keep<T>(list: T[], random: Random): T[] {
  return random.some(list, Math.max(2, list.length - (random.chance(0.4) ? 1 : 0)))
}

/** Titles of other wording than the one that the earlier draft has. */
function others(titles: string[], like: Draft): string[] {
  const ending = (title: string) => title.split("}").pop() ?? ""
  return titles.filter((title) => !like.subject.endsWith(ending(title)))
}
