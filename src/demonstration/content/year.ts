import type {
  OrganisationSeed,
  Outcome,
  PersonSeed,
  ProposalKind,
  ProposalSeed,
  StaffDuty,
  StaffSeed,
} from "./city.ts"
import { dayAt, dayNumber, NOW, past } from "./days.ts"
import { fateOf } from "./fate.ts"
import { MATTERS, settingOf } from "./matters/all.ts"
import { GAZETTEERS, localeFor } from "./places.ts"
import { place } from "./placing.ts"
import type { Plan, Want } from "./plan.ts"
import { random as generator, type Random } from "./random.ts"
import { type Draft, write } from "./write.ts"

/** What a year's proposals are written from. */
export interface Setting {
  seed: number
  organisation: OrganisationSeed
  people: PersonSeed[]
  staff: StaffSeed[]
}

export interface Written {
  proposal: ProposalSeed
  draft: Draft
}

const KINDS: [ProposalKind, number][] = [
  ["individual", 52],
  ["joint", 23],
  ["party", 9],
  ["people_organisation", 4],
  ["sector", 6],
  ["special_committee", 6],
]
const BODIES = {
  party: "parties",
  people_organisation: "peopleOrganisations",
  sector: "sectors",
  special_committee: "committees",
} as const
const OUTCOMES: [Outcome | "withdrawn", number][] = [
  ["filed", 84],
  ["converted_opinion", 5.6],
  ["converted_advice", 4.9],
  ["rejected", 3.2],
  ["escalated", 1],
  ["resolved_on_site", 0.6],
  ["withdrawn", 1.2],
]
/** States that only last for days: the current year is given cases that stand in each of them today. */
export const PASSING: Want[] = [
  "draft",
  "cosigning",
  "submitted",
  "first_review",
  "second_review",
  "final_review",
  "returned",
  "filed",
  "assigning",
  "awaiting_signoff",
  "signed",
  "return_requested",
  "return_denied",
  "reassigned",
  "in_progress",
  "opinion_submitted",
  "reply_drafting",
  "countersigning",
  "checking",
  "extended",
  "rehandling",
]
const LATE_OUTCOMES: (Outcome | "withdrawn")[] = ["resolved_on_site", "escalated", "withdrawn", "rejected"]

/** All proposals of one organisation and year; `before` are last year's, some of which are filed again. */
export function yearOf(setting: Setting, year: number, count: number, before: Written[]): Written[] {
  const { organisation, seed } = setting
  const random = generator(`${seed}/${organisation.id}/${year}`)
  const each = organisation.id === 1 ? 9 : 4
  const wants: (Want | null)[] =
    year === 2026 ? PASSING.flatMap((want) => Array.from({ length: each }, () => want)) : []
  const forced =
    year === 2026 ? LATE_OUTCOMES.flatMap((outcome) => Array.from({ length: each - 1 }, () => outcome)) : []
  const used = new Set<string>()
  const written: Written[] = []
  const finder = staffFinder(setting.staff)
  for (let index = 0; index < count; index++) {
    const want = wants[index - (count - wants.length)] ?? null
    const forcedOutcome = want === null ? forced[index] : undefined
    written.push(
      one(setting, year, index + 1, want, forcedOutcome, { random, used, written, before, finder }),
    )
  }
  return written
}

interface Context {
  random: Random
  used: Set<string>
  written: Written[]
  before: Written[]
  finder: Plan["staff"]
}

function one(
  setting: Setting,
  year: number,
  index: number,
  want: Want | null,
  forced: Plan["outcome"] | undefined,
  context: Context,
): Written {
  const { organisation, people, seed } = setting
  const { random, written, before } = context
  const org = organisation.id
  const session = organisation.term.sessions.find(
    (item) => item.year === year,
  ) as OrganisationSeed["term"]["sessions"][number]
  const plenary = want === null && random.chance(year === 2026 ? 0.93 : 0.76)
  const kind =
    want === "cosigning" ? "joint" : random.weighted(KINDS.filter(([name]) => plenary || name !== "sector"))

  const original = forced === undefined && plenary && random.chance(0.08) ? twin(written, random) : undefined
  const earlier = !original && random.chance(0.06) ? twin(before, random) : undefined
  const draft = compose(setting, context, want, original ?? earlier, original !== undefined)
  if (earlier) context.used.add(`${draft.matter.id}|${draft.locale.地}`)

  const unitOf = (family: string) => organisation.units.find((unit) => unit.families.includes(family))
  const leadUnit = unitOf(draft.matter.lead)
  if (!leadUnit) throw new Error(`No unit answers for ${draft.matter.lead}`)
  const assists = random
    .some(
      draft.matter.assists,
      random.weighted([
        [0, 4],
        [1, 4],
        [2, 2],
      ]) + (needsAssist(want) ? 1 : 0),
    )
    .flatMap((family) => unitOf(family) ?? [])
    .filter((unit, at, all) => unit !== leadUnit && all.indexOf(unit) === at)
  const finance = unitOf("finance")
  if (needsAssist(want) && assists.length === 0 && finance) assists.push(finance)
  const wrongUnit = random.pick(
    organisation.units.filter((unit) => unit !== leadUnit && !assists.includes(unit)),
  )

  const body = kind === "individual" || kind === "joint" ? null : random.pick(organisation[BODIES[kind]])
  let author = random.pick(people)
  while (original && author.key === original.proposal.leadProposer) author = random.pick(people)
  const leadProposer = body ? body.representative : author.key
  const invited =
    kind === "joint"
      ? random.some(
          people.filter((person) => person.key !== leadProposer),
          random.whole(1, 7),
        )
      : []
  const drafting = kind === "joint" ? random.whole(4, 9) : random.whole(1, 12)

  const merged =
    original !== undefined && original.proposal.script.decision?.outcome === "filed" && random.chance(0.7)
  const leaders = setting.staff.filter(
    (person) => person.duty.startsWith("leader_") || person.duty === "cppcc_chair",
  )
  const confirmations = invited.map(() => (random.chance(0.9) ? random.whole(1, drafting - 1) : null))
  const plan: Plan = {
    key: `${org}-${year}-${String(index).padStart(4, "0")}`,
    year,
    period: plenary ? "plenary" : "intersession",
    joint: kind === "joint",
    created: 0,
    submitted: 0,
    session,
    draft,
    proposers: [
      leadProposer,
      ...invited.filter((_, at) => confirmations[at] !== null).map((person) => person.key),
    ],
    outcome: want ? "filed" : (forced ?? (merged ? "merged" : random.weighted(OUTCOMES))),
    want,
    mergeInto: original?.proposal.key ?? null,
    leadUnit,
    assists,
    wrongUnit,
    keyLeader: plenary && !merged && random.chance(0.035) ? random.pick(leaders).key : null,
    staff: context.finder,
  }
  const at = (created: number): Plan => ({ ...plan, created, submitted: created + drafting })
  const start = plenary
    ? plenaryStart(session, random) - drafting
    : random.whole(dayNumber(session.closesOn) + 10, Math.min(dayNumber(`${year}-11-27`), NOW - 1 - drafting))
  const [placed, fate] = want ? place(at, start, want, seed) : [at(start), fateOf(at(start), seed)]
  const suggestion = random.chance(0.72) ? [leadUnit, ...assists] : random.chance(0.45) ? [wrongUnit] : []
  const proposal: ProposalSeed = {
    key: plan.key,
    organisation: org,
    matter: draft.matter.id,
    place: draft.locale.地 ?? "",
    duplicateOf: original?.proposal.key ?? null,
    refiledFrom: earlier?.proposal.key ?? null,
    year,
    session: session.number,
    period: plan.period,
    kind,
    subject: draft.subject,
    situation: draft.situation,
    analysis: draft.analysis,
    recommendations: draft.recommendations,
    category: random.chance(0.03) ? "其他" : draft.matter.category,
    keywords: draft.matter.keywords,
    suggestedUnits: suggestion.map((unit) => unit.key),
    routing: { lead: leadUnit.key, assists: assists.map((unit) => unit.key) },
    publishConsent: random.chance(0.94),
    wantsMeeting: random.chance(0.8),
    leadProposer,
    body: body?.key ?? null,
    coSigners: invited.map((person, i) => {
      const after = confirmations[i] ?? null
      const invitedOn = dayAt(Math.min(placed.created, NOW))
      return {
        person: person.key,
        invitedOn,
        confirmedOn: after === null ? null : past(placed.created + after),
      }
    }),
    createdOn: dayAt(placed.created),
    submittedOn: past(placed.submitted),
    script: fate.script,
  }
  return { proposal, draft }
}

const needsAssist = (want: Want | null) => want === "countersigning" || want === "opinion_submitted"

/** Members hand in towards the end of the collection. */
function plenaryStart(session: { collectionFrom: string; opensOn: string }, random: Random): number {
  const from = dayNumber(session.collectionFrom) + 14
  const until = dayNumber(session.opensOn) + 1
  return until - Math.floor((until - from) * random.next() ** 2)
}

/** A filed plenary proposal that is not itself like another one. */
function twin(list: Written[], random: Random): Written | undefined {
  for (let tries = 0; tries < 8 && list.length > 0; tries++) {
    const { proposal, draft } = random.pick(list)
    const filed = proposal.period === "plenary" && proposal.script.decision?.outcome === "filed"
    if (filed && proposal.duplicateOf === null && proposal.refiledFrom === null) return { proposal, draft }
  }
  return undefined
}

function compose(
  setting: Setting,
  context: Context,
  want: Want | null,
  like: Written | undefined,
  near: boolean,
): Draft {
  const { random, used } = context
  if (like) return write(like.draft.matter, like.draft.locale, random, near ? like.draft : undefined)
  const gazetteer = GAZETTEERS[setting.organisation.id]
  for (let attempt = 0; ; attempt++) {
    const matter = random.pick(MATTERS)
    // The unit for finance assists where no other would, and cannot assist itself.
    if (needsAssist(want) && matter.lead.startsWith("finance")) continue
    const setting_ = settingOf(matter)
    const scopes =
      setting_ === "any" ? gazetteer.scopes.any : [...gazetteer.scopes.any, ...gazetteer.scopes[setting_]]
    const scope = random.pick(scopes)
    if (used.has(`${matter.id}|${scope}`) && attempt < 40) continue
    used.add(`${matter.id}|${scope}`)
    return write(matter, localeFor(gazetteer, scope, random), random)
  }
}

function staffFinder(staff: StaffSeed[]): Plan["staff"] {
  const found = new Map<string, StaffSeed>()
  for (const person of staff) {
    const keys = [person.duty, `${person.duty}|${person.body}`]
    for (const key of keys) if (!found.has(key)) found.set(key, person)
  }
  return (duty: StaffDuty, body?: string) => {
    const person = found.get(body ? `${duty}|${body}` : duty)
    if (!person) throw new Error(`Nobody is ${duty} of ${body ?? "the organisation"}`)
    return person
  }
}
