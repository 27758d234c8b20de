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
  {
    path: "/proposals/assign",
    lazy: () => import("./assign-page.tsx"),
    title: officeWords.assign,
    nav: { label: officeWords.assign, roles: dispatchers, order: 21, icon: "columns", group },
  },
  {
    path: "/assignments/requests",
    lazy: () => import("./requests-page.tsx"),
    title: officeWords.requests,
    nav: { label: officeWords.requests, roles: dispatchers, order: 22, icon: "undo", group },
  },
  {
    path: "/assignments/board",
    lazy: () => import("./board-page.tsx"),
    title: officeWords.board,
    nav: {
      label: officeWords.board,
      roles: [...dispatchers, "supervision_office", "chair"],
      order: 23,
      icon: "clock",
      group,
    },
  },
  {
    path: "/replies/check",
    lazy: () => import("./check-page.tsx"),
    title: officeWords.check,
    nav: {
      label: officeWords.check,
      roles: ["supervision_office", "dispatch_office"],
      order: 24,
      icon: "check",
      group,
    },
  },
  {
    path: "/replies/publish",
    lazy: () => import("./publish-page.tsx"),
    title: officeWords.publish,
    nav: { label: officeWords.publish, roles: ["proposal_office"], order: 25, icon: "globe", group },
  },
  {
    path: "/proposals/on-behalf",
    lazy: () => import("./on-behalf-page.tsx"),
    title: officeWords.behalf,
    nav: { label: officeWords.behalf, roles: ["proposal_office"], order: 26, icon: "write", group },
  },
  {
    path: "/settings/proposals",
    lazy: () => import("./settings-page.tsx"),
    title: officeWords.settings,
    nav: {
      label: officeWords.settings,
      roles: [...dispatchers, "system_administrator"],
      order: 90,
      icon: "settings",
      group,
    },
  },
]
