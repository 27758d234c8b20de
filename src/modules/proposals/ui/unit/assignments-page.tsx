import { CaseList } from "../../../../kit/case-list.tsx"
import { optionWords, wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { To, usePath, useSearch } from "../../../../kit/link.tsx"
import type { Column, Filter } from "../../../../kit/list-model.ts"
import { PageHead } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useMe } from "../../../../kit/queries.ts"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { Empty } from "../../../../kit/states.tsx"
import { Tabs } from "../../../../kit/tabs.tsx"
import { assignmentCaseWords as caseWords } from "./case-words.ts"
import { DueLine } from "./due-line.tsx"
import { DueList } from "./due-list.tsx"
import { nextStep } from "./next-step.ts"
import { toneOf } from "./tone.ts"
import type { WorkLine } from "./views.ts"
import { unitWords as words } from "./words.ts"
import "./unit.css"

/** 承办件: for a unit what is due and what to do about it; for those who run the work, or asked for by a state, the list. */
export default function AssignmentsPage() {
  const say = useSay()
  const me = useMe().data
  const [search] = useSearch()
  const unit = me?.roles.some((role) => role === "unit_liaison" || role === "unit_head") ?? false
  const all = usePath() === "/assignments/all" || !unit || Object.keys(search).length > 0
  return (
    <>
      <PageHead title={say(words.title)} />
      {unit ? (
        <Tabs
          name={say(words.tabs)}
          tabs={[
            { href: "/assignments", label: say(words.due), current: !all },
            { href: "/assignments/all", label: say(words.all), current: all },
          ]}
        />
      ) : null}
      {all ? <AllAssignments mine={unit} /> : <DueList />}
    </>
  )
}

function AllAssignments({ mine }: { mine: boolean }) {
  const say = useSay()
  const columns = useColumns(mine)
  return (
    <CaseList<WorkLine>
      plural="assignments"
      list={mine ? "assignments.mine" : "assignments.all"}
      title={words.title}
      columns={columns}
      filters={filters}
      {...(mine ? { fixed: { mine: "true" } } : {})}
      sort="due"
      rowName={(row) => row.subject}
      hrefOf={(row) => `/assignments/${row.id}`}
      card={(row) => ({
        above: [row.numberText, say(optionWords(caseWords, "role", row.role)), mine ? null : row.unitName]
          .filter(Boolean)
          .join(" · "),
        title: row.subject,
        lines: [
          <StateTag key="state" tone={toneOf(row.state)}>
            {say(wordOf(caseWords.states, row.state))}
          </StateTag>,
          ...(row.due ? [<DueLine key="due" line={row} />] : []),
        ],
      })}
      words={caseWords}
      empty={<Empty title={say(words.emptyAll)}>{say(words.emptyAllHelp)}</Empty>}
    />
  )
}

const filters: readonly Filter[] = [
  {
    key: "state",
    label: words.columns.state,
    kind: "choice",
    choices: Object.entries(caseWords.states).map(([value, label]) => ({ value, label })),
  },
  {
    key: "role",
    label: words.columns.role,
    kind: "choice",
    choices: (["sole", "lead", "assist", "separate"] as const).map((value) => ({
      value,
      label: caseWords.choices[value],
    })),
  },
  {
    key: "overdue",
    label: words.columns.overdue,
    kind: "choice",
    choices: [{ value: "true", label: words.columns.overdue }],
  },
  {
    key: "undecided",
    label: words.columns.undecided,
    kind: "choice",
    choices: [{ value: "true", label: words.columns.undecided }],
  },
]

function useColumns(mine: boolean): Column<WorkLine>[] {
  const say = useSay()
  const language = useLanguage()
  const day = (date: string | null) => (date ? dateWords(date, language, today()) : "")
  const { columns } = words
  return [
    {
      key: "subject",
      label: columns.subject,
      width: 24,
      cell: (row) => (
        <To href={`/assignments/${row.id}`} title={row.subject}>
          {row.isKey ? <span className="key-dot">{say(columns.key)}</span> : null}
          {row.subject}
        </To>
      ),
    },
    { key: "number", label: columns.number, sort: "number", cell: (row) => row.numberText ?? "" },
    { key: "unit", label: columns.unit, sort: "unit", extra: mine, cell: (row) => row.unitName },
    { key: "role", label: columns.role, cell: (row) => say(optionWords(caseWords, "role", row.role)) },
    {
      key: "state",
      label: columns.state,
      cell: (row) => <StateTag tone={toneOf(row.state)}>{say(wordOf(caseWords.states, row.state))}</StateTag>,
    },
    { key: "due", label: columns.due, sort: "due", cell: (row) => (row.due ? <DueLine line={row} /> : "") },
    { key: "next", label: columns.next, extra: !mine, cell: (row) => say(nextStep(row).short) },
    { key: "lead", label: columns.lead, extra: true, cell: (row) => row.leadName },
    {
      key: "assignedOn",
      label: columns.assigned,
      sort: "assignedOn",
      extra: true,
      cell: (row) => day(row.assignedOn),
    },
    { key: "repliedOn", label: columns.replied, cell: (row) => day(row.repliedOn) },
  ]
}
