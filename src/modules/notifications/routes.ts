import { z } from "zod"
import { toDate } from "../../base/clock.ts"
import type { App } from "../../platform/http/app.ts"
import { languageOf } from "../../platform/http/language.ts"
import type { House } from "../../platform/procedures/office.ts"
import { listPreferences, setPreferences } from "./preferences.ts"
import { findQuiet, setQuiet } from "./quiet.ts"
import { countUnread, listNotices, markRead } from "./reads.ts"

const notice = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  body: z.string(),
  href: z.string().nullable(),
  at: z.string(),
  readAt: z.string().nullable(),
})
const unread = z.object({ unread: z.number() })
const email = z.enum(["now", "daily", "weekly", "never"])
const preference = z.object({
  kind: z.string(),
  procedure: z.string(),
  procedureName: z.string(),
  label: z.string(),
  duty: z.boolean(),
  /** Why it cannot be muted, for a duty. */
  why: z.string().nullable(),
  email,
  muted: z.boolean(),
})
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const quietHours = z.strictObject({ from: hour, until: hour }).nullable()
const settings = z.object({ quiet: quietHours })
const tags = ["notices"]

export function mountNotices(app: App, house: House): void {
  const { registry, db } = house
  app.get(
    "/api/notices",
    {
      access: "signed-in",
      schema: {
        tags,
        summary: "What I was told, newest first; `unread` counts up to 100",
        querystring: z.object({
          unread: z.enum(["0", "1"]).optional(),
          limit: z.coerce.number().int().min(1).max(100).default(30),
          cursor: z.string().max(100).optional(),
        }),
        response: { 200: unread.extend({ items: z.array(notice), next: z.string().nullable() }) },
      },
    },
    ({ scope, identity, query, headers }) =>
      db.read(scope, (read) =>
        listNotices(read, registry, identity.person.id, {
          unread: query.unread === "1",
          language: languageOf(headers),
          limit: query.limit,
          ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
        }),
      ),
  )

  app.post(
    "/api/notices/:id/read",
    {
      access: "signed-in",
      schema: {
        tags,
        summary: "Mark one notice as read",
        params: z.object({ id: z.string() }),
        response: { 200: unread },
      },
    },
    ({ scope, identity, params }) =>
      db.write(scope, async (tx) => {
        await markRead(tx, identity.person.id, toDate(house.clock.now()), params.id)
        return { unread: await countUnread(tx, identity.person.id) }
      }),
  )

  app.post(
    "/api/notices/read-all",
    {
      access: "signed-in",
      schema: { tags, summary: "Mark all notices as read", response: { 200: unread } },
    },
    ({ scope, identity }) =>
      db.write(scope, async (tx) => {
        await markRead(tx, identity.person.id, toDate(house.clock.now()))
        return { unread: 0 }
      }),
  )

  app.get(
    "/api/notice-preferences",
    {
      access: "signed-in",
      schema: {
        tags,
        summary: "How I am told of each kind of notice",
        response: { 200: z.object({ items: z.array(preference) }) },
      },
    },
    async ({ scope, identity, headers }) => ({
      items: await db.read(scope, (read) =>
        listPreferences(read, registry, identity.person.id, languageOf(headers)),
      ),
    }),
  )

  app.put(
    "/api/notice-preferences",
    {
      access: "signed-in",
      schema: {
        tags,
        summary: "Change how I am told; kinds that are duties cannot be muted in the app",
        body: z.strictObject({
          items: z.array(z.strictObject({ kind: z.string().max(100), email, muted: z.boolean() })).max(500),
        }),
        response: { 200: z.object({ items: z.array(preference) }) },
      },
    },
    async ({ scope, identity, body, headers }) => ({
      items: await db.write(scope, async (tx) => {
        await setPreferences(tx, registry, identity.person.id, body.items)
        return listPreferences(tx, registry, identity.person.id, languageOf(headers))
      }),
    }),
  )

  app.get(
    "/api/notice-settings",
    {
      access: "signed-in",
      schema: { tags, summary: "My quiet hours, in which letters wait", response: { 200: settings } },
    },
    ({ scope, identity }) =>
      house.db.read(scope, async (read) => ({ quiet: await findQuiet(read, identity.person.id) })),
  )

  app.put(
    "/api/notice-settings",
    {
      access: "signed-in",
      schema: {
        tags,
        summary: "Set my quiet hours by the organisation's clock; null: letters go out at any hour",
        body: z.strictObject({ quiet: quietHours }),
        response: { 200: settings },
      },
    },
    ({ scope, identity, body: { quiet } }) =>
      house.db.write(scope, async (tx) => {
        await setQuiet(tx, identity.person.id, quiet)
        return { quiet: await findQuiet(tx, identity.person.id) }
      }),
  )
}
