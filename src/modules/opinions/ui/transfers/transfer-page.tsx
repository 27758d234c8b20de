import { ButtonLink } from "../../../../kit/button.tsx"
import { CasePage } from "../../../../kit/case-page.tsx"
import { type CaseView, wordOf } from "../../../../kit/case-view.ts"
import { Section } from "../../../../kit/page-head.tsx"
import { useParts } from "../../../../kit/parts.ts"
import { useSay } from "../../../../kit/preferences.tsx"
import { useCase, useMe } from "../../../../kit/queries.ts"
import { Await, Loading } from "../../../../kit/states.tsx"
import type { ReportText, Secrecy } from "../../reports/record.ts"
import { Mark } from "../reports/mark.tsx"
import { reportCaseWords, transferCaseWords } from "../words.ts"
import { transferScreenWords as words } from "../words-office.ts"
import { transferTone } from "./tone.ts"
import "../reports/report.css"

type TransferRecord = {
  reportId: string
  title: string
  request: string
  fast: boolean
  receiver: string | null
  reply: string | null
  resultClass: string | null
  returnReason: string | null
  reminders: number
  text: (ReportText & { numberText: string | null; secrecy: Secrecy }) | null
}

/** What a unit has to answer: what is asked, the text, and its answer. */
export default function TransferPage() {
  const { id } = useParts()
  const query = useCase<TransferRecord>("opinion-transfers", id)
  return (
    <Await query={query} loading={<Loading shape="case" lines={10} />}>
      {(view) => <Transfer key={view.id} view={view} />}
    </Await>
  )
}

const paragraphs = (text: string) => text.split(/\n+/).filter((line) => line.trim() !== "")

function Transfer({ view }: { view: CaseView<TransferRecord> }) {
  const say = useSay()
  const office = useMe().data?.roles.includes("information_office") ?? false
  const { record } = view
  const { fields } = transferCaseWords
  const facts: [string, string | null][] = [
    [say(fields.receiver), record.receiver],
    [
      say(fields.resultClass),
      record.resultClass && say(wordOf(transferCaseWords.choices, record.resultClass)),
    ],
    [say(words.fast), record.fast ? say(reportCaseWords.choices.micro) : null],
    [say(words.reminders), record.reminders > 0 ? say(words.times, { n: record.reminders }) : null],
    [say(fields.reason), record.returnReason],
  ]
  return (
    <CasePage
      plural="opinion-transfers"
      view={view}
      words={transferCaseWords}
      title={record.title}
      above={record.text?.numberText}
      tone={transferTone(view.state)}
      facts={facts.filter((row): row is [string, string] => row[1] !== null)}
      below={
        record.reply ? (
          <Section title={say(words.reply)}>
            <div className="sheet official-text" lang="zh-CN">
              {paragraphs(record.reply).map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          </Section>
        ) : null
      }
    >
      <div className="notice transfer-asked">
        <p>
          <strong>{say(words.asked)}</strong> {record.request}
        </p>
      </div>
      {record.text ? <Mark secrecy={record.text.secrecy} /> : null}
      {record.text ? (
        <div className="official-text" lang="zh-CN">
          {(["problem", "cause", "suggestion"] as const).map((part) =>
            record.text?.[part] ? (
              <section key={part}>
                <h3>{say(reportCaseWords.fields[part])}</h3>
                {paragraphs(record.text[part]).map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </section>
            ) : null,
          )}
        </div>
      ) : null}
      {office ? (
        <p className="report-way">
          <ButtonLink small href={`/opinion-reports/${record.reportId}`}>
            {say(words.report)}
          </ButtonLink>
        </p>
      ) : null}
    </CasePage>
  )
}
