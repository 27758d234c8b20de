import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { check } from "../../../procedure/check.ts"
import type { Assignment } from "../assignments/record.ts"
import { refusedFor } from "../assignments/testing.ts"
import type { Proposal } from "../record.ts"
import { replyProcedure } from "./procedure.ts"
import type { Reply } from "./record.ts"
import { answers, letter, openReplying, type ReplyingHouse } from "./testing.ts"

let house: ReplyingHouse
let people: ReplyingHouse["people"]

beforeAll(async () => {
  house = await openReplying()
  people = house.people
})
afterAll(() => house.close())

const reply = (id: string) => house.find<Reply>("reply", id)

test("the procedure is sound: every state is reached, none is a dead end", () => {
  expect(check(replyProcedure)).toEqual([])
})

test("a whole round: draft to the proposer, countersigning, objection, again, checking with the class changed, delivery", async () => {
  const { proposalId, of } = await house.working({
    housing: "lead",
    transport: "assist",
    publicity: "assist",
  })
  const { id } = await house.begin("housing", of("housing"))
  await house.act(people.housing, "reply", id, "save", { ...letter, unitClass: "A" })

  await expect(house.act(people.housingHead, "reply", id, "submitReply")).rejects.toMatchObject(
    refusedFor("draft_not_sent"),
  )
  await house.act(people.housing, "reply", id, "sendDraft")
  await expect(house.act(people.zhang, "reply", id, "proposerComments", { agrees: true })).rejects.toThrow()
  await expect(
    house.act(people.li, "reply", id, "proposerComments", { agrees: false }),
  ).rejects.toMatchObject(refusedFor("required"))
  await house.act(people.li, "reply", id, "proposerComments", { agrees: false, comment: "请写明分担比例。" })
  expect(await reply(id)).toMatchObject({ state: "drafting", proposerComment: "请写明分担比例。" })

  await house.act(people.housingHead, "reply", id, "submitReply")
  expect(await reply(id)).toMatchObject({ state: "countersigning", round: 1 })
  // An assisting unit's liaison writes, but its head signs.
  await expect(
    house.act(people.transport, "reply", id, "countersign", { verdict: "agreed" }),
  ).rejects.toMatchObject({ kind: "forbidden" })
  await house.act(people.publicityHead, "reply", id, "countersign", { verdict: "agreed" })
  await expect(
    house.act(people.publicityHead, "reply", id, "countersign", { verdict: "agreed" }),
  ).rejects.toMatchObject(refusedFor("countersigned_already"))
  await expect(
    house.act(people.transportHead, "reply", id, "countersign", { verdict: "objected" }),
  ).rejects.toMatchObject(refusedFor("required"))
  await house.act(people.transportHead, "reply", id, "countersign", {
    verdict: "objected",
    note: "道路占用事项未写明。",
  })
  expect((await reply(id)).state).toBe("drafting")

  // Whoever has agreed to another text is asked anew.
  await house.act(people.housingHead, "reply", id, "submitReply")
  expect((await reply(id)).assists.map((each) => each.verdict)).toEqual([null, null])
  await house.act(people.publicityHead, "reply", id, "countersign", { verdict: "agreed" })
  await house.act(people.transportHead, "reply", id, "countersign", { verdict: "agreed" })
  expect((await reply(id)).state).toBe("checking")

  await expect(
    house.act(people.supervision, "reply", id, "passCheck", { resultClass: "B" }),
  ).rejects.toMatchObject(refusedFor("class_change_needs_reason"))
  // The party's dispatch office does not check the government's letters.
  await expect(house.act(people.partyOffice, "reply", id, "passCheck")).rejects.toMatchObject({
    kind: "forbidden",
  })
  await house.act(people.supervision, "reply", id, "passCheck", {
    resultClass: "B",
    reason: "第二条仅列入计划。",
  })
  expect(await reply(id)).toMatchObject({
    state: "issued",
    unitClass: "A",
    resultClass: "B",
    checkerNote: "第二条仅列入计划。",
    issuedOn: "2026-03-10",
  })
  expect(await house.find<Assignment>("assignment", of("housing"))).toMatchObject({
    state: "reply_issued",
    repliedOn: "2026-03-10",
  })
  expect(await house.find<Proposal>("proposal", proposalId)).toMatchObject({
    state: "replied",
    resultClass: "B",
    repliedOn: "2026-03-10",
    awaitedFeedback: 2,
    openPromises: 1,
  })
  const signed = await house.house.db.read(house.owner, (read) =>
    read.q
      .selectFrom("countersign")
      .select(["round", "verdict"])
      .where("reply_id", "=", id)
      .orderBy("at")
      .orderBy("id")
      .execute(),
  )
  expect(signed).toEqual([
    { round: 1, verdict: "agreed" },
    { round: 1, verdict: "objected" },
    { round: 2, verdict: "agreed" },
    { round: 2, verdict: "agreed" },
  ])
})

test("a letter leaves only when each recommendation is answered and each promise has a date to come and an owner", async () => {
  const { of } = await house.working({ housing: "sole" })
  const { id } = await house.begin("housing", of("housing"))
  const tries = async (more: object) => {
    await house.act(people.housing, "reply", id, "save", { ...letter, ...more })
    return house.act(people.housing, "reply", id, "submitReply")
  }
  await house.act(people.housing, "reply", id, "save", letter)
  await house.act(people.housing, "reply", id, "sendDraft")
  await house.act(people.li, "reply", id, "proposerComments", { agrees: true })
  const [first, second] = answers
  await expect(tries({ answers: [first] })).rejects.toMatchObject(refusedFor("recommendation_unanswered"))
  await expect(
    tries({ answers: [first, { ...second, dueOn: undefined, owner: undefined }] }),
  ).rejects.toMatchObject(refusedFor("promise_without_date", "promise_without_owner"))
  await expect(tries({ answers: [first, { ...second, dueOn: "2026-03-10" }] })).rejects.toMatchObject(
    refusedFor("promise_date_past"),
  )
  await expect(tries({ answers, unitClass: "Z" })).rejects.toMatchObject(refusedFor("unknown_class"))
  await expect(
    tries({
      unitClass: "A",
      answers: answers.map((each) => ({ ...each, disposition: "not_adopted" })),
    }),
  ).rejects.toMatchObject(refusedFor("class_says_too_much"))
  await expect(tries({ unitClass: "B", signer: "", documentNumber: "" })).rejects.toMatchObject(
    refusedFor("required", "required"),
  )
  await expect(
    tries({ signer: "陈局长", documentNumber: "云建函〔2026〕13号", publishAttribute: "withheld" }),
  ).rejects.toMatchObject(refusedFor("withholding_needs_reason"))
  await expect(tries({ publishAttribute: "full" })).resolves.toMatchObject({ state: "checking" })
})

test("without enough contacts and meetings no letter leaves, and a disputed contact does not count", async () => {
  const { proposalId, of } = await house.working({ housing: "sole" })
  const { id } = await house.begin("housing", of("housing"))
  const { contacts } = await house.load(of("housing"))
  const meeting = contacts.find((each) => each.kind === "face_meeting")
  await house.do(people.li, of("housing"), "disputeContact", {
    contactId: meeting?.id ?? "",
    reason: "并未见面。",
  })
  await house.act(people.housing, "reply", id, "save", letter)
  await house.act(people.housing, "reply", id, "sendDraft")
  await expect(house.act(people.housing, "reply", id, "submitReply")).rejects.toMatchObject(
    refusedFor("contacts_missing", "meetings_missing"),
  )
  expect((await house.find<Proposal>("proposal", proposalId)).state).toBe("handling")
})

test("one letter for each round of an assignment, by the unit itself, and none by an assisting unit", async () => {
  const { of } = await house.working({ housing: "lead", transport: "assist" })
  await house.begin("housing", of("housing"))
  await expect(house.begin("housing", of("housing"))).rejects.toMatchObject(refusedFor("reply_begun_already"))
  await expect(house.begin("transport", of("housing"))).rejects.toMatchObject(
    refusedFor("no_such_assignment"),
  )
  await expect(house.begin("transport", of("transport"))).rejects.toMatchObject(
    refusedFor("assist_gives_opinion"),
  )
})

test("a proposal handled by several units is answered when all have, and takes the worst class", async () => {
  const { proposalId, of } = await house.working({ housing: "separate", publicity: "separate" })
  const first = await house.begin("housing", of("housing"))
  await house.issue("housing", first.id, {
    unitClass: "C",
    answers: answers.map((each) => ({ ...each, disposition: "noted" })),
  })
  expect(await house.find<Proposal>("proposal", proposalId)).toMatchObject({
    state: "handling",
    resultClass: "C",
  })
  const second = await house.begin("publicity", of("publicity"))
  await house.issue("publicity", second.id, { unitClass: "A" })
  expect(await house.find<Proposal>("proposal", proposalId)).toMatchObject({
    state: "replied",
    resultClass: "C",
  })
})

test("a checker who may not change the class returns the letter instead", async () => {
  await house.setTerms({
    checkerMayChangeClass: false,
    draftToProposerFirst: false,
    countersignRequired: false,
  })
  const { of } = await house.working({ housing: "lead", transport: "assist" })
  const { id } = await house.begin("housing", of("housing"))
  await house.act(people.housing, "reply", id, "save", letter)
  await house.act(people.housing, "reply", id, "submitReply")
  expect((await reply(id)).state).toBe("checking")
  await expect(
    house.act(people.governmentOffice, "reply", id, "passCheck", { resultClass: "C", reason: "偏高" }),
  ).rejects.toMatchObject(refusedFor("class_change_not_allowed"))
  await house.act(people.governmentOffice, "reply", id, "returnCheck", { reason: "答非所问，请逐条回应。" })
  expect(await reply(id)).toMatchObject({ state: "drafting", checkerNote: "答非所问，请逐条回应。" })
  await house.setTerms({})
})

test("whoever keeps no draft to themselves: a first draft is seen by its unit alone", async () => {
  const { of } = await house.working({ housing: "lead", transport: "assist" })
  const { id } = await house.begin("housing", of("housing"))
  for (const who of [people.supervision, people.proposalOffice, people.transportHead, people.li]) {
    await expect(house.act(who, "reply", id, "save", letter)).rejects.toMatchObject({ kind: "missing" })
  }
})

test("mark-up that is not an official text's does not get into a letter", async () => {
  const { of } = await house.working({ housing: "sole" })
  const { id } = await house.begin("housing", of("housing"))
  await house.act(people.housing, "reply", id, "save", {
    text: `<p onclick="steal()">正文<script>alert(1)</script><img src=x onerror=alert(1)></p>`,
  })
  expect((await reply(id)).text).toBe("<p>正文</p>")
})

test("a letter is delivered to whom the terms name: all who signed, or the first alone", async () => {
  const addressees = async () => {
    const { reply: sent } = await house.answered()
    return sent.parties.filter((each) => each.relation === "addressee").map((each) => each.personId)
  }
  expect(await addressees()).toEqual([people.li.id, people.zhang.id])
  await house.setTerms({ deliverTo: "lead" })
  expect(await addressees()).toEqual([people.li.id])
  await house.setTerms({})
})

test("whom the letter reached is told once it is issued, and not while it is still being signed", async () => {
  const { of } = await house.working({ housing: "lead", transport: "assist" })
  const { id } = await house.begin("housing", of("housing"))
  await house.issue("housing", id)
  const told = async () => {
    const owner = new Client({ connectionString: house.open.database.ownerUrl })
    await owner.connect()
    const { rows } = await owner.query(
      `select payload from graphile_worker._private_jobs where payload -> 'fact' ->> 'caseId' = $1 order by id`,
      [id],
    )
    await owner.end()
    return rows.flatMap((row: { payload: { effects: { args?: { to?: string; kind: string } }[] } }) =>
      row.payload.effects.flatMap(({ args }) => (args?.to ? [`${args.kind} → ${args.to}`] : [])),
    )
  }
  expect(await told()).toEqual([
    "draft_sent → lead_proposer",
    "draft_sent → signing_body",
    "countersign_asked → assist_unit",
  ])
  await house.act(people.transportHead, "reply", id, "countersign", { verdict: "agreed" })
  await house.act(people.supervision, "reply", id, "passCheck")
  expect((await told()).slice(3)).toEqual([
    "check_asked → role:supervision_office",
    "check_asked → role:dispatch_office",
    "issued → addressee",
    "issued_copy → assist_unit",
    "issued_copy → role:proposal_office",
  ])
})
