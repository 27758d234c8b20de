import type { City, OrganisationSeed, PersonSeed, ProposalSeed, SessionSeed, StaffSeed } from "./city.ts"
import { TODAY } from "./city.ts"
import { nameGiver } from "./names.ts"
import { membership } from "./people.ts"
import { GAZETTEERS } from "./places.ts"
import { random as generator } from "./random.ts"
import { demonstrationAccounts, offices } from "./staff.ts"
import { type Written, yearOf } from "./year.ts"

/** Proposals a year (2024, 2025, 2026) of the city and its two counties. */
const COUNTS = { 1: [640, 662, 698], 2: [158, 164, 178], 3: [126, 132, 142] } as const
const YEARS = [2024, 2025, 2026] as const
/** From 79, a block of region codes that is not in use. */
const REGION_CODES = { 1: "790100", 2: "790121", 3: "790122" } as const

const PLENARIES: Record<"city" | "county", [opens: string, closes: string, meeting: string][]> = {
  city: [
    ["2024-01-16", "2024-01-19", "2024-03-01"],
    ["2025-01-07", "2025-01-10", "2025-02-20"],
    ["2026-01-20", "2026-01-23", "2026-03-05"],
  ],
  county: [
    ["2024-01-09", "2024-01-11", "2024-02-27"],
    ["2025-01-02", "2025-01-06", "2025-02-18"],
    ["2026-01-13", "2026-01-15", "2026-03-03"],
  ],
}

/** The fictional city of Yunze with two counties; the same seed gives the same data to the letter. */
export function generateCity(seed = 1): City {
  const organisations: OrganisationSeed[] = []
  const people: PersonSeed[] = []
  const staff: StaffSeed[] = []
  const accounts: City["accounts"] = []
  const proposals: ProposalSeed[] = []
  const giveName = nameGiver(generator(`${seed}/names`))
  for (const id of [1, 2, 3] as const) {
    const random = generator(`${seed}/${id}/people`)
    const members = membership(id, giveName, random)
    const found = offices(id, giveName, random)
    const place = GAZETTEERS[id].name
    const organisation: OrganisationSeed = {
      id,
      name: `政协${place}委员会`,
      shortName: `${place}政协`,
      place,
      level: id === 1 ? "city" : "county",
      regionCode: REGION_CODES[id],
      parent: id === 1 ? null : 1,
      term: {
        number: id === 1 ? 5 : 10,
        startsOn: "2022-01-06",
        endsOn: "2027-01-05",
        sessions: PLENARIES[id === 1 ? "city" : "county"].map(sessionOf),
      },
      sectors: members.sectors,
      committees: members.committees,
      parties: members.parties,
      peopleOrganisations: members.peopleOrganisations,
      units: found.units,
      dispatchOffices: found.dispatchOffices,
    }
    organisations.push(organisation)
    people.push(...members.people)
    staff.push(...found.staff)
    accounts.push(...demonstrationAccounts(id, members.people, found))
    let before: Written[] = []
    YEARS.forEach((year, index) => {
      const setting = { seed, organisation, people: members.people, staff: found.staff }
      before = yearOf(setting, year, COUNTS[id][index] as number, before)
      const seeds = before.map((item) => item.proposal)
      number(seeds)
      bundle(seeds)
      for (const one of seeds) proposals.push(one)
    })
  }
  return { seed, today: TODAY, organisations, people, staff, accounts, proposals }
}

/** The term began in 2022, so 2024 is its third session. */
function sessionOf(
  [opensOn, closesOn, assignmentMeetingOn]: [string, string, string],
  index: number,
): SessionSeed {
  const opens = Temporal.PlainDate.from(opensOn)
  return {
    number: index + 3,
    year: opens.year,
    opensOn,
    closesOn,
    collectionFrom: opens.subtract({ months: 3 }).toString(),
    cutOffAt: `${opens.add({ days: 1 })}T17:00:00+08:00`,
    reviewPlanOn: opens.subtract({ days: 30 }).toString(),
    assignmentMeetingOn,
  }
}

/** Serials are given in the order of filing; every session starts with 1. */
function number(proposals: ProposalSeed[]): void {
  const filed = proposals.flatMap(({ key, script }) =>
    script.decision?.outcome === "filed" ? [{ key, decision: script.decision }] : [],
  )
  filed.sort((a, b) => (a.decision.on + a.key < b.decision.on + b.key ? -1 : 1))
  filed.forEach(({ decision }, index) => {
    decision.number = index + 1
  })
}

/** A key proposal takes along others about the same matter that were filed for the same session. */
function bundle(proposals: ProposalSeed[]): void {
  for (const one of proposals) {
    if (!one.script.keyProposal) continue
    one.script.keyProposal.bundle = proposals
      .filter((other) => other !== one && other.matter === one.matter && other.period === "plenary")
      .filter((other) => other.script.decision?.outcome === "filed" && other.script.keyProposal === null)
      .slice(0, 3)
      .map((other) => other.key)
  }
}
