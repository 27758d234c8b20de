import { lazy, Suspense } from "react"
import type { Words } from "../base/words.ts"
import { soonDays } from "../kit/deadline.ts"
import { DeadlineSentence } from "../kit/deadline-view.tsx"
import { To } from "../kit/link.tsx"
import { PageHead } from "../kit/page-head.tsx"
import { useSay, useWords } from "../kit/preferences.tsx"
import { type TodoItem, useMe, useTodo } from "../kit/queries.ts"
import { Await, Empty, Loading } from "../kit/states.tsx"
import { Begin } from "./begin.tsx"
import { useRegisterTodo } from "./todo-registers.ts"
import { webWords } from "./words.ts"

const Glance = lazy(() => import("../modules/proposals/ui/leader/glance.tsx"))
/** Under what awaits their word, those who lead see what is late, the figures and what they supervise. */
const leads = ["supervising_leader", "chair"]

const Overview = lazy(async () => ({
  default: (await import("../modules/proposals/ui/office/overview.tsx")).SessionOverview,
}))
/** Those who run the work see where the session stands. */
const runs = ["proposal_office", "proposal_committee", "dispatch_office", "supervision_office"]

/** The first page: what I must do, by due date, each line saying what, for which case, by when, and why me. */
export default function TodoPage() {
  const w = useWords(webWords)
  const me = useMe().data
  const todo = useTodo()
  const registers = useRegisterTodo()
  const n = (todo.data?.items.length ?? 0) + registers.length
  const name = me?.person?.name ?? me?.account.name ?? ""
  const hello = n === 1 ? w("todo.helloOne", { name }) : w("todo.hello", { name, n })
  return (
    <div className="home-columns">
      <div>
        <PageHead
          title={w("todo.title")}
          below={n > 0 ? hello : null}
          actions={me ? <Begin me={me} /> : null}
        />
        {me?.roles.some((role) => runs.includes(role)) ? (
          <div className="home-overview">
            <Suspense fallback={<Loading lines={1} />}>
              <Overview />
            </Suspense>
          </div>
        ) : null}
        <Await query={todo} loading={<Loading shape="rows" lines={6} />}>
          {({ items }) =>
            n === 0 ? (
              <Empty title={w("todo.empty")}>{w("todo.emptyHelp")}</Empty>
            ) : (
              todoGroups([...items, ...registers]).map((group) => (
                <TodoGroup key={group.title.zh} {...group} />
              ))
            )
          }
        </Await>
      </div>
      {me?.roles.some((role) => leads.includes(role)) ? (
        <Suspense fallback={<Loading lines={5} />}>
          <Glance />
        </Suspense>
      ) : null}
    </div>
  )
}

interface Group {
  title: Words
  items: TodoItem[]
}

/** Late first, then by due day; what has no deadline comes last. */
function todoGroups(items: readonly TodoItem[]): Group[] {
  const sorted = [...items].sort((a, b) => (a.due?.on ?? "9999").localeCompare(b.due?.on ?? "9999"))
  const soon = (item: TodoItem) => item.due !== null && item.due.workingDaysLeft <= soonDays
  const words = webWords.todo
  return [
    { title: words.late, items: sorted.filter((item) => item.overdue) },
    { title: words.soon, items: sorted.filter((item) => !item.overdue && soon(item)) },
    { title: words.later, items: sorted.filter((item) => !item.overdue && item.due !== null && !soon(item)) },
    { title: words.open, items: sorted.filter((item) => !item.overdue && item.due === null) },
  ].filter((group) => group.items.length > 0)
}

function TodoGroup({ title, items }: Group) {
  const say = useSay()
  return (
    <section className="todo-group">
      <h2>
        {say(title)}
        <span className="muted small">{items.length}</span>
      </h2>
      <ul className="todo-list">
        {items.map((item) => (
          <li key={item.id}>
            <To href={item.href} className="todo-link">
              <span className="todo-what">{item.what}</span>
              <span className="todo-title">
                {item.title}
                {item.number ? <span className="muted todo-number">（{item.number}）</span> : null}
              </span>
              <span className="todo-why">{item.why}</span>
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
    </section>
  )
}
