/**
 * The arrows of the house (STYLE.md, "Files"). Imports point right only:
 *   main → demonstration → app → modules → platform → procedure → rulebook → base
 *   web → modules/<duty>/ui → kit → procedure → rulebook → base
 * Each rule has a planted violation in tools/checks/planted.ts that must be seen on every run.
 */

/** Modules that the procedures may use; every other module is a procedure. */
const registers = ["organisations", "members", "meetings"]
const services = ["documents", "notifications", "audit", "dispatches", "explanations"]

const law = "^src/(base|rulebook|procedure)/"
const test = "\\.test(-d)?\\.tsx?$"
/** Tests and their fixtures may seat several offices side by side, as the house does. */
const rehearsal = "(\\.test|/testing)\\.tsx?$"
const ui = "^src/modules/.+/ui/"
/** The furniture that is read in the browser as well as on the server. */
const furniture = "(procedure|terms|policy|rules|schema|words|record|states)"
const isomorphic = [
  `^src/modules/.+/${furniture}\\.ts$`,
  // A long one is a folder of the same name: words/states.ts.
  `^src/modules/.+/${furniture}/[^/]+\\.ts$`,
]
const browser = "^src/((kit|web)|modules/.+/ui)/"
const anyOf = (names) => `(${names.join("|")})`
const door = "^src/modules/[^/]+/(ui/)?public\\.tsx?$"
const installed = "^(src|tests|tools)/"

/** A room may import itself and the rooms named; nothing else of the repository. */
const room = (name, from, mayEnter, comment) => ({
  name: `${name}-enters-only`,
  comment,
  severity: "error",
  from,
  to: { path: installed, pathNot: mayEnter },
})

const rooms = [
  room("base", { path: "^src/base/" }, ["^src/base/"], "base is used by everyone and knows no one."),
  room(
    "rulebook",
    { path: "^src/rulebook/" },
    ["^src/(rulebook|base)/"],
    "Written law rests on base alone; what it needs to know is an argument.",
  ),
  room(
    "procedure",
    { path: "^src/procedure/" },
    [law],
    "The engine is pure: it touches no database, no request and no duty.",
  ),
  room(
    "platform",
    { path: "^src/platform/" },
    ["^src/platform/", law],
    "The plant room knows no duty. Let the module hand over what is needed when it is registered.",
  ),
  room(
    "modules",
    { path: "^src/modules/", pathNot: [ui] },
    ["^src/modules/", "^src/platform/", law],
    "An office stands on the platform and the law; it never sees the app, the screens or the demonstration.",
  ),
  room(
    "app",
    { path: "^src/app(\\.test)?\\.ts$" },
    ["^src/app\\.ts$", "^src/modules/[^/]+/module\\.ts$", "^src/platform/", law],
    "The seating plan reads each office's module.ts and nothing behind it.",
  ),
  room(
    "demonstration",
    { path: "^src/demonstration/" },
    ["^src/demonstration/", "^src/app\\.ts$", "^src/modules/", "^src/platform/", law],
    "The demonstration city stands between app and main.",
  ),
  room(
    "main",
    { path: "^src/(main|opening|commands)(\\.test)?\\.ts$" },
    ["^src/(main|opening|commands)\\.ts$", "^src/app\\.ts$", "^src/demonstration/", "^src/platform/", law],
    "The front door opens the app and the demonstration; it does not walk into offices.",
  ),
  room(
    "kit",
    { path: "^src/kit/" },
    ["^src/kit/", law],
    "The design system knows no duty: pass labels and data as props.",
  ),
  room(
    "module-screens",
    { path: ui },
    [ui, ...isomorphic, "^src/kit/", law],
    "Screens read the furniture that runs in the browser too; everything else comes over the API.",
  ),
  room(
    "web",
    { path: "^src/web/" },
    ["^src/web/", ui, "^src/modules/.+/words\\.ts$", "^src/kit/", law],
    "The shell arranges each office's screens; it never reaches behind them.",
  ),
]

const offices = [
  {
    name: "module-by-its-door",
    comment:
      "A module enters another only through its public.ts. Export what you need there, or react to a fact.",
    severity: "error",
    from: { path: "^src/modules/([^/]+)/", pathNot: rehearsal },
    to: { path: "^src/modules/", pathNot: ["^src/modules/$1/", door] },
  },
  {
    name: "screens-stay-home",
    comment: "Screens enter another office only through its ui/public.tsx; server doors are for the server.",
    severity: "error",
    from: { path: ui },
    to: { path: "^src/modules/[^/]+/public\\.ts$" },
  },
  {
    name: "services-look-up-at-no-one",
    comment: "Services serve registers and procedures and know neither: take a value, or hear a fact.",
    severity: "error",
    from: { path: `^src/modules/${anyOf(services)}/`, pathNot: rehearsal },
    to: { path: "^src/modules/", pathNot: "^src/modules/$1/" },
  },
  {
    name: "registers-only-use-services",
    comment: "Registers use services alone; sibling registers and procedures are heard through facts.",
    severity: "error",
    from: { path: `^src/modules/${anyOf(registers)}/`, pathNot: rehearsal },
    to: { path: "^src/modules/", pathNot: ["^src/modules/$1/", `^src/modules/${anyOf(services)}/`] },
  },
  {
    name: "procedures-hear-siblings",
    comment: "A procedure uses registers and services; it hears a sibling procedure's facts (reactions.ts).",
    severity: "error",
    from: {
      path: "^src/modules/([^/]+)/",
      pathNot: [rehearsal, `^src/modules/${anyOf([...registers, ...services])}/`],
    },
    to: {
      path: "^src/modules/",
      pathNot: ["^src/modules/$1/", `^src/modules/${anyOf([...registers, ...services])}/`],
    },
  },
  {
    name: "isomorphic-furniture-is-pure",
    comment:
      "procedure, terms, policy, rules, schema and words also run in the browser: no platform, no tables, no Node.",
    severity: "error",
    from: { path: isomorphic, pathNot: ui },
    to: {
      path: "^src/",
      pathNot: [...isomorphic, law],
      dependencyTypesNot: ["type-only"],
    },
  },
  {
    name: "isomorphic-without-node",
    comment:
      "What also runs in the browser imports no Node module; do this work in effects, reads or writes.",
    severity: "error",
    from: { path: [...isomorphic, "^src/(rulebook|procedure)/"], pathNot: test },
    to: { dependencyTypes: ["core"] },
  },
]

const walls = [
  {
    name: "browser-without-server",
    comment: "This would be bundled into the page. Ask the API instead.",
    severity: "error",
    from: { path: browser, pathNot: test },
    to: {
      dependencyTypes: ["core"],
    },
  },
  {
    name: "browser-without-server-packages",
    comment: "This package belongs to the server; it would be bundled into the page.",
    severity: "error",
    from: { path: browser, pathNot: test },
    to: {
      path: "node_modules/(pg|kysely|fastify|@fastify|graphile-worker|better-auth/dist/adapters|pino|nodemailer)/",
    },
  },
  {
    name: "server-without-screens",
    comment: "The server renders no screens: components belong in kit, web or a module's ui.",
    severity: "error",
    from: { path: "^src/", pathNot: [browser, test] },
    to: { path: "node_modules/(react|react-dom|antd|@ant-design|@tanstack|echarts|@tiptap/react)/" },
  },
  {
    name: "product-without-tools",
    comment: "The product never imports its own tools, and only tests import from tests/.",
    severity: "error",
    from: { path: "^src/", pathNot: test },
    to: { path: "^(tests|tools)/" },
  },
  {
    name: "journeys-see-what-people-see",
    comment:
      "A journey drives the browser; it starts the house by its front door and never reads a table itself.",
    severity: "error",
    from: { path: "^tests/journeys/" },
    to: { path: "^src/modules/", pathNot: "/words\\.ts$" },
  },
  {
    name: "only-tests-import-tests",
    comment: "A test file is run, never imported: move what two tests share into a named file of its own.",
    severity: "error",
    from: {},
    to: { path: test },
  },
  {
    name: "no-development-package-at-run-time",
    comment:
      "The product runs without devDependencies: move the package to dependencies and docs/dependencies.md.",
    severity: "error",
    from: { path: "^src/", pathNot: [test, "^src/.*/testing/"] },
    to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
  },
  {
    name: "no-unknown-room",
    comment:
      "A new folder under src/ needs its arrow in .dependency-cruiser.mjs and a line in ARCHITECTURE.md.",
    severity: "error",
    from: {
      path: "^src/",
      pathNot: [
        "^src/(base|rulebook|procedure|platform|modules|demonstration|kit|web)/",
        "^src/(app|main|opening|commands)(\\.test)?\\.ts$",
      ],
    },
    to: {},
  },
  {
    name: "no-cycles",
    comment: "Two files that need each other are one subject, or hide a third: name it.",
    severity: "error",
    from: {},
    to: { circular: true },
  },
  {
    name: "no-broken-import",
    comment: "This import resolves to nothing: check the path, its extension and package.json.",
    severity: "error",
    from: {},
    to: { couldNotResolve: true },
  },
]

export default {
  forbidden: [...rooms, ...offices, ...walls],
  options: {
    // TypeScript 7 has no compiler API yet; without a parser of its own the cruiser sees no TypeScript at all.
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    builtInModules: { add: ["node:sqlite", "node:test"] },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["node", "import", "module", "default", "types"],
    },
  },
}
