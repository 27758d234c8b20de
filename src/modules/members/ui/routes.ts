import type { ModuleRoute } from "../../../kit/module-route.ts"
import { duties } from "../../../procedure/duties.ts"
import { termChangeWords } from "../change-of-term/words.ts"
import { substitutionWords } from "../substitution/words.ts"
import { screens } from "../words.ts"
import { manyAccountsWords } from "./words-accounts.ts"

const keepers = ["system_administrator", "proposal_office"]
const group = screens.group
/** Whoever holds a duty that can be handed over. */
const substituted = Object.values(duties).flat()

/** The register of people. */
export const routes: readonly ModuleRoute[] = [
  {
    path: "/members",
    lazy: () => import("./list-page.tsx"),
    title: screens.members,
    nav: {
      label: screens.members,
      roles: [...keepers, "security_administrator", "audit_administrator"],
      order: 81,
      icon: "people",
      group,
    },
  },
  { path: "/members/new", lazy: () => import("./new-page.tsx"), title: screens.add },
  {
    path: "/members/accounts",
    lazy: () => import("./open-accounts-page.tsx"),
    title: manyAccountsWords.title,
  },
  {
    path: "/members/import",
    lazy: () => import("./import-page.tsx"),
    title: screens.import,
    nav: { label: screens.import, roles: keepers, order: 82, icon: "file", group },
  },
  {
    path: "/members/changes",
    lazy: () => import("./changes-page.tsx"),
    title: screens.changes,
    nav: { label: screens.changes, roles: keepers, order: 83, icon: "check", group },
  },
  {
    path: "/members/change-of-term",
    lazy: () => import("./term-change-page.tsx"),
    title: termChangeWords.title,
    nav: {
      label: termChangeWords.title,
      roles: [...keepers, "security_administrator"],
      order: 85,
      icon: "clock",
      group,
    },
  },
  {
    path: "/me/substitutes",
    lazy: () => import("./substitutes-page.tsx"),
    title: substitutionWords.title,
    nav: { label: substitutionWords.title, roles: substituted, order: 86, icon: "people", group },
  },
  { path: "/members/$id", lazy: () => import("./person-page.tsx"), title: screens.members },
  {
    path: "/me/entry",
    lazy: () => import("./mine-page.tsx"),
    title: screens.mine,
    nav: { label: screens.mine, roles: ["member"], order: 84, icon: "person", group },
  },
]
