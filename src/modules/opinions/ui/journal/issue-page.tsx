import { useMemo } from "react"
import { CasePage } from "../../../../kit/case-page.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { Section } from "../../../../kit/page-head.tsx"
import { useParts } from "../../../../kit/parts.ts"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useCase } from "../../../../kit/queries.ts"
import { Await, Loading } from "../../../../kit/states.tsx"
import { narrowest } from "../../reports/record.ts"
import { Mark } from "../reports/mark.tsx"
import { type FieldChoices, labelOf, useOpinionTerms, withChoices, withOptions } from "../settings.ts"
import { issueCaseWords, listWords } from "../words.ts"
import { issueScreenWords as words } from "../words-office.ts"
import { ComposeDesk } from "./compose-desk.tsx"
import { type IssueRecord, type IssueView, issueTone } from "./issue-view.ts"
import "./journal.css"
import "../reports/report.css"

/** One issue: composed at the desk, read by whoever reviews and signs, then with its document and receipts. */
export default function IssuePage() {
  const { id } = useParts()
  const query = useCase<IssueRecord>("journal-issues", id)
  return (
    <Await query={query} loading={<Loading shape="case" lines={12} />}>
      {(view) => <Issue key={view.id} view={view} />}
    </Await>
  )
}

function Issue({ view }: { view: IssueView }) {
  const say = useSay()
  const terms = useOpinionTerms().data?.values
  const { record } = view
  const choices = useMemo((): FieldChoices => {
    const received = new Set(record.receipts.map(({ addressee }) => addressee))
    const open = [...record.addressees, ...record.copies].filter((name) => !received.has(name))
    return { addressee: open.map((name) => ({ code: name, label: { zh: name, en: name } })) }
  }, [record])
  const composing = view.available.some(({ action }) => action === "arrange")
  return (
    <CasePage
      plural="journal-issues"
      view={withChoices(view, choices)}
      words={withOptions(issueCaseWords, choices)}
      title={record.title || say(words.begin)}
      above={[say(labelOf(terms?.journals, record.journal)), record.numberText].filter(Boolean).join(" · ")}
      tone={issueTone(view.state)}
      hide={["save", "arrange"]}
      // Confirmed twice, and yet what a signer has come for; whoever composed it only waits for them.
      primary={
        view.available.some(({ action }) => action === "sign")
          ? "sign"
          : view.state === "signing"
            ? null
            : undefined
      }
      given={{ recordReceipt: { receivedOn: today() } }}
      facts={useFacts(view)}
      below={
        <>
          <Chain view={view} />
          {view.state === "issued" || view.state === "archived" ? <Receipts view={view} /> : null}
        </>
      }
    >
      <Paper view={view} />
      {record.items.length > 0 ? <Mark secrecy={narrowest(record.items)} /> : null}
      {composing ? <ComposeDesk view={view} /> : <IssueText record={record} />}
    </CasePage>
  )
}

function useFacts(view: IssueView): (readonly [string, string])[] {
  const say = useSay()
  const { record } = view
  const { fields, choices } = issueCaseWords
  const list = (names: readonly string[]) => names.join(say(listWords.separator))
  const rows: [string, string][] = [
    [say(fields.journal), say(wordOf(choices, record.kind))],
    [say(fields.addressees), list(record.addressees)],
    [say(fields.copies), list(record.copies)],
    [say(words.composer), record.composerName],
  ]
  return rows.filter(([, value]) => value !== "")
}

/** The document: before signing as it would look, afterwards as it was archived. */
function Paper({ view }: { view: IssueView }) {
  const say = useSay()
  const base = `/api/journal-issues/${view.id}`
  const { documents, items, signedOn } = view.record
  // Made within moments of the last signature; what was issued before this system kept its documents has none.
  if (signedOn === today() && documents.length === 0) return <p className="muted">{say(words.making)}</p>
  if (documents.length === 0) {
    return items.length > 0 ? (
      <p className="row no-print journal-paper">
        <a className="button small" href={`${base}/preview.pdf`} target="_blank" rel="noreferrer">
          {say(words.preview)}
        </a>
      </p>
    ) : null
  }
  return (
    <p className="row no-print journal-paper">
      <span className="muted">{say(words.document)}</span>
      <a className="button small" href={`${base}/document?format=pdf`}>
        {say(words.pdf)}
      </a>
      <a className="button small" href={`${base}/document?format=docx`}>
        {say(words.docx)}
      </a>
    </p>
  )
}

function IssueText({ record }: { record: IssueRecord }) {
  const say = useSay()
  const lines = (text: string) => text.split(/\n+/).filter((line) => line.trim() !== "")
  return (
    <div className="official-text" lang="zh-CN">
      <h2 className="report-title">{record.title}</h2>
      {lines(record.note).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {record.items.map((item) => (
        <section key={item.reportId}>
          {record.items.length > 1 ? <h3>{item.title}</h3> : null}
          {[item.problem, item.cause, item.suggestion].flatMap(lines).map((line) => (
            <p key={line}>{line}</p>
          ))}
          {item.reporterName ? (
            <p>
              {say(words.reportedBy, {
                name: [item.reporterAffiliation, item.reporterName].filter(Boolean).join(" "),
              })}
            </p>
          ) : null}
        </section>
      ))}
    </div>
  )
}

/** Who has signed and whose turn it is. */
function Chain({ view }: { view: IssueView }) {
  const say = useSay()
  const { chain, step, reviewerName, signerName } = view.record
  if (view.state === "composing") return null
  return (
    <Section title={say(words.chain)}>
      <ol className="report-lines">
        {reviewerName ? (
          <li>
            <span>{say(words.reviewed)}</span>
            <span className="muted small">{reviewerName}</span>
          </li>
        ) : null}
        {chain.map((signer, index) => (
          <li key={signer.code}>
            <span>{say(signer.label)}</span>
            <span className="muted small">
              {index < step
                ? index === chain.length - 1 && signerName
                  ? signerName
                  : say(words.signed)
                : index === step && view.state === "signing"
                  ? say(words.next)
                  : ""}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Receipts({ view }: { view: IssueView }) {
  const say = useSay()
  const language = useLanguage()
  const { receipts, addressees, copies } = view.record
  const received = new Set(receipts.map(({ addressee }) => addressee))
  const open = [...addressees, ...copies].filter((name) => !received.has(name))
  return (
    <Section title={say(words.receipts)}>
      {open.length > 0 ? (
        <p className="muted">{say(words.notReceived, { names: open.join(say(listWords.separator)) })}</p>
      ) : null}
      <ul className="report-lines">
        {receipts.map((receipt) => (
          <li key={receipt.id}>
            <span>{receipt.addressee}</span>
            <span className="muted small">
              {[receipt.receivedBy, dateWords(receipt.receivedOn, language, today())].join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
