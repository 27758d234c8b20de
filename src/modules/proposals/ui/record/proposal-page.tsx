import { useMemo } from "react"
import { CasePage } from "../../../../kit/case-page.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords, momentWords } from "../../../../kit/dates.ts"
import { Icon } from "../../../../kit/icons.tsx"
import { useParts } from "../../../../kit/parts.ts"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useCase } from "../../../../kit/queries.ts"
import { Await, Loading } from "../../../../kit/states.tsx"
import { StepLine } from "../../../../kit/step-line.tsx"
import { LettersOfCase } from "../../../dispatches/ui/public.tsx"
import { CosignPage } from "../member/cosign-page.tsx"
import { labelOf, useProposalTerms } from "../settings.ts"
import { proposalCaseWords } from "../words.ts"
import { Answers } from "./answers.tsx"
import { Attachments } from "./attachments.tsx"
import { useHandling } from "./handling.ts"
import { journeyOf } from "./journey.ts"
import { Next } from "./next.tsx"
import { Outcome } from "./outcome.tsx"
import { Promises } from "./promises.tsx"
import { ProposalSheet } from "./proposal-sheet.tsx"
import { ProposalText } from "./proposal-text.tsx"
import { type ProposalRecord, type ProposalView, toneOf } from "./proposal-view.ts"
import { Revisions } from "./revisions.tsx"
import { Units } from "./units.tsx"
import { recordWords } from "./words.ts"
import "./record.css"

/** The page of a proposal that everybody shares; whoever is asked to co-sign is asked first. */
export default function ProposalPage() {
  const { id } = useParts()
  const query = useCase<ProposalRecord>("proposals", id)
  return (
    <Await query={query} loading={<Loading shape="case" lines={12} />}>
      {(view) =>
        view.available.some((offer) => offer.action === "confirmCosign") ? (
          <CosignPage view={view} />
        ) : (
          <Proposal key={view.id} view={view} />
        )
      }
    </Await>
  )
}

/** Done on the writing page, or at the office's desk, which have their own forms. */
const elsewhere = ["save", "invite", "uninvite", "reopenDraft", "submit", "resubmit", "review", "preAssign"]

/** From the first reply on there may be promises. */
const filed = new Set(["handling", "replied", "rehandling", "concluded", "tracking", "archived"])

function Proposal({ view }: { view: ProposalView }) {
  const say = useSay()
  const handling = useHandling(view)
  const title = view.record.subject || say(recordWords.text.noSubject)
  const above = useAbove(view)
  const facts = useFacts(view)
  return (
    <>
      <div className="no-print">
        <CasePage
          plural="proposals"
          view={view}
          words={proposalCaseWords}
          title={title}
          above={above}
          tone={toneOf(view.state)}
          steps={<Journey view={view} />}
          next={<Next view={view} />}
          facts={facts}
          hide={elsewhere}
          below={
            <>
              <Answers view={view} handling={handling} />
              <Units handling={handling} />
              {filed.has(view.state) ? <Promises id={view.id} /> : null}
              <LettersOfCase id={view.id} />
              <Attachments id={view.id} />
              <Revisions id={view.id} revisions={view.record.revisions} />
            </>
          }
        >
          <Outcome view={view} />
          <ProposalText view={view} />
        </CasePage>
      </div>
      <ProposalSheet view={view} title={title} />
    </>
  )
}

function useAbove(view: ProposalView) {
  const say = useSay()
  const terms = useProposalTerms().data?.values
  const { record } = view
  const parts = [
    record.numberText,
    record.kind ? say(labelOf(terms?.kinds, record.kind)) : null,
    record.period ? say(wordOf(proposalCaseWords.choices, record.period)) : null,
    record.category ? say(labelOf(terms?.categories, record.category)) : null,
  ].filter((part): part is string => part !== null && part !== "")
  return (
    <span className="row loose">
      <span>{parts.join(" · ")}</span>
      {record.isKey ? (
        <span className="key-mark">
          <Icon name="views" />
          {say(recordWords.key)}
        </span>
      ) : null}
    </span>
  )
}

export function Journey({ view }: { view: ProposalView }) {
  const say = useSay()
  const language = useLanguage()
  const steps = useMemo(() => journeyOf(view.state, view.record), [view])
  return (
    <StepLine
      name={say(recordWords.journey)}
      steps={steps.map(({ key, label, state, on }) => ({
        key,
        label: say(label),
        state,
        ...(on ? { note: dateWords(on, language, today()) } : {}),
      }))}
    />
  )
}

function useFacts(view: ProposalView): (readonly [string, string])[] {
  const say = useSay()
  const language = useLanguage()
  const terms = useProposalTerms().data?.values
  const { record } = view
  const { facts } = recordWords
  const rows: [string, string | null][] = [
    [say(facts.characters), say(facts.charactersOf, { n: record.characters })],
    [
      say(facts.cutoff),
      record.submittedOn ? null : say(facts.until, { date: momentWords(record.cutoffAt, language, today()) }),
    ],
    [say(facts.publish), say(record.publishConsent ? facts.publishYes : facts.publishNo)],
    [say(facts.meeting), record.meetingWished ? say(facts.meetingYes) : null],
    [say(proposalCaseWords.fields.contact), record.contact || null],
    [
      say(facts.result),
      record.resultClass
        ? [record.resultClass, say(labelOf(terms?.resultClasses, record.resultClass))]
            .filter(Boolean)
            .join(" · ")
        : null,
    ],
    [say(facts.attempt), record.attempt > 1 ? say(facts.attemptOf, { n: record.attempt }) : null],
    [say(facts.promises), record.openPromises > 0 ? say(facts.promisesOf, { n: record.openPromises }) : null],
  ]
  return rows.filter((row): row is [string, string] => row[1] !== null)
}
