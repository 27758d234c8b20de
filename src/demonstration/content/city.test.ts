import assert from "node:assert/strict"
import { test } from "vitest"
import { generateCity } from "./generate.ts"
import { MATTERS } from "./matters/all.ts"
import { hash } from "./random.ts"
import { REAL_PLACES } from "./real-places.ts"
import type { AssignmentState, ProposalState } from "./states.ts"
import { PASSING } from "./year.ts"

const city = generateCity(1)
const text = JSON.stringify(city)
const of = (org: number) => city.proposals.filter((proposal) => proposal.organisation === org)

test("the same seed gives the same city to the letter, another seed another one", () => {
  assert.equal(hash(JSON.stringify(generateCity(1))), hash(text))
  assert.notEqual(hash(JSON.stringify(generateCity(2))), hash(text))
})

test("three organisations have the members, units and proposals of a city and two counties", () => {
  assert.deepEqual(
    city.organisations.map((org) => city.people.filter((person) => person.organisation === org.id).length),
    [320, 180, 150],
  )
  assert.deepEqual(
    [1, 2, 3].map((org) => of(org).length),
    [2000, 500, 400],
  )
  assert.equal(city.organisations[0]?.units.length, 45)
  assert.equal(city.organisations[0]?.committees.length, 9)
  assert.ok(city.organisations.slice(1).every((org) => org.units.length < 45))
  assert.equal(MATTERS.length, 90)
  assert.equal(new Set(MATTERS.map((matter) => matter.id)).size, 90)
})

test("every state of a proposal is met many times in the current year", () => {
  const states: ProposalState[] = [
    "draft",
    "cosigning",
    "submitted",
    "first_review",
    "second_review",
    "final_review",
    "returned",
    "filed",
    "merged",
    "converted_opinion",
    "converted_advice",
    "escalated",
    "resolved_on_site",
    "rejected",
    "withdrawn",
    "assigning",
    "handling",
    "replied",
    "rehandling",
    "concluded",
    "tracking",
    "archived",
  ]
  const now = of(1).filter((proposal) => proposal.year === 2026)
  for (const state of states) {
    const found = now.filter((proposal) => proposal.script.stopAt === state).length
    assert.ok(found >= 8, `${state}: ${found}`)
  }
})

test("every state of an assignment is met many times in the current year", () => {
  const states: AssignmentState[] = [
    "pre_assigned",
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
    "reply_issued",
    "extended",
    "closed",
  ]
  const now = of(1).filter((proposal) => proposal.year === 2026)
  for (const state of states) {
    const found = now
      .flatMap((proposal) => proposal.script.assignments)
      .filter((item) => item.stopAt === state).length
    assert.ok(found >= 8, `${state}: ${found}`)
  }
})

test("each county meets the passing states too", () => {
  for (const org of [2, 3]) {
    const now = of(org).filter((proposal) => proposal.year === 2026)
    const met = now.flatMap(({ script }) => [script.stopAt, ...script.assignments.map((item) => item.stopAt)])
    for (const state of PASSING) assert.ok(met.filter((one) => one === state).length >= 3, `${org} ${state}`)
  }
})

test("every proposal has a subject, the three parts and two to five recommendations", () => {
  for (const proposal of city.proposals) {
    const { subject, situation, analysis, recommendations } = proposal
    assert.ok(subject.length > 6 && situation.length > 30 && analysis.length > 30, proposal.key)
    assert.ok(
      recommendations.length >= 2 && recommendations.length <= 5,
      `${proposal.key}: ${recommendations.length}`,
    )
    const length = situation.length + analysis.length + recommendations.join("").length
    assert.ok(length >= 400 && length <= 1400, `${proposal.key}: ${length}`)
    assert.ok(
      !/[{}]|undefined|NaN|。。|，。/.test(subject + situation + analysis + recommendations.join("")),
      proposal.key,
    )
  }
})

test("a reply answers recommendations of its proposal and its text is complete", () => {
  for (const { key, recommendations, script } of city.proposals)
    for (const reply of script.assignments.flatMap((item) => item.replies))
      for (const answer of reply.answers) {
        assert.ok(answer.recommendation < recommendations.length, key)
        assert.ok(!/[{}]|undefined/.test(answer.text), `${key}: ${answer.text}`)
        assert.equal(
          answer.promisedOn !== null,
          answer.result === "planned" || answer.result === "partial",
          key,
        )
      }
})

test("outcomes, classes and ratings have believable shares", () => {
  const decided = city.proposals.flatMap(({ script }) => (script.decision ? [script.decision.outcome] : []))
  const share = <T>(list: T[], test: (item: T) => boolean) => list.filter(test).length / list.length
  within(
    share(decided, (one) => one === "filed"),
    0.76,
    0.86,
  )
  within(
    share(decided, (one) => one === "merged"),
    0.025,
    0.06,
  )
  within(
    share(decided, (one) => one.startsWith("converted")),
    0.07,
    0.12,
  )
  within(
    share(decided, (one) => one === "rejected"),
    0.02,
    0.045,
  )
  const classes = city.proposals
    .flatMap(({ script }) => script.assignments.flatMap((item) => item.replies))
    .filter((reply) => reply.kind === "first")
    .map((reply) => reply.checks.findLast((check) => check.approved)?.resultClass ?? reply.resultClass)
  within(
    share(classes, (one) => one === "A"),
    0.5,
    0.6,
  )
  within(
    share(classes, (one) => one === "B"),
    0.28,
    0.38,
  )
  within(
    share(classes, (one) => one === "C"),
    0.09,
    0.15,
  )
  const finished = city.proposals.filter(({ script }) => script.concludedOn !== null)
  const silent = share(
    finished,
    ({ leadProposer, script }) => !script.feedback.some((one) => one.person === leadProposer),
  )
  within(silent, 0.07, 0.16)
  within(
    share(
      city.proposals.flatMap(({ script }) => script.feedback),
      (one) => one.result === "dissatisfied",
    ),
    0.02,
    0.08,
  )
})

test("merged ones are near-duplicates of a filed proposal, and some matters are filed again each year", () => {
  const byKey = new Map(city.proposals.map((proposal) => [proposal.key, proposal]))
  for (const { key, matter, place, script } of city.proposals) {
    if (!script.decision?.mergeInto) continue
    const target = byKey.get(script.decision.mergeInto)
    assert.deepEqual(
      [target?.matter, target?.place, target?.script.decision?.outcome],
      [matter, place, "filed"],
      key,
    )
  }
  for (const year of [2025, 2026])
    assert.ok(
      of(1).filter((proposal) => proposal.year === year && proposal.refiledFrom).length >= 10,
      `${year}`,
    )
  assert.ok(city.proposals.filter((proposal) => proposal.duplicateOf).length > 100)
})

test("two proposals do not read alike unless they are near-duplicates", () => {
  const seen = new Map<string, string>()
  for (const { key, situation, analysis } of city.proposals) {
    assert.equal(seen.get(situation + analysis), undefined, key)
    seen.set(situation + analysis, key)
  }
})

test("serials are unique within a session and belong to filed proposals only", () => {
  const seen = new Set<string>()
  for (const { key, organisation, session, script } of city.proposals) {
    const number = script.decision?.number ?? null
    assert.equal(number !== null, script.decision?.outcome === "filed", key)
    if (number === null) continue
    assert.ok(!seen.has(`${organisation}/${session}/${number}`), key)
    seen.add(`${organisation}/${session}/${number}`)
  }
})

test("nothing has happened after today, and steps follow each other", () => {
  for (const { key, createdOn, submittedOn, script } of city.proposals) {
    const days = [createdOn, submittedOn, script.decision?.on, script.concludedOn, script.archivedOn].filter(
      Boolean,
    )
    assert.deepEqual(days, [...days].sort(), key)
    const events = script.assignments.flatMap((item) => [
      item.preAssignedOn,
      item.assignedOn,
      item.acknowledgedOn,
      item.assistOpinion?.on,
      ...item.contacts.map((contact) => contact.on),
      ...item.replies.flatMap((reply) => [reply.draftedOn, reply.issuedOn]),
    ])
    for (const day of [
      ...days,
      ...events,
      ...script.feedback.map((one) => one.on),
      ...script.promises.map((one) => one.checkedOn),
    ])
      assert.ok(!day || day <= city.today, `${key}: ${day}`)
  }
})

test("names, account names, phones and keys are given once; every reference is found", () => {
  const everyone = [...city.people, ...city.staff]
  for (const field of ["key", "name", "username", "phone", "email"] as const)
    assert.equal(new Set(everyone.map((person) => person[field])).size, everyone.length, field)
  assert.equal(new Set(city.accounts.map((account) => account.username)).size, city.accounts.length)
  const keys = new Set(everyone.map((person) => person.key))
  const units = new Set(city.organisations.flatMap((org) => org.units.map((unit) => unit.key)))
  for (const account of city.accounts) assert.ok(keys.has(account.holder), account.username)
  for (const { key, leadProposer, coSigners, routing, script } of city.proposals) {
    for (const person of [leadProposer, ...coSigners.map((one) => one.person)])
      assert.ok(keys.has(person), key)
    for (const unit of [routing.lead, ...routing.assists, ...script.assignments.map((item) => item.unit)])
      assert.ok(units.has(unit), `${key}: ${unit}`)
  }
})

test("a unit carries the name of its place once", () => {
  for (const { place, units } of city.organisations) {
    assert.equal(new Set(units.map((unit) => unit.name)).size, units.length)
    for (const unit of units) assert.equal(unit.name.split(place).length, 2, unit.name)
  }
})

test("no real prefecture or county is named", () => {
  assert.deepEqual(
    REAL_PLACES.filter((place) => text.includes(place)),
    [],
  )
})

function within(share: number, low: number, high: number): void {
  assert.ok(share >= low && share <= high, `${share} is not between ${low} and ${high}`)
}
