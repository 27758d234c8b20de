import { z } from "zod"
import { Refusal, reason } from "../../../base/reason.ts"
import type { App } from "../../../platform/http/app.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { perform } from "../../../platform/procedures/perform.ts"
import { getTerms } from "../../../platform/procedures/terms.ts"
import type { ActivityRecord } from "../activity/record.ts"
import { summonsInputs } from "../attendance/schema.ts"
import { getActivity, mustOrganise } from "../organised.ts"
import { activityTerms } from "../terms.ts"
import { activityOf, codeAt, keyOf } from "./code.ts"
import { readFile, readNames } from "./import.ts"

const access = "signed-in" as const
const tags = ["activities"]
const params = z.object({ id: z.uuid() })
const done = z.object({ entered: z.int(), already: z.int() })
const halfDay = summonsInputs.present.shape.halfDay

/** The door: the code on the screen, a member's scan, the list, a workbook. */
export function mountCheckIn(app: App, house: House): void {
  app.get(
    "/api/activities/:id/code",
    {
      access,
      procedure: "activity",
      schema: {
        params,
        response: {
          200: z.object({
            ...{ title: z.string(), code: z.string(), seconds: z.int(), lives: z.int() },
            ...{ here: z.int(), all: z.int() },
          }),
        },
        tags,
        summary: "The code for the screen at the door, for how many seconds it stands, and how many are here",
      },
    },
    ({ scope, actor, params: { id } }) =>
      house.db.read(scope, async (read) => {
        const activity = await getActivity(read, id, actor)
        mustOrganise(activity, actor)
        const key = await keyOf(read, id)
        if (activity.state !== "called" || !key) throw new Refusal("conflict", reason("activity_closed"))
        const { codeLives } = await getTerms(read, activityTerms, activity.termsId)
        const shown = codeAt(key, id, house.clock.now(), codeLives)
        return { title: activity.title, ...shown, lives: codeLives, ...hereOf(activity.counts) }
      }),
  )
  app.post(
    "/api/activities/check-in",
    {
      access,
      procedure: "summons",
      perMinute: 30,
      schema: {
        body: summonsInputs.checkIn,
        response: { 200: z.object({ activityId: z.string(), title: z.string() }) },
        tags,
        summary: "Check in by the code that I scanned, under my own account",
      },
    },
    (request) =>
      house.db.write(request.scope, async (tx) => {
        const { actor, body } = request
        const activityId = z.uuid().safeParse(activityOf(body.code))
        if (!activityId.success) throw new Refusal("invalid", reason("code_expired", { field: "code" }))
        const own = await tx.q
          .selectFrom("attendance as a")
          .innerJoin("activity as v", (join) =>
            join.onRef("v.id", "=", "a.activity_id").on("v.org_id", "=", tx.scope.orgId),
          )
          .select(["a.id", "a.must_attend", "v.title"])
          .where("a.org_id", "=", tx.scope.orgId)
          .where("a.activity_id", "=", activityId.data)
          .where("a.person_id", "=", actor.personId)
          .executeTakeFirst()
        if (!own) throw new Refusal("missing", reason("not_on_the_list"))
        const procedure = own.must_attend ? "summons" : "enrolment"
        await perform(house, tx, { procedure, id: own.id, action: "checkIn", input: body, actor })
        return { activityId: activityId.data, title: own.title }
      }),
  )
  app.post(
    "/api/activities/:id/check-ins",
    {
      access,
      procedure: "summons",
      schema: {
        params,
        body: z.strictObject({ halfDay, attendanceIds: z.array(z.uuid()).min(1).max(2000) }),
        response: { 200: done },
        tags,
        summary: "Enter people as present for a half-day, by the list",
      },
    },
    (request) => {
      const { halfDay: half, attendanceIds } = request.body
      return enter(house, request, request.params.id, half, "list", async (rows) => {
        const known = new Set(rows.map(({ id }) => id))
        return attendanceIds.filter((id) => known.has(id))
      })
    },
  )
  app.post(
    "/api/activities/:id/check-ins/import",
    {
      access,
      procedure: "summons",
      perMinute: 20,
      schema: {
        params,
        querystring: z.object({ halfDay }),
        response: { 200: done },
        tags,
        summary:
          "Enter who stands in a workbook or CSV: whoever has a mark in the column of the half-day, or without one everybody; all of them or nobody (multipart: file)",
      },
    },
    async (request) => {
      const file = await readFile(await request.file())
      return enter(house, request, request.params.id, request.query.halfDay, "import", (rows) =>
        readNames(file, rows, request.query.halfDay),
      )
    },
  )
}

/** How many are here, of those who are still on the list. */
function hereOf(counts: ActivityRecord["counts"]) {
  const { present = 0, here = 0, released = 0, taken_off: takenOff = 0 } = counts
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0)
  return { here: present + here, all: all - released - takenOff }
}

interface OnList {
  readonly id: string
  readonly name: string
  readonly group: string
}

/** All of them in one transaction; who is checked in for the half-day already is counted and left alone. */
function enter(
  house: House,
  { scope, actor }: Pick<Parameters<Parameters<App["post"]>[2]>[0], "scope" | "actor">,
  activityId: string,
  half: string,
  how: "list" | "import",
  choose: (rows: readonly OnList[]) => Promise<readonly string[]>,
) {
  return house.db.write(scope, async (tx) => {
    const activity = await getActivity(tx, activityId, actor)
    mustOrganise(activity, actor)
    const rows = await tx.q
      .selectFrom("attendance as a")
      .innerJoin("person as p", (join) =>
        join.onRef("p.id", "=", "a.person_id").on("p.org_id", "=", tx.scope.orgId),
      )
      .select(["a.id", "p.name", "a.group_name as group"])
      .where("a.org_id", "=", tx.scope.orgId)
      .where("a.activity_id", "=", activityId)
      .orderBy("a.id")
      .execute()
    const chosen = [...new Set(await choose(rows))]
    const there = await tx.q
      .selectFrom("check_in")
      .select("attendance_id as id")
      .where("org_id", "=", tx.scope.orgId)
      .where("attendance_id", "in", chosen.length > 0 ? chosen : [activityId])
      .where("half_day", "=", half)
      .where("struck_at", "is", null)
      .execute()
    const already = new Set(there.map(({ id }) => id))
    const procedure = activity.mustAttend ? "summons" : "enrolment"
    const now = chosen.filter((id) => !already.has(id))
    for (const id of now)
      await perform(house, tx, { procedure, id, action: "present", input: { halfDay: half, how }, actor })
    return { entered: now.length, already: already.size }
  })
}
