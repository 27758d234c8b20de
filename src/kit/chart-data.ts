export interface ChartData {
  /** bar: ageing, one value each; flow: lines over time; share: one bar split into classes. */
  kind: "bar" | "flow" | "share"
  /** What stands along the axis: months, classes, units. */
  labels: readonly string[]
  series: readonly { name: string; values: readonly number[] }[]
  unit?: string
}
