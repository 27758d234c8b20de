import { useQueries } from "@tanstack/react-query"
import { call } from "../../../../kit/api.ts"
import { optionWords, wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { To } from "../../../../kit/link.tsx"
import { Section } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { assignmentCaseWords as caseWords } from "./case-words.ts"
import { pageWords as words } from "./page-words.ts"
import { toneOf } from "./tone.ts"
import type { AssignmentView } from "./views.ts"

/** The duties of the other units on the same proposal, as far as this reader may see them. */
export function useSiblings(
  siblings: readonly { id: string; state: string }[] | undefined,
): AssignmentView[] {
  const standing = (siblings ?? []).filter((each) => !["reassigned", "closed"].includes(each.state))
  const found = useQueries({
    queries: standing.map(({ id }) => ({
      queryKey: ["assignments", "case", id],
      retry: false,
      queryFn: () => call<AssignmentView>(`/api/assignments/${id}`),
    })),
  })
  return found.flatMap((each) => each.data ?? [])
}

/** Who else handles it, with the opinions of those who assist; the unit's own opinion; what is handled with it. */
export function OtherUnits({ view }: { view: AssignmentView }) {
  const say = useSay()
  const { record } = view
  const siblings = useSiblings(record.siblings)
  if (siblings.length === 0 && !record.opinion && !record.togetherWith) return null
  return (
    <Section title={say(words.others.title)}>
      <ul className="unit-cards">
        {record.opinion ? (
          <li className="unit-card">
            <h3>{say(words.others.own)}</h3>
            <Opinion text={record.opinion} on={record.opinionOn} />
          </li>
        ) : null}
        {siblings.map((each) => (
          <Sibling key={each.id} view={each} />
        ))}
        {record.togetherWith ? (
          <li className="unit-card">
            <p>
              {say(words.together.with)}{" "}
              <To href={`/assignments/${record.togetherWith}`}>{say(words.together.open)}</To>
            </p>
          </li>
        ) : null}
      </ul>
    </Section>
  )
}

function Sibling({ view }: { view: AssignmentView }) {
  const say = useSay()
  const { record } = view
  return (
    <li className="unit-card">
      <div className="row spread">
        <h3>
          <To href={`/assignments/${view.id}`}>{record.unitName}</To>
          <span className="muted small"> {say(optionWords(caseWords, "role", record.role))}</span>
        </h3>
        <StateTag tone={toneOf(view.state)}>{say(wordOf(caseWords.states, view.state))}</StateTag>
      </div>
      {record.role === "assist" ? (
        record.opinion ? (
          <Opinion text={record.opinion} on={record.opinionOn} />
        ) : (
          <p className="muted">{say(words.others.waiting)}</p>
        )
      ) : null}
    </li>
  )
}

export function Opinion({ text, on }: { text: string; on?: string | null | undefined }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <div className="stack tight">
      <p className="as-written" lang="zh-CN">
        {text}
      </p>
      {on ? (
        <p className="muted small">
          {say(words.others.opinionOn, { date: dateWords(on, language, today()) })}
        </p>
      ) : null}
    </div>
  )
}
