import type { ModuleManifest } from "../../platform/http/manifest.ts"
import { reasons as sheetReasons } from "../../platform/sheets/words.ts"
import { resealPeople } from "./private/writes.ts"
import { mountMembers } from "./routes.ts"
import { reasons } from "./words.ts"

/** 委员与人员: people with their seats, affiliations, roles and accounts. */
export const members: ModuleManifest = {
  name: "members",
  seating: { reasons: { ...sheetReasons, ...reasons } },
  routes: mountMembers,
  reseal: resealPeople,
}
