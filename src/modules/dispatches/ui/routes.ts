import type { ModuleRoute } from "../../../kit/module-route.ts"
import { screen } from "./words.ts"

const desks = ["proposal_office", "proposal_committee", "information_office", "committee_staff"]

export const routes: readonly ModuleRoute[] = [
  {
    path: "/received-dispatches",
    lazy: () => import("./received-list-page.tsx"),
    title: screen.letters,
    nav: { label: screen.letters, roles: desks, order: 30, icon: "file" },
  },
  { path: "/sent-dispatches", lazy: () => import("./sent-list-page.tsx"), title: screen.sent },
  { path: "/sent-dispatches/new", lazy: () => import("./new-page.tsx"), title: screen.write },
  { path: "/received-dispatches/$id", lazy: () => import("./received-page.tsx"), title: screen.received },
  { path: "/sent-dispatches/$id", lazy: () => import("./sent-page.tsx"), title: screen.sent },
]
