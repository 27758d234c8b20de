import type { ModuleRoute } from "../../../../kit/module-route.ts"
import { officeWords } from "./words.ts"

const group = officeWords.group
const runners = ["proposal_office", "proposal_committee"]
const dispatchers = [...runners, "dispatch_office"]

/** The screens of the proposal office, the committee, the dispatch and supervision offices. */
export const officeRoutes: readonly ModuleRoute[] = [
  {
    path: "/proposals/review",
    lazy: () => import("./review-page.tsx"),
    title: officeWords.review,
    nav: { label: officeWords.review, roles: runners, order: 20, icon: "scales", group },
  },
]
