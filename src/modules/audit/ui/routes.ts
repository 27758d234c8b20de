import type { ModuleRoute } from "../../../kit/module-route.ts"
import { screen } from "../words.ts"

export const routes: readonly ModuleRoute[] = [
  {
    path: "/audit",
    lazy: () => import("./list-page.tsx"),
    title: screen.audit,
    nav: { label: screen.audit, roles: ["audit_administrator"], order: 85, icon: "book" },
  },
  { path: "/audit/$id", lazy: () => import("./entry-page.tsx"), title: screen.audit },
]
