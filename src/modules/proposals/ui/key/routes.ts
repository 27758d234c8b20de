import type { ModuleRoute } from "../../../../kit/module-route.ts"
import { officeWords } from "../office/words.ts"
import { titles } from "./words-routes.ts"

const runners = ["proposal_office", "proposal_committee", "chair", "dispatch_office", "supervision_office"]

const units = ["unit_liaison", "unit_head"]
const group = officeWords.group

/** Key proposals and leaders' duties, awards, appraisal, the fund. */
export const keyRoutes: readonly ModuleRoute[] = [
  {
    path: "/key-proposals",
    lazy: () => import("./list-page.tsx"),
    title: titles.key,
    nav: {
      label: titles.key,
      roles: [...runners, "supervising_leader", "member", "committee_staff"],
      order: 27,
      icon: "views",
      group,
    },
  },
  { path: "/key-proposals/leaders", lazy: () => import("./leaders-page.tsx"), title: titles.duties },
  { path: "/key-proposals/$id", lazy: () => import("./key-page.tsx"), title: titles.key },
  {
    path: "/awards",
    lazy: () => import("./awards-page.tsx"),
    title: titles.awards,
    nav: { label: titles.awards, roles: [...runners, "member"], order: 28, icon: "done", group },
  },
  { path: "/awards/$id", lazy: () => import("./award-page.tsx"), title: titles.awards },
  {
    path: "/appraisals",
    lazy: () => import("./appraisals-page.tsx"),
    title: titles.appraisals,
    nav: { label: titles.appraisals, roles: [...runners, ...units], order: 29, icon: "people", group },
  },
  { path: "/appraisals/$id", lazy: () => import("./appraisal-page.tsx"), title: titles.appraisals },
  {
    path: "/fund-applications",
    lazy: () => import("./funds-page.tsx"),
    title: titles.fund,
    nav: {
      label: titles.fund,
      roles: [...runners, ...units, "member"],
      order: 30,
      icon: "archive",
      group,
      term: { office: "proposals", name: "fundEnabled" },
    },
  },
  { path: "/fund-applications/new", lazy: () => import("./fund-apply-page.tsx"), title: titles.apply },
  { path: "/fund-applications/$id", lazy: () => import("./fund-page.tsx"), title: titles.fund },
]
