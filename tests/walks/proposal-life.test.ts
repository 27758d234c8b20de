import fc from "fast-check"
import { sql } from "kysely"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Actor } from "../../src/base/actor.ts"
import { Refusal } from "../../src/base/reason.ts"
import { openReply } from "../../src/modules/proposals/replies/create.ts"
import { openTestHouse, type Somebody, type TestHouse } from "../../src/modules/proposals/testing.ts"
import { sweepDeadlines } from "../../src/platform/jobs/sweep.ts"
import { verifyChain } from "../../src/platform/procedures/facts.ts"
import type { AnyOffice, CaseRecord } from "../../src/platform/procedures/office.ts"
import { openCase } from "../../src/platform/procedures/open.ts"
import { getTerms } from "../../src/platform/procedures/terms.ts"
import { available } from "../../src/procedure/available.ts"
import { endsOf, findAction } from "../../src/procedure/language.ts"
import { replay } from "../../src/procedure/replay.ts"
import { anyInput, type Draw, type Pools } from "./input.ts"

/**
 * Random people do random things, lawful and unlawful, to a proposal and everything that springs from it. Whatever they
 * try: nothing that was not offered is done, nothing refused leaves a trace, the facts always lead to the state, and
 * somebody can always move the matter on.
 */
let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse({ now: "2026-01-05T09:00:00+08:00" })
})
afterAll(() => house.close())

const tables = ["proposal", "assignment", "reply", "feedback", "follow_up"]
/** Which states the walks came through, so that a walk that gets nowhere is noticed. */
const visited = new Set<string>()

const texts = {
  subject: "关于完善老旧小区加装电梯资金分担机制的提案",
  situation: "<p>我市老旧小区多为六层住宅。</p>",
  analysis: "<p>资金分担没有统一办法。</p>",
  recommendations: [
    { id: "r1", text: "制定分层分担的参考比例。" },
    { id: "r2", text: "简化审批流程。" },
  ],
  category: "society",
  contact: "办公室",
}

/** The same walks each time, so that a red run can be repeated; SHANYI_SEED walks others. */
const seed = { seed: Number(process.env.SHANYI_SEED ?? 20261) }

test("whoever does whatever, the law holds", { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (start) => {
      await walk(drawingFrom(start))
    }),
    { numRuns: Number(process.env.SHANYI_WALKS ?? 8), endOnFailure: true, ...seed },
  )
  expect(visited.size).toBeGreaterThan(20)
  console.log(`walked through ${visited.size} states: ${[...visited].sort().join(", ")}`)
  expect((await house.house.db.read(house.owner, verifyChain)).broken).toBeNull()
})

/** A small generator (xorshift32): one number names a whole walk. */
function drawingFrom(start: number): Draw {
  let state = start | 0 || 1
  return (bound) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % bound
  }
}

/** Long enough for a matter in which half of all steps lead nowhere new to come to its follow-up. */
const steps = 320

async function walk(draw: Draw): Promise<void> {
  const been = new Set<string>()
  house.clock.set("2026-01-05T09:00:00+08:00")
  const start = await house.write((tx) =>
    openCase(house.house, tx, {
      procedure: "proposal",
      actor: house.people.li.actor,
      data: {
        ...texts,
        sessionId: house.sessionId,
        kind: "individual",
        leadName: "李晓云",
        parties: [{ relation: "lead_proposer", personId: house.people.li.id, bodyId: null }],
      },
    }),
  )
  for (let taken = 0; taken < steps; taken += 1) {
    if (draw(12) === 0) await passTime(draw(20))
    const cases = await casesOf(start.matterId)
    // The newest cases are where the work is.
    const chosen = draw(2) === 0 ? cases[draw(cases.length)] : cases[Math.max(0, cases.length - 1 - draw(3))]
    if (!chosen) return
    await step(chosen, draw, cases, been)
    if (chosen.procedure === "assignment") await beginReply(chosen.id, draw)
  }
  await nobodyIsStuck(start.matterId)
}

interface Chosen {
  readonly procedure: string
  readonly id: string
}

async function step({ procedure, id }: Chosen, draw: Draw, cases: readonly Chosen[], been: Set<string>) {
  const office = officeOf(procedure)
  const everybody = Object.values(house.people)
  const before = await load(office, id)
  const offers = new Map<Somebody, string[]>()
  for (const somebody of everybody) offers.set(somebody, await offered(office, before, somebody.actor))
  // Mostly people who can lead the case on; one time in four anybody, anything.
  const lawful = draw(4) > 0
  const leading = everybody.filter((each) => onward(office, before.state, offers.get(each) ?? []).length > 0)
  const able = everybody.filter((each) => (offers.get(each)?.length ?? 0) > 0)
  const chosen = lawful ? (leading.length > 0 && draw(12) > 0 ? leading : able) : everybody
  const who = chosen[draw(chosen.length)]
  if (!who) return
  const mine = offers.get(who) ?? []
  const names = lawful
    ? leadingOn(office, before.state, mine, draw, been)
    : Object.keys(office.procedure.actions)
  const action = names[draw(names.length)] as string
  const input =
    draw(10) === 0 ? { nonsense: draw(3) } : anyInput(office.inputs[action] as never, draw, pools(cases))

  const facts = await countFacts()
  let done = true
  try {
    await house.act(who, procedure, id, action, input)
  } catch (error) {
    if (!(error instanceof Refusal))
      throw new Error(`${procedure}.${action} by ${who.actor.name} broke`, { cause: error })
    expect(error.reasons.length, `${procedure}.${action} refused without a reason`).toBeGreaterThan(0)
    done = false
  }
  const told = `${who.actor.name} ${procedure}.${action} in ${before.state}`
  if (done) {
    expect(offers.get(who), `${told} was done, but had not been offered`).toContain(action)
  } else {
    expect(await load(office, id), `${told} was refused, but changed something`).toEqual(before)
    expect(await countFacts(), `${told} was refused, but left a fact`).toBe(facts)
  }
  for (const each of await casesOf(before.matterId)) await replaysToItsState(each)
  been.add(`${procedure} ${before.state}`)
  visited.add(`${procedure} ${before.state}`)
}

const endsBy = (office: AnyOffice, state: string, name: string) => {
  const action = findAction(office.procedure, name)
  return action ? endsOf(action, state) : []
}

/** What does not end the case: endings are rare in life, and here. */
function onward(office: AnyOffice, state: string, names: readonly string[]): string[] {
  return names.filter((name) =>
    endsBy(office, state, name).every((end) => !office.procedure.states[end]?.final),
  )
}

/** Mostly what leads to where this walk has not been. */
function leadingOn(
  office: AnyOffice,
  state: string,
  names: readonly string[],
  draw: Draw,
  been: Set<string>,
): readonly string[] {
  const on = onward(office, state, names)
  const fresh = on.filter((name) =>
    endsBy(office, state, name).some((end) => !been.has(`${office.procedure.id} ${end}`)),
  )
  if (fresh.length > 0 && draw(3) > 0) return fresh
  return on.length > 0 && draw(12) > 0 ? on : names
}

async function offered(
  office: AnyOffice,
  record: CaseRecord,
  actor: Actor,
  enabled = true,
): Promise<string[]> {
  if (actor.kind === "person" && !office.see.test(record, actor)) return []
  const terms = await house.house.db.read(house.owner, (read) => getTerms(read, office.terms, record.termsId))
  const today = house.clock.today("Asia/Shanghai")
  return available(office.procedure, { record, actor, terms, today })
    .filter((offer) => !enabled || offer.enabled)
    .map((offer) => offer.action)
}

/** In a matter that is not over, somebody can move some case on, or a deadline will. */
async function nobodyIsStuck(matterId: string): Promise<void> {
  const cases = await casesOf(matterId)
  const waiting: string[] = []
  for (const { procedure, id } of cases) {
    const office = officeOf(procedure)
    const record = await load(office, id)
    if (office.procedure.states[record.state]?.final) continue
    for (const actor of [...Object.values(house.people).map((each) => each.actor), house.system]) {
      for (const name of await offered(office, record, actor)) {
        const action = findAction(office.procedure, name)
        if (action && endsOf(action, record.state).some((end) => end !== record.state)) return
      }
    }
    const fires = Object.values(office.procedure.deadlines).some(
      (each) => each.onExpiry !== "flag" && each.startsIn === record.state,
    )
    if (fires) return
    waiting.push(`${procedure} in ${record.state}`)
  }
  expect(waiting, "nobody can move this matter on").toEqual([])
}

async function replaysToItsState({ procedure, id }: Chosen): Promise<void> {
  const record = await load(officeOf(procedure), id)
  const facts = await house.house.db.read(house.owner, (read) =>
    read.q
      .selectFrom("fact")
      .select(["procedure", "action", "from_state as from", "to_state as to"])
      .where("org_id", "=", house.orgId)
      .where("case_id", "=", id)
      .orderBy("seq")
      .execute(),
  )
  expect(replay(facts)).toBe(record.state)
}

async function beginReply(assignmentId: string, draw: Draw): Promise<void> {
  const units = [house.people.housing, house.people.transport, house.people.publicity]
  const who = units[draw(units.length)] as Somebody
  await house.house.db
    .write(who.scope, (tx) => openReply(house.house, tx, who.actor, { assignmentId }))
    .catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
    })
}

async function passTime(days: number): Promise<void> {
  const next = house.clock.now().add({ hours: 24 * (days + 1) })
  house.clock.set(next.toString())
  await sweepDeadlines(house.house, house.orgId)
}

async function casesOf(matterId: string): Promise<Chosen[]> {
  return house.house.db.read(house.owner, async (read) => {
    const parts = tables.map(
      (table) =>
        sql`select ${table} as procedure, id from ${sql.table(table)} where org_id = ${house.orgId} and matter_id = ${matterId}`,
    )
    const { rows } = await sql<Chosen>`${sql.join(parts, sql` union all `)} order by id`.execute(read.q)
    return rows
  })
}

async function countFacts(): Promise<number> {
  return house.house.db.read(house.owner, async (read) => {
    const head = await read.q
      .selectFrom("fact_head")
      .select("seq")
      .where("org_id", "=", house.orgId)
      .executeTakeFirst()
    return head?.seq ?? 0
  })
}

function officeOf(procedure: string): AnyOffice {
  const office = house.house.registry.offices.get(procedure)
  if (!office) throw new Error(`no office for ${procedure}`)
  return office
}

async function load(office: AnyOffice, id: string): Promise<CaseRecord> {
  const record = await house.house.db.read(house.owner, (read) => office.load(read, id, false))
  if (!record) throw new Error(`${office.procedure.id} ${id} is gone`)
  return record
}

function pools(cases: readonly Chosen[]): Pools {
  const { li, zhang, stranger } = house.people
  const { housing, transport, publicity } = house.bodies
  return {
    members: [li.id, zhang.id, stranger.id],
    units: [housing, transport, publicity],
    cases: cases.map((each) => each.id),
    recommendationIds: texts.recommendations.map((each) => each.id),
    today: house.clock.today("Asia/Shanghai"),
  }
}
