import { CasePage } from "../../../../kit/case-page.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { Icon } from "../../../../kit/icons.tsx"
import { useGo } from "../../../../kit/link.tsx"
import { useParts } from "../../../../kit/parts.ts"
import { useSay } from "../../../../kit/preferences.tsx"
import { useCase } from "../../../../kit/queries.ts"
import { Await, Loading } from "../../../../kit/states.tsx"
import { DocumentsOfCase } from "../../../documents/ui/public.tsx"
import { replyCaseWords } from "./case-words.ts"
import { Countersigns } from "./countersigns.tsx"
import { Letter } from "./letter.tsx"
import { RateLink } from "./rate-link.tsx"
import { ReplyAbove, ReplyEditor } from "./reply-editor.tsx"
import { replyForms } from "./reply-forms.tsx"
import { ReplyPromises } from "./reply-promises.tsx"
import { ReplyVersions } from "./reply-versions.tsx"
import { replyPageWords as words } from "./reply-words.ts"
import { replyTone } from "./tone.ts"
import type { Reply, ReplyView } from "./views.ts"
import "../record/record.css"
import "./reply.css"

/** A reply: written in the editor while it is a draft of one's own unit, read as a letter by everyone else. */
export default function ReplyPage() {
  const { id } = useParts()
  const query = useCase<Reply>("replies", id)
  return (
    <Await query={query} loading={<Loading shape="case" lines={12} />}>
      {(view) =>
        view.available.some((offer) => offer.action === "save" && offer.enabled) ? (
          <ReplyEditor key={view.id} view={view} />
        ) : (
          <ReplyRecord key={view.id} view={view} />
        )
      }
    </Await>
  )
}

function ReplyRecord({ view }: { view: ReplyView }) {
  const say = useSay()
  const go = useGo()
  const facts = useFacts(view)
  const draft = view.state === "with_proposer"
  const { record } = view
  return (
    <>
      <div className="no-print">
        <CasePage
          plural="replies"
          view={view}
          words={replyCaseWords}
          title={record.subject}
          above={<ReplyAbove view={view} />}
          tone={replyTone(view.state)}
          facts={facts}
          forms={replyForms}
          onDone={(action) => {
            // Once commented on, the draft is the unit's own again and no longer shown here.
            if (action === "proposerComments") go(`/assignments/${record.assignmentId}`)
          }}
          next={
            <div className="stack tight">
              <p>{say(wordOf(replyCaseWords.next, view.state))}</p>
              <RateLink replyId={view.id} issued={record.issuedOn !== null} />
            </div>
          }
          below={
            <>
              <Countersigns view={view} />
              <ReplyPromises replyId={view.id} issued={record.issuedOn !== null} />
              <ReplyVersions view={view} />
            </>
          }
        >
          {draft ? (
            <p className="notice soon">
              <Icon name="info" />
              <span>{say(words.view.draftNote)}</span>
            </p>
          ) : null}
          <Letter view={view} />
          <DocumentsOfCase procedure="reply" plural="replies" id={view.id} />
        </CasePage>
      </div>
      <div className="print-only">
        <Letter view={view} />
      </div>
    </>
  )
}

function useFacts(view: ReplyView): (readonly [string, string])[] {
  const say = useSay()
  const { record } = view
  const { fields, choices } = replyCaseWords
  const changed = record.unitClass && record.resultClass && record.unitClass !== record.resultClass
  const rows: (readonly [string, string | null])[] = [
    [
      say(fields.resultClass),
      changed
        ? say(words.view.classChanged, { unit: record.unitClass ?? "", checked: record.resultClass ?? "" })
        : record.resultClass,
    ],
    [
      say(fields.publishAttribute),
      record.publishAttribute ? say(wordOf(choices, record.publishAttribute)) : null,
    ],
    [say(fields.publishReason), record.publishReason],
    [say(words.notes.proposer), record.proposerComment],
    [say(words.notes.checker), record.checkerNote],
    [say(fields.contactName), record.contactName],
    [say(fields.contactPhone), record.contactPhone],
  ]
  return rows.filter((row): row is readonly [string, string] => Boolean(row[1]))
}
