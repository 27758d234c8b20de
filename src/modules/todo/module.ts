import type { ModuleManifest } from "../../platform/http/manifest.ts"
import { mountFeed } from "./feed/routes.ts"
import { feedReasons } from "./feed/words.ts"
import { mountTodo } from "./routes.ts"

/** 待办: what waits for a person, on the home page and in their own calendar. */
export const todo: ModuleManifest = {
  name: "todo",
  seating: { reasons: feedReasons },
  routes: (app, house) => {
    mountTodo(app, house)
    mountFeed(app, house)
  },
}
