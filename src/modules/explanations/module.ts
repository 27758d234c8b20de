import type { ModuleManifest } from "../../platform/http/manifest.ts"
import { mountExplanations } from "./routes.ts"

/** 释明: who can see this and why; what a person can do, since when, by whose hand. */
export const explanations: ModuleManifest = {
  name: "explanations",
  seating: {},
  routes: mountExplanations,
}
