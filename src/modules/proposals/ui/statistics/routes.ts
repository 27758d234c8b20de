import type { ModuleRoute } from "../../../../kit/module-route.ts"
import { officeWords } from "../office/words.ts"
import { statisticsWords } from "./words.ts"

/** 提案统计, and checking what others have printed. */
export const statisticsRoutes: readonly ModuleRoute[] = [
  {
    path: "/statistics/proposals",
    lazy: () => import("./statistics-page.tsx"),
    title: statisticsWords.title,
    nav: {
      label: statisticsWords.title,
      roles: [
        "proposal_office",
        "proposal_committee",
        "chair",
        "dispatch_office",
        "supervision_office",
        "supervising_leader",
        "unit_head",
        "unit_liaison",
      ],
      order: 32,
      icon: "chart",
      group: officeWords.group,
    },
  },
  {
    path: "/statistics/proposals/reconcile",
    lazy: () => import("./reconcile-page.tsx"),
    title: statisticsWords.reconcile,
  },
]
