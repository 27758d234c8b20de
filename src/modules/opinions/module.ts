import type { ModuleManifest } from "../../platform/http/manifest.ts"
import { mountBoards } from "./boards/routes.ts"
import { commissionOffice } from "./commissions/office.ts"
import { mountCommissions } from "./commissions/routes.ts"
import { opinionCounts } from "./counts.ts"
import { mountHotline } from "./hotline/routes.ts"
import { instructionOffice } from "./instructions/office.ts"
import { mountInstructions } from "./instructions/routes.ts"
import { countOpinionTerms } from "./jobs.ts"
import { makeDocument } from "./journal/document.ts"
import { issueOffice } from "./journal/office.ts"
import { mountJournal } from "./journal/routes.ts"
import { resealContacts } from "./public-channel/contact.ts"
import { mountPublicChannel } from "./public-channel/routes.ts"
import { opinionReactions } from "./reactions.ts"
import { reportOffice } from "./reports/office.ts"
import { mountReports } from "./reports/routes.ts"
import { mountReportFile } from "./reports/routes-file.ts"
import { findOwnList } from "./sources/own-list.ts"
import { mountSources } from "./sources/routes.ts"
import { mountOpinionStatistics } from "./statistics/routes.ts"
import { transferOffice } from "./transfers/office.ts"
import { mountTransfers } from "./transfers/routes.ts"

/** 社情民意信息: reports, the journal, leaders' instructions and transfers to units. */
export const opinions: ModuleManifest = {
  name: "opinions",
  seating: {
    offices: [reportOffice, issueOffice, transferOffice, instructionOffice, commissionOffice],
    reactions: opinionReactions,
    counts: opinionCounts,
    effects: { journal_document: makeDocument },
  },
  routes: (app, house) => {
    mountReports(app, house)
    mountReportFile(app, house)
    mountJournal(app, house)
    mountTransfers(app, house)
    mountInstructions(app, house)
    mountCommissions(app, house)
    mountBoards(app, house)
    mountSources(app, house)
    mountHotline(app, house)
    mountOpinionStatistics(app, house)
    mountPublicChannel(app, house)
  },
  nav: findOwnList,
  reseal: resealContacts,
  jobs: countOpinionTerms,
}
