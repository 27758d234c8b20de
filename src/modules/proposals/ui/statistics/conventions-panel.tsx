import type { Words } from "../../../../base/words.ts"
import { useSay } from "../../../../kit/preferences.tsx"
import { conventionWords } from "../../statistics/words.ts"
import { statisticsWords } from "./words.ts"

const points = Object.entries(conventionWords) as [string, Readonly<Record<string, Words>>][]

/** The points in which reports differ, each with the choice in force. Choosing another recounts the page. */
export function ConventionsPanel(props: {
  chosen: Readonly<Record<string, string>>
  onChange: (convention: string) => void
}) {
  const say = useSay()
  const choose = (point: string, value: string) =>
    props.onChange(Object.values({ ...props.chosen, [point]: value }).join(","))
  return (
    <details className="statistics-conventions no-print">
      <summary>{say(statisticsWords.conventions)}</summary>
      <p className="muted small">{say(statisticsWords.conventionsHelp)}</p>
      <div className="statistics-choices">
        {points.map(([point, { name, ...choices }]) => (
          <label className="field" key={point}>
            <span className="label">{name ? say(name) : point}</span>
            <select
              className="input"
              value={props.chosen[point] ?? ""}
              onChange={(event) => choose(point, event.target.value)}
            >
              {Object.entries(choices).map(([value, words]) => (
                <option key={value} value={value}>
                  {say(words)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </details>
  )
}
