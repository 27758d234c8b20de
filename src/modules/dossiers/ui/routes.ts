import type { ModuleRoute } from "../../../kit/module-route.ts"
import { bookWords } from "./books/words.ts"
import { screens } from "./words.ts"
import { voiceScreens } from "./words-voices.ts"

const group = screens.group
const keepers = ["liaison_office"]
/** Who may speak for a body that is scored. */
const speakers = ["sector_convener", "body_representative", "committee_staff"]
const recorders = [...keepers, "committee_staff", "proposal_office", "information_office"]

/** 履职: my year, the record, the rule books, the years. */
export const routes: readonly ModuleRoute[] = [
  {
    path: "/service/mine",
    lazy: () => import("./mine-page.tsx"),
    title: screens.mine,
    nav: { label: screens.mine, roles: ["member"], order: 60, icon: "person", group, phone: true },
  },
  {
    path: "/service/ledger",
    lazy: () => import("./ledger-page.tsx"),
    title: screens.ledger,
    nav: { label: screens.ledger, roles: recorders, order: 61, icon: "book", group },
  },
  {
    path: "/service-claims",
    lazy: () => import("./claims-page.tsx"),
    title: voiceScreens.claims,
    nav: { label: voiceScreens.claims, roles: keepers, order: 61.5, icon: "check", group },
  },
  { path: "/service-claims/$id", lazy: () => import("./claim-page.tsx"), title: screens.reportEntry },
  {
    path: "/service-objections",
    lazy: () => import("./objections-page.tsx"),
    title: voiceScreens.objections,
    nav: { label: voiceScreens.objections, roles: keepers, order: 62.4, icon: "write", group },
  },
  {
    path: "/service-objections/$id",
    lazy: () => import("./objection-page.tsx"),
    title: voiceScreens.objections,
  },
  {
    path: "/service-measures",
    lazy: () => import("./measures-page.tsx"),
    title: voiceScreens.measures,
    nav: { label: voiceScreens.measures, roles: [...keepers, "chair"], order: 62.5, icon: "bell", group },
  },
  { path: "/service-measures/$id", lazy: () => import("./measure-page.tsx"), title: voiceScreens.measures },
  {
    path: "/service-years",
    lazy: () => import("./years-page.tsx"),
    title: screens.years,
    nav: { label: screens.years, roles: [...keepers, "chair", ...speakers], order: 62, icon: "check", group },
  },
  { path: "/service-years/$id", lazy: () => import("./year-page.tsx"), title: screens.year },
  {
    path: "/service/rule-books",
    lazy: () => import("./books-page.tsx"),
    title: screens.books,
    nav: { label: screens.books, roles: [...keepers, "chair"], order: 63, icon: "scales", group },
  },
  {
    path: "/settings/service",
    lazy: () => import("./settings-page.tsx"),
    title: screens.settings,
    nav: {
      label: screens.settings,
      roles: [...keepers, "system_administrator"],
      order: 93,
      icon: "settings",
      group,
    },
  },
  { path: "/service/replay", lazy: () => import("./books/replay-page.tsx"), title: bookWords.replay },
  { path: "/service/rule-books/$id", lazy: () => import("./book-page.tsx"), title: screens.book },
  {
    path: "/service/people/$id/years/$year",
    lazy: () => import("./mine-page.tsx"),
    title: screens.personYear,
  },
  {
    path: "/service/bodies/$bodyId/years/$year",
    lazy: () => import("./mine-page.tsx"),
    title: screens.year,
  },
  { path: "/service/people/$id/dossier", lazy: () => import("./dossier-page.tsx"), title: screens.dossier },
]
