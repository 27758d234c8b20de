import { writtenDate } from "../../../../base/written-date.ts"
import { useSay } from "../../../../kit/preferences.tsx"
import { RichView } from "../../../../kit/rich-view.tsx"
import { replyCaseWords } from "./case-words.ts"
import { addresseesOf } from "./letter-parts.ts"
import { addressLine, letterLine, letterTitle } from "./letter-text.ts"
import { replyPageWords } from "./reply-words.ts"
import type { ReplyView } from "./views.ts"
import "./letter.css"

/** The reply as the official letter that it is: unit, number, title, text, answers item by item, signature and date. */
export function Letter({ view }: { view: ReplyView }) {
  const say = useSay()
  const words = replyPageWords.view
  const { record } = view
  const greeting = `${addressLine(addresseesOf(view))}：`
  // The letter's own text often begins with the address; it is not said twice.
  const greeted = record.text.includes(greeting)
  const result = record.resultClasses.find((each) => each.code === record.resultClass)
  const answers = record.recommendations.flatMap((recommendation, index) => {
    const answer = record.answers.find((each) => each.recommendationId === recommendation.id)
    return answer ? [{ recommendation, answer, number: index + 1 }] : []
  })
  return (
    <article className="letter" lang="zh-CN">
      <header>
        <p className="letter-unit">{record.unitName}</p>
        <p className="letter-number">
          <span>{record.documentNumber || " "}</span>
          <span>{record.signer ? letterLine.signer(record.signer) : ""}</span>
        </p>
      </header>
      <h2 className="letter-title">{letterTitle(record)}</h2>
      <div className="letter-body">
        {greeted ? null : <p className="letter-to">{greeting}</p>}
        {record.text ? (
          <RichView html={record.text} />
        ) : (
          <p className="muted" lang="zh-CN">
            {say(words.noText)}
          </p>
        )}
        {answers.length > 0 ? (
          <section>
            <h3>{letterLine.annex}</h3>
            <ol className="letter-answers">
              {answers.map(({ recommendation, answer, number }) => (
                <li key={recommendation.id}>
                  <p className="letter-asked">
                    {number}. {recommendation.text}
                  </p>
                  <p>
                    <strong>【{replyCaseWords.choices[answer.disposition as "adopted"].zh}】</strong>
                    {answer.text}
                    {answer.dueOn ? letterLine.promised(answer.owner ?? "", answer.dueOn) : ""}
                  </p>
                </li>
              ))}
            </ol>
          </section>
        ) : null}
        {result ? <p className="letter-class">{letterLine.result(result.code, result.label.zh)}</p> : null}
      </div>
      <footer>
        <p className="letter-sign">
          {record.unitName}
          <br />
          {record.issuedOn ? writtenDate(record.issuedOn) : letterLine.undated}
        </p>
        {record.contactName || record.contactPhone ? (
          <p className="letter-contact">
            {letterLine.contact(record.contactName ?? "", record.contactPhone ?? "")}
          </p>
        ) : null}
      </footer>
    </article>
  )
}
