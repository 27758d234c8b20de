import { z } from "zod"
import { speakerOf } from "../../base/actor.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { App } from "../../platform/http/app.ts"
import { mountOffice } from "../../platform/http/mount.ts"
import { mountTerms } from "../../platform/http/mount-terms.ts"
import { sendWorkbook, workbookQuery } from "../../platform/http/workbook.ts"
import type { House } from "../../platform/procedures/office.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import { activityOffice } from "./activity/office.ts"
import { attendanceByMonth } from "./attendance/by-month.ts"
import { enrolmentOffice, summonsOffice } from "./attendance/offices.ts"
import { halfDaysOf } from "./attendance/rules/half-days.ts"
import { getActivity, mustOrganise } from "./organised.ts"
import { readsAttendance } from "./policy.ts"
import { listActivities, listOwn, listRoster } from "./reads.ts"
import { activityLine, monthOfAttendance, ownLine, roster } from "./schema.ts"
import { rosterSheet, sheetName } from "./sheet.ts"
import { activityTerms } from "./terms.ts"

const access = "signed-in" as const
const tags = ["activities"]
const params = z.object({ id: z.uuid() })

/** The calendar, one's own, and who is on the list of one. */
export function mountActivities(app: App, house: House): void {
  app.get(
    "/api/activities",
    {
      access,
      procedure: "activity",
      schema: {
        querystring: z.object({ from: z.iso.date(), until: z.iso.date() }),
        response: { 200: z.object({ items: z.array(activityLine) }) },
        tags,
        summary: "Activities between two days that one may see, at most 500",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => ({
        items: await listActivities(read, request.actor, request.query),
      })),
  )
  app.get(
    "/api/activities/mine",
    {
      access,
      procedure: "activity",
      schema: {
        response: { 200: z.object({ coming: z.array(ownLine), past: z.array(ownLine) }) },
        tags,
        summary: "What is coming for me, with what I may answer; and how I attended in the past year",
      },
    },
    ({ scope, actor }) =>
      house.db.read(scope, async (read) => {
        const person = speakerOf(actor)
        const today = house.clock.today(await timeZoneOf(read))
        return person ? listOwn(read, actor, person, today) : { coming: [], past: [] }
      }),
  )
  app.get(
    "/api/activities/attendance",
    {
      access,
      procedure: "activity",
      schema: {
        querystring: z.object({ year: z.coerce.number().int().min(2000).max(2200) }),
        response: { 200: z.object({ months: z.array(monthOfAttendance) }) },
        tags,
        summary: "How settled meetings of a year were attended, by month; for those who read all attendance",
      },
    },
    ({ scope, actor, query }) => {
      if (!readsAttendance(actor)) throw new Refusal("forbidden", reason("organisers_only"))
      return house.db.read(scope, async (read) => ({ months: await attendanceByMonth(read, query.year) }))
    },
  )
  app.get(
    "/api/activities/:id/roster",
    {
      access,
      procedure: "activity",
      schema: {
        params,
        response: { 200: roster },
        tags,
        summary: "Who is on the list, with answers and check-ins",
      },
    },
    ({ scope, actor, params: { id } }) =>
      house.db.read(scope, async (read) => {
        const activity = await getActivity(read, id, actor)
        return { halfDays: halfDaysOf(activity), items: await listRoster(read, id) }
      }),
  )
  app.get(
    "/api/activities/:id/roster.xlsx",
    {
      access,
      procedure: "activity",
      perMinute: 20,
      schema: { params, querystring: workbookQuery, tags, summary: "The list as a workbook; recorded" },
    },
    async (request, reply) => {
      const { id } = request.params
      const { activity, rows } = await house.db.read(request.scope, async (read) => {
        const found = await getActivity(read, id, request.actor)
        mustOrganise(found, request.actor)
        return { activity: found, rows: await listRoster(read, id) }
      })
      return sendWorkbook(house, request, reply, request.query, {
        list: "attendance",
        name: sheetName,
        filter: { activity: activity.title, rows: rows.length },
        sheet: (language) => rosterSheet(language, activity, rows),
      })
    },
  )
  for (const office of [activityOffice, summonsOffice, enrolmentOffice]) mountOffice(app, house, office)
  mountTerms(app, house, activityTerms)
}
