import { COUNTRYSIDE } from "./countryside.ts"
import { CULTURE } from "./culture.ts"
import { ECOLOGY } from "./ecology.ts"
import { ECONOMY } from "./economy.ts"
import { EDUCATION } from "./education.ts"
import { GOVERNANCE } from "./governance.ts"
import { HEALTH } from "./health.ts"
import { HOUSING } from "./housing.ts"
import type { Matter } from "./matter.ts"
import { TRANSPORT } from "./transport.ts"

export type Setting = "urban" | "rural" | "any"

const URBAN = new Set([...HOUSING, ...TRANSPORT].map((matter) => matter.id))
const RURAL = new Set([
  ...COUNTRYSIDE.map((matter) => matter.id),
  "rural_road",
  "rural_logistics",
  "old_village",
])

export const MATTERS: readonly Matter[] = [
  ...HOUSING,
  ...TRANSPORT,
  ...EDUCATION,
  ...HEALTH,
  ...ECONOMY,
  ...COUNTRYSIDE,
  ...ECOLOGY,
  ...CULTURE,
  ...GOVERNANCE,
]

export function settingOf(matter: Matter): Setting {
  if (RURAL.has(matter.id)) return "rural"
  return URBAN.has(matter.id) ? "urban" : "any"
}
