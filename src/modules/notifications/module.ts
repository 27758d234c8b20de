import type { ModuleManifest } from "../../platform/http/manifest.ts"
import { letterJobs } from "./letters.ts"
import { notify } from "./notify.ts"
import { mountNotices } from "./routes.ts"
import { mountUnsubscribing } from "./unsubscribe-page.ts"
import { reasons } from "./words.ts"

export const notifications: ModuleManifest = {
  name: "notifications",
  seating: { effects: { notify }, reasons },
  routes: (app, house) => {
    mountNotices(app, house)
    mountUnsubscribing(app, house)
  },
  jobs: letterJobs,
}
