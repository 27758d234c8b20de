import type { City, PersonSeed, ProposalSeed, StaffSeed } from "../content/city.ts"
import { dayAt, NOW } from "../content/days.ts"

/**
 * Gives the demonstration's members a part in cases that wait for somebody just now, and in some that are over, so that
 * whoever signs in finds work and a history. The city itself does not know who will sign in. Pure: returns another city.
 */
export function castAccounts(city: City): City {
  const proposals = [...city.proposals]
  const taken = new Set<string>()
  for (const { holder, role, organisation } of city.accounts) {
    const parts = PARTS[role]
    const person = [...city.people, ...city.staff].find(({ key }) => key === holder)
    if (!parts || !person) continue
    for (const { fits, play, count } of parts) {
      const found = proposals
        .map((seed, index) => ({ seed, index }))
        .filter(({ seed }) => seed.organisation === organisation && !taken.has(seed.key))
        .filter(({ seed }) => !takesPart(seed, holder) && fits(seed))
        .slice(-count)
      for (const { seed, index } of found) {
        taken.add(seed.key)
        proposals[index] = play(seed, person)
      }
    }
  }
  return { ...city, proposals }
}

interface Part {
  readonly fits: (seed: ProposalSeed) => boolean
  readonly play: (seed: ProposalSeed, person: PersonSeed | StaffSeed) => ProposalSeed
  readonly count: number
}

const byMembers = ({ kind }: ProposalSeed) => kind === "individual" || kind === "joint"
const standsIn =
  (...states: string[]) =>
  (seed: ProposalSeed) =>
    states.includes(seed.script.stopAt)
const unitStandsIn = (state: string) => (seed: ProposalSeed) =>
  seed.script.assignments.some(({ stopAt, role }) => stopAt === state && role !== "assist")
/** Answered so lately that its form may still be given. */
const justAnswered = ({ script }: ProposalSeed) =>
  script.assignments.some(({ replies }) =>
    replies.some(
      ({ kind, issuedOn }) => kind === "first" && issuedOn !== null && issuedOn >= dayAt(NOW - 12),
    ),
  )
const and =
  (...tests: ((seed: ProposalSeed) => boolean)[]) =>
  (seed: ProposalSeed) =>
    tests.every((test) => test(seed))

const lead = (fits: Part["fits"], count = 1): Part => ({
  fits: and(byMembers, fits),
  play: (seed, person) => recast(seed, seed.leadProposer, person.key),
  count,
})
const leadUnrated = (): Part => ({
  ...lead(justAnswered),
  play: (seed, person) => unrated(recast(seed, seed.leadProposer, person.key), person.key),
})

const PARTS: Partial<Record<City["accounts"][number]["role"], readonly Part[]>> = {
  member: [
    lead(standsIn("draft")),
    lead(standsIn("returned")),
    lead(unitStandsIn("reply_drafting")),
    leadUnrated(),
    lead(unitStandsIn("in_progress")),
    lead(standsIn("tracking"), 2),
    lead(standsIn("archived"), 2),
  ],
  co_signer: [
    { fits: standsIn("cosigning"), play: invited, count: 2 },
    leadUnrated(),
    lead(standsIn("handling")),
    lead(standsIn("tracking"), 2),
  ],
  leader_government: [
    { fits: ({ script }) => script.keyProposal !== null, play: ledBy, count: 4 },
    {
      fits: and(unitStandsIn("in_progress"), ({ script }) => script.keyProposal === null),
      play: justChosen,
      count: 1,
    },
  ],
  party_representative: [
    forParty(standsIn("draft", "cosigning")),
    forParty(unitStandsIn("reply_drafting")),
    forParty(justAnswered),
    forParty(standsIn("tracking")),
  ],
}

function takesPart(seed: ProposalSeed, key: string): boolean {
  return seed.leadProposer === key || seed.coSigners.some(({ person }) => person === key)
}

/** The same script with somebody else in a role. */
function recast(seed: ProposalSeed, from: string, to: string): ProposalSeed {
  const swap = (key: string) => (key === from ? to : key)
  const { script } = seed
  return {
    ...seed,
    leadProposer: swap(seed.leadProposer),
    coSigners: seed.coSigners.map((each) => ({ ...each, person: swap(each.person) })),
    script: {
      ...script,
      feedback: script.feedback.map((each) => ({ ...each, person: swap(each.person) })),
      assignments: script.assignments.map((assignment) => ({
        ...assignment,
        contacts: assignment.contacts.map((each) => ({ ...each, people: each.people.map(swap) })),
      })),
    },
  }
}

function unrated(seed: ProposalSeed, key: string): ProposalSeed {
  const feedback = seed.script.feedback.filter(({ person }) => person !== key)
  return { ...seed, script: { ...seed.script, feedback } }
}

function invited(seed: ProposalSeed, { key }: PersonSeed | StaffSeed): ProposalSeed {
  const waiting = {
    person: key,
    invitedOn: seed.coSigners[0]?.invitedOn ?? seed.createdOn,
    confirmedOn: null,
  }
  return { ...seed, coSigners: [...seed.coSigners, waiting] }
}

function ledBy(seed: ProposalSeed, { key }: { readonly key: string }): ProposalSeed {
  const { keyProposal } = seed.script
  return keyProposal
    ? { ...seed, script: { ...seed.script, keyProposal: { ...keyProposal, leader: key } } }
    : seed
}

/** Chosen days ago; the plan lies before the leader. */
function justChosen(seed: ProposalSeed, { key }: { readonly key: string }): ProposalSeed {
  const keyProposal = {
    shortlistedOn: dayAt(NOW - 9),
    decidedOn: dayAt(NOW - 3),
    leader: key,
    planOn: dayAt(NOW),
    visits: [],
    reportOn: null,
    bundle: [],
  }
  return { ...seed, script: { ...seed.script, keyProposal } }
}

/** A proposal of one author becomes one of the party for which the representative signs. */
function forParty(fits: Part["fits"]): Part {
  return {
    fits: and(({ kind }) => kind === "individual" || kind === "party", fits),
    play: (seed, person) => ({
      ...unrated(recast(seed, seed.leadProposer, person.key), person.key),
      kind: "party",
      body: "party" in person ? person.party : null,
      coSigners: [],
    }),
    count: 1,
  }
}
