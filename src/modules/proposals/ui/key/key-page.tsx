import { CasePage } from "../../../../kit/case-page.tsx"
import { type CaseView, wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { To } from "../../../../kit/link.tsx"
import { Section } from "../../../../kit/page-head.tsx"
import { useParts } from "../../../../kit/parts.ts"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useCase } from "../../../../kit/queries.ts"
import { RichView } from "../../../../kit/rich-view.tsx"
import { Await, Loading } from "../../../../kit/states.tsx"
import { DocumentsOfCase } from "../../../documents/ui/public.tsx"
import { proposalCaseWords } from "../words.ts"
import { ProposalsForm, TicksForm } from "./forms.tsx"
import { type Opinion, Opinions, type Visit, Visits } from "./key-parts.tsx"
import { keyTone } from "./tone.ts"
import { keyCaseWords, screen } from "./words.ts"

type KeyRecord = {
  proposalId: string
  theme: string
  reason: string | null
  relisted: boolean
  meeting: string | null
  decidedOn: string | null
  outcomeReason: string | null
  plan: string | null
  planApprovedOn: string | null
  report: string | null
  reportedOn: string | null
  instruction: string | null
  result: string | null
  bundle: readonly { proposalId: string; subject: string; numberText: string | null; state: string }[]
  share: { filed: number; key: number; ratio: number; most: number }
  visits: readonly Visit[]
  opinions: readonly Opinion[] | null
}

/** The record of one key theme: its texts, its proposals, what was done, who must act. */
export default function KeyPage() {
  const { id } = useParts()
  const query = useCase<KeyRecord>("key-proposals", id)
  return (
    <Await query={query} loading={<Loading shape="case" lines={10} />}>
      {(view) => <Theme key={view.id} view={view} />}
    </Await>
  )
}

function Theme({ view }: { view: CaseView<KeyRecord> }) {
  const say = useSay()
  const { record } = view
  const facts = useFacts(record)
  const others = record.bundle
    .filter((each) => each.proposalId !== record.proposalId)
    .map((each) => ({
      id: each.proposalId,
      name: [each.numberText, each.subject].filter(Boolean).join(" "),
    }))
  return (
    <CasePage
      plural="key-proposals"
      view={view}
      words={keyCaseWords}
      title={record.theme}
      above={record.relisted ? say(screen.relisted) : say(keyCaseWords.name)}
      tone={keyTone(view.state)}
      facts={facts}
      hide={others.length === 0 ? ["unbundle"] : []}
      forms={{
        bundle: (props) => <ProposalsForm {...props} words={keyCaseWords} />,
        unbundle: (props) => <TicksForm {...props} words={keyCaseWords} field="proposalIds" of={others} />,
      }}
      given={{ draftPlan: { plan: record.plan ?? "" } }}
      below={
        <>
          <DocumentsOfCase procedure="key_proposal" plural="key-proposals" id={view.id} />
          <Visits visits={record.visits} />
          {record.opinions && record.opinions.length > 0 ? <Opinions opinions={record.opinions} /> : null}
        </>
      }
    >
      <Section title={say(screen.bundle)}>
        <ul className="stack tight">
          {record.bundle.map((each) => (
            <li key={each.proposalId}>
              <To href={`/proposals/${each.proposalId}`}>
                {[each.numberText, each.subject].filter(Boolean).join(" ")}
              </To>{" "}
              <span className="muted small">{say(wordOf(proposalCaseWords.states, each.state))}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Text title={say(keyCaseWords.fields.reason)} text={record.outcomeReason ?? record.reason} />
      <Text title={say(keyCaseWords.fields.plan)} text={record.plan} />
      <Text title={say(keyCaseWords.fields.report)} text={record.report} />
      <Text title={say(keyCaseWords.fields.instruction)} text={record.instruction} />
      <Text title={say(keyCaseWords.fields.result)} text={record.result} />
    </CasePage>
  )
}

function Text({ title, text }: { title: string; text: string | null }) {
  return text ? (
    <Section title={title}>
      <RichView text={text} />
    </Section>
  ) : null
}

function useFacts(record: KeyRecord): (readonly [string, string])[] {
  const say = useSay()
  const language = useLanguage()
  const day = (on: string) => dateWords(on, language, today())
  const { fields } = keyCaseWords
  const rows: [string, string | null][] = [
    [say(screen.share), record.decidedOn ? null : say(screen.shareOf, record.share)],
    [say(fields.meeting), record.meeting],
    [say(fields.decidedOn), record.decidedOn ? day(record.decidedOn) : null],
    [say(screen.planOf), record.planApprovedOn ? day(record.planApprovedOn) : null],
    [say(screen.reportOf), record.reportedOn ? day(record.reportedOn) : null],
  ]
  return rows.filter((row): row is [string, string] => row[1] !== null)
}
