export type Role = "sole" | "lead" | "assist" | "separate"

export type Fit = "empty" | "ok" | "one" | "sole" | "leads" | "mixed" | "separate" | "lead"

/** One unit alone, or one lead with assists, or separates: says what is wrong before the server refuses it. */
export function fitOf(roles: readonly Role[]): Fit {
  const count = (role: Role) => roles.filter((each) => each === role).length
  if (roles.length === 0) return "empty"
  if (roles.length === 1) return count("sole") === 1 ? "ok" : "one"
  if (count("sole") > 0) return "sole"
  if (count("lead") > 1) return "leads"
  if (count("separate") > 0) {
    if (count("lead") + count("assist") > 0) return "mixed"
    return count("separate") > 1 ? "ok" : "separate"
  }
  return count("lead") === 1 ? "ok" : "lead"
}

export interface Placed {
  unitId: string
  name: string
  role: Role
  part: string
}

/** A unit is added where it most likely belongs: alone, assisting the first, or one more of several. */
export function addUnit(units: readonly Placed[], unit: { unitId: string; name: string }): Placed[] {
  if (units.some((each) => each.unitId === unit.unitId)) return [...units]
  const [first, ...others] = units
  if (!first) return [{ ...unit, role: "sole", part: "" }]
  if (units.some((each) => each.role === "separate"))
    return [...units, { ...unit, role: "separate", part: "" }]
  const led = first.role === "sole" ? { ...first, role: "lead" as const } : first
  return [led, ...others, { ...unit, role: "assist", part: "" }]
}

/** The one that is left handles it alone. */
export function removeUnit(units: readonly Placed[], unitId: string): Placed[] {
  const left = units.filter((each) => each.unitId !== unitId)
  return left.length === 1 ? left.map((each) => ({ ...each, role: "sole" as const })) : left
}

export interface Changes {
  added: Placed[]
  removed: string[]
  changed: Placed[]
}

/** What must be done to turn what is pre-assigned into what is wanted. */
export function changesOf(before: readonly Placed[], after: readonly Placed[]): Changes {
  const had = new Map(before.map((each) => [each.unitId, each]))
  const wanted = new Set(after.map((each) => each.unitId))
  return {
    added: after.filter((each) => !had.has(each.unitId)),
    removed: before.filter((each) => !wanted.has(each.unitId)).map((each) => each.unitId),
    changed: after.filter((each) => {
      const old = had.get(each.unitId)
      return old !== undefined && (old.role !== each.role || old.part !== each.part)
    }),
  }
}
