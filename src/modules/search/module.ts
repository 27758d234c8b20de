import type { ModuleManifest } from "../../platform/http/manifest.ts"
import { index, rebuildJob } from "./index-case.ts"
import { mountSearch } from "./routes.ts"

export const searching: ModuleManifest = {
  name: "search",
  seating: { effects: { index } },
  routes: mountSearch,
  jobs: { jobs: [rebuildJob] },
}
