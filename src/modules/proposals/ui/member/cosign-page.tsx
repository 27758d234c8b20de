import { ActionBar } from "../../../../kit/action-bar.tsx"
import { useSpokenFor } from "../../../../kit/behalf.ts"
import { today } from "../../../../kit/clock.ts"
import { momentWords } from "../../../../kit/dates.ts"
import { useGo } from "../../../../kit/link.tsx"
import { PageHead } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { Attachments } from "../record/attachments.tsx"
import { ProposalText } from "../record/proposal-text.tsx"
import { type ProposalView, signers } from "../record/proposal-view.ts"
import { proposalCaseWords } from "../words.ts"
import { cosignWords as words, writeWords } from "./words.ts"
import "../record/record.css"
import "./member.css"

/** From the notice on a phone: who asks, the whole text, and two large buttons under the thumb. */
export function CosignPage({ view }: { view: ProposalView }) {
  const say = useSay()
  const language = useLanguage()
  const go = useGo()
  const spoken = useSpokenFor()
  const { lead, confirmed } = signers(view)
  const name = lead[0]?.name ?? view.record.leadName
  const until = momentWords(view.record.cutoffAt, language, today())
  const names = confirmed.map((party) => party.name).join(say(writeWords.separator))
  return (
    <article className="cosign">
      <PageHead
        title={view.record.subject}
        above={spoken ? say(words.askedOther, { name, other: spoken.name }) : say(words.asked, { name })}
      />
      <div className="stack cosign-facts">
        <p>{confirmed.length > 0 ? say(words.signed, { names }) : say(words.none)}</p>
        <p>{say(words.until, { date: until })}</p>
        <p className="muted">{spoken ? say(words.paper, { name: spoken.name }) : say(words.read)}</p>
      </div>
      <div className="cosign-text">
        <ProposalText view={view} />
      </div>
      <Attachments id={view.id} />
      <section className="cosign-decide" aria-label={say(words.decide)}>
        <p className="muted small">{say(proposalCaseWords.does.confirmCosign)}</p>
        <ActionBar
          plural="proposals"
          view={view}
          words={proposalCaseWords}
          onDone={(action) => {
            // Whoever has declined does not see the case any more.
            if (action === "declineCosign") go("/proposals")
          }}
        />
      </section>
    </article>
  )
}
