import type { ModuleRoute } from "../../../kit/module-route.ts"
import { screen } from "../words.ts"

export const routes: readonly ModuleRoute[] = [
  {
    path: "/explanations/cases/$procedure/$id",
    lazy: () => import("./case-page.tsx"),
    title: screen.case,
  },
  { path: "/explanations/people/$id", lazy: () => import("./person-page.tsx"), title: screen.person },
]
