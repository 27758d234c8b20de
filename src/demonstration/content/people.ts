import {
  CITY_SECTORS,
  COMMITTEES,
  COUNTY_COMMITTEES,
  COUNTY_SECTORS,
  PARTIES,
  PEOPLE_ORGANISATIONS,
  type SectorPlan,
} from "./bodies.ts"
import type { BodySeed, PersonSeed } from "./city.ts"
import { contact } from "./contact.ts"
import type { nameGiver } from "./names.ts"
import { GAZETTEERS } from "./places.ts"
import type { Random } from "./random.ts"

const MEMBERS = { 1: 320, 2: 180, 3: 150 } as const

export interface Membership {
  people: PersonSeed[]
  sectors: BodySeed[]
  committees: BodySeed[]
  parties: BodySeed[]
  peopleOrganisations: BodySeed[]
}

/** The members of one organisation and the bodies they form; a body's representative is one of its own members. */
export function membership(
  org: 1 | 2 | 3,
  giveName: ReturnType<typeof nameGiver>,
  random: Random,
): Membership {
  const place = GAZETTEERS[org].name
  const committeeNames = org === 1 ? COMMITTEES : COUNTY_COMMITTEES
  const people: PersonSeed[] = []
  for (const { plan, count } of shares(org)) {
    for (let i = 0; i < count; i++) {
      const index = people.length + 1
      const name =
        plan.name === "少数民族界"
          ? giveName(undefined, true)
          : giveName(plan.name === "妇联界" ? "female" : undefined)
      const affiliation = plan.affiliation ?? random.weighted(OTHER_AFFILIATIONS)
      people.push({
        key: `${org}-m-${String(index).padStart(3, "0")}`,
        organisation: org,
        ...name,
        birthYear: random.whole(1964, 1993),
        sector: `${org}-sector-${plan.name}`,
        committee: random.chance(0.55) ? `${org}-committee-${random.pick(committeeNames)}` : null,
        affiliation,
        party: partyOf(org, affiliation, plan.name),
        ...employment(plan, org, random),
        standing: i < Math.max(1, Math.round(count * 0.18)),
        ...contact(org, "m", index),
      })
    }
  }
  const first = (test: (person: PersonSeed) => boolean) => (people.find(test) as PersonSeed).key
  const body = (kind: BodySeed["kind"], name: string, representative: string, label = name): BodySeed => ({
    key: `${org}-${kind}-${name}`,
    name: label,
    kind,
    representative,
  })
  const committeePeople = committeeNames.map((name, index) => {
    const director = people.filter((person) => person.standing)[index * 2] as PersonSeed
    director.committee = `${org}-committee-${name}`
    return body("committee", name, director.key, `政协${place}委员会${name}`)
  })
  return {
    people,
    sectors: shares(org).map(({ plan }) =>
      body(
        "sector",
        plan.name,
        first((person) => person.sector === `${org}-sector-${plan.name}`),
      ),
    ),
    committees: committeePeople,
    parties: PARTIES.filter((party) => org === 1 || party.county).map((party) =>
      body(
        "party",
        party.name,
        first((person) => person.party === `${org}-party-${party.name}`),
        party.name === "工商联"
          ? `${place}工商业联合会`
          : `${party.name}${place}${org === 1 ? "委员会" : "总支部"}`,
      ),
    ),
    peopleOrganisations: PEOPLE_ORGANISATIONS.filter((item) => org === 1 || item.county).map((item) =>
      body(
        "people_organisation",
        item.name,
        first((person) => person.sector === `${org}-sector-${item.sector}`),
        item.name === "共青团" ? `共青团${place}委员会` : `${place}${item.name}`,
      ),
    ),
  }
}

const OTHER_AFFILIATIONS: [string, number][] = [
  ["中共党员", 38],
  ["群众", 34],
  ["无党派人士", 14],
  ["民建会员", 4],
  ["民盟盟员", 4],
  ["农工党党员", 3],
  ["九三学社社员", 3],
]

function shares(org: 1 | 2 | 3): { plan: SectorPlan; count: number }[] {
  if (org === 1) return CITY_SECTORS.map((plan) => ({ plan, count: plan.members }))
  const plans = CITY_SECTORS.filter((plan) => COUNTY_SECTORS.includes(plan.name))
  const total = plans.reduce((sum, plan) => sum + plan.members, 0)
  const counted = plans.map((plan) => ({
    plan,
    count: Math.max(3, Math.floor((plan.members * MEMBERS[org]) / total)),
  }))
  const missing = MEMBERS[org] - counted.reduce((sum, item) => sum + item.count, 0)
  return counted.map((item) =>
    item.plan.name === "经济界" ? { ...item, count: item.count + missing } : item,
  )
}

function partyOf(org: 1 | 2 | 3, affiliation: string, sector: string): string | null {
  const party = PARTIES.find(
    (item) => item.affiliation === affiliation || (sector === "工商联界" && item.name === "工商联"),
  )
  return party && (org === 1 || party.county) ? `${org}-party-${party.name}` : null
}

function employment(plan: SectorPlan, org: 1 | 2 | 3, random: Random) {
  const index = random.whole(0, plan.workplaces.length - 1)
  const paired = plan.workplaces.length === plan.posts.length
  const post = paired ? plan.posts[index] : random.pick(plan.posts)
  return { workplace: workplace(plan.workplaces[index] ?? "", org), post: post ?? "" }
}

function workplace(name: string, org: 1 | 2 | 3): string {
  if (org === 1) return name.startsWith("市") ? `云泽${name}` : name
  const place = GAZETTEERS[org].name
  return name
    .replace(/^市/, place)
    .replace("共青团市委", `共青团${place}委员会`)
    .replace("原市直机关", "原县直机关")
    .replace("云泽", place.slice(0, 2))
    .replace("泽南", place.slice(0, 2))
}
