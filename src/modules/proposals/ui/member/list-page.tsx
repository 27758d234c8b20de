import { fill } from "../../../../base/words.ts"
import { useSpokenFor } from "../../../../kit/behalf.ts"
import { ButtonLink } from "../../../../kit/button.tsx"
import { CaseList } from "../../../../kit/case-list.tsx"
import { optionWords, wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { To, usePath } from "../../../../kit/link.tsx"
import type { Column, Filter, ListRow } from "../../../../kit/list-model.ts"
import { PageHead } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useGet, useMe } from "../../../../kit/queries.ts"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { Empty } from "../../../../kit/states.tsx"
import { Tabs } from "../../../../kit/tabs.tsx"
import { toneOf } from "../record/proposal-view.ts"
import { labelOf, useProposalTerms } from "../settings.ts"
import { proposalCaseWords } from "../words.ts"
import { listWords as words, writeWords } from "./words.ts"
import "./member.css"

interface Row extends ListRow {
  numberText: string | null
  subject: string
  state: string
  kind: string
  period: string | null
  category: string | null
  leadName: string
  leadSector: string
  submittedOn: string | null
  filedOn: string | null
  repliedOn: string | null
  resultClass: string | null
  isKey: boolean
  units: readonly { name: string; role: string; state: string }[]
}

/** 我的 and 全部: one list in two scopes, each with its own address. Whoever proposes nothing sees all at once. */
export default function ListPage() {
  const say = useSay()
  const me = useMe().data
  const spoken = useSpokenFor()
  const proposes =
    spoken !== undefined ||
    (me?.roles.some((role) => role === "member" || role === "body_representative") ?? false)
  const all = usePath() === "/proposals/all" || !proposes
  const filters = useFilters(all)
  const columns = useColumns()
  const card = useCard()
  const empty = all ? (
    <Empty title={say(words.emptyAll)}>{say(words.emptyAllHelp)}</Empty>
  ) : (
    <Empty title={say(words.emptyMine)}>{say(words.emptyMineHelp)}</Empty>
  )
  return (
    <>
      <PageHead
        title={say(words.title)}
        actions={
          proposes ? (
            <ButtonLink kind="primary" icon="write" href="/proposals/new">
              {say(words.write)}
            </ButtonLink>
          ) : null
        }
      />
      {proposes ? (
        <Tabs
          name={say(words.tabs)}
          tabs={[
            { href: "/proposals", label: spoken ? spoken.name : say(words.mine), current: !all },
            { href: "/proposals/all", label: say(words.all), current: all },
          ]}
        />
      ) : null}
      <CaseList<Row>
        key={all ? "all" : "mine"}
        plural="proposals"
        list={all ? "proposals.all" : "proposals.mine"}
        title={all ? words.all : words.mine}
        columns={columns}
        filters={filters}
        {...(all ? {} : { fixed: { mine: "true" } })}
        sort="-changedAt"
        rowName={(row) => row.subject || say(words.untitled)}
        hrefOf={hrefOf}
        card={card}
        words={proposalCaseWords}
        empty={empty}
      />
    </>
  )
}

interface Session {
  id: string
  term: number
  number: number
  year: number
}

/** 一届五次（2026） */
function sessionLabel(session: Omit<Session, "id">) {
  return {
    zh: fill(words.sessionOf.zh, { ...session }),
    en: fill(words.sessionOf.en, { ...session }),
  }
}

/** A draft opens where it is written. */
function hrefOf(row: Row): string {
  return row.state === "draft" ? `/proposals/${row.id}/write` : `/proposals/${row.id}`
}

function useFilters(all: boolean): Filter[] {
  const terms = useProposalTerms().data?.values
  const coded = (choices: readonly { code: string; label: { zh: string; en: string } }[] | undefined) =>
    (choices ?? []).map(({ code, label }) => ({ value: code, label }))
  const states = Object.entries(proposalCaseWords.states)
  const sessions = useGet<{ items: Session[] }>("sessions", "/api/sessions").data?.items ?? []
  const { fields, choices } = proposalCaseWords
  const shown: Filter[] = [
    {
      key: "state",
      label: words.state,
      kind: "choice",
      choices: states.map(([value, label]) => ({ value, label })),
    },
    { key: "kind", label: fields.kind, kind: "choice", choices: coded(terms?.kinds) },
    { key: "category", label: fields.category, kind: "choice", choices: coded(terms?.categories) },
    {
      key: "period",
      label: words.period,
      kind: "choice",
      choices: [
        { value: "plenary", label: choices.plenary },
        { value: "intersession", label: choices.intersession },
      ],
    },
    {
      key: "sessionId",
      label: words.session,
      kind: "choice",
      choices: sessions.map(({ id, term, number, year }) => ({
        value: id,
        label: sessionLabel({ term, number, year }),
      })),
    },
    { key: "key", label: words.key, kind: "choice", choices: [{ value: "true", label: words.keyYes }] },
  ]
  const own: Filter = {
    key: "mine",
    label: words.own,
    kind: "choice",
    choices: [{ value: "true", label: words.ownYes }],
  }
  return all ? [...shown, own] : shown
}

function useColumns(): Column<Row>[] {
  const say = useSay()
  const language = useLanguage()
  const terms = useProposalTerms().data?.values
  const day = (date: string | null) => (date ? dateWords(date, language, today()) : "")
  const { fields } = proposalCaseWords
  return [
    {
      key: "subject",
      label: words.subject,
      width: 24,
      cell: (row) => (
        <To href={hrefOf(row)} title={row.subject}>
          {row.isKey ? <span className="key-dot">{say(words.key)}</span> : null}
          {row.subject || say(words.untitled)}
        </To>
      ),
    },
    { key: "number", label: words.number, sort: "number", cell: (row) => row.numberText ?? "" },
    {
      key: "state",
      label: words.state,
      cell: (row) => (
        <StateTag tone={toneOf(row.state)}>{say(wordOf(proposalCaseWords.states, row.state))}</StateTag>
      ),
    },
    { key: "lead", label: words.lead, cell: (row) => row.leadName },
    { key: "sector", label: words.sector, extra: true, cell: (row) => row.leadSector },
    { key: "kind", label: fields.kind, extra: true, cell: (row) => say(labelOf(terms?.kinds, row.kind)) },
    {
      key: "category",
      label: fields.category,
      cell: (row) => (row.category ? say(labelOf(terms?.categories, row.category)) : ""),
    },
    {
      key: "period",
      label: words.period,
      extra: true,
      cell: (row) => (row.period ? say(optionWords(proposalCaseWords, "period", row.period)) : ""),
    },
    {
      key: "units",
      label: words.units,
      cell: (row) => row.units.map((unit) => unit.name).join(say(writeWords.separator)),
    },
    {
      key: "submittedOn",
      label: words.submittedOn,
      sort: "submittedOn",
      extra: true,
      cell: (row) => day(row.submittedOn),
    },
    { key: "filedOn", label: words.filedOn, sort: "filedOn", cell: (row) => day(row.filedOn) },
    { key: "repliedOn", label: words.repliedOn, extra: true, cell: (row) => day(row.repliedOn) },
    { key: "result", label: words.result, extra: true, cell: (row) => row.resultClass ?? "" },
  ]
}

function useCard() {
  const say = useSay()
  return (row: Row) => ({
    above: [row.numberText, row.isKey ? say(words.key) : null].filter(Boolean).join(" · ") || undefined,
    title: row.subject || say(words.untitled),
    lines: [
      <StateTag key="state" tone={toneOf(row.state)}>
        {say(wordOf(proposalCaseWords.states, row.state))}
      </StateTag>,
      <span key="who" className="muted">
        {[row.leadName, row.units.map((unit) => unit.name).join(say(writeWords.separator))]
          .filter(Boolean)
          .join(" → ")}
      </span>,
    ],
  })
}
