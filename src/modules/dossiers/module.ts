import type { ModuleManifest } from "../../platform/http/manifest.ts"
import { mountBooks } from "./books/routes.ts"
import { claimOffice } from "./claims/office.ts"
import { mountDuties } from "./duties/routes.ts"
import { mountEvaluations } from "./evaluations/routes.ts"
import { mountLedger } from "./ledger/routes.ts"
import { mountVoices } from "./lists.ts"
import { measureOffice } from "./measures/office.ts"
import { objectionOffice } from "./objections/office.ts"
import { reasons } from "./words.ts"
import { beginLetters, lettersJob } from "./year/letters.ts"
import { yearOffice } from "./year/office.ts"
import { mountYear } from "./year/routes.ts"
import { tellScored } from "./year/telling.ts"

/** 履职: facts of members' service, the rule books, the year and the dossier. */
export const dossiers: ModuleManifest = {
  name: "dossiers",
  seating: {
    offices: [yearOffice, claimOffice, objectionOffice, measureOffice],
    reasons,
    effects: { service_letters: beginLetters, service_tell: tellScored },
  },
  jobs: { jobs: [lettersJob] },
  routes: (app, house) => {
    mountLedger(app, house)
    mountBooks(app, house)
    mountYear(app, house)
    mountVoices(app, house)
    mountDuties(app, house)
    mountEvaluations(app, house)
  },
}
