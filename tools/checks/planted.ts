/**
 * One forbidden import for every rule of .dependency-cruiser.mjs. They are planted in a temporary copy of the sources
 * on every run, and each must be reported: a rule that no longer bites is a failure of the check itself.
 */
export interface Planted {
  rule: string
  from: string
  to: string
  /** Written as `import type`. */
  typeOnly?: boolean
}

export const planted: Planted[] = [
  { rule: "base-enters-only", from: "src/base/p1.ts", to: "src/platform/p.ts" },
  { rule: "base-enters-only", from: "src/base/p2.ts", to: "src/rulebook/p.ts", typeOnly: true },
  { rule: "rulebook-enters-only", from: "src/rulebook/p1.ts", to: "src/procedure/p.ts" },
  { rule: "procedure-enters-only", from: "src/procedure/p1.ts", to: "src/platform/p.ts", typeOnly: true },
  { rule: "platform-enters-only", from: "src/platform/p1.ts", to: "src/modules/alpha/public.ts" },
  { rule: "modules-enters-only", from: "src/modules/alpha/reads.ts", to: "src/kit/p.tsx" },
  { rule: "modules-enters-only", from: "src/modules/alpha/routes.ts", to: "src/modules/../app.ts" },
  { rule: "app-enters-only", from: "src/app.ts", to: "src/modules/alpha/tables.ts" },
  { rule: "demonstration-enters-only", from: "src/demonstration/p.ts", to: "src/web/p.tsx" },
  { rule: "main-enters-only", from: "src/main.ts", to: "src/modules/alpha/module.ts" },
  { rule: "kit-enters-only", from: "src/kit/p1.tsx", to: "src/modules/alpha/words.ts" },
  {
    rule: "module-screens-enters-only",
    from: "src/modules/alpha/ui/p1.tsx",
    to: "src/modules/alpha/tables.ts",
  },
  {
    rule: "module-screens-enters-only",
    from: "src/modules/alpha/part/ui/p.tsx",
    to: "src/modules/alpha/reads.ts",
  },
  { rule: "module-screens-enters-only", from: "src/modules/alpha/ui/p2.tsx", to: "src/platform/p.ts" },
  { rule: "web-enters-only", from: "src/web/p1.tsx", to: "src/modules/alpha/routes.ts" },
  { rule: "module-by-its-door", from: "src/modules/alpha/writes.ts", to: "src/modules/members/tables.ts" },
  { rule: "screens-stay-home", from: "src/modules/alpha/ui/p3.tsx", to: "src/modules/members/public.ts" },
  { rule: "services-look-up-at-no-one", from: "src/modules/audit/p.ts", to: "src/modules/members/public.ts" },
  {
    rule: "registers-only-use-services",
    from: "src/modules/members/p.ts",
    to: "src/modules/alpha/public.ts",
  },
  { rule: "procedures-hear-siblings", from: "src/modules/beta/p.ts", to: "src/modules/alpha/public.ts" },
  {
    rule: "isomorphic-furniture-is-pure",
    from: "src/modules/alpha/rules.ts",
    to: "src/modules/alpha/tables.ts",
  },
  { rule: "isomorphic-without-node", from: "src/modules/alpha/policy.ts", to: "node:fs" },
  { rule: "browser-without-server", from: "src/web/p2.tsx", to: "node:path" },
  { rule: "browser-without-server-packages", from: "src/kit/p2.tsx", to: "pg" },
  { rule: "server-without-screens", from: "src/platform/p2.ts", to: "react" },
  { rule: "product-without-tools", from: "src/platform/p3.ts", to: "tools/p.ts" },
  { rule: "journeys-see-what-people-see", from: "tests/journeys/p.ts", to: "src/modules/alpha/tables.ts" },
  { rule: "only-tests-import-tests", from: "src/base/p3.ts", to: "src/base/p.test.ts" },
  { rule: "no-development-package-at-run-time", from: "src/platform/p4.ts", to: "fast-check" },
  { rule: "no-unknown-room", from: "src/attic/p.ts", to: "src/base/p.ts" },
  { rule: "no-cycles", from: "src/base/p4.ts", to: "src/base/p5.ts" },
  { rule: "no-cycles", from: "src/base/p5.ts", to: "src/base/p4.ts" },
  { rule: "no-broken-import", from: "src/base/p6.ts", to: "src/base/nowhere.ts" },
]
