import type { ModuleRoute } from "../kit/module-route.ts"

/** The screens of each office, in no particular order: navigation sorts by `nav.order`. */
export const moduleRoutes: readonly ModuleRoute[] = []
