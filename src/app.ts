import { attachments } from "./modules/attachments/module.ts"
import { calendar } from "./modules/calendar/module.ts"
import { proposals } from "./modules/proposals/module.ts"
import type { ModuleManifest } from "./platform/http/manifest.ts"

/** The seating plan: every office of the house, in the order of the navigation. */
export const seating: readonly ModuleManifest[] = [proposals, attachments, calendar]
