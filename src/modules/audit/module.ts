import type { ModuleManifest } from "../../platform/http/manifest.ts"
import { mountAudit } from "./routes.ts"
import { noteSignIns } from "./sign-ins.ts"
import { reasons } from "./words.ts"

/** 审计: what happened at the door becomes facts too, and the audit administrator reads all of them. */
export const audit: ModuleManifest = {
  name: "audit",
  seating: { reasons },
  routes: (app, house) => {
    noteSignIns(app.fastify, house)
    mountAudit(app, house)
  },
}
