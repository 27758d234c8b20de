import { useState } from "react"
import { Button } from "../../../kit/button.tsx"
import { To } from "../../../kit/link.tsx"
import { Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import type { BoardView } from "../schema.ts"
import { readable } from "./amount.ts"
import { screens } from "./words.ts"
import { bodyScreens, whoOf } from "./words-bodies.ts"
import { voiceScreens } from "./words-voices.ts"
import { yearHref } from "./year-href.ts"

/** Shown at first, so that what waits below is not out of sight. */
const few = 10

/** Everybody's outcome: the first of them, one sought by name, or all. */
export function Scores({ board, year }: { board: BoardView; year: number }) {
  const say = useSay()
  const [byScore, setByScore] = useState(false)
  const [sought, setSought] = useState("")
  const [all, setAll] = useState(false)
  if (board.scores.length === 0) return <p className="muted">{say(screens.noScores)}</p>
  const worth = (score: number | string | null) => {
    if (typeof score !== "string") return score ?? Number.NEGATIVE_INFINITY
    const [above = 0, below = 1] = score.split("/").map(Number)
    return above / below
  }
  const rows = byScore ? board.scores.toSorted((a, b) => worth(b.score) - worth(a.score)) : board.scores
  const found = rows.filter(({ name }) => name.includes(sought.trim()))
  const find = rows[0]?.bodyId ? bodyScreens.findName : voiceScreens.findMember
  const shown = all ? found : found.slice(0, few)
  return (
    <Section
      title={say(screens.scores)}
      actions={
        board.ranked ? (
          <Button small onClick={() => setByScore(!byScore)}>
            {say(byScore ? screens.byName : screens.byScore)}
          </Button>
        ) : null
      }
    >
      {rows.length > few ? (
        <input
          className="input"
          type="search"
          aria-label={say(find)}
          placeholder={say(find)}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      ) : null}
      <div className="table-wrap">
        <table className="plain-table score-table">
          <thead>
            <tr>
              <th>{say(whoOf(rows))}</th>
              <th className="num">{say(screens.score)}</th>
              <th>{say(screens.grade)}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((each) => (
              <tr key={each.personId ?? each.bodyId}>
                <td>
                  <To href={yearHref(each, year)}>{each.name}</To>
                </td>
                <td className="num">{each.score === null ? "–" : readable(each.score)}</td>
                <td>{each.grade ?? "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < found.length ? (
        <p>
          <Button small onClick={() => setAll(true)}>
            {say(voiceScreens.showAll, { n: found.length })}
          </Button>
        </p>
      ) : null}
    </Section>
  )
}
