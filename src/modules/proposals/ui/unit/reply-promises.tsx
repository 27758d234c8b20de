import { wordOf } from "../../../../kit/case-view.ts"
import { To } from "../../../../kit/link.tsx"
import { Section } from "../../../../kit/page-head.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { useGet } from "../../../../kit/queries.ts"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { followUpCaseWords } from "./case-words.ts"
import { PromiseDue } from "./promise-due.tsx"
import type { PromiseLine } from "./promise-line.ts"
import { replyPageWords } from "./reply-words.ts"
import { followUpTone } from "./tone.ts"

/** What this letter promised, and how it stands. */
export function ReplyPromises({ replyId, issued }: { replyId: string; issued: boolean }) {
  const say = useSay()
  const path = issued ? `/api/follow-ups?replyId=${replyId}&limit=50` : undefined
  const items = useGet<{ items: PromiseLine[] }>("follow-ups", path).data?.items ?? []
  if (items.length === 0) return null
  return (
    <Section title={say(replyPageWords.view.promises)}>
      <ul className="unit-cards">
        {items.map((each) => (
          <li key={each.id} className="unit-card">
            <div className="row spread">
              <PromiseDue line={each} />
              <StateTag tone={followUpTone(each.state)}>
                {say(wordOf(followUpCaseWords.states, each.state))}
              </StateTag>
            </div>
            <p lang="zh-CN">
              <To href={`/follow-ups/${each.id}`}>{each.promise}</To>
            </p>
            <p className="muted small">{each.owner}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
