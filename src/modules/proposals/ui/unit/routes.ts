import type { ModuleRoute } from "../../../../kit/module-route.ts"
import { officeWords } from "../office/words.ts"

const titles = {
  assignments: { zh: "承办提案", en: "Proposals to handle" },
  assignment: { zh: "承办件", en: "Assignment" },
  replies: { zh: "答复函", en: "Replies" },
  promises: { zh: "承诺台账", en: "Promises" },
  promise: { zh: "承诺事项", en: "Promise" },
}

const assignments = () => import("./assignments-page.tsx")
const promises = () => import("./promises-page.tsx")

/** The screens of handling units, and the pages of assignment, reply and promise that everyone concerned shares. */
export const unitRoutes: readonly ModuleRoute[] = [
  {
    path: "/assignments",
    lazy: assignments,
    title: titles.assignments,
    nav: {
      label: titles.assignments,
      short: { zh: "承办提案", en: "Handling" },
      roles: ["unit_liaison", "unit_head"],
      order: 5,
      icon: "unit",
      phone: true,
    },
  },
  { path: "/assignments/all", lazy: assignments, title: titles.assignments },
  { path: "/assignments/$id", lazy: () => import("./assignment-page.tsx"), title: titles.assignment },
  { path: "/replies", lazy: () => import("./replies-page.tsx"), title: titles.replies },
  { path: "/replies/$id", lazy: () => import("./reply-page.tsx"), title: titles.replies },
  {
    path: "/promises",
    lazy: promises,
    title: titles.promises,
    nav: {
      label: titles.promises,
      roles: [
        "unit_liaison",
        "unit_head",
        "proposal_committee",
        "proposal_office",
        "supervising_leader",
        "chair",
      ],
      order: 31,
      icon: "book",
      group: officeWords.group,
      phone: true,
    },
  },
  { path: "/promises/all", lazy: promises, title: titles.promises },
  { path: "/follow-ups", lazy: promises, title: titles.promises },
  { path: "/follow-ups/$id", lazy: () => import("./promise-page.tsx"), title: titles.promise },
]
