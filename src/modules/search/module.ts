import type { ModuleManifest } from "../../platform/http/manifest.ts"
import { index, rebuildJob, rebuildSearch } from "./index-case.ts"
import { mountSearch } from "./routes.ts"

export const searching: ModuleManifest = {
  name: "search",
  seating: { effects: { index } },
  routes: mountSearch,
  rebuild: rebuildSearch,
  jobs: { jobs: [rebuildJob] },
}
