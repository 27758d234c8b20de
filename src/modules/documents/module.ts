import { refusals } from "../../platform/documents/check/words.ts"
import type { ModuleManifest } from "../../platform/http/manifest.ts"
import { documentOffice } from "./office.ts"
import { mountDocuments } from "./routes.ts"
import { resealSeals } from "./seals/writes.ts"

/** 公文: records turned into official documents, numbered, signed, sealed, sent and kept. */
export const documents: ModuleManifest = {
  name: "documents",
  seating: { offices: [documentOffice], reasons: refusals },
  routes: mountDocuments,
  reseal: resealSeals,
}
