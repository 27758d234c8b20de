import { DeadlineSentence } from "../../../../kit/deadline-view.tsx"
import { To } from "../../../../kit/link.tsx"
import { PageHead, Section } from "../../../../kit/page-head.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { PrintButton } from "../../../../kit/print-sheet.tsx"
import { useMe, useTodo } from "../../../../kit/queries.ts"
import { Await, Loading } from "../../../../kit/states.tsx"
import Glance from "./glance.tsx"
import { leaderWords as words } from "./words.ts"
import "./leader.css"

/** 一页: what awaits a word from me, what is late, three figures with their base, what I supervise. */
export default function LeaderPage() {
  const say = useSay()
  const me = useMe().data
  return (
    <>
      <PageHead title={say(words.title)} below={me?.organisation.name} actions={<PrintButton />} />
      <div className="glance-top">
        <Awaiting />
      </div>
      <Glance />
    </>
  )
}

const shown = 6

function Awaiting() {
  const say = useSay()
  const todo = useTodo()
  return (
    <Section title={say(words.awaits)}>
      <Await query={todo} loading={<Loading shape="rows" lines={3} />}>
        {({ items }) => {
          if (items.length === 0) return <p className="muted">{say(words.awaitsNone)}</p>
          const first = [...items].sort((a, b) => (a.due?.on ?? "9999").localeCompare(b.due?.on ?? "9999"))
          return (
            <div className="stack tight">
              <ul className="todo-list">
                {first.slice(0, shown).map((item) => (
                  <li key={item.id}>
                    <To href={item.href} className="todo-link">
                      <span className="todo-what">{item.what}</span>
                      <span className="todo-title">{item.title}</span>
                      {item.due ? (
                        <span className="todo-due small">
                          <DeadlineSentence
                            due={item.due.on}
                            overdue={item.overdue}
                            workingDaysLeft={item.due.workingDaysLeft}
                            provisional={item.due.provisional}
                          />
                        </span>
                      ) : null}
                    </To>
                  </li>
                ))}
              </ul>
              {items.length > shown ? <To href="/">{say(words.more, { n: items.length })}</To> : null}
            </div>
          )
        }}
      </Await>
    </Section>
  )
}
