import type { ModuleRoute } from "../../../kit/module-route.ts"
import { kitWords } from "../../../kit/words.ts"

const { title } = kitWords.batch

/** The screens of batches: reached from where one is begun. */
export const routes: readonly ModuleRoute[] = [
  { path: "/batches", lazy: () => import("./list-page.tsx"), title },
  { path: "/batches/$id", lazy: () => import("./batch-page.tsx"), title },
]
