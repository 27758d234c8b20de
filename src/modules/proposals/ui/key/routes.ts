import type { ModuleRoute } from "../../../../kit/module-route.ts"
import { titles } from "./words-routes.ts"

const runners = ["proposal_office", "proposal_committee", "chair", "dispatch_office", "supervision_office"]

const units = ["unit_liaison", "unit_head"]

/** Key proposals and leaders' duties, awards, appraisal, the fund. */
export const keyRoutes: readonly ModuleRoute[] = [
  {
    path: "/key-proposals",
    lazy: () => import("./list-page.tsx"),
    title: titles.key,
    nav: {
      label: titles.key,
      roles: [...runners, "supervising_leader", "member", "committee_staff"],
      order: 14,
      icon: "views",
    },
  },
  { path: "/key-proposals/leaders", lazy: () => import("./leaders-page.tsx"), title: titles.duties },
  { path: "/key-proposals/$id", lazy: () => import("./key-page.tsx"), title: titles.key },
  {
    path: "/awards",
    lazy: () => import("./awards-page.tsx"),
    title: titles.awards,
    nav: { label: titles.awards, roles: [...runners, "member"], order: 15, icon: "done" },
  },
  { path: "/awards/$id", lazy: () => import("./award-page.tsx"), title: titles.awards },
  {
    path: "/appraisals",
    lazy: () => import("./appraisals-page.tsx"),
    title: titles.appraisals,
    nav: { label: titles.appraisals, roles: [...runners, ...units], order: 16, icon: "people" },
  },
  { path: "/appraisals/$id", lazy: () => import("./appraisal-page.tsx"), title: titles.appraisals },
  {
    path: "/fund-applications",
    lazy: () => import("./funds-page.tsx"),
    title: titles.fund,
    nav: {
      label: titles.fund,
      roles: [...runners, ...units, "member"],
      order: 17,
      icon: "archive",
      term: { office: "proposals", name: "fundEnabled" },
    },
  },
  { path: "/fund-applications/new", lazy: () => import("./fund-apply-page.tsx"), title: titles.apply },
  { path: "/fund-applications/$id", lazy: () => import("./fund-page.tsx"), title: titles.fund },
]
