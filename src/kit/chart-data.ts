export interface ChartData {
  /** bar: classes or ages, one value each; flow: lines over time. */
  kind: "bar" | "flow"
  /** What stands along the axis: months, classes, units. */
  labels: readonly string[]
  series: readonly { name: string; values: readonly number[] }[]
  unit?: string
}
