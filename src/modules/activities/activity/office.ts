import { sql } from "kysely"
import { hasRole, speakerOf } from "../../../base/actor.ts"
import type { Office } from "../../../platform/procedures/office.ts"
import { readsAll } from "../policy.ts"
import { activityTerms } from "../terms.ts"
import { activityWords } from "../words/activity.ts"
import { createActivity } from "./create.ts"
import { loadActivity } from "./load.ts"
import { presentActivity } from "./present.ts"
import { activityProcedure, seesActivity } from "./procedure.ts"
import type { ActivityRecord } from "./record.ts"
import { type ActivityInputs, activityInputs } from "./schema.ts"
import { activityWrites } from "./writes.ts"
import "../tables.ts"

export const activityOffice: Office<ActivityRecord, ActivityInputs, typeof activityTerms> = {
  procedure: activityProcedure,
  path: "activities",
  table: "activity",
  jsonColumns: ["invited"],
  terms: activityTerms,
  words: activityWords,
  inputs: activityInputs,
  load: loadActivity,
  see: seesActivity,
  visible: {
    as: "c",
    /** `seesActivity` said in SQL, over the row under the name `c`. */
    where: (actor) => {
      if (hasRole(actor, "liaison_office")) return sql<boolean>`true`
      const own = speakerOf(actor)
      const all = readsAll(actor) ? sql`or c.state <> 'draft'` : sql``
      return sql<boolean>`(c.organiser_id = ${actor.personId}::uuid ${all} or (c.called_on is not null
        and c.id in (select p.case_id from case_party p where p.org_id = ${actor.orgId}
          and p.person_id = ${own}::uuid and p.procedure = 'activity' and p.relation = 'invitee')))`
    },
  },
  present: presentActivity,
  tells: ({ action }) => !["chase", "group"].includes(action),
  create: createActivity,
  writes: activityWrites,
  ownForms: ["edit", "invite", "group", "change"],
  danger: ["change", "settle", "cancel"],
  heading: ({ title }) => ({ number: null, title }),
  searchText: ({ title, place, about }) => ({ title, body: `${place}\n${about}` }),
  todo: {
    queues: [{ states: ["draft"], actions: ["call"], scope: "person", column: "organiser_id" }],
    duties: ["activity_called", "activity_changed"],
  },
}
