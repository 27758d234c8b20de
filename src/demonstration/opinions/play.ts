import { newId } from "../../base/id.ts"
import { mintScope, type Tx } from "../../platform/database/db.ts"
import { getOffice } from "../../platform/procedures/house.ts"
import type { House } from "../../platform/procedures/office.ts"
import { openCase } from "../../platform/procedures/open.ts"
import { perform } from "../../platform/procedures/perform.ts"
import { type Desk, openDesk } from "../present/desk.ts"
import { type Cast, castOf } from "./cast.ts"
import type { Clerk } from "./clerk.ts"
import { commissionsOf } from "./commissions.ts"
import { lifeOf } from "./life.ts"
import { houseOn, quietHouse } from "./quiet.ts"
import { writeYear } from "./script.ts"

const reports = 200
const perTransaction = 40

/** A year of opinion reports in the city, in every state, played through the same law as every click, day by day. */
export async function playOpinions(house: House): Promise<void> {
  const desks = {
    editor: await openDesk(house, "info"),
    head: await openDesk(house, "info-head"),
    chair: await openDesk(house, "chair"),
    member: await openDesk(house, "member"),
    unit: await openDesk(house, "unit"),
  } satisfies Record<string, Desk>
  const cast = await castOf(house, desks)
  const lives = writeYear(reports).flatMap((script) => lifeOf(script, cast))
  const steps = [...lives, ...commissionsOf(cast)].toSorted((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  )
  const quiet = quietHouse(house)
  const scope = mintScope(cast.orgId, null)
  await house.db.write(scope, (tx) => nameSources(tx, cast))
  for (let from = 0; from < steps.length; from += perTransaction) {
    await house.db.write(scope, async (tx) => {
      for (const step of steps.slice(from, from + perTransaction))
        await step.run(clerkAt(houseOn(quiet, step.at), tx, cast))
    })
  }
}

/** Whom the office has named to report besides members. */
async function nameSources(tx: Tx, { orgId, sources }: Cast): Promise<void> {
  const named = [
    { kind: "station", name: "澄江街道委员联络站" },
    { kind: "point", name: "高新区信息直报点" },
    { kind: "informant", name: "市中小企业协会" },
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
