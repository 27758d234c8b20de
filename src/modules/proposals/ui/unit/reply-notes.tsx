import { Icon } from "../../../../kit/icons.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { useCase } from "../../../../kit/queries.ts"
import { Opinion, useSiblings } from "./other-units.tsx"
import { replyPageWords } from "./reply-words.ts"
import type { Assignment, ReplyView } from "./views.ts"

/** What others said and the writer must know: the proposer on the draft, the checker, objections, opinions of assists. */
export function ReplyNotes({ view }: { view: ReplyView }) {
  const say = useSay()
  const words = replyPageWords.notes
  const { record } = view
  const assignment = useCase<Assignment>("assignments", record.assignmentId).data
  const opinions = useSiblings(assignment?.record.siblings).filter((each) => each.record.opinion)
  const objections = record.countersigns.filter((each) => each.verdict === "objected")
  const last = Math.max(0, ...record.countersigns.map((each) => each.round))
  const notes: (readonly [string, string])[] = [
    ...(record.proposerComment ? [[say(words.proposer), record.proposerComment] as const] : []),
    ...(record.checkerNote ? [[say(words.checker), record.checkerNote] as const] : []),
    ...objections
      .filter((each) => each.round === last)
      .map((each) => [say(words.objection, { unit: each.unitName }), each.note ?? ""] as const),
  ]
  return (
    <>
      {notes.map(([title, text]) => (
        <div key={title} className="notice soon">
          <Icon name="info" />
          <div>
            <strong>{title}</strong>
            <p className="as-written" lang="zh-CN">
              {text}
            </p>
          </div>
        </div>
      ))}
      {opinions.length > 0 ? (
        <details className="sheet" open>
          <summary>{say(words.opinions)}</summary>
          {opinions.map((each) => (
            <section key={each.id} className="stack tight opinion">
              <p>
                <strong>{each.record.unitName}</strong>
              </p>
              <Opinion text={each.record.opinion ?? ""} on={each.record.opinionOn} />
            </section>
          ))}
        </details>
      ) : null}
    </>
  )
}
