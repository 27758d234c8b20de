import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { systemActor } from "../../../base/actor.ts"
import { mintScope } from "../../../platform/database/db.ts"
import { verifyChain } from "../../../platform/procedures/facts.ts"
import { perform } from "../../../platform/procedures/perform.ts"
import {
  type HistoryHouse,
  hasCorpus,
  openHistory,
  openProposals,
  openReplies,
  readCorpus,
  toCsv,
  toGbk,
  toJson,
  toXlsx,
} from "./testing.ts"

describe.skipIf(!hasCorpus)("the 174 open proposals of one session", () => {
  let past: HistoryHouse
  beforeAll(async () => {
    past = await openHistory()
  })
  afterAll(() => past.close())

  test("are all imported from JSON, divided and itemised, as archived history of their own session", async () => {
    const done = await past.bringIn("提案.json", toJson(openProposals()))
    expect(done).toMatchObject({
      state: "done",
      total: 174,
      counts: { rows: 174, proposals: 174, sessions: 1 },
    })
    expect(done.indexed).toBe(174)
    const rows = await past.open.inOrganisation(past.orgId, (tx) =>
      tx.q
        .selectFrom("proposal")
        .select([
          "state",
          "number",
          "number_text",
          "kind",
          "subject",
          "analysis",
          "recommendations",
          "lead_name",
        ])
        .where("org_id", "=", past.orgId)
        .orderBy("number")
        .execute(),
    )
    expect(new Set(rows.map((row) => row.state))).toEqual(new Set(["concluded"]))
    expect(rows[0]).toMatchObject({
      number: 4,
      number_text: "0004",
      kind: "individual",
      subject: "加强科技创新，推动制造业转型升级",
      lead_name: "许文前",
    })
    const divided = readCorpus("js").filter((each) => "具体建议" in each.section_offsets).length
    expect(rows.filter((row) => row.analysis !== "" && row.recommendations.length > 0).length).toBe(divided)
    const itemised = rows.filter((row) => row.recommendations.length > 1).length
    process.stdout.write(`${itemised} of ${divided} with recommendations one by one\n`)
    expect(itemised).toBeGreaterThan(divided * 0.8)
    expect(await past.count("session")).toBe(1)

    // What the past has left of a paper is all of its file: without a reply it can be archived too.
    await past.open.inOrganisation(past.orgId, async (tx) => {
      const { id } = await tx.q
        .selectFrom("proposal")
        .select("id")
        .where("org_id", "=", past.orgId)
        .where("replied_on", "is", null)
        .limit(1)
        .executeTakeFirstOrThrow()
      const actor = {
        ...systemActor(past.orgId),
        kind: "person" as const,
        grants: [{ role: "proposal_office" as const, bodyId: null }],
      }
      const request = { procedure: "proposal", id, action: "archive", input: {}, actor }
      expect((await perform(past.open.house, tx, request)).record.state).toBe("archived")
    })
  })

  test("are found by search and as similar ones, and every fact says who brought them in, from which row", async () => {
    const found = await past.clerk.get(`/api/search?q=${encodeURIComponent("存量工业厂房")}`)
    expect(found.json().items[0]).toMatchObject({ title: "关于支持鼓励存量工业厂房个性化改造升级的建议" })
    const { caseId } = found.json().items[0]
    const view = (await past.clerk.get(`/api/proposals/${caseId}`)).json()
    expect(view.timeline[0]).toMatchObject({ action: "import", by: "赵干事", channel: "import" })
    expect(view.timeline[0].data).toMatchObject({ file: "提案.json", row: expect.any(Number) })
    expect(view.available.map((each: { action: string }) => each.action)).not.toContain("import")
    const chain = await past.open.house.db.read(mintScope(past.orgId, null), verifyChain)
    // Opened and imported each; the last is the archiving above.
    expect(chain).toMatchObject({ broken: null, facts: 2 * 174 + 1 })
  })

  test("imported again, from a workbook or a GBK table, are nothing new", async () => {
    const facts = await past.count("fact")
    const book = await past.bringIn("提案.xlsx", await toXlsx(openProposals()))
    expect(book).toMatchObject({ state: "done", counts: { proposals: 0, already: 174, changed: 0 } })
    const table = await past.bringIn("提案.csv", toGbk(toCsv(openProposals())))
    expect(table).toMatchObject({ state: "done", counts: { proposals: 0, already: 174, changed: 0 } })
    expect(await past.count("proposal")).toBe(174)
    expect(await past.count("fact")).toBe(facts)
  })

  test("with one row changed, the row is reported and not overwritten", async () => {
    const rows = openProposals().map((row, index) =>
      index === 3 ? { ...row, text: "具体建议：另写一段。" } : row,
    )
    const uploaded = (await past.upload("改.json", toJson(rows))).json()
    const preview = await past.preview(uploaded, past.setupOf(uploaded))
    expect(preview).toMatchObject({ fresh: 0, alreadyCount: 173, findingCount: 0 })
    expect(preview.changed).toEqual([
      { row: 4, numberText: rows[3]?.number, subject: rows[3]?.title, proposalId: expect.any(String) },
    ])
  })

  test("with one row spoiled, nothing is imported and the reason names the row and the cell", async () => {
    const other = await openHistory()
    try {
      const spoiled = openProposals().map((row, index) => (index === 99 ? { ...row, year: "去年" } : row))
      const refused = await other.bringIn("坏行.csv", Buffer.from(toCsv(spoiled)))
      expect(refused).toMatchObject({ state: "refused", counts: { proposals: 0, errors: 1 } })
      expect(refused.errors).toEqual([
        {
          row: 101,
          column: "C",
          header: "year",
          field: "year",
          value: "去年",
          message: "看不出年份。请填四位年份，如 2019。",
        },
      ])
      expect(await other.count("proposal")).toBe(0)
      expect(await other.count("session")).toBe(0)
      expect(await other.count("fact")).toBe(0)
      const mended = await other.bringIn("好了.csv", Buffer.from(toCsv(openProposals())))
      expect(mended.counts.proposals).toBe(174)
    } finally {
      await other.close()
    }
  })
})

describe.skipIf(!hasCorpus)("the 38 replies of many committees", () => {
  let past: HistoryHouse
  beforeAll(async () => {
    past = await openHistory("云泽市政协")
  })
  afterAll(() => past.close())

  test("are imported by year as papers of other committees, with units, replies and classes", async () => {
    const records = readCorpus("r")
    const replied = records.filter(
      (each) => each.reply_points.length > 0 || each.dates.replied || each.doc_number,
    ).length
    const done = await past.bringIn("答复.json", toJson(openReplies()), {
      options: { sessionBy: "year", year: 2018, withoutReply: "archived", replies: "withheld" },
    })
    expect(done.errors).toEqual([])
    expect(done).toMatchObject({ state: "done", counts: { rows: 38, proposals: 38, replies: replied } })
    process.stdout.write(`38 papers, ${replied} with a reply: ${JSON.stringify(done.counts)}\n`)
    const replies = await past.open.inOrganisation(past.orgId, (tx) =>
      tx.q
        .selectFrom("reply")
        .innerJoin("proposal", "proposal.id", "reply.proposal_id")
        .innerJoin("body", "body.id", "reply.unit_id")
        .select(["proposal.subject", "proposal.number", "proposal.number_text", "reply.state", "reply.text"])
        .select(["reply.result_class", "reply.issued_on", "reply.document_number", "body.name", "body.until"])
        .where("reply.org_id", "=", past.orgId)
        .execute(),
    )
    expect(replies.find((each) => each.document_number === "九农案字(2025)4号")).toMatchObject({
      state: "published",
      result_class: "A",
      issued_on: "2025-07-07",
      number: null,
      number_text: "341（250341）",
      name: "市农业农村局",
      until: "2026-03-10",
    })
    expect(await past.count("session")).toBeGreaterThan(5)
    const again = await past.bringIn("答复.xlsx", await toXlsx(openReplies()), {
      options: { sessionBy: "year", year: 2018, withoutReply: "archived", replies: "withheld" },
    })
    expect(again.counts).toMatchObject({ proposals: 0, already: 38 })
  })
})
