import { useQueryClient } from "@tanstack/react-query"
import { type ChangeEvent, useId, useState } from "react"
import { call, commonHeaders, newKey, problemOf } from "../../../kit/api.ts"
import { useAttempt } from "../../../kit/attempt.tsx"
import { Button } from "../../../kit/button.tsx"
import { today } from "../../../kit/clock.ts"
import { useFirstRows } from "../../../kit/first-rows.tsx"
import { Icon } from "../../../kit/icons.tsx"
import { useKeys } from "../../../kit/keys.ts"
import { To } from "../../../kit/link.tsx"
import { PageHead } from "../../../kit/page-head.tsx"
import { useParts } from "../../../kit/parts.ts"
import { useSay } from "../../../kit/preferences.tsx"
import { useCase } from "../../../kit/queries.ts"
import { useAnnounce } from "../../../kit/saying.tsx"
import { StateTag } from "../../../kit/state-tag.tsx"
import { Await, ErrorState } from "../../../kit/states.tsx"
import type { Roster, RosterLine } from "../schema.ts"
import type { ActivityView } from "./activity-view.ts"
import { useHalfDay } from "./attendance-page.tsx"
import { useRoster } from "./use-roster.ts"
import { refusals, screens } from "./words.ts"
import "./activities.css"

/** 名单签到: staff enter who is there, by name, with the keyboard, or from a table. */
export default function ListPage() {
  const { id = "" } = useParts()
  const say = useSay()
  const activity = useCase<ActivityView>("activities", id)
  const query = useRoster(id, activity.data?.record.mustAttend)
  return (
    <div className="narrow-page">
      <PageHead
        title={say(screens.list)}
        above={activity.data ? <To href={`/activities/${id}`}>{activity.data.record.title}</To> : null}
        below={<span className="wide-only">{say(screens.keys)}</span>}
      />
      {activity.error ? (
        <ErrorState error={activity.error} onRetry={() => void activity.refetch()} />
      ) : (
        <Await query={query}>{(roster) => <Door id={id} roster={roster} />}</Await>
      )}
    </div>
  )
}

function Door({ id, roster }: { id: string; roster: Roster }) {
  const say = useSay()
  const field = useId()
  const halfWords = useHalfDay()
  const announce = useAnnounce()
  const client = useQueryClient()
  const attempt = useAttempt(refusals)
  const come = roster.halfDays.filter((half) => half.slice(0, 10) <= today())
  const [half, setHalf] = useState(come.at(-1) ?? roster.halfDays[0] ?? "")
  const [sought, setSought] = useState("")
  const [at, setAt] = useState(0)
  const isHere = (line: RosterLine) => line.checkedIn.includes(half)
  const shown = roster.items.filter((line) => line.name.includes(sought.trim()))
  const { first, more } = useFirstRows(shown)
  const enter = (line: RosterLine | undefined) => {
    if (!line || isHere(line) || attempt.busy) return
    void attempt.run(async () => {
      const body = { halfDay: half, attendanceIds: [line.id] }
      await call(`/api/activities/${id}/check-ins`, { method: "POST", body, idempotencyKey: newKey() })
      await client.invalidateQueries()
      announce(`${line.name} · ${say(screens.here)}`)
      setSought("")
    })
  }
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ""
    if (!file) return
    void attempt.run(async () => {
      const done = await sendTable(`/api/activities/${id}/check-ins/import?halfDay=${half}`, file)
      await client.invalidateQueries()
      announce(say(screens.imported, done))
    })
  }
  useKeys({
    j: () => setAt(Math.min(at + 1, first.length - 1)),
    k: () => setAt(Math.max(at - 1, 0)),
    x: () => enter(shown[at]),
  })
  return (
    <div className="stack">
      <div className="row door-head">
        <select
          className="input short"
          aria-label={say(screens.half)}
          value={half}
          onChange={(event) => setHalf(event.target.value)}
        >
          {roster.halfDays.map((each) => (
            <option key={each} value={each}>
              {halfWords(each)}
            </option>
          ))}
        </select>
        <input
          className="input short"
          aria-label={say(screens.find)}
          placeholder={say(screens.find)}
          value={sought}
          onChange={(event) => {
            setSought(event.target.value)
            setAt(0)
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) enter(shown[at])
          }}
        />
        <span className="num" role="status">
          {say(screens.presentNow, { n: roster.items.filter(isHere).length, all: roster.items.length })}
        </span>
      </div>
      {attempt.shown}
      <ul className="door-list">
        {first.map((line, index) => (
          <li key={line.id} aria-current={index === at ? "true" : undefined}>
            <span>
              {line.name}
              <span className="muted small door-group">{line.group}</span>
            </span>
            {isHere(line) ? (
              <StateTag tone="done">{say(screens.here)}</StateTag>
            ) : (
              <Button
                small
                aria-label={`${say(screens.enter)} ${line.name}`}
                disabled={attempt.busy}
                onClick={() => enter(line)}
              >
                {say(screens.enter)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {more}
      <label className="drop">
        <input id={field} className="only-read" type="file" accept=".xlsx,.csv" onChange={take} />
        <Icon name="file" />
        <span className="as-link">{say(screens.importFile)}</span>
      </label>
    </div>
  )
}

/** All rows or none; the refusal names the row. */
async function sendTable(path: string, file: File): Promise<{ entered: number; already: number }> {
  const form = new FormData()
  form.append("file", file)
  const response = await fetch(path, { method: "POST", headers: commonHeaders(path), body: form })
  const answer = await response.json().catch(() => ({}))
  if (!response.ok) throw problemOf(response.status, answer)
  return answer
}
