import { readFileSync } from "node:fs"
import { join } from "node:path"
import { sql } from "kysely"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Actor, systemActor } from "../../src/base/actor.ts"
import { mintScope, type Tx } from "../../src/platform/database/db.ts"
import type { OpenHouse } from "../../src/platform/http/testing.ts"
import type { AnyOffice } from "../../src/platform/procedures/office.ts"
import { policy } from "../../src/procedure/policy.ts"
import { ask, inputFor, type Outcome } from "./asking.ts"
import { type Committee, openTwoCommittees } from "./committee.ts"

/**
 * Who may do what: every procedure, state, action and kind of person, tried on perform() and held against a table that
 * people read (permissions.txt, reviewed as text). SHANYI_MATRIX=all tries the wrong states with everybody too.
 */
let open: OpenHouse
let ours: Committee
let theirs: Committee
let actors: Record<string, Actor>

beforeAll(async () => {
  ;({ open, ours, theirs } = await openTwoCommittees())
  const { proposalOffice } = ours.people
  actors = {
    ...Object.fromEntries(Object.keys(ours.people).map((name) => [name, actorOf(ours, name)])),
    "lead by staff": {
      ...actorOf(ours, "proposalOffice"),
      channel: "staff",
      onBehalfOf: { personId: ours.people.lead?.id ?? "", name: "lead" },
    },
    system: systemActor(ours.orgId),
  }
  expect(proposalOffice).toBeDefined()
}, 60_000)
afterAll(() => open.close())

function actorOf(committee: Committee, name: string): Actor {
  const person = committee.people[name]
  const grants = (person?.grants ?? []).map(({ role, bodyId }) => ({ role, bodyId: bodyId ?? null }))
  const personId = person?.id ?? null
  return { kind: "person", orgId: committee.orgId, personId, name, grants, channel: "self" }
}

const inputs = new Map<string, Record<string, unknown>>()

class Undone extends Error {}

function tryOne(tx: Tx, office: AnyOffice, id: string, action: string, actor: Actor): Promise<Outcome> {
  const input = inputs.get(`${office.procedure.id}.${action}`) ?? {}
  return ask(open.house, tx, { office, id, action, input, actor })
}

const everything = process.env.SHANYI_MATRIX === "all"
const table: Record<string, Record<string, Record<string, string[]>>> = {}

/** Everybody on everything in one transaction, of which nothing stays. */
async function tryOffice(office: AnyOffice): Promise<number> {
  const { id: procedure, states, actions } = office.procedure
  const caseId = ours.cases[procedure] ?? ""
  const told: Record<string, Record<string, string[]>> = {}
  let tried = 0
  for (const action of Object.keys(actions))
    inputs.set(`${procedure}.${action}`, inputFor(ours, office, action))
  await open.house.db
    .write(mintScope(ours.orgId, null), async (tx) => {
      for (const state of Object.keys(states)) {
        await sql`update ${sql.table(office.table)} set state = ${state} where org_id = ${ours.orgId} and id = ${caseId}`.execute(
          tx.q,
        )
        for (const [action, { from }] of Object.entries(actions) as [string, { from: readonly string[] }][]) {
          const right = from.includes(state)
          const names = Object.keys(actors)
          // In a wrong state nobody may; the system and two others taken in turn stand for all.
          const asked =
            right || everything
              ? names
              : ["system", names[tried % names.length], names[(tried * 7) % names.length]]
          for (const name of asked) {
            tried += 1
            const outcome = await tryOne(tx, office, caseId, action, actors[name as string] as Actor)
            if (outcome !== "may") continue
            if (!right) throw new Error(`${name} may ${procedure}.${action} in ${state}`)
            told[action] ??= {}
            told[action][state] = [...(told[action][state] ?? []), name as string]
          }
        }
      }
      throw new Undone()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
  table[procedure] = told
  return tried
}

test("every action is open to exactly those whom the permissions name, in exactly those states", async () => {
  let tried = 0
  for (const office of ours.offices) tried += await tryOffice(office)
  const text = Object.entries(table)
    .map(([procedure, actions]) => `${procedure}\n${Object.entries(actions).map(lines).join("")}`)
    .join("\n")
  await expect(text).toMatchFileSnapshot("permissions.txt")
  console.log(`${tried} attempts`)
}, 90_000)

/** States in which the same people may stand together on one line. */
function lines([action, states]: [string, Record<string, string[]>]): string {
  const byPeople = Map.groupBy(Object.keys(states), (state) => (states[state] ?? []).join(", "))
  return [...byPeople].map(([people, found]) => `  ${action} [${found.join(", ")}]: ${people}\n`).join("")
}

/** Who in the cast answers to a phrase of the documentation, settled by hand. */
const meant: Readonly<Record<string, readonly string[]>> = {
  "the lead proposer": ["lead", "lead by staff"],
  "the signing body's representative": ["representative"],
  "the invited co-signer": ["invited"],
  "a co-signer": ["cosponsor"],
  "the proposal office": ["proposalOffice", "lead by staff"],
  "the proposal committee": ["proposalCommittee"],
  "the supervision office": ["supervisionOffice"],
  "a dispatch office": ["dispatchOffice"],
  "the dispatch office of this track": ["dispatchOffice"],
  "the unit's liaison": ["unitLiaison"],
  "the unit's head": ["unitHead"],
  "the system": ["system"],
}
const inPerson = Object.freeze(new Set(["lead by staff"]))

test("the table agrees with the documentation that is generated from the procedures", () => {
  const pages = readFileSync(join(import.meta.dirname, "../../docs/procedures/permissions.md"), "utf8")
  let procedure = ""
  let compared = 0
  for (const line of pages.split("\n")) {
    procedure = /^## .*`(\w+)`/.exec(line)?.[1] ?? procedure
    const [, state = "", action = "", said = ""] =
      /^\| [^|]*`(\w+)` \| [^|]*`(\w+)` \| [^|]* \| ([^|]*) \|$/.exec(line) ?? []
    if (state === "") continue
    const people = named(said)
    if (!people) continue
    expect(
      new Set(table[procedure]?.[action]?.[state] ?? []),
      `${procedure}.${action} in ${state}: ${said}`,
    ).toEqual(people)
    compared += 1
  }
  expect(compared).toBeGreaterThan(60)
})

/** Undefined for a phrase of an office that has its own test of this kind. */
function named(said: string): Set<string> | undefined {
  const [whole = "", restriction] = said.trim().split(/ and (?=in person$)/)
  const phrases = whole.replaceAll(/[()]/g, "").split(" or ")
  if (phrases.some((phrase) => !meant[phrase])) return undefined
  const people = phrases.flatMap((phrase) => meant[phrase] ?? [])
  return new Set(restriction ? people.filter((name) => !inPerson.has(name)) : people)
}

test("what lists say in SQL is what `see` says, for every kind of person and state", async () => {
  const different: string[] = []
  let compared = 0
  for (const office of ours.offices) {
    const { visible } = office
    expect(visible, office.procedure.id).toBeDefined()
    if (!visible) continue
    const id = ours.cases[office.procedure.id] ?? ""
    const variants =
      office.table === "assignment" ? [{ assigned_on: null }, { assigned_on: "2026-03-02" }] : [{}]
    const states = Object.keys(office.procedure.states)
    for (const columns of variants.flatMap((more) => states.map((state) => ({ ...more, state })))) {
      await ours.set(office, id, columns)
      await open.house.db.read(ours.scope, async (read) => {
        const record = await office.load(read, id, false)
        for (const [name, actor] of Object.entries(actors)) {
          if (actor.kind === "system") continue
          const { rows } = await sql`select 1 from ${sql.table(office.table)} as ${sql.ref(visible.as)}
            where ${sql.ref(`${visible.as}.org_id`)} = ${ours.orgId} and ${sql.ref(`${visible.as}.id`)} = ${id}
              and ${visible.where(actor)}`.execute(read.q)
          compared += 1
          if (rows.length > 0 !== office.see.test(record, actor))
            different.push(
              `${office.procedure.id} in ${columns.state} for ${name}: SQL says ${rows.length > 0}`,
            )
        }
      })
    }
  }
  expect(different).toEqual([])
  expect(compared).toBeGreaterThan(1_500)
}, 60_000)

test("a breach of any right is found: each action opened to everybody, each `see` opened, in turn", async () => {
  const everybody = policy<unknown, Actor>("everybody", () => true)
  const missed: string[] = []
  let breaches = 0
  let shut = 0
  for (const office of ours.offices) {
    const { id: procedure, actions } = office.procedure
    const caseId = ours.cases[procedure] ?? ""
    for (const [action, declared] of Object.entries(actions)) {
      const opened = { ...declared, by: everybody }
      const breached = {
        ...office,
        procedure: { ...office.procedure, actions: { ...actions, [action]: opened } },
      }
      breaches += 1
      const [state = ""] = declared.from
      await ours.set(office, caseId, { state })
      const told = table[procedure]?.[action]?.[state] ?? []
      const others = Object.keys(actors).filter((name) => !told.includes(name))
      const seen = await asThough(breached as AnyOffice, others, caseId, action)
      if (seen === "shut") shut += 1
      if (seen === "missed") missed.push(`${procedure}.${action}`)
    }
    const [state = ""] = Object.keys(office.procedure.states)
    await ours.set(office, caseId, { state })
    breaches += 1
    if (!(await seesMore(office, caseId))) missed.push(`${procedure}: see`)
  }
  console.log(
    `${breaches} breaches: ${breaches - missed.length - shut} were seen, ${shut} let nobody else in`,
  )
  expect(missed).toEqual([])
}, 90_000)

/** Whether somebody who may not is let through by an office so changed; "shut" when nobody else comes as far as that. */
async function asThough(breached: AnyOffice, names: readonly string[], id: string, action: string) {
  const { offices } = open.house.registry
  const key = breached.procedure.id
  const whole = offices.get(key) as AnyOffice
  ;(offices as Map<string, AnyOffice>).set(key, breached)
  let stopped = false
  try {
    return await open.house.db.write(mintScope(ours.orgId, null), async (tx) => {
      for (const name of names) {
        const outcome = await tryOne(tx, breached, id, action, actors[name] as Actor)
        if (outcome === "may") return "seen"
        // Past `see` and stopped nevertheless, though not by who may.
        stopped ||= outcome === "wrong state"
      }
      return stopped ? "missed" : "shut"
    })
  } finally {
    ;(offices as Map<string, AnyOffice>).set(key, whole)
  }
}

/** Whether lists would contradict a `see` that lets everybody in: somebody is kept out of them, or nobody ever is. */
async function seesMore(office: AnyOffice, id: string): Promise<boolean> {
  const { visible } = office
  if (!visible) return false
  return open.house.db.read(ours.scope, async (read) => {
    const record = await office.load(read, id, false)
    for (const actor of Object.values(actors)) {
      if (actor.kind === "system") continue
      const { rows } = await sql`select 1 from ${sql.table(office.table)} as ${sql.ref(visible.as)}
        where ${sql.ref(`${visible.as}.org_id`)} = ${ours.orgId} and ${sql.ref(`${visible.as}.id`)} = ${id}
          and ${visible.where(actor)}`.execute(read.q)
      if (rows.length === 0) return true
    }
    return Object.values(actors).every((actor) => office.see.test(record, actor))
  })
}

test("people of another organisation, whatever they are there, find nothing here", async () => {
  const found: string[] = []
  for (const office of ours.offices)
    for (const name of Object.keys(theirs.people)) {
      const actor = actorOf(theirs, name)
      const { personId } = actor
      const action = Object.keys(office.procedure.actions)[0] ?? ""
      const outcome = await open.house.db.write(mintScope(theirs.orgId, personId), async (tx) => {
        const seen = await office.load(tx, ours.cases[office.procedure.id] ?? "", false)
        if (seen) found.push(`${name} loads ${office.procedure.id}`)
        return tryOne(tx, office, ours.cases[office.procedure.id] ?? "", action, actor)
      })
      if (outcome !== "unseen") found.push(`${name} ${office.procedure.id}.${action}: ${outcome}`)
    }
  expect(found).toEqual([])
}, 60_000)
