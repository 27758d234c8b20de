import { lazy, Suspense, useState } from "react"
import type { ChartData } from "./chart-data.ts"
import { numberWords } from "./dates.ts"
import { useSay } from "./preferences.tsx"
import { kitWords } from "./words.ts"

const ChartCanvas = lazy(() => import("./chart-canvas.tsx"))

/** A chart with its labels on it and its table one press away. The title says what is seen, not what kind it is. */
export function Chart({ title, data }: { title: string; data: ChartData }) {
  const say = useSay()
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className="chart">
      <figcaption className="row spread">
        <strong>{title}</strong>
        <button
          type="button"
          className="linkish small no-print"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {say(asTable ? kitWords.chart.chart : kitWords.chart.table)}
        </button>
      </figcaption>
      {asTable ? (
        <ChartTable title={title} data={data} />
      ) : (
        <div className="chart-canvas" role="img" aria-label={title}>
          <Suspense>
            <ChartCanvas data={data} />
          </Suspense>
        </div>
      )}
    </figure>
  )
}

function ChartTable({ title, data }: { title: string; data: ChartData }) {
  return (
    <table className="plain-table">
      <caption className="only-read">{title}</caption>
      <thead>
        <tr>
          <td />
          {data.series.map((each) => (
            <th key={each.name} scope="col" className="num">
              {each.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.labels.map((label, index) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {data.series.map((each) => (
              <td key={each.name} className="num">
                {numberWords(each.values[index] ?? 0)}
                {data.unit ?? ""}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
