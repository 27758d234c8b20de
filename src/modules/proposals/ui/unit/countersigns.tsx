import { wordOf } from "../../../../kit/case-view.ts"
import { partsOf, today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { Section } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { replyCaseWords } from "./case-words.ts"
import { replyPageWords } from "./reply-words.ts"
import type { ReplyView } from "./views.ts"

/** 会签: what each assisting unit said in each round, and who is still awaited. */
export function Countersigns({ view }: { view: ReplyView }) {
  const say = useSay()
  const language = useLanguage()
  const words = replyPageWords.view
  const { assists, countersigns } = view.record
  const awaited = view.state === "countersigning" ? assists.filter((each) => each.verdict === null) : []
  if (countersigns.length === 0 && awaited.length === 0) return null
  return (
    <Section title={say(words.countersigns)}>
      <ul className="unit-cards">
        {awaited.map((each) => (
          <li key={each.unitId} className="unit-card">
            <div className="row spread">
              <h3>{each.name}</h3>
              <StateTag tone="waiting">{say(words.awaited)}</StateTag>
            </div>
          </li>
        ))}
        {countersigns.map((each) => (
          <li key={each.id} className="unit-card">
            <div className="row spread">
              <h3>
                {each.unitName}
                <span className="muted small">
                  {" "}
                  {say(words.round, { n: each.round })} ·{" "}
                  {dateWords(partsOf(each.at).date, language, today())}
                </span>
              </h3>
              <StateTag tone={each.verdict === "agreed" ? "done" : "stopped"}>
                {say(wordOf(replyCaseWords.choices, each.verdict))}
              </StateTag>
            </div>
            {each.note ? (
              <p className="as-written" lang="zh-CN">
                {each.note}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
