import type { ModuleManifest } from "../../platform/http/manifest.ts"
import { activityOffice } from "./activity/office.ts"
import { agendaOfActivities } from "./agenda.ts"
import { attendanceCounts, organisedCounts } from "./attendance/counts.ts"
import { enrolmentOffice, summonsOffice } from "./attendance/offices.ts"
import { mountCheckIn } from "./check-in/routes.ts"
import { activityReactions } from "./reactions.ts"
import { mountActivities } from "./routes.ts"

/** 会议活动: what members are called to or may join, and who was there. */
export const activities: ModuleManifest = {
  name: "activities",
  seating: {
    offices: [activityOffice, summonsOffice, enrolmentOffice],
    reactions: activityReactions,
    counts: [...attendanceCounts, ...organisedCounts],
    agendas: [agendaOfActivities],
  },
  routes: (app, house) => {
    mountActivities(app, house)
    mountCheckIn(app, house)
  },
}
