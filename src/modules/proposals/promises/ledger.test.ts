import { afterAll, beforeAll, expect, test } from "vitest"
import { sweepDeadlines } from "../../../platform/jobs/sweep.ts"
import { check } from "../../../procedure/check.ts"
import { refusedFor } from "../assignments/testing.ts"
import type { Proposal } from "../record.ts"
import type { Reply } from "../replies/record.ts"
import { answers, letter, openReplying, type ReplyingHouse } from "../replies/testing.ts"
import { followUpProcedure } from "./procedure.ts"
import { listFollowUps, readLedger } from "./reads.ts"
import type { FollowUp } from "./record.ts"

let house: ReplyingHouse
let people: ReplyingHouse["people"]

beforeAll(async () => {
  house = await openReplying()
  people = house.people
})
afterAll(() => house.close())

const promise = (id: string) => house.find<FollowUp>("follow_up", id)
const proposal = (id: string) => house.find<Proposal>("proposal", id)
const on = (day: string) => house.clock.set(`${day}T09:00:00+08:00`)
const act = (who: (typeof people)["li"], id: string, action: string, input: object = {}) =>
  house.act(who, "follow_up", id, action, input)

/** A concluded proposal whose one promise is still open. */
async function promised() {
  on("2026-03-10")
  const made = await house.answered()
  for (const who of [people.li, people.zhang])
    await house.rate(who, await house.formOf(made.proposalId, who), "satisfied")
  const [only] = await house.listOf("follow_up", made.proposalId)
  return { ...made, id: only?.id ?? "" }
}

test("the procedure is sound: every state is reached, none is a dead end", () => {
  expect(check(followUpProcedure)).toEqual([])
})

test("what is planned enters the ledger with its date and owner; what is adopted does not", async () => {
  const { proposalId, id } = await promised()
  expect(await house.listOf("follow_up", proposalId)).toHaveLength(1)
  expect(await promise(id)).toMatchObject({
    state: "promised",
    recommendationId: "r2",
    promise: "列入明年预算。",
    owner: "房产管理科",
    dueOn: "2026-09-30",
  })
  expect((await house.deadlines(id)).promise).toMatchObject({ status: "open", due_on: "2026-09-30" })
})

test("a promise falls due by itself, comes back by itself when it was put off, and is counted each time", async () => {
  const { proposalId, id } = await promised()
  on("2026-09-30")
  await sweepDeadlines(house.house, house.orgId)
  expect((await promise(id)).state).toBe("promised")
  on("2026-10-01")
  await sweepDeadlines(house.house, house.orgId)
  expect(await promise(id)).toMatchObject({ state: "due", timesDue: 1 })
  expect((await house.deadlines(id)).progress?.status).toBe("open")

  await expect(
    act(people.housing, id, "report", { progress: "预算已上报。", done: false }),
  ).rejects.toMatchObject(refusedFor("new_date_missing"))
  const put = { progress: "预算已上报。", done: false, newDueOn: "2026-12-31" }
  await expect(act(people.transport, id, "report", put)).rejects.toMatchObject({ kind: "missing" })
  await act(people.housing, id, "report", put)
  await expect(act(people.committee, id, "accept")).rejects.toMatchObject(refusedFor("not_done"))
  await act(people.committee, id, "sendBack", { reason: "同意延至年底。", newDueOn: "2026-12-31" })
  expect(await promise(id)).toMatchObject({
    state: "promised",
    dueOn: "2026-12-31",
    firstDueOn: "2026-09-30",
  })

  on("2027-01-01")
  await sweepDeadlines(house.house, house.orgId)
  expect(await promise(id)).toMatchObject({ state: "due", timesDue: 2 })
  await expect(act(people.housing, id, "report", { progress: "已安排。", done: true })).rejects.toMatchObject(
    refusedFor("evidence_missing"),
  )
  await act(people.housing, id, "report", {
    progress: "已安排。",
    done: true,
    evidence: "预算文件第 12 项。",
  })
  expect((await proposal(proposalId)).state).toBe("tracking")
  await act(people.proposalOffice, id, "accept")
  expect(await promise(id)).toMatchObject({ state: "kept", keptOn: "2027-01-01" })
  expect((await proposal(proposalId)).state).toBe("concluded")
})

test("a report sent back without a date is due as it was, and before its date it goes on", async () => {
  const { id } = await promised()
  const report = { progress: "正在办。", done: true, evidence: "见附件说明。" }
  await act(people.housing, id, "report", report)
  await act(people.committee, id, "sendBack", { reason: "凭证不足。" })
  expect((await promise(id)).state).toBe("promised")
  on("2026-10-08")
  await sweepDeadlines(house.house, house.orgId)
  await act(people.housing, id, "report", report)
  await act(people.committee, id, "sendBack", { reason: "凭证不足。" })
  expect((await promise(id)).state).toBe("due")
})

test("a repeated reply restates an open promise, so that one recommendation is counted once", async () => {
  on("2026-03-10")
  const { proposalId, assignmentId } = await house.answered()
  await house.act(people.committee, "proposal", proposalId, "rehandle", { reason: "答复过于笼统" })
  const later = answers.map((each) =>
    each.dueOn ? { ...each, text: "列入今年追加预算。", dueOn: "2026-06-30" } : each,
  )
  const again = await house.answerAgain(assignmentId, { answers: later })
  const [only, ...more] = await house.listOf("follow_up", proposalId)
  expect(more).toEqual([])
  expect(await promise(only?.id ?? "")).toMatchObject({
    replyId: again.id,
    promise: "列入今年追加预算。",
    dueOn: "2026-06-30",
    firstDueOn: "2026-09-30",
  })
  expect((await house.deadlines(only?.id ?? "")).promise).toMatchObject({
    status: "open",
    due_on: "2026-06-30",
  })
})

test("a reported promise is told to the proposers in a supplementary reply, which may change the class", async () => {
  const { proposalId, assignmentId, id } = await promised()
  await expect(house.begin("housing", assignmentId, { followUpId: id })).rejects.toMatchObject(
    refusedFor("promise_not_reported"),
  )
  await act(people.housing, id, "report", { progress: "资金已到位。", done: true, evidence: "拨款文件。" })
  await act(people.proposalOffice, id, "accept", { note: "现场核实。" })
  const { id: replyId } = await house.begin("housing", assignmentId, { followUpId: id })
  await house.act(people.housing, "reply", replyId, "save", { ...letter, answers: [], unitClass: "A" })
  await house.act(people.housing, "reply", replyId, "submitReply")
  await house.act(people.supervision, "reply", replyId, "passCheck")
  expect(await house.find<Reply>("reply", replyId)).toMatchObject({
    state: "issued",
    edition: "supplementary",
  })
  expect(await proposal(proposalId)).toMatchObject({ state: "concluded", resultClass: "A" })
  // It reports; it is not judged again.
  expect(await house.listOf("feedback", proposalId)).toHaveLength(2)
})

test("办成率 counts the kept among all, and dropping a promise does not raise it", async () => {
  const own = await openReplying()
  try {
    const promisedNow = async () => {
      const { proposalId } = await own.answered()
      return (await own.listOf("follow_up", proposalId))[0]?.id ?? ""
    }
    const ids = [await promisedNow(), await promisedNow(), await promisedNow(), await promisedNow()]
    const { people: at } = own
    const done = { progress: "已办。", done: true, evidence: "验收单。" }
    for (const id of ids.slice(0, 2)) {
      await own.act(at.housing, "follow_up", id, "report", done)
      await own.act(at.committee, "follow_up", id, "accept")
    }
    await own.act(at.committee, "follow_up", ids[2] ?? "", "drop", { reason: "政策调整，不再适用。" })
    const today = Temporal.PlainDate.from("2026-11-01")
    const { actor, scope } = at.committee
    const ledger = await own.house.db.read(scope, (read) => readLedger(read, actor, {}, today))
    expect(ledger.units).toMatchObject([
      {
        unitName: "市住房城乡建设局",
        all: 4,
        kept: 2,
        dropped: 1,
        open: 1,
        overdue: 1,
        keptRate: 0.5,
        nextDue: null,
        byAge: { under_half_year: 0, under_one_year: 1, under_two_years: 0, older: 0 },
      },
    ])
    expect(ledger.total.keptRate).toBe(0.5)
    const page = await own.house.db.read(scope, (read) =>
      listFollowUps(read, actor, { open: true, overdue: true }, today),
    )
    expect(page.items.map((each) => each.id)).toEqual([ids[3]])
  } finally {
    await own.close()
  }
})
