import { PassThrough } from "node:stream"
import type { Actor } from "../../base/actor.ts"
import { toDate } from "../../base/clock.ts"
import { newId } from "../../base/id.ts"
import { mintScope, type Read, type Scope } from "../../platform/database/db.ts"
import { listGrants } from "../../platform/identity/grants.ts"
import { getOffice } from "../../platform/procedures/house.ts"
import type { House } from "../../platform/procedures/office.ts"
import { openCase } from "../../platform/procedures/open.ts"
import { perform } from "../../platform/procedures/perform.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import type { Export } from "../../platform/sheets/export.ts"
import { writeXlsx } from "../../platform/sheets/xlsx-write.ts"

export type Desk = Awaited<ReturnType<typeof openDesk>>

/** Somebody of the demonstration at work today, by their user name: opens cases, acts, adds files, as over the API. */
export async function openDesk(house: House, username: string) {
  const seat = await house.db.global
    .selectFrom("account_seat")
    .innerJoin("account", "account.id", "account_seat.account_id")
    .select(["account_seat.org_id", "account_seat.person_id", "account.name"])
    .where("account.username", "=", username)
    .executeTakeFirstOrThrow()
  return deskOf(house, mintScope(seat.org_id, seat.person_id), seat.name)
}

/** The same for anybody who has a post in a body. */
export async function openDeskAt(house: House, read: Read, bodyId: string, post: string) {
  const found = await read.q
    .selectFrom("affiliation")
    .innerJoin("person", (join) =>
      join.onRef("person.id", "=", "affiliation.person_id").on("person.org_id", "=", read.scope.orgId),
    )
    .select(["person.id", "person.name"])
    .where("affiliation.org_id", "=", read.scope.orgId)
    .where("affiliation.body_id", "=", bodyId)
    .where("affiliation.post", "=", post)
    .orderBy("person.id")
    .limit(1)
    .executeTakeFirstOrThrow()
  return deskOf(house, mintScope(read.scope.orgId, found.id), found.name)
}

async function deskOf(house: House, scope: Scope, name: string) {
  const { orgId, personId } = scope
  const { today, grants } = await house.db.read(scope, async (read) => {
    const day = house.clock.today(await timeZoneOf(read))
    return { today: day, grants: await listGrants(read, personId ?? "", day) }
  })
  const actor: Actor = { kind: "person", orgId, personId, name, grants, channel: "self" }
  return {
    actor,
    scope,
    today,
    async opens(procedure: string, input: Record<string, unknown>): Promise<string> {
      const { create } = getOffice(house, procedure)
      if (!create) throw new Error(`${procedure} is not opened by hand`)
      return house.db.write(scope, async (tx) => {
        const built = await create.build({ house, tx, actor, today, input })
        return (await openCase(house, tx, { procedure, actor, ...built })).id
      })
    },
    async acts(procedure: string, id: string, action: string, input: Record<string, unknown> = {}) {
      await house.db.write(scope, (tx) => perform(house, tx, { procedure, id, action, input, actor }))
    },
    /** Adds a workbook to a case. */
    async attaches(procedure: string, caseId: string, name: string, sheet: Export): Promise<void> {
      const stream = new PassThrough()
      const written = writeXlsx(sheet, stream)
      const stored = await house.files.put(stream, { name })
      await written
      await house.db.write(scope, (tx) =>
        tx.q
          .insertInto("attachment")
          .values({
            org_id: orgId,
            id: newId(),
            hash: stored.hash,
            name,
            type: stored.type,
            size: stored.size,
            uploaded_by: personId ?? "",
            uploaded_at: toDate(house.clock.now()),
            procedure,
            case_id: caseId,
          })
          .execute(),
      )
    },
  }
}
