import { CasePage } from "../../../../kit/case-page.tsx"
import { type CaseView, wordOf } from "../../../../kit/case-view.ts"
import { To } from "../../../../kit/link.tsx"
import { Section } from "../../../../kit/page-head.tsx"
import { useParts } from "../../../../kit/parts.ts"
import { useSay } from "../../../../kit/preferences.tsx"
import { useCase } from "../../../../kit/queries.ts"
import { RichView } from "../../../../kit/rich-view.tsx"
import { Await, Loading } from "../../../../kit/states.tsx"
import "./key.css"
import { keyTone } from "./tone.ts"
import { appraisalCaseWords, screen } from "./words.ts"

interface Side {
  scores: Record<string, number>
  comment: string
  mean: number
  band: string
}

type AppraisalRecord = {
  proposalId: string
  subject: string
  numberText: string | null
  unitName: string
  ofProposal: Side | null
  ofHandling: Side | null
  rectifyReason: string | null
  rectified: string | null
}

/** One appraisal: one's own side, and both once it is published. */
export default function AppraisalPage() {
  const { id } = useParts()
  const query = useCase<AppraisalRecord>("appraisals", id)
  return (
    <Await query={query} loading={<Loading shape="case" lines={8} />}>
      {(view) => <Appraisal key={view.id} view={view} />}
    </Await>
  )
}

function Appraisal({ view }: { view: CaseView<AppraisalRecord> }) {
  const say = useSay()
  const { record } = view
  const { fields } = appraisalCaseWords
  return (
    <CasePage
      plural="appraisals"
      view={view}
      words={appraisalCaseWords}
      title={record.subject}
      above={[record.numberText, record.unitName].filter(Boolean).join(" · ")}
      tone={keyTone(view.state)}
    >
      <p className="origin">
        <To href={`/proposals/${record.proposalId}`}>{say(screen.readProposal)}</To>
      </p>
      <SideView title={say(screen.ofProposal)} side={record.ofProposal} />
      <SideView title={say(screen.ofHandling)} side={record.ofHandling} />
      {record.rectifyReason ? (
        <Section title={say(appraisalCaseWords.actions.askRectification)}>
          <RichView text={record.rectifyReason} />
        </Section>
      ) : null}
      {record.rectified ? (
        <Section title={say(fields.rectified)}>
          <RichView text={record.rectified} />
        </Section>
      ) : null}
    </CasePage>
  )
}

function SideView({ title, side }: { title: string; side: Side | null }) {
  const say = useSay()
  const { fields, choices } = appraisalCaseWords
  return (
    <Section title={title}>
      {side === null ? (
        <p className="muted">{say(screen.hidden)}</p>
      ) : (
        <>
          <p>
            <strong>{say(screen.mean, { mean: side.mean, band: say(wordOf(choices, side.band)) })}</strong>
          </p>
          <dl className="facts scores">
            {Object.keys(fields)
              .filter((name) => name in side.scores)
              .map((name) => (
                <div key={name}>
                  <dt>{say(wordOf(fields, name))}</dt>
                  <dd className="num">{side.scores[name]}</dd>
                </div>
              ))}
          </dl>
          {side.comment ? <p>{side.comment}</p> : null}
        </>
      )}
    </Section>
  )
}
