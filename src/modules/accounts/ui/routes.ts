import type { ModuleRoute } from "../../../kit/module-route.ts"
import { screens } from "../words.ts"

const { group } = screens
const administrators = ["system_administrator", "security_administrator", "audit_administrator"]

/** How people sign in, for the administrators. */
export const routes: readonly ModuleRoute[] = [
  {
    path: "/accounts",
    lazy: () => import("./waiting-page.tsx"),
    title: screens.waiting,
    nav: { label: screens.waiting, roles: administrators, order: 85, icon: "key", group },
  },
  {
    path: "/accounts/rules",
    lazy: () => import("./rules-page.tsx"),
    title: screens.policy,
    nav: { label: screens.policy, roles: administrators, order: 86, icon: "settings", group },
  },
  { path: "/accounts/$id", lazy: () => import("./account-page.tsx"), title: screens.title },
]
