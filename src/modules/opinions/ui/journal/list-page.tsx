import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call, newKey } from "../../../../kit/api.ts"
import { useAttempt } from "../../../../kit/attempt.tsx"
import { Button } from "../../../../kit/button.tsx"
import { CaseList } from "../../../../kit/case-list.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { Dialog } from "../../../../kit/dialog.tsx"
import { FieldFrame } from "../../../../kit/fields/field-frame.tsx"
import { To, useGo } from "../../../../kit/link.tsx"
import type { Column, Filter, ListRow } from "../../../../kit/list-model.ts"
import { PageHead } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useList, useMe } from "../../../../kit/queries.ts"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { Empty } from "../../../../kit/states.tsx"
import { statesFor } from "../../journal/rules.ts"
import { labelOf, useOpinionTerms } from "../settings.ts"
import { issueCaseWords, listWords, screenWords } from "../words.ts"
import { issueScreenWords as words } from "../words-office.ts"
import { issueTone } from "./issue-view.ts"
import "./journal.css"

interface Row extends ListRow {
  state: string
  kind: string
  journal: string
  title: string
  numberText: string | null
  composerName: string
  signedOn: string | null
  reports: number
}

/** 编发刊物: the issues of all journals, and beginning another. */
export default function ListPage() {
  const say = useSay()
  const office = useMe().data?.roles.includes("information_office") ?? false
  const [beginning, setBeginning] = useState(false)
  const columns = useColumns()
  const terms = useOpinionTerms().data?.values
  const filters: Filter[] = [
    {
      key: "state",
      label: listWords.state,
      kind: "choice",
      choices: Object.entries(issueCaseWords.states).map(([value, label]) => ({ value, label })),
    },
    {
      key: "journal",
      label: issueCaseWords.fields.journal,
      kind: "choice",
      choices: (terms?.journals ?? []).map(({ code, label }) => ({ value: code, label })),
    },
  ]
  return (
    <>
      <PageHead
        title={say(screenWords.journal)}
        below={say(office ? words.below : words.belowSigner)}
        actions={
          office ? (
            <Button kind="primary" icon="plus" onClick={() => setBeginning(true)}>
              {say(words.begin)}
            </Button>
          ) : null
        }
      />
      {beginning ? <Begin onClose={() => setBeginning(false)} /> : null}
      <CaseList<Row>
        plural="journal-issues"
        title={screenWords.journal}
        columns={columns}
        filters={filters}
        rowName={(row) => row.title || say(words.which)}
        hrefOf={(row) => `/journal-issues/${row.id}`}
        card={(row) => ({
          above: row.numberText ?? say(labelOf(terms?.journals, row.journal)),
          title: row.title || say(issueCaseWords.states.composing),
          lines: [
            <StateTag key="state" tone={issueTone(row.state)}>
              {say(wordOf(issueCaseWords.states, row.state))}
            </StateTag>,
          ],
        })}
        words={issueCaseWords}
        empty={<Empty title={say(words.empty)}>{say(words.emptyHelp)}</Empty>}
        exports={false}
      />
    </>
  )
}

function useColumns(): Column<Row>[] {
  const say = useSay()
  const language = useLanguage()
  const terms = useOpinionTerms().data?.values
  const { fields, states } = issueCaseWords
  return [
    {
      key: "title",
      label: fields.title,
      width: 24,
      cell: (row) => (
        <To href={`/journal-issues/${row.id}`}>{row.title || say(wordOf(states, row.state))}</To>
      ),
    },
    { key: "journal", label: fields.journal, cell: (row) => say(labelOf(terms?.journals, row.journal)) },
    { key: "number", label: listWords.issueNumber, cell: (row) => row.numberText ?? "" },
    {
      key: "state",
      label: listWords.state,
      cell: (row) => <StateTag tone={issueTone(row.state)}>{say(wordOf(states, row.state))}</StateTag>,
    },
    { key: "reports", label: words.reports, number: true, cell: (row) => row.reports },
    { key: "composer", label: words.composer, cell: (row) => row.composerName },
    {
      key: "signedOn",
      label: words.signedOn,
      cell: (row) => (row.signedOn ? dateWords(row.signedOn, language, today()) : ""),
    },
  ]
}

/** Which journal, and which of the reports that are ready for it. */
function Begin({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const go = useGo()
  const client = useQueryClient()
  const journals = useOpinionTerms().data?.values.journals ?? []
  const [code, setCode] = useState("")
  const [chosen, setChosen] = useState<readonly string[]>([])
  const attempt = useAttempt(issueCaseWords.reasons)
  const journal = journals.find((each) => each.code === code) ?? journals[0]
  const ready = useReady(journal?.kind ?? "single")
  const begin = () =>
    attempt.run(async () => {
      const { id } = await call<{ id: string }>("/api/journal-issues", {
        method: "POST",
        body: { journal: journal?.code ?? "", reportIds: chosen },
        idempotencyKey: newKey(),
      })
      void client.invalidateQueries({ queryKey: ["journal-issues", "list"] })
      go(`/journal-issues/${id}`)
    })
  const toggle = (id: string) =>
    setChosen((now) => (now.includes(id) ? now.filter((each) => each !== id) : [...now, id]))
  return (
    <Dialog
      title={say(words.begin)}
      onClose={onClose}
      foot={
        <Button kind="primary" disabled={attempt.busy || chosen.length === 0} onClick={() => void begin()}>
          {say(words.begin)}
        </Button>
      }
    >
      <div className="stack">
        <FieldFrame path="journal" label={say(words.which)} required>
          <select
            id="field-journal"
            className="input"
            value={journal?.code ?? ""}
            onChange={(event) => {
              setCode(event.target.value)
              setChosen([])
            }}
          >
            {journals.map((each) => (
              <option key={each.code} value={each.code}>
                {`${say(each.label)}（${say(wordOf(issueCaseWords.choices, each.kind))}）`}
              </option>
            ))}
          </select>
        </FieldFrame>
        <fieldset className="journal-choice">
          <legend>{say(words.choose)}</legend>
          {ready.length === 0 ? <p className="muted">{say(words.noneReady)}</p> : null}
          {ready.map((report) => (
            <label key={report.id} className="check">
              <input
                type="checkbox"
                checked={chosen.includes(report.id)}
                onChange={() => toggle(report.id)}
              />
              <span>{report.title}</span>
            </label>
          ))}
        </fieldset>
        {attempt.shown}
      </div>
    </Dialog>
  )
}

interface ReadyReport {
  id: string
  title: string
  numberText: string | null
}

/** Reports that may stand in an issue of this kind and have not been used yet, the newest hundred. */
export function useReady(kind: "single" | "digest" | "forwarded"): readonly ReadyReport[] {
  const states = statesFor(kind).filter((state) =>
    ["registered", "screening", "pending_signoff"].includes(state),
  )
  const path = `/api/opinion-reports?${states.map((state) => `state=${state}`).join("&")}`
  return useList<ReadyReport>(path, "opinion-reports", {}).data?.items ?? []
}
