import { ButtonLink } from "../../../../kit/button.tsx"
import { CaseList } from "../../../../kit/case-list.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { To, usePath } from "../../../../kit/link.tsx"
import type { Column, Filter, ListRow } from "../../../../kit/list-model.ts"
import { PageHead } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useMe } from "../../../../kit/queries.ts"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { Empty } from "../../../../kit/states.tsx"
import { channels, type Secrecy } from "../../reports/record.ts"
import { reportTone } from "../report-view.ts"
import { labelOf, useOpinionTerms } from "../settings.ts"
import { reportCaseWords, screenWords, listWords as words } from "../words.ts"

interface Row extends ListRow {
  state: string
  kind: string
  channel: string
  numberText: string | null
  title: string
  topic: string | null
  urgent: boolean
  secrecy: Secrecy
  reporterName: string
  reporterAffiliation: string
  submittedOn: string | null
  issuedOn: string | null
}

/** 我的 for whoever reports, 全部 for the office: one list in two scopes. */
export default function ListPage() {
  const say = useSay()
  const me = useMe().data
  const office = me?.roles.includes("information_office") ?? false
  const reports = me?.roles.some((role) => role === "member" || role === "body_representative") ?? false
  const all = usePath() === "/opinions/all" || (office && !reports)
  const columns = useColumns()
  const filters = useFilters()
  return (
    <>
      <PageHead
        title={say(screenWords.reports)}
        actions={
          <ButtonLink kind="primary" icon="write" href="/opinions/new">
            {say(office && !reports ? words.paper : screenWords.write)}
          </ButtonLink>
        }
      />
      {office && reports ? (
        <nav className="tabs" aria-label={say(words.scope)}>
          <To href="/opinions" aria-current={all ? undefined : "page"}>
            {say(words.mine)}
          </To>
          <To href="/opinions/all" aria-current={all ? "page" : undefined}>
            {say(words.all)}
          </To>
        </nav>
      ) : null}
      <CaseList<Row>
        key={all ? "all" : "mine"}
        plural="opinion-reports"
        list={all ? "opinion-reports.all" : "opinion-reports.mine"}
        title={screenWords.reports}
        columns={columns}
        filters={filters}
        {...(all ? {} : { fixed: { mine: "true" } })}
        sort="-changedAt"
        rowName={(row) => row.title || say(words.untitled)}
        hrefOf={hrefOf}
        card={(row) => ({
          above: row.numberText ?? undefined,
          title: row.title || say(words.untitled),
          lines: [
            <StateTag key="state" tone={reportTone(row.state)}>
              {say(wordOf(reportCaseWords.states, row.state))}
            </StateTag>,
            <span key="who" className="muted">
              {[
                row.reporterName,
                say(reportCaseWords.choices[row.secrecy]),
                row.urgent ? say(words.urgentOnly) : "",
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>,
          ],
        })}
        words={reportCaseWords}
        empty={<Empty title={say(words.empty)}>{say(all ? words.emptyAll : words.emptyMine)}</Empty>}
      />
    </>
  )
}

function hrefOf(row: Row): string {
  return row.state === "draft" ? `/opinions/${row.id}/write` : `/opinion-reports/${row.id}`
}

function useFilters(): Filter[] {
  const terms = useOpinionTerms().data?.values
  const { states, fields, choices } = reportCaseWords
  return [
    {
      key: "state",
      label: words.state,
      kind: "choice",
      choices: Object.entries(states).map(([value, label]) => ({ value, label })),
    },
    {
      key: "topic",
      label: fields.topic,
      kind: "choice",
      choices: (terms?.topics ?? []).map(({ code, label }) => ({ value: code, label })),
    },
    {
      key: "channel",
      label: words.channel,
      kind: "choice",
      choices: channels.map((value) => ({ value, label: choices[value] })),
    },
    {
      key: "kind",
      label: fields.kind,
      kind: "choice",
      choices: (["report", "micro"] as const).map((value) => ({ value, label: choices[value] })),
    },
    {
      key: "urgent",
      label: words.urgentOnly,
      kind: "choice",
      choices: [{ value: "true", label: words.yes }],
    },
    { key: "since", label: words.since, kind: "date" },
    { key: "until", label: words.until, kind: "date" },
  ]
}

function useColumns(): Column<Row>[] {
  const say = useSay()
  const language = useLanguage()
  const terms = useOpinionTerms().data?.values
  const day = (date: string | null) => (date ? dateWords(date, language, today()) : "")
  const { fields, choices, states } = reportCaseWords
  return [
    {
      key: "title",
      label: fields.title,
      width: 24,
      cell: (row) => (
        <To href={hrefOf(row)} title={row.title}>
          {row.title || say(words.untitled)}
        </To>
      ),
    },
    { key: "number", label: words.number, cell: (row) => row.numberText ?? "" },
    {
      key: "state",
      label: words.state,
      cell: (row) => <StateTag tone={reportTone(row.state)}>{say(wordOf(states, row.state))}</StateTag>,
    },
    { key: "reporter", label: words.reporter, cell: (row) => row.reporterName },
    { key: "affiliation", label: words.affiliation, extra: true, cell: (row) => row.reporterAffiliation },
    { key: "channel", label: words.channel, cell: (row) => say(wordOf(choices, row.channel)) },
    {
      key: "topic",
      label: fields.topic,
      cell: (row) => (row.topic ? say(labelOf(terms?.topics, row.topic)) : ""),
    },
    { key: "kind", label: fields.kind, extra: true, cell: (row) => say(wordOf(choices, row.kind)) },
    { key: "secrecy", label: fields.secrecy, cell: (row) => say(choices[row.secrecy]) },
    { key: "urgent", label: fields.urgent, extra: true, cell: (row) => (row.urgent ? say(words.yes) : "") },
    {
      key: "submittedOn",
      label: words.submittedOn,
      sort: "submittedOn",
      cell: (row) => day(row.submittedOn),
    },
    { key: "issuedOn", label: words.issuedOn, cell: (row) => day(row.issuedOn) },
  ]
}
