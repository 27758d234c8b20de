import { z } from "zod"
import { newId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { App } from "../../platform/http/app.ts"
import { noteInRegister } from "../../platform/procedures/register-fact.ts"
import type { Clerk } from "./clerk.ts"
import type { Doing } from "./doing.ts"
import { mustKeepPeople } from "./keep.ts"
import { getProfile } from "./person-view.ts"
import { affiliationEnd, type NewGuest, newGuest, personView } from "./schema.ts"
import type {} from "./tables.ts"

const access = "signed-in" as const
const tags = ["members"]
const params = z.object({ id: z.uuid() })
const response = { 200: personView }

/** 上级委员: members of another committee who live here and take part as guests; their seat stays at home. */
export function mountGuests(app: App, { writeAndView }: Doing): void {
  app.post(
    "/api/members/:id/guest",
    {
      access,
      schema: { params, body: newGuest, response, tags, summary: "Record as a guest of this committee" },
    },
    (request) => writeAndView(request, (clerk) => addGuest(clerk, request.params.id, request.body)),
  )
  app.post(
    "/api/members/:id/guest/:partId/end",
    {
      access,
      schema: {
        params: params.extend({ partId: z.uuid() }),
        body: affiliationEnd,
        response,
        tags,
        summary: "The last day as a guest",
      },
    },
    (request) =>
      writeAndView(request, (clerk) =>
        endGuest(clerk, request.params.id, request.params.partId, request.body.until),
      ),
  )
}

async function addGuest({ house, tx, actor }: Clerk, personId: string, given: NewGuest): Promise<void> {
  mustKeepPeople(actor)
  await getProfile(tx, personId)
  const orgId = tx.scope.orgId
  const present = await tx.q
    .selectFrom("guest_member")
    .select("id")
    .where("org_id", "=", orgId)
    .where("person_id", "=", personId)
    .where("home_committee", "=", given.homeCommittee)
    .where((row) => row.or([row("until", "is", null), row("until", ">=", given.since)]))
    .executeTakeFirst()
  if (present) throw new Refusal("conflict", reason("guest_already", { field: "homeCommittee" }))
  await tx.q
    .insertInto("guest_member")
    .values({
      org_id: orgId,
      id: newId(),
      person_id: personId,
      home_committee: given.homeCommittee,
      home_level: given.homeLevel,
      since: given.since,
      until: null,
    })
    .execute()
  noteInRegister(house, tx, actor, { action: "add_guest", subject: personId, data: { ...given } })
}

async function endGuest(
  { house, tx, actor }: Clerk,
  personId: string,
  id: string,
  until: string,
): Promise<void> {
  mustKeepPeople(actor)
  const orgId = tx.scope.orgId
  const row = await tx.q
    .selectFrom("guest_member")
    .select(["home_committee", "since"])
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .where("person_id", "=", personId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal("missing", reason("no_such_seat"))
  if (until < row.since) throw new Refusal("invalid", reason("days_out_of_order", { field: "until" }))
  await tx.q
    .updateTable("guest_member")
    .set({ until })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute()
  const data = { homeCommittee: row.home_committee, until }
  noteInRegister(house, tx, actor, { action: "end_guest", subject: personId, data })
}
