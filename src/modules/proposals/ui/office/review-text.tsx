import { Button } from "../../../../kit/button.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { momentWords } from "../../../../kit/dates.ts"
import { useLanguage, useSay, useWords } from "../../../../kit/preferences.tsx"
import { useCase } from "../../../../kit/queries.ts"
import { Await, Loading } from "../../../../kit/states.tsx"
import { proposalWords } from "../../words.ts"
import { ProposalText } from "../record/proposal-text.tsx"
import type { ProposalRecord, ProposalView } from "../record/proposal-view.ts"
import { labelOf, useProposalTerms } from "../settings.ts"
import { reviewWords } from "./words-review.ts"

/** The proposal as the reviewer reads it: subject, what kind it is and whose, the text. */
export function ReviewText({ view }: { view: ProposalView }) {
  const w = useWords(reviewWords)
  const say = useSay()
  const terms = useProposalTerms().data?.values
  const { record } = view
  const meta = [
    record.numberText,
    [record.leadName, record.leadSector].filter(Boolean).join(" "),
    say(labelOf(terms?.kinds, record.kind)),
    record.period ? say(wordOf(proposalWords.choices, record.period)) : null,
    say(labelOf(terms?.categories, record.category)),
    w("characters", { n: record.characters }),
    record.researched ? w("researched") : null,
    w(record.publishConsent ? "consent" : "noConsent"),
  ]
  return (
    <div className="desk-reading">
      <h2 lang="zh-CN">{record.subject}</h2>
      <p className="desk-meta">
        {meta.filter(Boolean).map((each) => (
          <span key={each}>{each}</span>
        ))}
      </p>
      <ProposalText view={view} />
    </div>
  )
}

/** Another proposal beside the one that is judged. */
export function BesideText({ id, onClose }: { id: string; onClose: () => void }) {
  const w = useWords(reviewWords)
  const query = useCase<ProposalRecord>("proposals", id)
  return (
    <div>
      <div className="row spread">
        <span className="muted small">{w("similar")}</span>
        <Button small icon="close" onClick={onClose}>
          {w("closeBeside")}
        </Button>
      </div>
      <Await query={query} loading={<Loading lines={10} />}>
        {(view) => <ReviewText view={view as ProposalView} />}
      </Await>
    </div>
  )
}

interface Review {
  id: string
  round: number
  opinion: string
  outcome: string
  at: string
}

/** What was said in the rounds before. */
export function EarlierReviews({ view }: { view: ProposalView }) {
  const w = useWords(reviewWords)
  const say = useSay()
  const language = useLanguage()
  const reviews = (view.record as ProposalRecord & { reviews?: Review[] }).reviews ?? []
  if (reviews.length === 0) return null
  return (
    <section className="desk-part">
      <h3>{w("earlier")}</h3>
      <ol>
        {reviews.map((each) => (
          <li key={each.id}>
            <span className="muted small">
              {w("earlierLine", {
                round: each.round,
                outcome: say(wordOf(proposalWords.choices, each.outcome)),
              })}
              {" · "}
              {momentWords(each.at, language, today())}
            </span>
            <span lang="zh-CN">{each.opinion}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
