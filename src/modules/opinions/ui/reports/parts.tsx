import type { ReactNode } from "react"
import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { To } from "../../../../kit/link.tsx"
import { Section } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useMe } from "../../../../kit/queries.ts"
import { StateTag } from "../../../../kit/state-tag.tsx"
import type { ReportView } from "../report-view.ts"
import { labelOf, useOpinionTerms } from "../settings.ts"
import { instructionCaseWords, issueCaseWords, transferCaseWords, recordWords as words } from "../words.ts"

/** What came of a report, each kind of record apart: issues, bodies it was sent to, uses, instructions, units, credit. */
export function ReportParts({ view }: { view: ReportView }) {
  const say = useSay()
  const language = useLanguage()
  const terms = useOpinionTerms().data?.values
  const day = (date: string) => dateWords(date, language, today())
  const level = (code: string) => say(labelOf(terms?.adoptionLevels, code))
  // The journal is the office's and the signers': whoever reported learns that the report stands in it.
  const reads = useMe().data?.roles.some((role) => role === "information_office" || role === "chair")
  const detail = (event: string, code: string) =>
    event === "issued" ? say(wordOf(issueCaseWords.choices, code)) : level(code)
  const { record } = view
  return (
    <>
      <Lines title={say(words.issues)} of={record.issues}>
        {(issue) => (
          <>
            {reads ? <To href={`/journal-issues/${issue.id}`}>{issue.title}</To> : <span>{issue.title}</span>}
            <span className="muted small">
              {[say(labelOf(terms?.journals, issue.journal)), issue.numberText, day(issue.signedOn)]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </>
        )}
      </Lines>
      <Lines title={say(words.reportings)} of={record.reportings}>
        {(line) => (
          <>
            <span>{line.body}</span>
            <span className="muted small">{[line.form, day(line.sentOn)].join(" · ")}</span>
            <span className="muted small">
              {line.receivedOn ? `${say(words.receipt)}：${line.receipt}` : say(words.waiting)}
            </span>
          </>
        )}
      </Lines>
      <Lines title={say(words.adoptions)} of={record.adoptions}>
        {(line) => (
          <>
            <span>{line.body}</span>
            <span className="muted small">
              {[
                level(line.level),
                say(labelOf(terms?.adoptionForms, line.form)),
                day(line.adoptedOn),
                line.proof,
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
            {line.proofFileId ? <a href={`/api/files/${line.proofFileId}`}>{line.proof}</a> : null}
          </>
        )}
      </Lines>
      <Lines title={say(words.instructions)} of={record.instructions}>
        {(line) => (
          <>
            <To href={`/leader-instructions/${line.id}`}>{line.leaderName}</To>
            <span className="muted small">{[level(line.level), day(line.instructedOn)].join(" · ")}</span>
            <StateTag tone={line.state === "carried_out" ? "done" : "active"}>
              {say(wordOf(instructionCaseWords.states, line.state))}
            </StateTag>
          </>
        )}
      </Lines>
      <Lines title={say(words.transfers)} of={record.transfers}>
        {(line) => (
          <>
            <span>{line.unit}</span>
            <StateTag tone={line.reply ? "done" : "active"}>
              {say(wordOf(transferCaseWords.states, line.state))}
            </StateTag>
            {line.resultClass ? (
              <span className="muted small">{say(wordOf(transferCaseWords.choices, line.resultClass))}</span>
            ) : null}
            {line.reply ? <p className="whole">{line.reply}</p> : null}
          </>
        )}
      </Lines>
      <Lines title={say(words.credits)} of={record.credits}>
        {(line) => (
          <>
            <span>{line.to}</span>
            <span className="muted small">
              {[
                say(words[line.event as "issued"] ?? words.issued),
                detail(line.event, line.detail),
                day(line.onDate),
              ].join(" · ")}
            </span>
            <span className="num">{say(words.points, { n: line.points })}</span>
          </>
        )}
      </Lines>
    </>
  )
}

/** Nothing where there are none. */
function Lines<L extends { readonly id: string }>(props: {
  title: string
  of: readonly L[]
  children: (line: L) => ReactNode
}) {
  if (props.of.length === 0) return null
  return (
    <Section title={props.title}>
      <ul className="report-lines">
        {props.of.map((line) => (
          <li key={line.id}>{props.children(line)}</li>
        ))}
      </ul>
    </Section>
  )
}
