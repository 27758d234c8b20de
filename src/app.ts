import { accounts } from "./modules/accounts/module.ts"
import { activities } from "./modules/activities/module.ts"
import { attachments } from "./modules/attachments/module.ts"
import { audit } from "./modules/audit/module.ts"
import { batches } from "./modules/batches/module.ts"
import { calendar } from "./modules/calendar/module.ts"
import { dispatches } from "./modules/dispatches/module.ts"
import { documents } from "./modules/documents/module.ts"
import { dossiers } from "./modules/dossiers/module.ts"
import { explanations } from "./modules/explanations/module.ts"
import { members } from "./modules/members/module.ts"
import { notifications } from "./modules/notifications/module.ts"
import { opinions } from "./modules/opinions/module.ts"
import { organisations } from "./modules/organisations/module.ts"
import { proposals } from "./modules/proposals/module.ts"
import { searching } from "./modules/search/module.ts"
import { todo } from "./modules/todo/module.ts"
import type { ModuleManifest } from "./platform/http/manifest.ts"

/** The seating plan: every office of the house, in the order of the navigation. */
export const seating: readonly ModuleManifest[] = [
  todo,
  proposals,
  opinions,
  documents,
  activities,
  dossiers,
  organisations,
  members,
  accounts,
  dispatches,
  explanations,
  audit,
  attachments,
  calendar,
  notifications,
  searching,
  batches,
]
