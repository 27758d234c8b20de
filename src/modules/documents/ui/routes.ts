import type { ModuleRoute } from "../../../kit/module-route.ts"
import { screen } from "./words.ts"

const desks = [
  "proposal_office",
  "proposal_committee",
  "information_office",
  "liaison_office",
  "committee_staff",
  "dispatch_office",
  "supervision_office",
  "chair",
]

export const routes: readonly ModuleRoute[] = [
  {
    path: "/documents",
    lazy: () => import("./list-page.tsx"),
    title: screen.documents,
    nav: { label: screen.documents, roles: desks, order: 32, icon: "book" },
  },
  { path: "/documents/new", lazy: () => import("./new-page.tsx"), title: screen.write },
  { path: "/documents/check", lazy: () => import("./check-page.tsx"), title: screen.check },
  { path: "/documents/settings", lazy: () => import("./settings-page.tsx"), title: screen.settings },
  { path: "/documents/$id", lazy: () => import("./document-page.tsx"), title: screen.documents },
]
