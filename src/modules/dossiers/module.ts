import type { ModuleManifest } from "../../platform/http/manifest.ts"
import { mountBooks } from "./books/routes.ts"
import { mountLedger } from "./ledger/routes.ts"
import { reasons } from "./words.ts"
import { issueLetters } from "./year/letters.ts"
import { yearOffice } from "./year/office.ts"
import { mountYear } from "./year/routes.ts"

/** 履职: facts of members' service, the rule books, the year and the dossier. */
export const dossiers: ModuleManifest = {
  name: "dossiers",
  seating: { offices: [yearOffice], reasons, effects: { service_letters: issueLetters } },
  routes: (app, house) => {
    mountLedger(app, house)
    mountBooks(app, house)
    mountYear(app, house)
  },
}
