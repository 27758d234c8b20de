import { normalise } from "../../../base/text/normalise.ts"
import { countDutyWords, type DutyBearer, type DutyWords, dutyWords } from "./duty-words.ts"
import { families as standardFamilies } from "./families.ts"
import type { UnitFamily } from "./family.ts"
import { type NameBook, nameBook } from "./names.ts"

/** A handling unit of the organisation. */
export interface Unit {
  id: string
  name: string
  /** Families it belongs to; when left out they are read from its name. A merged unit has several. */
  families?: string[]
  /** Words the organisation has added to what the families give. */
  duties?: string[]
  /** Other names it is called by here. */
  aliases?: string[]
}

/** A case like this one, with the unit that handled it. */
export interface PastCase {
  caseId: string
  unitId: string
  role: "lead" | "assist"
  /** How alike the two cases are, 0 to 1, by `rankSimilar`. */
  similarity: number
}

export type RoutingReason =
  | { kind: "duty"; words: string[]; weight: number }
  | { kind: "past_case"; caseId: string; weight: number }
  | { kind: "named"; words: string[]; weight: number }

export interface UnitSuggestion {
  unitId: string
  /** The sum of the reasons' weights. */
  score: number
  role: "lead" | "assist"
  reasons: RoutingReason[]
}

export interface RoutingText {
  title: string
  text?: string
  recommendations?: string
}

/** Where a duty word stands says how much it tells: the title names the matter, the recommendations who is to act. */
const FIELDS = { title: 3, recommendations: 1, text: 0.5 }

/** A unit named as the one to act weighs like two words of duty in the title; one merely named, like a word in the text. */
const NAMED = { asActor: 4, merely: 1 }

/** The nearest past case handled well is worth about as much as the duty words of a clear title. */
const PAST_LEAD = 8
const PAST_ASSIST = 3
const PAST_CASES = 5
/** A case less alike than this says nothing of who should handle this one. */
const PAST_SIMILARITY = 0.12

const ACTOR = /牵头|负责|主管|主办|组织实施|会同|抓好|出台|制定/u

/** Suggestions at least this share of the best are worth an assisting role. */
const ASSIST_SHARE = 0.2

const MOST = 8

/** The units that should handle a proposal, best first, each with the reasons in words; the first is to lead. */
export function suggestUnits(
  proposal: RoutingText,
  known: { units: readonly Unit[]; pastCases?: readonly PastCase[]; families?: readonly UnitFamily[] },
): UnitSuggestion[] {
  const { units, pastCases = [], families = standardFamilies } = known
  const book = nameBook(families)
  const bearers = bearersOf(units, families, book)
  const reasons = new Map<string, RoutingReason[]>()
  const give = (unitId: string, reason: RoutingReason) => {
    const had = reasons.get(unitId)
    if (had === undefined) reasons.set(unitId, [reason])
    else had.push(reason)
  }
  for (const [unitId, reason] of byDuty(proposal, dutyWords(bearers))) give(unitId, reason)
  for (const [unitId, reason] of byName(proposal, units, book)) give(unitId, reason)
  const present = new Set(units.map(({ id }) => id))
  for (const { caseId, unitId, role, similarity } of nearest(pastCases)) {
    if (!present.has(unitId)) continue
    give(unitId, {
      kind: "past_case",
      caseId,
      weight: similarity * (role === "lead" ? PAST_LEAD : PAST_ASSIST),
    })
  }
  const ranked = [...reasons]
    .map(([unitId, why]) => ({
      unitId,
      score: why.reduce((sum, { weight }) => sum + weight, 0),
      reasons: why.toSorted((a, b) => b.weight - a.weight),
    }))
    .sort((a, b) => b.score - a.score || (a.unitId < b.unitId ? -1 : 1))
  const best = ranked[0]?.score ?? 0
  return ranked
    .filter(({ score }) => score >= best * ASSIST_SHARE)
    .slice(0, MOST)
    .map((suggestion, i) => ({ ...suggestion, role: i === 0 ? "lead" : "assist" }))
}

/** The families of a unit: those set, or those its name tells. */
function familiesOfUnit(unit: Unit, book: NameBook): string[] {
  return unit.families ?? book.familiesOf(unit.name)
}

function bearersOf(units: readonly Unit[], families: readonly UnitFamily[], book: NameBook): DutyBearer[] {
  const byId = new Map(families.map((family) => [family.id, family]))
  return units.map((unit) => {
    const own = familiesOfUnit(unit, book).flatMap((id) => byId.get(id) ?? [])
    return {
      id: unit.id,
      core: [...own.flatMap(({ core }) => core), ...(unit.duties ?? [])],
      touches: own.flatMap(({ touches }) => touches),
    }
  })
}

function* byDuty(proposal: RoutingText, words: DutyWords): Generator<[string, RoutingReason]> {
  const weights = new Map<string, Map<string, number>>()
  for (const field of ["title", "recommendations", "text"] as const) {
    for (const [word, count] of countDutyWords(proposal[field] ?? "", words)) {
      for (const [bearer, strength] of words.byWord.get(word) ?? []) {
        const mine = weights.get(bearer) ?? new Map<string, number>()
        // A longer word is a more exact duty; repeating it adds less each time.
        const exact = Math.min(1.5, 0.5 + 0.25 * [...word].length)
        const weight = FIELDS[field] * strength * exact * Math.log2(1 + count)
        mine.set(word, (mine.get(word) ?? 0) + weight)
        weights.set(bearer, mine)
      }
    }
  }
  for (const [bearer, mine] of weights) {
    const sorted = [...mine].sort((a, b) => b[1] - a[1])
    const weight = sorted.reduce((sum, [, value]) => sum + value, 0)
    yield [bearer, { kind: "duty", words: sorted.slice(0, 8).map(([word]) => word), weight }]
  }
}

function* byName(
  proposal: RoutingText,
  units: readonly Unit[],
  book: NameBook,
): Generator<[string, RoutingReason]> {
  const own = units.map((unit) => ({ unit, families: familiesOfUnit(unit, book) }))
  const local = units.flatMap(({ id, name, aliases = [] }) =>
    [name, ...aliases].map((each) => ({ id, name: normalise(each) })),
  )
  const named = new Map<string, { words: Set<string>; weight: number }>()
  const note = (unitId: string, word: string, asActor: boolean) => {
    const had = named.get(unitId) ?? { words: new Set<string>(), weight: 0 }
    had.words.add(word)
    had.weight = Math.max(had.weight, asActor ? NAMED.asActor : NAMED.merely)
    named.set(unitId, had)
  }
  const whole = [proposal.title, proposal.text ?? "", proposal.recommendations ?? ""].join("\n")
  for (const sentence of normalise(whole.replaceAll("\n", "。")).split(/[。;!?]/u)) {
    const asActor = ACTOR.test(sentence)
    for (const { id, name } of local) if (sentence.includes(name)) note(id, name, asActor)
    for (const { name, familyId } of book.find(sentence)) {
      for (const { unit, families: mine } of own) if (mine.includes(familyId)) note(unit.id, name, asActor)
    }
  }
  for (const [unitId, { words, weight }] of named)
    yield [unitId, { kind: "named", words: [...words], weight }]
}

function nearest(pastCases: readonly PastCase[]): PastCase[] {
  return pastCases
    .filter(({ similarity }) => similarity >= PAST_SIMILARITY)
    .toSorted((a, b) => b.similarity - a.similarity || (a.caseId < b.caseId ? -1 : 1))
    .slice(0, PAST_CASES)
}
