import { type Actor, systemActor } from "../../../base/actor.ts"
import type { Tx } from "../../../platform/database/db.ts"
import type { Deed, House } from "../../../platform/procedures/office.ts"
import { perform } from "../../../platform/procedures/perform.ts"
import { openAttendances } from "./invite.ts"
import { changeOrganisingBody, mustOrganiseFor } from "./organising-body.ts"
import type { ActivityRecord } from "./record.ts"
import type { ActivityInputs } from "./schema.ts"

type Of<N extends keyof ActivityInputs> = Deed<ActivityRecord, ActivityInputs[N]>
type Writes = { readonly [N in keyof ActivityInputs]?: (deed: Of<N>) => Promise<void> }

const answered = [
  "coming",
  "leave_asked",
  "on_leave",
  "leave_refused",
  "enrolled",
  "waiting_list",
  "declined",
  "withdrawn",
]
const unanswered = ["called", "offered"]
const gone = ["released", "taken_off"]

export const activityWrites: Writes = {
  call: async ({ house, tx, record, today, at }) => {
    await openAttendances(house, tx, record, record.invited, { today: today.toString(), at, group: "" })
  },
  invite: async ({ house, tx, record, input, today, at }) => {
    const made = { today: today.toString(), at, group: input.group }
    for (const id of await openAttendances(house, tx, record, input.invited, made))
      await onOne(house, tx, record, id, "tell")
  },
  edit: async ({ tx, before, actor, input, at }) => {
    await mustOrganiseFor(tx, actor, input.organisingBodyId)
    await changeOrganisingBody(tx, before, input.organisingBodyId, at)
  },
  /** A changed time or place asks everybody again; a date to answer by alone does not. */
  change: async ({ house, tx, before, record }) => {
    const same = (["onDate", "fromTime", "untilDate", "untilTime", "place"] as const).every(
      (name) => before[name] === record[name],
    )
    if (!same) await onEach(house, tx, record, record.mustAttend ? [...answered, "called"] : answered, "ask")
  },
  widen: async ({ house, tx, record }) => promoteFirst(house, tx, record.id),
  group: async ({ tx, record, input }) => {
    await tx.q
      .updateTable("attendance")
      .set({ group_name: input.group })
      .where("org_id", "=", tx.scope.orgId)
      .where("activity_id", "=", record.id)
      .where("id", "in", [...input.attendanceIds])
      .execute()
  },
  chase: ({ house, tx, record, actor }) => onEach(house, tx, record, unanswered, "remind", actor),
  cancel: async ({ house, tx, record }) => {
    await onEach(house, tx, record, [...answered, ...unanswered, "present", "here"], "close")
  },
  settle: async ({ house, tx, before, actor }) => {
    const rows = await listStates(tx, before.id)
    const open = rows.filter(({ state }) => !gone.includes(state))
    for (const { id } of open) await onOne(house, tx, before, id, "settle", actor)
  },
}

async function onEach(
  house: House,
  tx: Tx,
  activity: ActivityRecord,
  states: readonly string[],
  action: string,
  actor?: Actor,
): Promise<void> {
  for (const { id, state } of await listStates(tx, activity.id))
    if (states.includes(state)) await onOne(house, tx, activity, id, action, actor)
}

async function onOne(
  house: House,
  tx: Tx,
  { mustAttend }: ActivityRecord,
  id: string,
  action: string,
  actor: Actor = systemActor(tx.scope.orgId),
): Promise<void> {
  const procedure = mustAttend ? "summons" : "enrolment"
  await perform(house, tx, { procedure, id, action, input: {}, actor })
}

async function listStates(tx: Tx, activityId: string) {
  return tx.q
    .selectFrom("attendance")
    .select(["id", "state"])
    .where("org_id", "=", tx.scope.orgId)
    .where("activity_id", "=", activityId)
    .orderBy("id")
    .execute()
}

/** 候补: as places fall free, whoever has waited longest moves up and is told. */
export async function promoteFirst(house: House, tx: Tx, activityId: string): Promise<void> {
  const { capacity, state } = await tx.q
    .selectFrom("activity")
    .select(["capacity", "state"])
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", activityId)
    .executeTakeFirstOrThrow()
  if (capacity === null || state !== "called") return
  const rows = await tx.q
    .selectFrom("attendance")
    .select(["id", "state"])
    .where("org_id", "=", tx.scope.orgId)
    .where("activity_id", "=", activityId)
    .where("state", "in", ["enrolled", "here", "waiting_list"])
    .orderBy("queued_at")
    .orderBy("id")
    .execute()
  const waiting = rows.filter(({ state: stands }) => stands === "waiting_list")
  const free = Math.max(0, capacity - (rows.length - waiting.length))
  for (const { id } of waiting.slice(0, free))
    await perform(house, tx, {
      procedure: "enrolment",
      id,
      action: "promote",
      input: {},
      actor: systemActor(tx.scope.orgId),
    })
}
