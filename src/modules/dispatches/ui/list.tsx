import { ButtonLink } from "../../../kit/button.tsx"
import { CaseList } from "../../../kit/case-list.tsx"
import { wordOf } from "../../../kit/case-view.ts"
import { today } from "../../../kit/clock.ts"
import { dateWords, momentWords } from "../../../kit/dates.ts"
import { To, usePath } from "../../../kit/link.tsx"
import type { ListRow } from "../../../kit/list-model.ts"
import { PageHead } from "../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { useMe } from "../../../kit/queries.ts"
import { StateTag } from "../../../kit/state-tag.tsx"
import { Empty } from "../../../kit/states.tsx"
import { Tabs } from "../../../kit/tabs.tsx"
import { dispatchKinds } from "../schema.ts"
import { kinds } from "../words.ts"
import { toneOf } from "./tone.ts"
import { caseWords, screen } from "./words.ts"
import "./dispatches.css"

interface Row extends ListRow {
  state: string
  kind: string
  subject: string
  other: string
  at: string
  dueOn: string | null
}

/** The letters of one side, the newest first. */
export function Letters({ side }: { side: "sent" | "received" }) {
  const say = useSay()
  const language = useLanguage()
  const words = caseWords[side]
  const plural = `${side}-dispatches`
  const roles = useMe().data?.roles ?? []
  const writes = dispatchKinds.joint_topic.roles.some((role) => roles.includes(role))
  const hrefOf = (row: Row) => `/${plural}/${row.id}`
  const stateOf = (row: Row) => (
    <StateTag key="state" tone={toneOf(row.state)}>
      {say(wordOf(words.states, row.state))}
    </StateTag>
  )
  const due = (row: Row) => (row.dueOn ? dateWords(row.dueOn, language, today()) : "")
  const choices = (from: Readonly<Record<string, { zh: string; en: string }>>) =>
    Object.entries(from).map(([value, label]) => ({ value, label }))
  return (
    <>
      <PageHead
        title={say(screen.letters)}
        actions={
          side === "sent" && writes ? (
            <ButtonLink icon="plus" href="/sent-dispatches/new">
              {say(screen.write)}
            </ButtonLink>
          ) : null
        }
      />
      <Sides />
      <CaseList<Row>
        plural={plural}
        title={screen[side]}
        columns={[
          {
            key: "subject",
            label: screen.subject,
            width: 24,
            cell: (row) => <To href={hrefOf(row)}>{row.subject}</To>,
          },
          { key: "other", label: side === "sent" ? screen.to : screen.from, cell: (row) => row.other },
          { key: "kind", label: screen.kind, cell: (row) => say(wordOf(kinds, row.kind)) },
          { key: "state", label: screen.state, cell: stateOf },
          { key: "at", label: screen.at, cell: (row) => momentWords(row.at, language, today()) },
          ...(side === "received" ? [{ key: "due", label: screen.due, cell: due }] : []),
        ]}
        filters={[
          { key: "state", label: screen.state, kind: "choice", choices: choices(words.states) },
          { key: "kind", label: screen.kind, kind: "choice", choices: choices(kinds) },
        ]}
        rowName={(row) => row.subject}
        hrefOf={hrefOf}
        card={(row) => ({
          above: `${say(wordOf(kinds, row.kind))} · ${row.other}`,
          title: row.subject,
          lines: [
            stateOf(row),
            <span key="at" className="muted">
              {momentWords(row.at, language, today())}
            </span>,
          ],
        })}
        words={words}
        empty={
          <Empty title={say(side === "sent" ? screen.noneSent : screen.noneReceived)}>
            {say(side === "sent" ? screen.noneSentHelp : screen.noneReceivedHelp)}
          </Empty>
        }
        exports={false}
      />
    </>
  )
}

function Sides() {
  const say = useSay()
  const path = usePath()
  return (
    <Tabs
      name={say(screen.letters)}
      tabs={(["received", "sent"] as const).map((side) => {
        const href = `/${side}-dispatches`
        return { href, label: say(screen[side]), current: path === href }
      })}
    />
  )
}
