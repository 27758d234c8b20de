import type { ReactNode } from "react"
import { CasePage } from "../../../kit/case-page.tsx"
import { type CaseView, wordOf } from "../../../kit/case-view.ts"
import { today } from "../../../kit/clock.ts"
import { dateWords } from "../../../kit/dates.ts"
import type { FileInfo } from "../../../kit/files.ts"
import { To } from "../../../kit/link.tsx"
import { useParts } from "../../../kit/parts.ts"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { useCase, useGet } from "../../../kit/queries.ts"
import { RichView } from "../../../kit/rich-view.tsx"
import { Await, Loading } from "../../../kit/states.tsx"
import type { Step } from "../record.ts"
import { kinds, outcomes } from "../words.ts"
import { Steps } from "./steps.tsx"
import { toneOf } from "./tone.ts"
import { caseWords, screen } from "./words.ts"

type LetterRecord = {
  kind: string
  subject: string
  text: string
  toName?: string
  fromName?: string
  originProcedure?: string | null
  originCaseId?: string | null
  openedProcedure?: string | null
  openedCaseId?: string | null
  expectedOn?: string | null
  outcome: string | null
  outcomeText: string | null
  steps: readonly Step[]
}

type Side = "sent" | "received"

/** One letter: its text and enclosures, where it stands, and what happened on both sides. */
export function LetterPage({ side }: { side: Side }) {
  const { id } = useParts()
  const query = useCase<LetterRecord>(`${side}-dispatches`, id)
  return (
    <Await query={query} loading={<Loading shape="case" lines={8} />}>
      {(view) => <Letter key={view.id} side={side} view={view} />}
    </Await>
  )
}

/** Where a case of this procedure is read. */
const plurals: Readonly<Record<string, string>> = { proposal: "proposals", opinion_report: "opinion-reports" }

function Letter({ side, view }: { side: Side; view: CaseView<LetterRecord> }) {
  const say = useSay()
  const language = useLanguage()
  const { record } = view
  const files = useGet<{ items: FileInfo[] }>(
    "files",
    `/api/files?procedure=${view.procedure}&caseId=${view.id}`,
  ).data?.items
  const linkTo = (procedure: string | null | undefined, caseId: string | null | undefined) =>
    procedure && caseId && plurals[procedure] ? (
      <To href={`/${plurals[procedure]}/${caseId}`}>{say(screen.openCase)}</To>
    ) : null
  const facts: (readonly [string, ReactNode])[] = [
    [say(side === "sent" ? screen.to : screen.from), record.toName ?? record.fromName],
    [say(screen.expected), record.expectedOn ? dateWords(record.expectedOn, language, today()) : null],
    [say(screen.origin), linkTo(record.originProcedure, record.originCaseId)],
    [say(screen.opened), linkTo(record.openedProcedure, record.openedCaseId)],
  ]
  return (
    <CasePage
      plural={`${side}-dispatches`}
      view={view}
      words={caseWords[side]}
      title={record.subject}
      above={`${say(screen[side])} · ${say(wordOf(kinds, record.kind))}`}
      tone={toneOf(view.state)}
      primary="accept"
      facts={facts.filter(([, value]) => value)}
      {...(files && files.length > 0 ? { files } : {})}
      below={<Steps steps={record.steps} />}
    >
      {record.outcome ? (
        <div className="notice outcome">
          <div className="stack tight">
            <strong>
              {say(screen.result)}：{say(wordOf(outcomes, record.outcome))}
            </strong>
            <p className="as-written">{record.outcomeText}</p>
          </div>
        </div>
      ) : null}
      <RichView html={record.text} />
    </CasePage>
  )
}
