import type { ModuleRoute } from "../../../kit/module-route.ts"
import { words } from "../words.ts"

const keepers = ["system_administrator", "proposal_office"]
const group = words.group

/** The register of the organisation, its bodies and its terms. */
export const routes: readonly ModuleRoute[] = [
  {
    path: "/organisation",
    lazy: () => import("./overview-page.tsx"),
    title: words.organisation,
    nav: {
      label: words.organisation,
      roles: [...keepers, "security_administrator", "audit_administrator"],
      order: 80,
      icon: "unit",
      group,
    },
  },
  { path: "/organisation/bodies", lazy: () => import("./bodies-page.tsx"), title: words.bodies },
  { path: "/organisation/bodies/$id", lazy: () => import("./body-page.tsx"), title: words.bodies },
  { path: "/organisation/roll", lazy: () => import("./roll-page.tsx"), title: words.roll },
  { path: "/organisation/terms", lazy: () => import("./terms-page.tsx"), title: words.terms },
]
