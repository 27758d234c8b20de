import { wordOf } from "../../../../kit/case-view.ts"
import { To } from "../../../../kit/link.tsx"
import { Section } from "../../../../kit/page-head.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { StateTag } from "../../../../kit/state-tag.tsx"
import { Await, Loading } from "../../../../kit/states.tsx"
import { reportTone } from "../report-view.ts"
import { reportCaseWords, recordWords as words } from "../words.ts"

export interface SimilarLine {
  id: string
  numberText: string | null
  title: string
  state: string
  submittedOn: string | null
  reporterName: string
  verdict: string
  containment: number
  sharedTerms: { term: string; weight: number }[]
}

type Query = Parameters<typeof Await<{ items: SimilarLine[] }>>[0]["query"]

/** 查重: what came in lately on the same matter, and the words that made it so. A hint, never a decision. */
export function Similar({ query }: { query: Query }) {
  const say = useSay()
  const verdict = (line: SimilarLine) => {
    const { verdict } = line
    const word = verdict === "duplicate" || verdict === "same_matter" ? words[verdict] : words.related
    const copied = say(words.copied, { percent: `${Math.round(line.containment * 100)}%` })
    return line.containment >= 0.1 ? `${say(word)} · ${copied}` : say(word)
  }
  return (
    <Section title={say(words.similar)}>
      <Await query={query} loading={<Loading lines={3} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{say(words.similarNone)}</p>
          ) : (
            <ul className="report-lines">
              {items.map((line) => (
                <li key={line.id}>
                  <To href={`/opinion-reports/${line.id}`}>{line.title}</To>
                  <StateTag tone={reportTone(line.state)}>
                    {say(wordOf(reportCaseWords.states, line.state))}
                  </StateTag>
                  <span className="muted small whole">
                    {[
                      verdict(line),
                      line.numberText,
                      line.reporterName,
                      line.submittedOn,
                      line.sharedTerms
                        .slice(0, 4)
                        .map(({ term }) => term.replace("≈", ""))
                        .join("、"),
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </Section>
  )
}
