import type { ModuleRoute } from "../../../kit/module-route.ts"
import { historyRoutes } from "./history/routes.ts"
import { keyRoutes } from "./key/routes.ts"
import { leaderRoutes } from "./leader/routes.ts"
import { officeRoutes } from "./office/routes.ts"
import { statisticsRoutes } from "./statistics/routes.ts"
import { unitRoutes } from "./unit/routes.ts"
import { screenWords } from "./words-screens.ts"

/** The screens of proposals: members', the record page everyone shares, then the office's, units' and leaders'. */
export const routes: readonly ModuleRoute[] = [
  {
    path: "/proposals",
    lazy: () => import("./member/list-page.tsx"),
    title: screenWords.proposals,
    nav: { label: screenWords.proposals, roles: [], order: 10, icon: "proposal", phone: true },
  },
  {
    path: "/proposals/all",
    lazy: () => import("./member/list-page.tsx"),
    title: screenWords.all,
  },
  {
    path: "/proposals/new",
    lazy: () => import("./member/new-page.tsx"),
    title: screenWords.write,
    nav: {
      label: screenWords.write,
      roles: ["member", "body_representative"],
      order: 11,
      icon: "write",
    },
  },
  {
    path: "/proposals/$id",
    lazy: () => import("./record/proposal-page.tsx"),
    title: screenWords.record,
  },
  {
    path: "/proposals/$id/write",
    lazy: () => import("./member/write-page.tsx"),
    title: screenWords.write,
  },
  {
    path: "/feedback/$id",
    lazy: () => import("./member/feedback-page.tsx"),
    title: screenWords.feedback,
  },
  ...officeRoutes,
  ...statisticsRoutes,
  ...unitRoutes,
  ...leaderRoutes,
  ...historyRoutes,
  ...keyRoutes,
]
