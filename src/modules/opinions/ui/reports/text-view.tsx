import { useMemo, useState } from "react"
import { diffLines, type Piece } from "../../../../kit/diff.ts"
import { useSay } from "../../../../kit/preferences.tsx"
import type { ReportText } from "../../reports/record.ts"
import type { ReportRecord } from "../report-view.ts"
import { reportCaseWords, recordWords as words } from "../words.ts"

const parts = ["problem", "cause", "suggestion"] as const
const { fields } = reportCaseWords
const linesOf = (text: string) => text.split(/\n+/).filter((line) => line.trim() !== "")

/** The text as it will be read: the edited one, the original, or what was changed between them. */
export function ReportTextView({ record }: { record: ReportRecord }) {
  const say = useSay()
  const { original, edited } = record
  const [shown, setShown] = useState<"edited" | "original" | "compare">("edited")
  if (!original || !edited) return <Text text={record.text} />
  const tab = (which: typeof shown, label: string) => (
    <button type="button" aria-pressed={shown === which} onClick={() => setShown(which)}>
      {label}
    </button>
  )
  return (
    <>
      <div className="report-versions no-print">
        {tab("edited", say(words.edited))}
        {tab("original", say(words.original))}
        {tab("compare", say(words.compare))}
      </div>
      {shown === "compare" ? (
        <Compared before={original} after={edited} />
      ) : (
        <Text text={shown === "edited" ? edited : original} />
      )}
    </>
  )
}

function Text({ text }: { text: ReportText }) {
  const say = useSay()
  return (
    <div className="official-text" lang="zh-CN">
      <h2 className="report-title">{text.title}</h2>
      {parts.map((part) =>
        text[part] ? (
          <section key={part}>
            <h3>{say(fields[part])}</h3>
            {linesOf(text[part]).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
        ) : null,
      )}
    </div>
  )
}

function Compared({ before, after }: { before: ReportText; after: ReportText }) {
  const say = useSay()
  const changes = useMemo(
    () =>
      (["title", ...parts] as const)
        .map((part) => ({ part, lines: diffLines(linesOf(before[part]), linesOf(after[part])) }))
        .filter(({ lines }) => lines.some((line) => line.some(({ kind }) => kind !== "same"))),
    [before, after],
  )
  if (changes.length === 0) return <p className="muted">{say(words.same)}</p>
  return (
    <div>
      <p className="muted small">{say(words.legend)}</p>
      {changes.map(({ part, lines }) => (
        <section key={part}>
          <h3>{say(fields[part])}</h3>
          <div className="official-text report-changes" lang="zh-CN">
            {lines.map((pieces, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a comparison have no identity but their place
              <Line key={index} pieces={pieces} />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}

function Line({ pieces }: { pieces: readonly Piece[] }) {
  const say = useSay()
  return (
    <p>
      {pieces.map(({ kind, text }, index) => {
        const key = `${index}${kind}`
        if (kind === "same") return <span key={key}>{text}</span>
        const Mark = kind === "added" ? "ins" : "del"
        return (
          <Mark key={key}>
            <span className="only-read">{say(words[kind])} </span>
            {text}
          </Mark>
        )
      })}
    </p>
  )
}
