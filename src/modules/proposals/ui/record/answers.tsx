import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { Section } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { answersTo, type Handling, type UnitAnswer } from "./handling.ts"
import type { ProposalView } from "./proposal-view.ts"
import { dispositionWords, recordWords } from "./words.ts"

/** Each recommendation with what every unit answered to it. */
export function Answers({ view, handling }: { view: ProposalView; handling: readonly Handling[] }) {
  const say = useSay()
  if (!handling.some((each) => each.reply)) return null
  return (
    <Section title={say(recordWords.answers.title)}>
      <ol className="answers">
        {view.record.recommendations.map((each) => {
          const answers = answersTo(each.id, handling)
          return (
            <li key={each.id}>
              <p className="asked" lang="zh-CN">
                {each.text}
              </p>
              {answers.length > 0 ? (
                answers.map((given) => (
                  <OneAnswer key={given.unitName} {...given} many={handling.length > 1} />
                ))
              ) : (
                <p className="muted">{say(recordWords.answers.waiting)}</p>
              )}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}

function OneAnswer({ unitName, answer, many }: UnitAnswer & { many: boolean }) {
  const say = useSay()
  const language = useLanguage()
  const words = recordWords.answers
  const done = answer.disposition === "adopted"
  const no = answer.disposition === "not_adopted"
  return (
    <div className="answer">
      <p className="row loose">
        <StateTag tone={done ? "done" : no ? "stopped" : "active"}>
          {say(wordOf(dispositionWords, answer.disposition))}
        </StateTag>
        {answer.dueOn ? (
          <span className="muted small">
            {say(words.due, {
              owner: answer.owner ?? unitName,
              date: dateWords(answer.dueOn, language, today()),
            })}
          </span>
        ) : null}
      </p>
      <p className="as-written" lang="zh-CN">
        {many ? <span className="muted">{say(words.of, { unit: unitName })}</span> : null}
        {answer.text}
      </p>
    </div>
  )
}
