import type { ModuleManifest } from "../../platform/http/manifest.ts"
import { mountBatches } from "./routes.ts"
import { reasons } from "./words.ts"
import { workBatchJob } from "./work.ts"

/** 批量办理: the same act on many cases in the background. */
export const batches: ModuleManifest = {
  name: "batches",
  seating: { reasons },
  routes: mountBatches,
  jobs: { jobs: [workBatchJob] },
}
