import type { ModuleRoute } from "../../../../kit/module-route.ts"
import { officeWords } from "../office/words.ts"
import { importWords } from "./words.ts"

/** 历史导入: past proposals and replies from a file. */
export const historyRoutes: readonly ModuleRoute[] = [
  {
    path: "/imports/proposals",
    lazy: () => import("./import-page.tsx"),
    title: importWords.title,
    nav: {
      label: importWords.title,
      roles: ["proposal_office"],
      order: 91,
      icon: "proposal",
      group: officeWords.group,
    },
  },
]
