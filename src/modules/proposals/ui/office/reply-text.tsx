import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { Icon } from "../../../../kit/icons.tsx"
import { useLanguage, useSay, useWords } from "../../../../kit/preferences.tsx"
import { RichView } from "../../../../kit/rich-view.tsx"
import { replyWords } from "../../replies/words.ts"
import { labelOf } from "../settings.ts"
import type { Choice } from "./terms-form.ts"
import { replyDeskWords } from "./words-replies.ts"

/** A reply as its record answers it. */
export interface ReplyRecord {
  proposalId: string
  subject: string
  numberText: string | null
  unitName: string
  edition: string
  text: string
  recommendations: readonly { id: string; text: string }[]
  answers: readonly {
    recommendationId: string
    disposition: string
    text: string
    dueOn?: string
    owner?: string
  }[]
  unitClass: string | null
  resultClass: string | null
  resultClasses: readonly Choice[]
  documentNumber: string | null
  signer: string | null
  publishAttribute: string | null
  publishReason: string | null
  proposerComment: string | null
  contacts: { count: number; meetings: number; contactsRequired: number; meetingsRequired: number }
  countersigns: readonly { id: string; unitName: string; verdict: string; note: string | null }[]
}

/** The letter under its head, and each recommendation beside its answer. */
export function ReplyText({ record }: { record: ReplyRecord }) {
  const w = useWords(replyDeskWords)
  const say = useSay()
  return (
    <div className="reply-reading">
      <h2 lang="zh-CN">{record.subject}</h2>
      <ReplyMeta record={record} />
      <h3>{w("answers")}</h3>
      <ol className="reply-answers">
        {record.recommendations.map((each, index) => {
          const answer = record.answers.find((one) => one.recommendationId === each.id)
          return (
            <li key={each.id}>
              <div lang="zh-CN">
                <span className="muted small">
                  {w("recommendation")} {index + 1}
                </span>
                <p>{each.text}</p>
              </div>
              <div lang="zh-CN">
                {answer ? (
                  <>
                    <span className={`disposition ${answer.disposition}`}>
                      {say(wordOf(replyWords.choices, answer.disposition))}
                      <Promised answer={answer} />
                    </span>
                    <p>{answer.text}</p>
                  </>
                ) : (
                  <p className="term-wrong">
                    <Icon name="late" /> {w("unanswered")}
                  </p>
                )}
              </div>
            </li>
          )
        })}
      </ol>
      <h3>{w("letter")}</h3>
      <RichView html={record.text} />
    </div>
  )
}

function Promised({ answer }: { answer: ReplyRecord["answers"][number] }) {
  const w = useWords(replyDeskWords)
  const language = useLanguage()
  if (!answer.dueOn) return null
  const date = dateWords(answer.dueOn, language, today())
  return <span className="muted"> · {w("promise", { date, owner: answer.owner ?? "" })}</span>
}

function ReplyMeta({ record }: { record: ReplyRecord }) {
  const w = useWords(replyDeskWords)
  const say = useSay()
  const { contacts } = record
  const meta = [
    record.numberText,
    record.unitName,
    say(wordOf(replyWords.choices, record.edition)),
    record.documentNumber,
    record.signer ? w("signer", { name: record.signer }) : null,
    record.unitClass
      ? w("unitClass", {
          code: record.unitClass,
          label: say(labelOf(record.resultClasses, record.unitClass)),
        })
      : null,
    w("contacts", { n: contacts.count, need: contacts.contactsRequired, m: contacts.meetings }),
    record.publishAttribute
      ? w("attribute", { attribute: say(wordOf(replyWords.choices, record.publishAttribute)) })
      : null,
  ]
  return (
    <p className="desk-meta">
      {meta.filter(Boolean).map((each) => (
        <span key={each}>{each}</span>
      ))}
    </p>
  )
}
