import { Client } from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { proposals } from "../../modules/proposals/module.ts"
import { mintScope } from "../../platform/database/db.ts"
import { openHouse } from "../../platform/http/testing.ts"
import { verifyChain } from "../../platform/procedures/facts.ts"
import { openCase } from "../../platform/procedures/open.ts"
import { perform } from "../../platform/procedures/perform.ts"
import { replay } from "../../procedure/replay.ts"
import { computeDue } from "../../rulebook/calendar/calendar.ts"
import { workingCalendar } from "../../rulebook/calendar/working-calendar.ts"
import type { City, ProposalSeed } from "../content/city.ts"
import { generateCity } from "../content/generate.ts"
import { castAccounts } from "./casting.ts"
import { writeAll } from "./load.ts"
import { caseRows, deadlineRows, partyRows } from "./rows.ts"
import { staff } from "./staffing.ts"
import { takeApart } from "./texts.ts"
import { Twin } from "./twin.fixture.ts"
import { walkThrough } from "./walk.ts"
import type { Entry } from "./world.ts"

const NOW = new Date("2026-11-21T18:00:00+08:00")
const city = castAccounts(generateCity())

describe("the whole city", () => {
  const staffing = staff(city)
  const { world } = walkThrough(city, staffing, NOW)
  const facts = new Map<
    string,
    { procedure: string; action: string; from: string | null; to: string | null }[]
  >()
  for (const committee of staffing.committees.values())
    for (const fact of committee.facts) facts.set(fact.caseId, [...(facts.get(fact.caseId) ?? []), fact])

  test("every case replays to the state it stands in", () => {
    expect(world.cases.size).toBeGreaterThan(10_000)
    for (const of of world.cases.values()) expect(replay(facts.get(of.id) ?? [])).toBe(of.row.state)
  })

  test("every due date is the one that the calendar computes", () => {
    const calendar = workingCalendar()
    for (const { deadlines } of world.cases.values())
      for (const { computation } of deadlines) {
        const start = Temporal.PlainDate.from(computation.start)
        const again = computeDue(start, computation.period, calendar, computation.suspensions)
        expect(computation).toEqual(again)
      }
  })

  test("facts stand in the order in which they happened", () => {
    for (const committee of staffing.committees.values())
      for (const [index, fact] of committee.facts.entries())
        expect(fact.at.getTime()).toBeGreaterThanOrEqual(committee.facts[index - 1]?.at.getTime() ?? 0)
  })
})

describe("one proposal of each fate, done once in memory and once through perform()", () => {
  const some: City = { ...city, proposals: oneOfEachFate(city.proposals) }
  const staffing = staff(some)
  const { world } = walkThrough(some, staffing, NOW)
  let open: Awaited<ReturnType<typeof openHouse>>
  let owner: Client

  beforeAll(async () => {
    open = await openHouse({ modules: [proposals], now: "2023-09-01T09:00:00+08:00" })
    owner = new Client({ connectionString: open.database.ownerUrl })
    await owner.connect()
    await writeAll(open.database.ownerUrl, staffing.rows)
    const twin = new Twin(world, owner)
    for (const entry of world.journal) await doAgain(open, twin, entry)
  }, 300_000)

  afterAll(async () => {
    await owner?.end()
    await open?.close()
  })

  test("the same facts stand in the same order", async () => {
    const twin = new Twin(world, owner)
    for (const matterId of twin.matters()) {
      const real = await twin.realFacts(matterId)
      expect(real.map(({ text }) => text)).toEqual(twin.memoryFacts(matterId).map(({ text }) => text))
    }
  })

  test.each([
    ["proposal", "changed_at opened_at"],
    ["assignment", ""],
    ["reply", ""],
    ["feedback", ""],
    ["follow_up", ""],
    ["proposal_revision", "id"],
    ["proposal_review", "id"],
    ["contact", "id"],
    ["countersign", "id"],
    ["rating", "id"],
    // The vector is made by the same function, and the database sorts it.
    ["publication", "id bigrams"],
    ["key_proposal", ""],
    ["key_bundle", "id"],
    ["key_opinion", "id"],
    ["key_visit", "id"],
    ["case_party", "id"],
    // When the sweep looked at it is its own business.
    ["deadline", "id flagged_on"],
  ])("the rows of %s are the same", async (table, but) => {
    const tables = new Map([...world.rows, ...caseRows(world)])
    tables.set("case_party", partyRows(world))
    tables.set("deadline", deadlineRows(world))
    const { published } = takeApart({ found: [], published: world.published })
    tables.set(
      "publication",
      (world.rows.get("publication") ?? []).map((row, index) => ({ ...row, ...published[index] })),
    )
    const mine = tables.get(table) ?? []
    const columns = Object.keys(mine[0] ?? {}).filter((column) => !but.split(" ").includes(column))
    expect(columns.length).toBeGreaterThan(2)
    const twin = new Twin(world, owner)
    await twin.pairAll()
    const { rows } = await owner.query(`select ${columns.join(", ")} from ${table}`)
    const [left, right] = [mine, rows].map((list) => list.map((row) => twin.say(columns, row)).sort())
    expect(right).toHaveLength(mine.length)
    expect(right?.find((row, index) => row !== left?.[index])).toBe(undefined)
  })

  test("the chains are whole", async () => {
    for (const id of staffing.committees.keys()) {
      const report = await open.house.db.read(mintScope(id, null), verifyChain)
      expect(report.broken).toBeNull()
    }
  })
})

async function doAgain(open: Awaited<ReturnType<typeof openHouse>>, twin: Twin, entry: Entry): Promise<void> {
  const { of, actor, moment, action } = entry
  const { house, clock } = open
  clock.set(moment.at.toISOString())
  const input = (await twin.translate(entry.input)) as Record<string, unknown>
  await house.db.write(mintScope(of.committee.id, actor.personId), async (tx) => {
    const { procedure, id } = of
    if (!action) {
      await openCase(house, tx, { procedure, id, matterId: of.row.matterId, data: input, actor })
      return
    }
    await perform(house, tx, { procedure, id: await twin.realId(id), action, input, actor })
  })
}

/** Few proposals that between them have every turn that a script can take. */
function oneOfEachFate(all: readonly ProposalSeed[]): ProposalSeed[] {
  const turns: ((seed: ProposalSeed) => boolean)[] = [
    ({ script }) => script.returns.length > 0 && script.archivedOn !== null,
    ({ kind, script }) => kind === "joint" && script.feedback.length > 1,
    ({ kind, script }) => kind === "sector" && script.archivedOn !== null,
    ({ script }) => script.assignments.some(({ extension }) => extension?.decision?.granted),
    ({ script }) => script.assignments.some(({ role }) => role === "separate") && script.archivedOn !== null,
    ({ script }) =>
      script.assignments.some(({ returnRequest }) => returnRequest?.decision?.granted) &&
      script.promises.length > 0,
    ({ script }) =>
      script.assignments.some(({ returnRequest }) => returnRequest?.decision?.granted === false) &&
      script.promises.length > 0,
    ({ script }) => script.rehandling.some(({ jointMeetingOn }) => jointMeetingOn !== null),
    ({ script }) => script.rehandling.length > 0 && script.archivedOn !== null,
    ({ script }) => script.feedback.some(({ channel }) => channel === "paper"),
    ({ script }) => script.publication?.decision === "redacted",
    ({ script }) => script.keyProposal !== null && script.keyProposal.reportOn !== null,
    ({ script }) =>
      script.assignments.some(({ replies }) =>
        replies.some(({ kind, checks }) => kind === "first" && checks.some(({ approved }) => !approved)),
      ) && script.archivedOn !== null,
    ({ script }) =>
      script.assignments.some(({ replies }) => replies.some(({ kind }) => kind === "supplementary")),
    ...(["postponed", "broken", "kept_late"] as const).map(
      (outcome) => (seed: ProposalSeed) => seed.script.promises.some((each) => each.outcome === outcome),
    ),
  ]
  const chosen = new Set<ProposalSeed>()
  for (const turn of turns) {
    const seed = all.find(turn)
    if (!seed) throw new Error(`no proposal takes this turn: ${turn}`)
    chosen.add(seed)
  }
  for (const organisation of [1, 2, 3])
    for (const state of new Set(all.map(({ script }) => script.stopAt))) {
      // Two committees show every end; the third only what is done its own way.
      if (organisation === 3 && !["archived", "second_review", "assigning", "handling"].includes(state))
        continue
      if (
        organisation === 2 &&
        !["archived", "final_review", "filed", "handling", "tracking"].includes(state)
      )
        continue
      const seed = all.find((each) => each.organisation === organisation && each.script.stopAt === state)
      if (seed) chosen.add(seed)
    }
  for (const seed of [...chosen]) {
    const target = all.find(({ key }) => key === seed.script.decision?.mergeInto)
    if (target) chosen.add(target)
  }
  return all.filter((seed) => chosen.has(seed))
}
