import { createHash, randomBytes } from "node:crypto"
import { z } from "zod"
import type { Actor } from "../../base/actor.ts"
import { toDate } from "../../base/clock.ts"
import { isId, newId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import { mintScope, type Read } from "../../platform/database/db.ts"
import type { App } from "../../platform/http/app.ts"
import { announce } from "../../platform/identity/announcements.ts"
import type { House } from "../../platform/procedures/office.ts"
import { noteInRegister } from "../../platform/procedures/register-fact.ts"
import { tellPerson } from "../notifications/public.ts"
import type { Clerk } from "./clerk.ts"
import type { Doing } from "./doing.ts"
import { mustGrant } from "./keep.ts"
import { getProfile } from "./person-view.ts"
import { personView } from "./schema.ts"
import type {} from "./tables.ts"

const access = "signed-in" as const
const tags = ["members"]
const params = z.object({ id: z.uuid() })
const daysOpen = 7

/**
 * One person with seats in two organisations signs in with one account. The security administrator of the one offers it by
 * a code for the other alone; the other's takes it on the person's page: never one of them by themselves.
 */
export function mountLinks(app: App, house: House, { write, writeAndView }: Doing): void {
  app.get(
    "/api/members/link-places",
    {
      access,
      schema: {
        response: { 200: z.object({ items: z.array(z.object({ id: z.number(), name: z.string() })) }) },
        tags,
        summary: "The other organisations of this installation",
      },
    },
    async (request) => {
      mustGrant(request.actor, "")
      const rows = await house.db.global
        .selectFrom("organisation")
        .select(["id", "name"])
        .where("id", "<>", request.scope.orgId)
        .orderBy("region_code")
        .execute()
      return { items: rows }
    },
  )
  app.post(
    "/api/members/:id/account/offer",
    {
      access,
      perMinute: 20,
      schema: {
        params,
        body: z.strictObject({ organisationId: z.int() }),
        response: { 200: z.object({ code: z.string(), expiresAt: z.string() }) },
        tags,
        summary: "Offer this account to another organisation; the code is told once",
      },
    },
    (request) => write(request, (clerk) => offer(clerk, request.params.id, request.body.organisationId)),
  )
  app.post(
    "/api/members/:id/account/link",
    {
      access,
      perMinute: 20,
      schema: {
        params,
        body: z.strictObject({ code: z.string().trim().max(200) }),
        response: { 200: personView },
        tags,
        summary: "Link an account that another organisation offers",
      },
    },
    async (request) => {
      const { id } = request.params
      await house.db.read(request.scope, (read) => mustBeWithoutAccount(read, request.actor, id))
      const taken = await takeOffer(house, request.actor, request.body.code)
      return writeAndView(request, (clerk) => link(clerk, id, taken))
    },
  )
}

async function offer({ house, tx, actor }: Clerk, personId: string, toOrgId: number) {
  mustGrant(actor, personId)
  const { accountId } = await getProfile(tx, personId)
  if (accountId === null) throw new Refusal("missing", reason("no_account"))
  const place = await tx.q
    .selectFrom("organisation")
    .select("name")
    .where("id", "=", toOrgId)
    .where("id", "<>", tx.scope.orgId)
    .executeTakeFirst()
  if (!place) throw new Refusal("invalid", reason("no_such_choice", { field: "organisationId" }))
  const id = newId()
  const secret = randomBytes(16).toString("base64url")
  const now = house.clock.now()
  const expiresAt = toDate(now.add({ hours: 24 * daysOpen }))
  await tx.q
    .insertInto("seat_link")
    .values({
      org_id: tx.scope.orgId,
      id,
      person_id: personId,
      account_id: accountId,
      to_org_id: toOrgId,
      code_hash: hashOf(secret),
      offered_by: actor.personId ?? "",
      offered_at: toDate(now),
      expires_at: expiresAt,
      taken_at: null,
    })
    .execute()
  const data = { to: place.name, expiresAt: expiresAt.toISOString() }
  noteInRegister(house, tx, actor, { action: "offer_account", subject: personId, data })
  return { code: `${tx.scope.orgId}.${id}.${secret}`, expiresAt: expiresAt.toISOString() }
}

async function mustBeWithoutAccount(read: Read, actor: Actor, personId: string): Promise<void> {
  mustGrant(actor, personId)
  const { accountId } = await getProfile(read, personId)
  if (accountId !== null) throw new Refusal("conflict", reason("account_held"))
}

interface Taken {
  readonly accountId: string
  readonly from: number
}

/** Marks the offer where it was made, and leaves a fact there: an offer is taken once. */
async function takeOffer(house: House, actor: Actor, code: string): Promise<Taken> {
  const [org = "", id = "", secret = ""] = code.split(".")
  const unfit = () => new Refusal("invalid", reason("link_code_unfit", { field: "code" }))
  if (!/^\d{1,15}$/.test(org) || !isId(id) || Number(org) === actor.orgId) throw unfit()
  const now = toDate(house.clock.now())
  return house.db.write(mintScope(Number(org), null), async (home) => {
    const row = await home.q
      .updateTable("seat_link")
      .set({ taken_at: now })
      .where("org_id", "=", home.scope.orgId)
      .where("id", "=", id)
      .where("to_org_id", "=", actor.orgId)
      .where("code_hash", "=", hashOf(secret))
      .where("expires_at", ">", now)
      .where("taken_at", "is", null)
      .returning(["account_id", "person_id"])
      .executeTakeFirst()
    if (!row) throw unfit()
    const elsewhere = await home.q
      .selectFrom("account_seat")
      .select("person_id")
      .where("account_id", "=", row.account_id)
      .where("org_id", "=", actor.orgId)
      .executeTakeFirst()
    if (elsewhere) throw new Refusal("conflict", reason("account_here_already"))
    // Whoever took it is nobody in this organisation: the name is kept, the person is the other's.
    const stranger = { ...actor, personId: null }
    const data = { to: actor.orgId, by: actor.name }
    const fact = noteInRegister(house, home, stranger, {
      action: "account_linked",
      subject: row.person_id,
      data,
    })
    const { name: organisation } = await home.q
      .selectFrom("organisation")
      .select("name")
      .where("id", "=", actor.orgId)
      .executeTakeFirstOrThrow()
    await tellPerson(home, fact, {
      personId: row.person_id,
      kind: "account_linked",
      params: { organisation, by: actor.name },
      letter: true,
    })
    return { accountId: row.account_id, from: home.scope.orgId }
  })
}

async function link(clerk: Clerk, personId: string, { accountId, from }: Taken): Promise<void> {
  const { house, tx, actor } = clerk
  await mustBeWithoutAccount(tx, actor, personId)
  const here = tx.scope.orgId
  await tx.q
    .updateTable("person")
    .set({ account_id: accountId })
    .where("org_id", "=", here)
    .where("id", "=", personId)
    .execute()
  await tx.q
    .insertInto("account_seat")
    .values({ account_id: accountId, org_id: here, person_id: personId })
    .execute()
  await announce(tx.q, { account: accountId })
  noteInRegister(house, tx, actor, { action: "link_account", subject: personId, data: { from } })
}

const hashOf = (secret: string) => createHash("sm3").update(secret).digest("hex")
