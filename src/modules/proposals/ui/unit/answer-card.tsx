import { DateField } from "../../../../kit/fields/date-field.tsx"
import { FieldFrame } from "../../../../kit/fields/field-frame.tsx"
import { Icon } from "../../../../kit/icons.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { dispositions } from "../../replies/record.ts"
import { replyCaseWords } from "./case-words.ts"
import { type DraftAnswer, isPromise } from "./reply-draft.ts"
import { replyPageWords } from "./reply-words.ts"

interface Props {
  number: number
  recommendation: string
  answer: DraftAnswer
  onChange: (answer: DraftAnswer) => void
}

/** One recommendation, and beside it what the unit says to it; what is promised has a date and an owner. */
export function AnswerCard({ number, recommendation, answer, onChange }: Props) {
  const say = useSay()
  const words = replyPageWords.answer
  const path = `answers.${answer.recommendationId}`
  const id = `field-answers-${answer.recommendationId}`
  const set = (change: Partial<DraftAnswer>) => onChange({ ...answer, ...change })
  return (
    <li className="answer-card" id={id}>
      <div className="answer-asked">
        <h3 className="muted small">{say(words.recommendation, { n: number })}</h3>
        <p lang="zh-CN">{recommendation}</p>
      </div>
      <div className="stack">
        <FieldFrame path={`${path}.disposition`} label={say(words.choose)} required group>
          <div className="choices">
            {dispositions.map((each) => (
              <label key={each} className="choice">
                <input
                  type="radio"
                  name={`${id}-disposition`}
                  checked={answer.disposition === each}
                  onChange={() => set({ disposition: each })}
                />
                {say(replyCaseWords.choices[each])}
              </label>
            ))}
          </div>
        </FieldFrame>
        {answer.disposition === "" ? (
          <p className="muted small">{say(words.first)}</p>
        ) : (
          <FieldFrame path={`${path}.text`} label={say(words.text)} required hint={say(words.textHelp)}>
            <textarea
              id={`${id}-text`}
              className="input"
              lang="zh-CN"
              maxLength={5000}
              aria-describedby={`${id}-text-hint`}
              value={answer.text}
              onChange={(event) => set({ text: event.target.value })}
            />
          </FieldFrame>
        )}
        {isPromise(answer.disposition) ? (
          <div className="promise-fields">
            <FieldFrame path={`${path}.dueOn`} label={say(replyCaseWords.fields.dueOn)} required>
              <DateField id={`${id}-dueOn`} value={answer.dueOn} onChange={(dueOn) => set({ dueOn })} />
            </FieldFrame>
            <FieldFrame path={`${path}.owner`} label={say(replyCaseWords.fields.owner)} required>
              <input
                id={`${id}-owner`}
                className="input"
                maxLength={100}
                value={answer.owner}
                onChange={(event) => set({ owner: event.target.value })}
              />
            </FieldFrame>
            <p className="row small muted">
              <Icon name="clock" />
              {say(words.promise)}
            </p>
          </div>
        ) : null}
      </div>
    </li>
  )
}
