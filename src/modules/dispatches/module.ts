import type { ModuleManifest } from "../../platform/http/manifest.ts"
import { carrying } from "./carry.ts"
import { receivedOffice } from "./received/office.ts"
import { receivedReactions } from "./received/reactions.ts"
import { mountDispatches } from "./routes.ts"
import { sentOffice } from "./sent/office.ts"
import { sentReactions } from "./sent/reactions.ts"
import { reasons } from "./words.ts"

/** 函: the one door between organisations. */
export const dispatches: ModuleManifest = {
  name: "dispatches",
  seating: {
    offices: [sentOffice, receivedOffice],
    reactions: [...sentReactions, ...receivedReactions],
    reasons,
  },
  routes: mountDispatches,
  jobs: { jobs: carrying },
}
