import { useMemo } from "react"
import type { CaseView } from "../../../../kit/case-view.ts"
import { wordOf } from "../../../../kit/case-view.ts"
import { PageHead } from "../../../../kit/page-head.tsx"
import { useSay, useWords } from "../../../../kit/preferences.tsx"
import { ReviewDesk } from "../../../../kit/review-desk.tsx"
import { Empty } from "../../../../kit/states.tsx"
import { replyWords } from "../../replies/words.ts"
import { useProposalTerms } from "../settings.ts"
import { DeskForm } from "./desk-form.tsx"
import { useDrafts } from "./drafts.ts"
import "./office.css"
import "./replies.css"
import { type ReplyRecord, ReplyText } from "./reply-text.tsx"
import { replyDeskWords } from "./words-replies.ts"

export interface ReplyRow {
  id: string
  subject: string
  numberText: string | null
  unitName: string
  resultClass: string | null
}

const recordOf = (view: CaseView) => view.record as unknown as ReplyRecord

/** 答复审核: the letter beside the recommendations; passed on, with another class where it says too much, or returned. */
export default function CheckPage() {
  const w = useWords(replyDeskWords)
  const terms = useProposalTerms().data?.values
  const drafts = useDrafts()
  const lists = useMemo(
    () => ({
      resultClasses: terms?.resultClasses.map(({ code, label }) => ({
        code,
        label: { zh: `${code} ${label.zh}`, en: `${code} ${label.en}` },
      })),
    }),
    [terms],
  )
  const words = useMemo(() => ({ ...replyWords, hints: { resultClass: replyDeskWords.classHint } }), [])
  return (
    <div className="office-page">
      <PageHead title={w("checkTitle")} />
      <ReviewDesk<ReplyRow>
        plural="replies"
        params={{ state: "checking" }}
        words={replyWords}
        letters={{ passCheck: "p", returnCheck: "r" }}
        row={(row) => ({
          title: row.subject,
          lines: [
            <span key="line" className="muted">
              {[row.numberText, row.unitName].filter(Boolean).join(" · ")}
            </span>,
          ],
        })}
        forms={{
          passCheck: (props) => (
            <DeskForm
              {...props}
              words={words}
              drafts={drafts}
              lists={lists}
              given={{ resultClass: recordOf(props.view).unitClass ?? undefined }}
            />
          ),
        }}
        text={(view) => <ReplyText record={recordOf(view)} />}
        aside={(view) => <Said record={recordOf(view)} />}
        empty={<Empty title={w("checkEmpty")}>{w("checkEmptyHelp")}</Empty>}
      />
    </div>
  )
}

/** What the proposer and the assisting units have said. */
function Said({ record }: { record: ReplyRecord }) {
  const w = useWords(replyDeskWords)
  const say = useSay()
  return (
    <>
      {record.proposerComment ? (
        <section className="desk-part">
          <h3>{w("comment")}</h3>
          <p lang="zh-CN">{record.proposerComment}</p>
        </section>
      ) : null}
      {record.countersigns.length > 0 ? (
        <section className="desk-part">
          <h3>{w("countersigns")}</h3>
          <ul>
            {record.countersigns.map((each) => (
              <li key={each.id}>
                {w("countersign", {
                  unit: each.unitName,
                  verdict: say(wordOf(replyWords.choices, each.verdict)),
                })}
                {each.note ? <span className="muted small">{each.note}</span> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
