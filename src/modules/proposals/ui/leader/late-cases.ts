/** A running deadline that has passed, as the deadlines board answers it. */
export interface LateLine {
  name: string
  daysOverdue: number
  id: string
  subject: string
  unitName: string
  reasons: readonly string[]
}

export interface LateCase {
  id: string
  subject: string
  unitName: string
  reasons: readonly string[]
  /** Each deadline that has passed, the longest first. */
  passed: readonly { name: string; days: number }[]
}

/** One row for each assignment however many of its dates have passed, the longest overdue first. */
export function lateCases(lines: readonly LateLine[]): LateCase[] {
  const cases = new Map<string, LateCase>()
  for (const { id, subject, unitName, reasons, name, daysOverdue } of lines) {
    const known = cases.get(id)
    cases.set(id, {
      id,
      subject,
      unitName,
      reasons: [...new Set([...(known?.reasons ?? []), ...reasons])],
      passed: [...(known?.passed ?? []), { name, days: daysOverdue }].sort((a, b) => b.days - a.days),
    })
  }
  const worst = (each: LateCase) => each.passed[0]?.days ?? 0
  return [...cases.values()].sort((a, b) => worst(b) - worst(a))
}
