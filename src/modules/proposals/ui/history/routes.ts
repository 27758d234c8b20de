import type { ModuleRoute } from "../../../../kit/module-route.ts"
import { importWords } from "./words.ts"

/** 历史导入: past proposals and replies from a file. */
export const historyRoutes: readonly ModuleRoute[] = [
  {
    path: "/imports/proposals",
    lazy: () => import("./import-page.tsx"),
    title: importWords.title,
    nav: { label: importWords.title, roles: ["proposal_office"], order: 45, icon: "proposal" },
  },
]
