import { CasePage } from "../../../../kit/case-page.tsx"
import { optionWords } from "../../../../kit/case-view.ts"
import { Icon } from "../../../../kit/icons.tsx"
import { To } from "../../../../kit/link.tsx"
import { useParts } from "../../../../kit/parts.ts"
import { useSay } from "../../../../kit/preferences.tsx"
import { useCase } from "../../../../kit/queries.ts"
import { Await, Loading } from "../../../../kit/states.tsx"
import { StepLine } from "../../../../kit/step-line.tsx"
import { DocumentsOfCase } from "../../../documents/ui/public.tsx"
import { ProposalText } from "../record/proposal-text.tsx"
import type { ProposalRecord } from "../record/proposal-view.ts"
import { useAssignmentFacts } from "./assignment-facts.ts"
import { assignmentForms } from "./assignment-forms.tsx"
import { AssignmentSheet } from "./assignment-sheet.tsx"
import { assignmentCaseWords as caseWords } from "./case-words.ts"
import { ContactLedger } from "./contact-ledger.tsx"
import { nextStep, stepsOf } from "./next-step.ts"
import { NextStepPart, replyComesNext } from "./next-step-part.tsx"
import { OtherUnits } from "./other-units.tsx"
import { pageWords as words } from "./page-words.ts"
import { ProposerPart } from "./proposer-part.tsx"
import { SimilarCases } from "./similar-cases.tsx"
import { toneOf } from "./tone.ts"
import type { Assignment, AssignmentView } from "./views.ts"
import "../record/record.css"
import "./unit.css"
import "./page.css"

/** One page for one assignment: what to do next, the text, the proposer, the contacts, who else is on it. */
export default function AssignmentPage() {
  const { id } = useParts()
  const query = useCase<Assignment>("assignments", id)
  return (
    <Await query={query} loading={<Loading shape="case" lines={12} />}>
      {(view) => <OneAssignment key={view.id} view={view} />}
    </Await>
  )
}

/** Answered beside each contact, not in the side. */
const elsewhere = ["confirmContact", "disputeContact"]

function OneAssignment({ view }: { view: AssignmentView }) {
  const say = useSay()
  const { record } = view
  const proposal = useCase<ProposalRecord>("proposals", record.proposalId)
  const facts = useAssignmentFacts(view)
  const standing = { ...record, state: view.state, contactCount: record.contactCount.count }
  return (
    <>
      <div className="no-print">
        <CasePage
          plural="assignments"
          view={view}
          words={caseWords}
          title={record.subject}
          above={<Above view={view} />}
          tone={toneOf(view.state)}
          steps={<StepLine name={say(words.journey)} steps={stepsOf(standing, say)} />}
          next={<NextStepPart view={view} />}
          facts={facts}
          hide={elsewhere}
          primary={replyComesNext(view) || nextStep(standing).turn === "others" ? null : undefined}
          forms={assignmentForms}
          given={{ grantExtension: { until: record.extensionAsked ?? undefined } }}
          below={
            <>
              <DocumentsOfCase procedure="assignment" plural="assignments" id={view.id} />
              <ContactLedger view={view} />
              <OtherUnits view={view} />
              <SimilarCases proposalId={record.proposalId} />
            </>
          }
        >
          <Await query={proposal} loading={<Loading lines={10} />}>
            {(shown) => (
              <>
                <ProposerPart view={shown} />
                {record.part ? (
                  <p className="notice">
                    <Icon name="info" />
                    <span>{say(words.part, { part: record.part })}</span>
                  </p>
                ) : null}
                <ProposalText view={shown} />
              </>
            )}
          </Await>
        </CasePage>
      </div>
      {proposal.data ? <AssignmentSheet view={view} proposal={proposal.data} /> : null}
    </>
  )
}

function Above({ view }: { view: AssignmentView }) {
  const say = useSay()
  const { record } = view
  const parts = [
    record.numberText ? say(words.number, { number: record.numberText }) : null,
    record.unitName,
    say(optionWords(caseWords, "role", record.role)),
    record.attempt > 1 ? say(words.attempt, { n: record.attempt }) : null,
  ].filter((part): part is string => part !== null)
  return (
    <span className="row loose">
      <span>{parts.join(" · ")}</span>
      {record.isKey ? (
        <span className="key-mark">
          <Icon name="views" />
          {say(words.key)}
        </span>
      ) : null}
      <To href={`/proposals/${record.proposalId}`}>{say(words.toProposal)}</To>
    </span>
  )
}
