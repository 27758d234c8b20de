import { BarChart, LineChart } from "echarts/charts"
import { GridComponent } from "echarts/components"
import { type EChartsCoreOption, init, use } from "echarts/core"
import { LabelLayout } from "echarts/features"
import { SVGRenderer } from "echarts/renderers"
import { useEffect, useRef } from "react"
import type { ChartData } from "./chart-data.ts"
import { usePreferences } from "./preferences.tsx"

use([BarChart, LineChart, GridComponent, LabelLayout, SVGRenderer])

/** Inks that stay apart in grey print; each is also named on the chart. */
const inks = ["#2A4B70", "#2C6A4D", "#865A10", "#6B5B7B", "#8C867B"]

/** The drawing itself, in a chunk of its own with the few parts of ECharts it uses. */
export default function ChartCanvas({ data }: { data: ChartData }) {
  const box = useRef<HTMLDivElement>(null)
  const { textSize } = usePreferences()
  useEffect(() => {
    if (!box.current) return
    const chart = init(box.current, null, { renderer: "svg" })
    const fontFamily = getComputedStyle(box.current).fontFamily
    chart.setOption(optionOf(data, 13 * Number(textSize), fontFamily))
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(box.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [data, textSize])
  return <div ref={box} className="chart-box" />
}

function optionOf(data: ChartData, fontSize: number, fontFamily: string): EChartsCoreOption {
  const text = { color: "#1D2129", fontSize, fontFamily }
  const quiet = { ...text, color: "#565E69" }
  const base = { animation: false, color: inks, textStyle: text }
  const unit = data.unit ?? ""
  const axis = { axisTick: { show: false }, axisLine: { lineStyle: { color: "#8C867B" } }, axisLabel: quiet }
  const none = { show: false, splitLine: { show: false } }
  const inside = { outerBoundsMode: "same", outerBoundsContain: "axisLabel" } as const
  if (data.kind === "bar") {
    return {
      ...base,
      grid: { left: 0, right: fontSize * 4, top: 0, bottom: 0, ...inside },
      // A share is seen against the whole.
      xAxis: { type: "value", ...none, ...(unit === "%" ? { max: 100 } : {}) },
      yAxis: { type: "category", inverse: true, data: [...data.labels], ...axis },
      series: data.series.map((each) => ({
        type: "bar",
        name: each.name,
        data: [...each.values],
        barMaxWidth: fontSize * 1.4,
        label: { show: true, position: "right", ...text, formatter: `{c}${unit}` },
      })),
    }
  }
  return {
    ...base,
    grid: { left: 0, right: fontSize * 6, top: fontSize, bottom: 0, ...inside },
    xAxis: { type: "category", boundaryGap: false, data: [...data.labels], ...axis },
    yAxis: { type: "value", axisLabel: quiet, splitLine: { lineStyle: { color: "#E7E2DA" } } },
    series: data.series.map((each) => ({
      type: "line",
      name: each.name,
      data: [...each.values],
      symbolSize: 5,
      labelLayout: { moveOverlap: "shiftY" },
      endLabel: { show: true, formatter: "{a}", color: "inherit", fontSize },
    })),
  }
}
