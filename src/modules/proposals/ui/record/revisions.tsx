import { useMemo, useState } from "react"
import { optionWords } from "../../../../kit/case-view.ts"
import { diffLines, linesOf, type Piece } from "../../../../kit/diff.ts"
import { Section } from "../../../../kit/page-head.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { useGet } from "../../../../kit/queries.ts"
import { Await, Loading } from "../../../../kit/states.tsx"
import { proposalWords } from "../../words.ts"
import { proposalCaseWords } from "../words.ts"
import type { Recommendation, Revision } from "./proposal-view.ts"
import { recordWords } from "./words.ts"

interface RevisionText extends Revision {
  situation: string
  analysis: string
  recommendations: readonly Recommendation[]
}

/** The versions that were submitted or edited, and what changed between two of them. */
export function Revisions({ id, revisions }: { id: string; revisions: readonly Revision[] }) {
  const say = useSay()
  const newest = revisions.at(-1)?.number ?? 1
  const [from, setFrom] = useState(Math.max(1, newest - 1))
  const [to, setTo] = useState(newest)
  const [open, setOpen] = useState(false)
  if (revisions.length < 2) return null
  const words = recordWords.revisions
  const choose = (label: string, value: number, set: (n: number) => void) => (
    <label className="revision-choice">
      <span className="muted small">{label}</span>
      <select className="input" value={value} onChange={(event) => set(Number(event.target.value))}>
        {revisions.map((revision) => (
          <option key={revision.id} value={revision.number}>
            {say(words.one, {
              n: revision.number,
              why: say(optionWords(proposalCaseWords, "why", revision.why)),
            })}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <Section title={say(words.title)}>
      <details className="revisions" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say(words.show)}</summary>
        <div className="stack">
          <div className="row loose">
            {choose(say(words.from), from, setFrom)}
            {choose(say(words.to), to, setTo)}
          </div>
          {open ? <Differences id={id} from={Math.min(from, to)} to={Math.max(from, to)} /> : null}
        </div>
      </details>
    </Section>
  )
}

function Differences({ id, from, to }: { id: string; from: number; to: number }) {
  const before = useGet<RevisionText>("proposals", `/api/proposals/${id}/revisions/${from}`)
  const after = useGet<RevisionText>("proposals", `/api/proposals/${id}/revisions/${to}`)
  return (
    <Await query={before} loading={<Loading lines={4} />}>
      {(old) => (
        <Await query={after} loading={<Loading lines={4} />}>
          {(now) => <Compared before={old} after={now} />}
        </Await>
      )}
    </Await>
  )
}

function Compared({ before, after }: { before: RevisionText; after: RevisionText }) {
  const say = useSay()
  const parts = useMemo(() => differences(before, after), [before, after])
  const { fields } = proposalWords
  const words = recordWords.revisions
  if (parts.length === 0) return <p className="muted">{say(words.same)}</p>
  return (
    <div className="stack">
      <p className="muted small">{say(words.legend)}</p>
      {parts.map((part) => (
        <section key={part.field}>
          <h3>{say(fields[part.field])}</h3>
          <div className="official-text differences" lang="zh-CN">
            {part.lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a comparison have no identity but their place
              <Line key={index} pieces={line} />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}

function Line({ pieces }: { pieces: readonly Piece[] }) {
  const say = useSay()
  const words = recordWords.revisions
  return (
    <p>
      {pieces.map((piece, index) => {
        const key = `${index}${piece.kind}`
        if (piece.kind === "same") return <span key={key}>{piece.text}</span>
        const Mark = piece.kind === "added" ? "ins" : "del"
        return (
          <Mark key={key}>
            <span className="only-read">{say(words[piece.kind])} </span>
            {piece.text}
          </Mark>
        )
      })}
    </p>
  )
}

type Part = "subject" | "situation" | "analysis" | "recommendations"

/** The parts of the text that differ, line by line. */
function differences(before: RevisionText, after: RevisionText): { field: Part; lines: Piece[][] }[] {
  const texts = (revision: RevisionText): Record<Part, string[]> => ({
    subject: [revision.subject],
    situation: linesOf(revision.situation),
    analysis: linesOf(revision.analysis),
    recommendations: revision.recommendations.map((each) => each.text),
  })
  const [old, now] = [texts(before), texts(after)]
  return (Object.keys(old) as Part[])
    .map((field) => ({ field, lines: diffLines(old[field], now[field]) }))
    .filter((part) => part.lines.some((line) => line.some((piece) => piece.kind !== "same")))
}
