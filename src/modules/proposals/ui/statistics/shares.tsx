import { Chart } from "../../../../kit/chart.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import type { ComputedMeasure, Statistics } from "../../statistics/schema.ts"
import { measureOf } from "./statistics-data.ts"
import { statisticsWords } from "./words.ts"

/** Charts where the shape says something: the flow of a year, the classes of results, the age of promises. */
export function Charts({ statistics }: { statistics: Statistics }) {
  const say = useSay()
  const { flow } = statistics
  const classes = measureOf(statistics, "classShare")
  const ages = measureOf(statistics, "promiseAge")
  const some = (measure: ComputedMeasure | undefined) => measure?.lines.some(({ numerator }) => numerator > 0)
  return (
    <div className="statistics-charts">
      {flow.length > 1 ? (
        <Chart
          title={say(statisticsWords.flow)}
          data={{
            kind: "flow",
            labels: flow.map(({ month }) => month),
            series: (["received", "filed", "replied"] as const).map((key) => ({
              name: say(statisticsWords[key]),
              values: flow.map((each) => each[key]),
            })),
          }}
        />
      ) : null}
      {classes && some(classes) ? (
        <Chart title={say(classes.name)} data={{ kind: "bar", ...series(classes, say) }} />
      ) : null}
      {ages && some(ages) ? (
        <Chart title={say(statisticsWords.openPromises)} data={{ kind: "bar", ...series(ages, say) }} />
      ) : null}
    </div>
  )
}

function series(measure: ComputedMeasure, say: ReturnType<typeof useSay>) {
  return {
    labels: measure.lines.map(({ label, code }) => (label ? say(label) : (code ?? ""))),
    series: [{ name: say(measure.name), values: measure.lines.map(({ numerator }) => numerator) }],
  }
}

/** Every part of a measure with the sum that gives its share; below, what belongs to no part: 未反馈 is never left out. */
export function PartsTable({ measure }: { measure: ComputedMeasure }) {
  const say = useSay()
  if (measure.lines.length === 0) return null
  const counted = measure.shape === "count"
  return (
    <table className="plain-table">
      <caption className="statistics-caption">
        <strong>{say(measure.name)}</strong>{" "}
        <span className="muted small">
          {measure.denominator ? `${say(measure.numerator)} ÷ ${say(measure.denominator)} · ` : ""}
          {say(measure.convention)}
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{say(statisticsWords.part)}</th>
          <th scope="col" className="num">
            {say(counted ? statisticsWords.total : statisticsWords.sum)}
          </th>
        </tr>
      </thead>
      <tbody>
        {measure.lines.map((line) => (
          <tr key={line.code}>
            <th scope="row">{line.label ? say(line.label) : line.code}</th>
            <td className="num">{line.text}</td>
          </tr>
        ))}
      </tbody>
      {measure.apart.length > 0 ? (
        <tfoot>
          {measure.apart.map(({ label, value }) => (
            <tr key={label.en}>
              <td>{say(label)}</td>
              <td className="num">{value ?? say(statisticsWords.sealed)}</td>
            </tr>
          ))}
        </tfoot>
      ) : null}
    </table>
  )
}
