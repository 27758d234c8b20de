import { Button } from "../../../../kit/button.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { PageHead, Section } from "../../../../kit/page-head.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { useAct } from "../../../../kit/queries.ts"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { ProposalText } from "../record/proposal-text.tsx"
import { type ProposalRecord, type ProposalView, signers, toneOf } from "../record/proposal-view.ts"
import { proposalCaseWords } from "../words.ts"
import { useAttempt } from "./attempt.tsx"
import { MissingList, Submit } from "./check-part.tsx"
import { Cosigners } from "./cosigners.tsx"
import { writeWords as words } from "./words.ts"

/** While co-signers confirm the text stands still: who has answered, and then submission. */
export function Cosigning({ view }: { view: ProposalView }) {
  const say = useSay()
  const act = useAct<ProposalRecord>("proposals", view.id)
  const attempt = useAttempt()
  const take = (action: string, input: unknown) => act.mutateAsync({ action, input, version: view.version })
  const confirmed = signers(view).confirmed.length
  return (
    <div className="writing">
      <PageHead
        title={view.record.subject || say(words.untitled)}
        above={
          <StateTag tone={toneOf(view.state)}>{say(wordOf(proposalCaseWords.states, view.state))}</StateTag>
        }
      />
      <div className="write-columns">
        <div className="write-parts">
          <section className="sheet stack">
            <h2>{say(words.parts.cosigners)}</h2>
            <Cosigners view={view} take={take} />
          </section>
          <section className="sheet stack">
            <p>{say(words.locked)}</p>
            {confirmed > 0 ? <p className="muted">{say(words.reopenWhy, { n: confirmed })}</p> : null}
            <div>
              <Button
                icon="write"
                disabled={attempt.busy}
                onClick={() => void attempt.run(() => take("reopenDraft", {}))}
              >
                {say(words.reopen)}
              </Button>
            </div>
            {attempt.shown}
          </section>
          <Section title={say(words.text)}>
            <div className="sheet">
              <ProposalText view={view} />
            </div>
          </Section>
        </div>
        <aside className="write-side" aria-label={say(words.parts.check)}>
          <MissingList view={view} onGo={() => undefined} />
          <Submit view={view} take={take} flush={async () => undefined} wide />
        </aside>
      </div>
    </div>
  )
}
