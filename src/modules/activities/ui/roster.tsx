import { useQueryClient } from "@tanstack/react-query"
import { useId, useState } from "react"
import { call, newKey } from "../../../kit/api.ts"
import { useAttempt } from "../../../kit/attempt.tsx"
import { Button } from "../../../kit/button.tsx"
import { wordOf } from "../../../kit/case-view.ts"
import { useFirstRows } from "../../../kit/first-rows.tsx"
import { To } from "../../../kit/link.tsx"
import { Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { StateTag } from "../../../kit/state-tag.tsx"
import { Await, Empty } from "../../../kit/states.tsx"
import type { RosterLine } from "../schema.ts"
import type { ActivityView } from "./activity-view.ts"
import { toneOf } from "./tone.ts"
import { useRoster } from "./use-roster.ts"
import { attendanceWords, refusals, screens } from "./words.ts"

interface Props {
  id: string
  version: number
  record: ActivityView
  running: boolean
}

/** The list: who answered what, in groups, and for whoever organises a way into each. */
export function RosterPart({ id, version, record, running }: Props) {
  const say = useSay()
  const query = useRoster(id, record.mustAttend)
  return (
    <Section
      title={say(screens.roster)}
      actions={
        record.organises && (query.data?.items.length ?? 0) > 0 ? (
          <a className="button normal small" href={`/api/activities/${id}/roster.xlsx`} download>
            {say(screens.export)}
          </a>
        ) : null
      }
    >
      <Await query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(screens.rosterEmpty)} />
          ) : (
            <List items={items} grouping={record.organises && running ? { id, version } : undefined} />
          )
        }
      </Await>
    </Section>
  )
}

function List({
  items,
  grouping,
}: {
  items: readonly RosterLine[]
  grouping: { id: string; version: number } | undefined
}) {
  const say = useSay()
  const [state, setState] = useState<string>()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const counts = new Map<string, number>()
  for (const each of items) counts.set(each.state, (counts.get(each.state) ?? 0) + 1)
  const path = items[0]?.path ?? "summons"
  const words = attendanceWords[path]
  const { first, more } = useFirstRows(items.filter((each) => !state || each.state === state))
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  return (
    <div className="stack tight">
      <div className="row roster-states">
        <Button
          small
          kind={state ? "plain" : "normal"}
          aria-pressed={!state}
          onClick={() => setState(undefined)}
        >
          {`${say(screens.all)} ${items.length}`}
        </Button>
        {[...counts].map(([name, n]) => (
          <Button
            key={name}
            small
            kind={state === name ? "normal" : "plain"}
            aria-pressed={state === name}
            onClick={() => setState(name)}
          >
            {`${say(wordOf(words?.states, name))} ${n}`}
          </Button>
        ))}
      </div>
      {grouping && chosen.size > 0 ? (
        <Grouping {...grouping} chosen={[...chosen]} onDone={() => setChosen(new Set())} />
      ) : null}
      <div className="table-scroll">
        <table className="roster">
          <thead>
            <tr>
              {grouping ? <th aria-label={say(screens.intoGroup)} /> : null}
              <th>{say(screens.name)}</th>
              <th>{say(screens.groupName)}</th>
              <th>{say(screens.state)}</th>
              <th>{say(screens.notes)}</th>
            </tr>
          </thead>
          <tbody>
            {first.map((line) => (
              <tr key={line.id}>
                {grouping ? (
                  <td>
                    <input
                      type="checkbox"
                      aria-label={say(screens.choose, { name: line.name })}
                      checked={chosen.has(line.id)}
                      onChange={(event) => choose(line.id, event.target.checked)}
                    />
                  </td>
                ) : null}
                <td>
                  <To href={`/${line.path}/${line.id}`}>{line.name}</To>
                </td>
                <td>{line.group}</td>
                <td>
                  <StateTag tone={toneOf(line.state)}>{say(wordOf(words?.states, line.state))}</StateTag>
                </td>
                <td className="muted small">
                  <Notes line={line} />
                  {line.state === "leave_asked" ? (
                    <>
                      {" "}
                      <To href={`/${line.path}/${line.id}`}>{say(screens.decideLeave)}</To>
                    </>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more}
    </div>
  )
}

function Notes({ line }: { line: RosterLine }) {
  const say = useSay()
  const choices = attendanceWords[line.path]?.choices
  const notes = [
    line.leaveReason,
    line.leaveLate ? say(screens.late) : null,
    line.reminders > 0 && (line.state === "called" || line.state === "offered")
      ? say(screens.reminded, { n: line.reminders })
      : null,
    line.checkedIn.length > 0 && line.outcome === null
      ? say(screens.halfDays, { n: line.checkedIn.length })
      : null,
    line.halfDays !== null && line.halfDays > 0 ? say(screens.halfDays, { n: line.halfDays }) : null,
    line.spoke ? say(wordOf(choices, line.spoke)) : null,
    line.late ? say(screens.wasLate) : null,
  ]
  return <>{notes.filter(Boolean).join(" · ")}</>
}

function Grouping({
  id,
  version,
  chosen,
  onDone,
}: {
  id: string
  version: number
  chosen: readonly string[]
  onDone: () => void
}) {
  const say = useSay()
  const field = useId()
  const client = useQueryClient()
  const attempt = useAttempt(refusals)
  const [group, setGroup] = useState("")
  const send = async () => {
    const body = { input: { attendanceIds: chosen, group }, version }
    const path = `/api/activities/${id}/actions/group`
    const taken = await attempt.run(async () => {
      await call(path, { method: "POST", body, idempotencyKey: newKey() })
      await client.invalidateQueries()
    })
    if (taken) onDone()
  }
  return (
    <div className="row">
      <label className="label" htmlFor={field}>
        {say(screens.groupName)}
      </label>
      <input
        id={field}
        className="input short"
        maxLength={60}
        value={group}
        onChange={(event) => setGroup(event.target.value)}
      />
      <Button disabled={attempt.busy} onClick={() => void send()}>
        {`${say(screens.intoGroup)} ${chosen.length}`}
      </Button>
      {attempt.shown}
    </div>
  )
}
