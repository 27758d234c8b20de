import type { ModuleManifest } from "../../platform/http/manifest.ts"
import { mountTodo } from "./routes.ts"

export const todo: ModuleManifest = { name: "todo", seating: {}, routes: mountTodo }
