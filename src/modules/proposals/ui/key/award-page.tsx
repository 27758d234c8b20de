import { CasePage } from "../../../../kit/case-page.tsx"
import type { CaseView } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { useParts } from "../../../../kit/parts.ts"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useCase } from "../../../../kit/queries.ts"
import { Await, Loading } from "../../../../kit/states.tsx"
import { fewestCollective } from "../../awards/rules.ts"
import { type AwardRecord, Candidates } from "./award-parts.tsx"
import { ProposalsForm, TicksForm } from "./forms.tsx"
import { ScoresForm } from "./scores-form.tsx"
import { keyTone } from "./tone.ts"
import { awardCaseWords, screen } from "./words.ts"

/** One round: candidates with their points, the list within its shares, the meeting's word, publication. */
export default function AwardPage() {
  const { id } = useParts()
  const query = useCase<AwardRecord>("awards", id)
  return (
    <Await query={query} loading={<Loading shape="case" lines={10} />}>
      {(view) => <Round key={view.id} view={view} />}
    </Await>
  )
}

function Round({ view }: { view: CaseView<AwardRecord> }) {
  const say = useSay()
  const { record } = view
  const facts = useFacts(record)
  const names = record.candidates.map((each) => ({
    id: each.id,
    name: [each.numberText, each.name, each.score === null ? null : `${each.score}`]
      .filter(Boolean)
      .join(" · "),
  }))
  const rated = new Set(record.candidates.filter((each) => each.score !== null).map((each) => each.id))
  return (
    <CasePage
      plural="awards"
      view={view}
      words={awardCaseWords}
      title={record.title}
      above={say(screen.award)}
      tone={keyTone(view.state)}
      facts={facts}
      {...(view.state === "proposed" ? { primary: "approve" } : {})}
      forms={{
        nominateProposals: (props) => <ProposalsForm {...props} words={awardCaseWords} withReason />,
        withdrawNomination: (props) => (
          <TicksForm {...props} words={awardCaseWords} field="candidateIds" of={names} withReason />
        ),
        rate: (props) => <ScoresForm {...props} words={awardCaseWords} of={record.candidates} />,
        propose: (props) => (
          <TicksForm
            {...props}
            words={awardCaseWords}
            field="candidateIds"
            of={names.filter((each) => rated.has(each.id))}
            note={(chosen) => <Counted record={record} chosen={chosen} />}
          />
        ),
      }}
    >
      <Candidates candidates={record.candidates} />
    </CasePage>
  )
}

/** The shares while the list is being chosen: a refusal should surprise nobody. */
function Counted({ record, chosen }: { record: AwardRecord; chosen: readonly string[] }) {
  const say = useSay()
  const of = (kind: string) =>
    record.candidates.filter((each) => each.kind === kind && chosen.includes(each.id))
  const proposals = of("proposal")
  const { shares, collectiveShare } = record
  return (
    <div className="muted small" aria-live="polite">
      <p>
        {say(screen.proposals)} · {say(screen.chosenOf, { n: proposals.length, ...shares.proposals })}
      </p>
      {collectiveShare > 0 ? (
        <p>
          {say(screen.collectiveOf, {
            n: proposals.filter((each) => each.collective).length,
            fewest: fewestCollective(proposals.length, collectiveShare),
          })}
        </p>
      ) : null}
      <p>
        {say(screen.units)} · {say(screen.chosenOf, { n: of("unit").length, ...shares.units })}
      </p>
    </div>
  )
}

function useFacts(record: AwardRecord): (readonly [string, string])[] {
  const say = useSay()
  const language = useLanguage()
  const day = (on: string | null) => (on ? dateWords(on, language, today()) : null)
  const { fields, states } = awardCaseWords
  const rows: [string, string | null][] = [
    [say(fields.style), record.collectiveShare > 0 ? `${record.collectiveShare}%` : null],
    [say(fields.meeting), record.meeting],
    [say(fields.approvedOn), day(record.approvedOn)],
    [say(states.published), day(record.publishedOn)],
    [say(fields.reason), record.outcomeReason],
  ]
  return rows.filter((row): row is [string, string] => row[1] !== null)
}
