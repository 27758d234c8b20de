import type { ModuleRoute } from "../../../kit/module-route.ts"
import { screens } from "./words.ts"

const office = [
  "committee_staff",
  "proposal_office",
  "information_office",
  "liaison_office",
  "sector_convener",
  "chair",
]

/** 会议活动: mine, the calendar, one of them, the door. */
export const routes: readonly ModuleRoute[] = [
  {
    path: "/activities/mine",
    lazy: () => import("./mine-page.tsx"),
    title: screens.mine,
    nav: {
      label: screens.mine,
      short: screens.short,
      roles: ["member"],
      order: 50,
      icon: "meeting",
      phone: true,
    },
  },
  {
    path: "/activities",
    lazy: () => import("./calendar-page.tsx"),
    title: screens.calendar,
    nav: { label: screens.calendar, roles: office, order: 51, icon: "clock" },
  },
  {
    path: "/settings/activities",
    lazy: () => import("./settings-page.tsx"),
    title: screens.settings,
    nav: {
      label: screens.settings,
      roles: ["liaison_office", "system_administrator"],
      order: 92,
      icon: "settings",
    },
  },
  { path: "/activities/new", lazy: () => import("./new-page.tsx"), title: screens.create },
  { path: "/activities/check-in", lazy: () => import("./check-in-page.tsx"), title: screens.checkIn },
  { path: "/activities/$id", lazy: () => import("./activity-page.tsx"), title: screens.activity },
  { path: "/activities/$id/screen", lazy: () => import("./screen-page.tsx"), title: screens.screen },
  { path: "/activities/$id/list", lazy: () => import("./list-page.tsx"), title: screens.list },
  { path: "/summons/$id", lazy: () => import("./summons-page.tsx"), title: screens.attendance },
  { path: "/enrolments/$id", lazy: () => import("./enrolment-page.tsx"), title: screens.attendance },
]
