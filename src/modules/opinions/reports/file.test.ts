import { afterAll, beforeAll, expect, test } from "vitest"
import { checkFile } from "../../../platform/documents/check/check.ts"
import { readPdf } from "../../../platform/documents/check/pdf-read.ts"
import { makeDocx, makePdf } from "../../../platform/documents/workshop.ts"
import { composeDocument } from "../../documents/open.ts"
import { requestFor } from "../journal/document.ts"
import { loadIssue } from "../journal/load.ts"
import { type OpinionHouse, openOpinionHouse } from "../testing.ts"

let house: OpinionHouse
const slow = 60_000
beforeAll(async () => {
  house = await openOpinionHouse()
}, slow)
afterAll(() => house.close())

const long = Array.from(
  { length: 12 },
  (_, at) => `第${at + 1}处：${"飞线充电屡禁不止，存在隐患。".repeat(8)}`,
).join("\n")
const marksOf = async (pdf: Buffer) =>
  (await readPdf(pdf)).map(({ lines }) => lines.some(({ text }) => text.includes("知悉范围：限定范围")))

test(
  "a report taken out bears its mark, its taker and the day on every page, and the taking is kept",
  async () => {
    const { people } = house
    const id = await house.report(people.li, "screening", { problem: long, nameWithheld: true })
    const office = await house.signIn(people.clerk.username)
    await office.act("opinion-reports", id, "mark", { secrecy: "limited" })
    const at = `/api/opinion-reports/${id}/file.pdf`
    expect((await office.get(at)).statusCode).toBe(422)
    const taken = await office.get(`${at}?purpose=${encodeURIComponent("送领导阅")}`)
    expect(taken.headers["content-disposition"]).toContain("attachment")
    const marks = await marksOf(taken.rawPayload)
    expect(marks.length).toBeGreaterThan(1)
    expect(marks.every(Boolean)).toBe(true)
    const { rows } = await house.inOrganisation(house.city.orgId, async (tx) => ({
      rows: await tx.q.selectFrom("fact").select("data").where("procedure", "=", "export").execute(),
    }))
    expect(rows).toMatchObject([{ data: { list: "opinion-report", purpose: "送领导阅" } }])
    const stranger = await house.signIn(people.zhang.username)
    expect((await stranger.get(`${at}?purpose=ab`)).statusCode).toBe(404)
  },
  slow,
)

test(
  "an issue of the journal bears the narrowest mark of its reports on every page of either file, and stays in form",
  async () => {
    const { people } = house
    const ids = [
      await house.report(people.li, "ready", { problem: long }),
      await house.report(people.zhang, "ready", { secrecy: "limited", title: "小区消防通道被占" }),
    ]
    const office = await house.signIn(people.clerk.username)
    const { id } = (await office.post("/api/journal-issues", { journal: "forwarded", reportIds: ids })).json()
    await house.act(people.clerk, "journal_issue", id, "save", {
      title: "消防情况",
      addressees: ["市委办公室"],
    })
    const content = await house.inOrganisation(house.city.orgId, async (tx) => {
      const issue = await loadIssue(tx, id, false)
      if (!issue) throw new Error("no issue")
      const composed = await composeDocument(tx, await requestFor(tx, issue))
      return { ...composed.content, number: "2026年第1期", date: "2026-03-10" }
    })
    const pdf = await makePdf({ content })
    const marks = await marksOf(pdf)
    expect([marks.length > 1, marks.every(Boolean)]).toEqual([true, true])
    expect((await checkFile(pdf, "issue.pdf")).findings).toEqual([])
    const docx = await makeDocx({ content })
    expect((await checkFile(docx, "issue.docx")).findings).toEqual([])
    // First, even and odd pages have heads of their own.
    expect(docx.toString("latin1").match(/word\/header\d\.xml/g)?.length).toBeGreaterThanOrEqual(3)
  },
  slow,
)
