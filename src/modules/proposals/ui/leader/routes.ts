import type { ModuleRoute } from "../../../../kit/module-route.ts"

const title = { zh: "总览", en: "At a glance" }

/** One page for those who lead: what awaits a word, what is late, three figures. */
export const leaderRoutes: readonly ModuleRoute[] = [
  {
    path: "/leader",
    lazy: () => import("./leader-page.tsx"),
    title,
    nav: {
      label: title,
      roles: ["supervising_leader", "chair", "proposal_committee"],
      order: 2,
      icon: "scales",
      phone: true,
    },
  },
]
