import type { ModuleManifest } from "../../platform/http/manifest.ts"
import { mountOrganisations } from "./routes.ts"
import { reasons } from "./words.ts"

/** 机构与届次: the organisation, its bodies, terms and sessions. */
export const organisations: ModuleManifest = {
  name: "organisations",
  seating: { reasons },
  routes: mountOrganisations,
}
