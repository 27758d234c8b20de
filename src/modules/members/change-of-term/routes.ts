import { z } from "zod"
import type { App } from "../../../platform/http/app.ts"
import { sendWorkbook, workbookQuery } from "../../../platform/http/workbook.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { type Doing, todayOf } from "../doing.ts"
import { mustFollowTerms, mustGrant, mustKeepPeople } from "../keep.ts"
import { listChanges, performChange } from "./perform.ts"
import { rehearse } from "./plan.ts"
import { endWaitingRoles, listWaitingRoles } from "./roles.ts"
import { performedChange, rehearsal, termChange, waitingRole } from "./schema.ts"
import { handoverSheet, sheetTitle } from "./sheet.ts"

const access = "signed-in" as const
const tags = ["members"]
const done = { 200: z.object({ items: z.array(performedChange) }) }

/** 换届: rehearsed as often as one likes, performed once and exactly so. */
export function mountTermChanges(app: App, house: House, { write }: Doing): void {
  app.get(
    "/api/term-changes",
    { access, schema: { response: done, tags, summary: "Changes of term that were performed" } },
    (request) =>
      house.db.read(request.scope, async (read) => {
        mustFollowTerms(request.actor)
        return { items: await listChanges(read, await todayOf(house, read)) }
      }),
  )
  app.post(
    "/api/term-changes/rehearsal",
    {
      access,
      perMinute: 30,
      schema: {
        body: termChange,
        response: { 200: rehearsal },
        tags,
        summary: "What a change of term would do",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        mustKeepPeople(request.actor)
        return rehearse(house, read, await todayOf(house, read), request.body)
      }),
  )
  app.post(
    "/api/term-changes",
    {
      access,
      schema: {
        body: termChange.extend({ digest: z.string().max(100) }),
        response: done,
        tags,
        summary: "Perform it, exactly as rehearsed",
      },
    },
    (request) =>
      write(request, async (clerk) => {
        const { digest, ...asked } = request.body
        await performChange(clerk, asked, digest)
        return { items: await listChanges(clerk.tx, clerk.today) }
      }),
  )
  app.get(
    "/api/term-changes/:id/roles",
    {
      access,
      schema: {
        params: z.object({ id: z.uuid() }),
        response: { 200: z.object({ items: z.array(waitingRole) }) },
        tags,
        summary: "The roles that a change of term prepared to end, and that still stand",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        mustGrant(request.actor, "")
        return { items: await listWaitingRoles(read, request.params.id, await todayOf(house, read)) }
      }),
  )
  app.post(
    "/api/term-changes/:id/roles",
    {
      access,
      schema: {
        params: z.object({ id: z.uuid() }),
        body: z.strictObject({ roleIds: z.array(z.uuid()).min(1).max(5_000) }),
        response: done,
        tags,
        summary:
          "End chosen ones of the roles that a change of term prepared to end; the security administrator's",
      },
    },
    (request) =>
      write(request, async (clerk) => {
        await endWaitingRoles(clerk, request.params.id, request.body.roleIds)
        return { items: await listChanges(clerk.tx, clerk.today) }
      }),
  )
  app.get(
    "/api/term-changes/handover.xlsx",
    {
      access,
      perMinute: 20,
      schema: {
        querystring: workbookQuery.extend({
          termId: z.uuid(),
          lastDay: z.iso.date(),
          firstDay: z.iso.date(),
        }),
        tags,
        summary: "Open cases of those who leave, as a workbook",
      },
    },
    async (request, reply) => {
      const { purpose, language, ...asked } = request.query
      const rows = await house.db.read(request.scope, async (read) => {
        mustKeepPeople(request.actor)
        const plan = await rehearse(house, read, await todayOf(house, read), termChange.parse(asked))
        return handoverSheet(house, read, plan)
      })
      return sendWorkbook(
        house,
        request,
        reply,
        { purpose, language },
        {
          list: "handover",
          name: sheetTitle,
          filter: asked,
          sheet: rows,
        },
      )
    },
  )
}
