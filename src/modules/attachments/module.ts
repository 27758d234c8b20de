import type { ModuleManifest } from "../../platform/http/manifest.ts"
import { mountAttachments } from "./routes.ts"
import { reasons } from "./words.ts"

/** 附件: what people upload to a case, and who may read it. */
export const attachments: ModuleManifest = {
  name: "attachments",
  seating: { reasons },
  routes: mountAttachments,
}
