import { useState } from "react"
import { optionWords, wordOf } from "../../../../kit/case-view.ts"
import { Icon } from "../../../../kit/icons.tsx"
import { useKeys } from "../../../../kit/keys.ts"
import { To } from "../../../../kit/link.tsx"
import { PageTurner } from "../../../../kit/page-turner.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { useList } from "../../../../kit/queries.ts"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { Await, Empty, Loading } from "../../../../kit/states.tsx"
import { assignmentCaseWords as caseWords } from "./case-words.ts"
import { type DueGroup, dueGroups } from "./due-groups.ts"
import { DueLine } from "./due-line.tsx"
import { Guide } from "./guide.tsx"
import { nextStep } from "./next-step.ts"
import { toneOf } from "./tone.ts"
import type { WorkLine } from "./views.ts"
import { unitWords as words } from "./words.ts"
import { Workload } from "./workload.tsx"

/** Of a page; what is settled has no date and stands after all that is due. */
const most = 100
const working = ["awaiting_signoff", "signed", "return_denied", "in_progress", "return_requested"]

/** What is in hand at this unit, by due date, each line with its next step; beside it how to go about it, and the load. */
export function DueList() {
  const say = useSay()
  const [pages, setPages] = useState<readonly string[]>([])
  const query = useList<WorkLine>("/api/assignments", "assignments", {
    mine: "true",
    sort: "due",
    limit: most,
    cursor: pages.at(-1),
  })
  useRowKeys()
  return (
    <div className="unit-home">
      <div className="unit-due">
        <Await query={query} loading={<Loading shape="rows" lines={8} />}>
          {({ items, next }) => {
            const lines = items.filter((line) => working.includes(line.state))
            if (lines.length === 0) return <Empty title={say(words.empty)}>{say(words.emptyHelp)}</Empty>
            const groups = dueGroups(lines)
            const count = (key: DueGroup["key"]) => groups.find((each) => each.key === key)?.lines.length ?? 0
            const waiting = count("waiting")
            return (
              <>
                <p className="muted">
                  {say(words.summary, { n: lines.length - waiting, late: count("late"), waiting })}
                </p>
                {groups.map((group) => (
                  <Group key={group.key} group={group} />
                ))}
                <PageTurner
                  pages={pages}
                  onPages={setPages}
                  next={lines.at(-1) === items.at(-1) ? next : null}
                  busy={query.isPlaceholderData}
                />
              </>
            )
          }}
        </Await>
      </div>
      <aside className="unit-aside">
        <Workload />
        <Guide />
      </aside>
    </div>
  )
}

/** j and k walk the lines, Enter opens the one that has the focus, as in every list. */
function useRowKeys() {
  const move = (by: number) => {
    const links = [...document.querySelectorAll<HTMLElement>(".work-link")]
    const at = links.indexOf(document.activeElement as HTMLElement)
    links[Math.max(0, Math.min(at + by, links.length - 1))]?.focus()
  }
  useKeys({ j: () => move(1), k: () => move(-1) })
}

function Group({ group }: { group: DueGroup }) {
  const say = useSay()
  return (
    <section className="todo-group">
      <h2>
        {say(group.title)}
        <span className="muted small">{group.lines.length}</span>
      </h2>
      <ul className="work-list">
        {group.lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
    </section>
  )
}

function Line({ line }: { line: WorkLine }) {
  const say = useSay()
  const next = nextStep(line)
  return (
    <li>
      <To href={`/assignments/${line.id}`} className="work-link">
        <span className="work-title">
          {line.isKey ? <span className="key-dot">{say(words.columns.key)}</span> : null}
          {line.subject}
        </span>
        <span className="work-facts muted small">
          {[line.numberText, say(optionWords(caseWords, "role", line.role)), line.leadName]
            .filter(Boolean)
            .join(" · ")}
        </span>
        <span className={`work-next ${next.turn}`}>
          {next.turn === "unit" ? <Icon name="right" /> : null}
          {say(next.short)}
        </span>
        <span className="work-state">
          <StateTag tone={toneOf(line.state)}>{say(wordOf(caseWords.states, line.state))}</StateTag>
        </span>
        <span className="work-due">
          <DueLine line={line} />
        </span>
      </To>
    </li>
  )
}
