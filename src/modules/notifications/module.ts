import type { ModuleManifest } from "../../platform/http/manifest.ts"
import { letterJobs } from "./letters.ts"
import { notify } from "./notify.ts"
import { mountNotices } from "./routes.ts"

export const notifications: ModuleManifest = {
  name: "notifications",
  seating: { effects: { notify } },
  routes: mountNotices,
  jobs: letterJobs,
}
