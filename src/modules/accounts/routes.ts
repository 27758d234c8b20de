import { z } from "zod"
import type { Actor } from "../../base/actor.ts"
import type { Scope, Tx } from "../../platform/database/db.ts"
import type { App } from "../../platform/http/app.ts"
import type { House } from "../../platform/procedures/office.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import { listDone, viewAccount } from "./account-view.ts"
import { listHolders, maySecond, mustSeeAccounts } from "./keep.ts"
import { mapSubject, signOutEverywhere } from "./mapping.ts"
import { askRecovery, decideRecovery, listOpenRecoveries } from "./recovery.ts"
import { viewRules } from "./rules-view.ts"
import { accountView, decided, decision, doneList, mapping, request, rules, waitingList } from "./schema.ts"

const access = "signed-in" as const
const tags = ["accounts"]
const params = z.object({ id: z.uuid() })
const response = { 200: accountView }

/** How people of the organisation sign in, for its administrators; and what was done about it, for oneself. */
export function mountAccounts(app: App, house: House): void {
  type Asked = { readonly scope: Scope; readonly actor: Actor }
  const todayOf = async (tx: Pick<Tx, "q" | "scope">) => house.clock.today(await timeZoneOf(tx)).toString()
  const write = <T>(
    { scope, actor }: Asked,
    work: (act: { house: House; tx: Tx; actor: Actor; today: string }) => Promise<T>,
  ) => house.db.write(scope, async (tx) => work({ house, tx, actor, today: await todayOf(tx) }))
  const view = ({ scope, actor }: Asked, id: string) =>
    house.db.read(scope, async (read) => viewAccount(house, read, actor, id, await todayOf(read)))

  app.get(
    "/api/accounts/recoveries",
    {
      access,
      schema: {
        response: { 200: waitingList },
        tags,
        summary: "Recoveries that wait for a second administrator",
      },
    },
    ({ actor, scope }) => {
      mustSeeAccounts(actor)
      return house.db.read(scope, async (read) => {
        const heldBySecurity = await listHolders(read, ["security_administrator"], await todayOf(read))
        const rows = await listOpenRecoveries(house, read)
        return {
          items: rows.map((row) => ({
            id: row.id,
            personId: row.person_id,
            name: row.name,
            why: row.why,
            askedBy: row.asker,
            askedAt: row.asked_at.toISOString(),
            expiresAt: row.expires_at.toISOString(),
            second: maySecond(actor, { by: row.asked_by, personId: row.person_id, heldBySecurity }),
          })),
        }
      })
    },
  )
  app.get(
    "/api/accounts/rules",
    { access, schema: { response: { 200: rules }, tags, summary: "The rules of signing in here" } },
    ({ actor, scope }) =>
      house.db.read(scope, async (read) => viewRules(read, actor, house.clock.today(await timeZoneOf(read)))),
  )
  app.get(
    "/api/accounts/mine/history",
    {
      access,
      schema: {
        response: { 200: doneList },
        tags,
        summary: "What was done about how I sign in, and by whom",
      },
    },
    ({ scope, identity }) =>
      house.db.read(scope, async (read) => ({ items: await listDone(read, identity.person.id) })),
  )
  app.get(
    "/api/accounts/:id",
    { access, schema: { params, response, tags, summary: "How a person signs in" } },
    (asked) => {
      mustSeeAccounts(asked.actor)
      return view(asked, asked.params.id)
    },
  )
  app.post(
    "/api/accounts/:id/recovery",
    {
      access,
      perMinute: 20,
      schema: {
        params,
        body: request,
        response,
        tags,
        summary: "Ask for a recovery: the first of two words",
      },
    },
    async (asked) => {
      mustSeeAccounts(asked.actor)
      await write(asked, (act) => askRecovery(act, asked.params.id, asked.body.why))
      return view(asked, asked.params.id)
    },
  )
  app.post(
    "/api/accounts/:id/recovery/decision",
    {
      access,
      perMinute: 20,
      schema: {
        params,
        body: decision,
        response: { 200: decided },
        tags,
        summary: "Confirm, decline or withdraw a recovery; confirmed, the initial password is told once",
      },
    },
    async (asked, reply) => {
      mustSeeAccounts(asked.actor)
      void reply.header("cache-control", "no-store")
      const { outcome } = asked.body
      return { password: await write(asked, (act) => decideRecovery(act, asked.params.id, outcome)) }
    },
  )
  app.put(
    "/api/accounts/:id/single-sign-on",
    {
      access,
      schema: {
        params,
        body: mapping,
        response,
        tags,
        summary: "Map a subject of the other house to this person",
      },
    },
    async (asked) => {
      mustSeeAccounts(asked.actor)
      await write(asked, (act) => mapSubject(act, asked.params.id, asked.body.subject))
      return view(asked, asked.params.id)
    },
  )
  app.post(
    "/api/accounts/:id/sessions/end",
    {
      access,
      schema: {
        params,
        body: z.strictObject({}),
        response: { 200: z.object({ ended: z.number() }) },
        tags,
        summary: "Sign a person out everywhere",
      },
    },
    async (asked) => {
      mustSeeAccounts(asked.actor)
      return { ended: await write(asked, (act) => signOutEverywhere(act, asked.params.id)) }
    },
  )
}
