import { systemActor } from "../../base/actor.ts"
import { newId } from "../../base/id.ts"
import { portionsOf } from "../../base/portions.ts"
import { issueDocument } from "../../modules/documents/public.ts"
import { requestFor } from "../../modules/opinions/journal/document.ts"
import { loadIssue } from "../../modules/opinions/journal/load.ts"
import { takeVoice } from "../../modules/opinions/public-channel/receive.ts"
import { opinionTerms } from "../../modules/opinions/terms.ts"
import { mintScope, type Tx } from "../../platform/database/db.ts"
import { getOffice } from "../../platform/procedures/house.ts"
import type { House } from "../../platform/procedures/office.ts"
import { openCase } from "../../platform/procedures/open.ts"
import { perform } from "../../platform/procedures/perform.ts"
import { setTerms } from "../../platform/procedures/terms.ts"
import { type Desk, openDesk } from "../present/desk.ts"
import { type Cast, castOf } from "./cast.ts"
import type { Clerk } from "./clerk.ts"
import { commissionsOf } from "./commissions.ts"
import { lifeOf } from "./life.ts"
import { houseOn, quietHouse } from "./quiet.ts"
import { writeYear } from "./script.ts"

const reports = 200
const printed = 12
const perTransaction = 40

/** A year of opinion reports in the city, in every state, played through the same law as every click, day by day. */
export async function playOpinions(house: House): Promise<void> {
  const desks = {
    editor: await openDesk(house, "info"),
    head: await openDesk(house, "info-head"),
    chair: await openDesk(house, "chair"),
    leader: await openDesk(house, "leader"),
    member: await openDesk(house, "member"),
    unit: await openDesk(house, "unit"),
    station: await openDesk(house, "station"),
    informant: await openDesk(house, "informant"),
  } satisfies Record<string, Desk>
  const cast = await castOf(house, desks)
  const lives = writeYear(reports).flatMap((script) => lifeOf(script, cast))
  const steps = [...lives, ...commissionsOf(cast)].toSorted((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  )
  const quiet = quietHouse(house)
  const scope = mintScope(cast.orgId, null)
  await house.db.write(scope, async (tx) => {
    await openToPublic(tx)
    await nameSources(tx, cast)
  })
  for (const some of portionsOf(steps, perTransaction)) {
    await house.db.write(scope, async (tx) => {
      for (const step of some) await step.run(clerkAt(houseOn(quiet, step.at), tx, cast))
    })
  }
  await house.db.write(scope, async (tx) => {
    await printIssues(quiet, tx, cast.orgId)
    await hearPublic(quiet, tx)
  })
}

/** The newest issues of the journals are there on paper, dated as they were signed. */
async function printIssues(house: House, tx: Tx, orgId: number): Promise<void> {
  const issued = await tx.q
    .selectFrom("journal_issue")
    .select(["id", "signed_on as signedOn"])
    .where("org_id", "=", orgId)
    .where("state", "=", "issued")
    .orderBy("signed_on", "desc")
    .orderBy("id", "desc")
    .limit(printed)
    .execute()
  for (const { id, signedOn } of issued) {
    const issue = await loadIssue(tx, id, false)
    if (!issue) continue
    const then = houseOn(house, `${signedOn}T16:00:00+08:00`)
    await issueDocument(then, tx, systemActor(orgId), await requestFor(tx, issue))
  }
}

/** The city's QR address is open from the first day of the year. */
async function openToPublic(tx: Tx): Promise<void> {
  const validFrom = Temporal.PlainDate.from("2026-01-01")
  const at = new Date("2025-12-31T09:00:00+08:00")
  await setTerms(tx, opinionTerms, { preset: null, values: { publicChannel: true }, validFrom, at, by: null })
}

/** What the public sent in of late: the office has yet to moderate it. */
async function hearPublic(house: House, tx: Tx): Promise<void> {
  const voices = [
    {
      title: "北苑路口早高峰左转车道太短",
      problem: "早上七点半到八点，左转车辆排到直行道上，公交车进不了站。",
      suggestion: "左转车道向后延长三十米，早高峰增加一个左转信号。",
      place: "北苑路口",
      at: "2026-11-19T20:15:00+08:00",
    },
    {
      title: "社区卫生站周末没有人值班",
      problem: "周末孩子发热，只能去市里的医院，来回要两个小时。",
      suggestion: "周末安排半天门诊，并在小区公示值班电话。",
      place: "河西街道",
      at: "2026-11-20T09:40:00+08:00",
    },
  ]
  for (const { at, ...said } of voices) {
    const voice = { ...said, name: "", phone: "", website: "" as const, declared: "yes" as const }
    await takeVoice(houseOn(house, at), tx, voice, opinionTerms.definitions.maxCharacters.default)
  }
}

/** Whom the office has named to report besides members. */
async function nameSources(tx: Tx, { orgId, sources }: Cast): Promise<void> {
  const named = [
    { kind: "station", name: "河西街道委员联络站" },
    { kind: "informant", name: "市中小企业协会" },
    { kind: "point", name: "高新区信息直报点" },
  ] as const
  await tx.q
    .insertInto("opinion_source")
    .values(
      sources.flatMap(({ personId }, index) => {
        const source = named[index]
        if (!source || !personId) return []
        return [
          { org_id: orgId, id: newId(), person_id: personId, since: "2026-01-01", until: null, ...source },
        ]
      }),
    )
    .execute()
}

function clerkAt(house: House, tx: Tx, cast: Cast): Clerk {
  const today = house.clock.today("Asia/Shanghai")
  return {
    cast,
    tx,
    house,
    today,
    acts: async (actor, procedure, id, action, input = {}) => {
      await perform(house, tx, { procedure, id, action, actor, input: input as Record<string, unknown> })
    },
    opens: async (actor, input, procedure = "opinion_report") => {
      const office = getOffice(house, procedure)
      if (!office.create) throw new Error(`${procedure} is not opened by hand`)
      const given = office.create.input.parse(input)
      const built = await office.create.build({ house, tx, actor, today, input: given })
      return (await openCase(house, tx, { procedure, actor, ...built })).id
    },
  }
}
