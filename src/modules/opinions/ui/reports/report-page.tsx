import { useMemo } from "react"
import { queryString } from "../../../../kit/api.ts"
import { ButtonLink } from "../../../../kit/button.tsx"
import { CasePage } from "../../../../kit/case-page.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { To } from "../../../../kit/link.tsx"
import { useParts } from "../../../../kit/parts.ts"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useCase, useGet, useMe } from "../../../../kit/queries.ts"
import { Await, Loading } from "../../../../kit/states.tsx"
import { TakeOut } from "../../../../kit/take-out.tsx"
import { InAnswer } from "../commissions/in-answer.tsx"
import { type ReportRecord, type ReportView, reportTone } from "../report-view.ts"
import { type FieldChoices, labelOf, useOpinionTerms, withChoices, withOptions } from "../settings.ts"
import { listWords, reportCaseWords, recordWords as words, writeWords } from "../words.ts"
import { Contact } from "./contact.tsx"
import { EditForm } from "./edit-form.tsx"
import { Files } from "./files.tsx"
import { Mark } from "./mark.tsx"
import { ReportParts } from "./parts.tsx"
import { Similar, type SimilarLine } from "./similar.tsx"
import { ReportTextView } from "./text-view.tsx"
import "./report.css"

/** The page of a report: for its reporter, the office, a unit or a signer, each as far as it concerns them. */
export default function ReportPage() {
  const { id } = useParts()
  const query = useCase<ReportRecord>("opinion-reports", id)
  return (
    <Await query={query} loading={<Loading shape="case" lines={12} />}>
      {(view) => <Report key={view.id} view={view} />}
    </Await>
  )
}

/** Done on the writing page. */
const elsewhere = ["save", "submit", "resubmit"]
const screened = new Set(["submitted", "registered", "screening", "editing"])

function Report({ view }: { view: ReportView }) {
  const say = useSay()
  const office = useMe().data?.roles.includes("information_office") ?? false
  const looks = office && screened.has(view.state)
  const similar = useGet<{ items: SimilarLine[] }>(
    "opinion-reports",
    looks ? `/api/opinion-reports/${view.id}/similar` : undefined,
  )
  const choices = useChoices(view, similar.data?.items ?? [])
  const fitted = useMemo(() => withChoices(view, choices), [view, choices])
  const { record } = view
  const writes = view.available.some(({ action }) => action === "save")
  return (
    <CasePage
      plural="opinion-reports"
      view={fitted}
      words={withOptions(reportCaseWords, choices)}
      title={record.title}
      above={<Above view={view} />}
      tone={reportTone(view.state)}
      facts={useFacts(view)}
      hide={elsewhere}
      // What was sent up waits for news of its use.
      primary={view.state === "reported_up" ? "recordAdoption" : undefined}
      forms={{ edit: (form) => <EditForm {...form} text={record.edited ?? record.text} /> }}
      given={{
        register: { urgent: record.urgent },
        mark: { secrecy: record.secrecy },
        recordReceipt: { receivedOn: today() },
        reportUp: { sentOn: today() },
        recordAdoption: { adoptedOn: today() },
        recordInstruction: { instructedOn: today() },
      }}
      takeOut={view.state === "draft" ? null : <ReportFile id={view.id} />}
      below={
        <>
          {looks ? <Similar query={similar} /> : null}
          <ReportParts view={view} />
          <Files id={view.id} />
          {record.hasContact ? <Contact id={view.id} /> : null}
        </>
      }
    >
      {writes ? (
        <p>
          <ButtonLink kind="primary" icon="write" href={`/opinions/${view.id}/write`}>
            {say(view.state === "returned" ? writeWords.returned : writeWords.start)}
          </ButtonLink>
        </p>
      ) : null}
      <InAnswer commission={record.commission} />
      <Outcome view={view} />
      <Mark secrecy={record.secrecy} />
      <ReportTextView record={record} />
    </CasePage>
  )
}

/** The report as a file: who took it and how far it may go stand on every page. */
function ReportFile({ id }: { id: string }) {
  const say = useSay()
  const href = (purpose: string) => `/api/opinion-reports/${id}/file.pdf${queryString({ purpose })}`
  return (
    <TakeOut label={words.takeOut} files={[{ label: words.takeOut, href }]}>
      <p>{say(words.takeOutHelp)}</p>
    </TakeOut>
  )
}

function Above({ view }: { view: ReportView }) {
  const say = useSay()
  const terms = useOpinionTerms().data?.values
  const { record } = view
  const { choices, fields } = reportCaseWords
  const parts = [
    record.numberText,
    say(choices[record.kind]),
    record.topic ? say(labelOf(terms?.topics, record.topic)) : null,
    record.urgent ? say(fields.urgent) : null,
  ]
  return parts.filter(Boolean).join(" · ")
}

/** Why it was sent back, kept or turned into something else; said to whoever reported, too. */
function Outcome({ view }: { view: ReportView }) {
  const say = useSay()
  const terms = useOpinionTerms().data?.values
  const { record } = view
  if (!record.outcomeReason && !record.mergedInto && !record.converted) return null
  const grounds = record.outcomeGrounds.map((code) => say(labelOf(terms?.notUsedGrounds, code)))
  return (
    <div className="notice">
      <div className="stack tight">
        {record.outcomeReason ? (
          <p>
            <strong>{say(words.why)}</strong> {[...grounds, record.outcomeReason].join(" · ")}
          </p>
        ) : null}
        {record.mergedInto ? (
          <p>
            {say(words.mergedInto)}{" "}
            <To href={`/opinion-reports/${record.mergedInto.id}`}>{record.mergedInto.title}</To>
          </p>
        ) : null}
        {record.converted ? <p>{say(words.converted)}</p> : null}
      </div>
    </div>
  )
}

function useFacts(view: ReportView): (readonly [string, string])[] {
  const say = useSay()
  const language = useLanguage()
  const { record } = view
  const { fields, choices } = reportCaseWords
  const day = (date: string | null) => (date ? dateWords(date, language, today()) : null)
  const who = [record.reporterName ?? say(words.withheld), record.reporterAffiliation]
    .filter(Boolean)
    .join(" · ")
  const rows: [string, string | null][] = [
    [say(reportCaseWords.relations.reporter), who || null],
    [say(listWords.channel), say(wordOf(choices, record.channel))],
    [say(fields.scopeLevel), say(wordOf(choices, record.scopeLevel))],
    [say(fields.place), record.place || null],
    [say(words.facts), say(words.charactersOf, { n: record.characters })],
    [say(listWords.submittedOn), day(record.submittedOn)],
    [say(fields.nameWithheld), record.nameWithheld ? say(words.withheld) : null],
    [
      say(words.view),
      record.authorView
        ? [say(wordOf(choices, record.authorView)), record.authorComment].filter(Boolean).join("：")
        : null,
    ],
  ]
  return rows.filter((row): row is [string, string] => row[1] !== null)
}

/** Text of a case, the same in either language. */
const plain = (text: string) => ({ zh: text, en: text })

/** What the organisation's terms and this very case let one choose. */
function useChoices(view: ReportView, similar: readonly SimilarLine[]): FieldChoices {
  const terms = useOpinionTerms().data?.values
  return useMemo(
    () => ({
      topic: terms?.topics ?? [],
      grounds: terms?.notUsedGrounds ?? [],
      level: terms?.adoptionLevels ?? [],
      "recordAdoption.form": terms?.adoptionForms ?? [],
      targetId: similar.map(({ id, title }) => ({ code: id, label: plain(title) })),
      reportingId: view.record.reportings.map(({ id, body, form }) => ({
        code: id,
        label: plain(`${body} · ${form}`),
      })),
    }),
    [terms, view, similar],
  )
}
