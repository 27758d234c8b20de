import { useState } from "react"
import type { CaseView } from "../../../../kit/case-view.ts"
import { PageHead } from "../../../../kit/page-head.tsx"
import { useWords } from "../../../../kit/preferences.tsx"
import { useCase } from "../../../../kit/queries.ts"
import { ReviewDesk } from "../../../../kit/review-desk.tsx"
import { Await, Empty, Loading } from "../../../../kit/states.tsx"
import { replyWords } from "../../replies/words.ts"
import type { ProposalRecord, ProposalView } from "../record/proposal-view.ts"
import type { ReplyRow } from "./check-page.tsx"
import "./office.css"
import { PublicText } from "./public-text.tsx"
import { PublishForm } from "./publish-form.tsx"
import type { Passage } from "./redaction.ts"
import "./replies.css"
import type { ReplyRecord } from "./reply-text.tsx"
import { replyDeskWords } from "./words-replies.ts"

const recordOf = (view: CaseView) => view.record as unknown as ReplyRecord

/** 公开审查: what the public will read, with passages taken out by selecting them, before anything is published. */
export default function PublishPage() {
  const w = useWords(replyDeskWords)
  const [passages, setPassages] = useState<Record<string, Passage[]>>({})
  const of = (id: string) => passages[id] ?? []
  const set = (id: string, next: Passage[]) => setPassages((before) => ({ ...before, [id]: next }))
  return (
    <div className="office-page">
      <PageHead title={w("publishTitle")} below={w("public.help")} />
      <ReviewDesk<ReplyRow>
        plural="replies"
        params={{ state: "issued" }}
        words={replyWords}
        primary="publish"
        letters={{ publish: "p", withhold: "x" }}
        row={(row) => ({
          title: row.subject,
          lines: [
            <span key="line" className="muted">
              {[row.numberText, row.unitName].filter(Boolean).join(" · ")}
            </span>,
          ],
        })}
        forms={{
          publish: (props) => (
            <PublishForm
              {...props}
              passages={of(props.view.id)}
              onPassages={(next) => set(props.view.id, next)}
            />
          ),
        }}
        text={(view) => (
          <ForPublic
            key={view.id}
            id={view.id}
            record={recordOf(view)}
            passages={of(view.id)}
            onPassages={(next) => set(view.id, next)}
          />
        )}
        empty={<Empty title={w("publishEmpty")}>{w("publishEmptyHelp")}</Empty>}
      />
    </div>
  )
}

interface ForPublicProps {
  id: string
  record: ReplyRecord
  passages: readonly Passage[]
  onPassages: (passages: Passage[]) => void
}

function ForPublic({ id, record, passages, onPassages }: ForPublicProps) {
  const proposal = useCase<ProposalRecord>("proposals", record.proposalId)
  return (
    <Await query={proposal} loading={<Loading lines={12} />}>
      {(view) => (
        <PublicText
          id={id}
          reply={record}
          proposal={(view as ProposalView).record}
          passages={passages}
          onPassages={onPassages}
        />
      )}
    </Await>
  )
}
