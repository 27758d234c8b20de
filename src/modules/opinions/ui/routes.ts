import type { ModuleRoute } from "../../../kit/module-route.ts"
import { screenWords as words } from "./words.ts"

const group = words.group
const office = ["information_office"]

/** The screens of opinion reports: whoever reports, the office, units, signers. */
export const routes: readonly ModuleRoute[] = [
  {
    path: "/opinions",
    lazy: () => import("./reports/list-page.tsx"),
    title: words.reports,
    nav: {
      label: words.reports,
      short: words.short,
      roles: ["member", "body_representative", "information_office"],
      order: 14,
      icon: "book",
      phone: true,
    },
  },
  { path: "/opinions/all", lazy: () => import("./reports/list-page.tsx"), title: words.all },
  { path: "/opinions/new", lazy: () => import("./reports/new-page.tsx"), title: words.write },
  {
    path: "/opinions/board",
    lazy: () => import("./office/board-page.tsx"),
    title: words.board,
    nav: { label: words.board, roles: office, order: 41, icon: "columns", group },
  },
  {
    path: "/opinions/sources",
    lazy: () => import("./office/sources-page.tsx"),
    title: words.sources,
    nav: { label: words.sources, roles: office, order: 45, icon: "people", group },
  },
  {
    path: "/opinions/hotline",
    lazy: () => import("./office/hotline-page.tsx"),
    title: words.hotline,
    nav: { label: words.hotline, roles: office, order: 46, icon: "bell", group },
  },
  { path: "/opinions/$id/write", lazy: () => import("./reports/write-page.tsx"), title: words.writing },
  { path: "/opinion-reports/$id", lazy: () => import("./reports/report-page.tsx"), title: words.reports },
  {
    path: "/journal-issues",
    lazy: () => import("./journal/list-page.tsx"),
    title: words.journal,
    nav: { label: words.journal, roles: [...office, "chair"], order: 42, icon: "proposal", group },
  },
  { path: "/journal-issues/$id", lazy: () => import("./journal/issue-page.tsx"), title: words.issue },
  {
    path: "/opinion-commissions",
    lazy: () => import("./commissions/list-page.tsx"),
    title: words.commissions,
    nav: { label: words.commissions, roles: office, order: 41, icon: "bell", group },
  },
  {
    path: "/opinion-commissions/new",
    lazy: () => import("./commissions/new-page.tsx"),
    title: words.commission,
  },
  {
    path: "/opinion-commissions/$id",
    lazy: () => import("./commissions/commission-page.tsx"),
    title: words.commission,
  },
  {
    path: "/opinion-transfers",
    lazy: () => import("./transfers/list-page.tsx"),
    title: words.transfers,
    nav: {
      label: words.transfers,
      roles: [...office, "unit_liaison", "unit_head"],
      order: 43,
      icon: "clock",
      group,
    },
  },
  {
    path: "/opinion-transfers/$id",
    lazy: () => import("./transfers/transfer-page.tsx"),
    title: words.transfer,
  },
  {
    path: "/leader-instructions",
    lazy: () => import("./instructions/list-page.tsx"),
    title: words.instructions,
    nav: { label: words.instructions, roles: office, order: 44, icon: "write", group },
  },
  {
    path: "/leader-instructions/$id",
    lazy: () => import("./instructions/instruction-page.tsx"),
    title: words.instructions,
  },
  {
    path: "/statistics/opinions",
    lazy: () => import("./office/statistics-page.tsx"),
    title: words.statistics,
    nav: { label: words.statistics, roles: [...office, "chair"], order: 47, icon: "chart", group },
  },
  {
    path: "/settings/opinions",
    lazy: () => import("./office/settings-page.tsx"),
    title: words.settings,
    nav: {
      label: words.settings,
      roles: [...office, "system_administrator"],
      order: 91,
      icon: "settings",
      group,
    },
  },
]
