import { useMemo, useState } from "react"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import type { Piece } from "../../../../kit/diff.ts"
import { Section } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useCase, useGet } from "../../../../kit/queries.ts"
import { Await, Loading } from "../../../../kit/states.tsx"
import { recordWords } from "../record/words.ts"
import { replyCaseWords } from "./case-words.ts"
import { compareReplies } from "./compare-replies.ts"
import { replyPageWords } from "./reply-words.ts"
import type { Reply, ReplyView } from "./views.ts"

interface Line {
  id: string
  edition: "formal" | "again" | "supplementary"
  issuedOn: string | null
}

const words = replyPageWords.versions

/** The replies of one assignment side by side: what was written first, and what after the proposer was not satisfied. */
export function ReplyVersions({ view }: { view: ReplyView }) {
  const say = useSay()
  const language = useLanguage()
  const path = `/api/replies?assignmentId=${view.record.assignmentId}&sort=issuedOn&limit=20`
  const found = useGet<{ items: Line[] }>("replies", path).data?.items ?? []
  const others = found.filter((each) => each.id !== view.id)
  const [chosen, setChosen] = useState("")
  const [open, setOpen] = useState(false)
  const other = chosen || others.at(-1)?.id
  if (!other) return null
  return (
    <Section title={say(words.title)}>
      <details className="revisions" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say(words.show)}</summary>
        <div className="stack">
          {others.length > 1 ? (
            <label className="revision-choice">
              <span className="muted small">{say(words.with)}</span>
              <select className="input" value={other} onChange={(event) => setChosen(event.target.value)}>
                {others.map((each) => (
                  <option key={each.id} value={each.id}>
                    {say(words.one, {
                      edition: say(replyCaseWords.choices[each.edition]),
                      on: each.issuedOn ? dateWords(each.issuedOn, language, today()) : "",
                    })}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          {open ? <Compared view={view} other={other} /> : null}
        </div>
      </details>
    </Section>
  )
}

function Compared({ view, other }: { view: ReplyView; other: string }) {
  const query = useCase<Reply>("replies", other)
  return (
    <Await query={query} loading={<Loading lines={6} />}>
      {(found) => {
        const earlier = (found.record.issuedOn ?? "9999") <= (view.record.issuedOn ?? "9999")
        return earlier ? (
          <Sides before={found.record} after={view.record} />
        ) : (
          <Sides before={view.record} after={found.record} />
        )
      }}
    </Await>
  )
}

function Sides({ before, after }: { before: Reply; after: Reply }) {
  const say = useSay()
  const lines = useMemo(() => compareReplies(before, after), [before, after])
  if (lines.every((line) => line.every((piece) => piece.kind === "same")))
    return <p className="muted">{say(words.same)}</p>
  const head = (reply: Reply, label: string) => (
    <h3>
      {label}
      <span className="muted small"> {reply.documentNumber}</span>
    </h3>
  )
  return (
    <div className="side-by-side" lang="zh-CN">
      {head(before, say(words.before))}
      {head(after, say(words.after))}
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a comparison have no identity but their place
        <Pair key={index} line={line} />
      ))}
    </div>
  )
}

function Pair({ line }: { line: readonly Piece[] }) {
  return (
    <>
      <Side line={line} without="added" />
      <Side line={line} without="removed" />
    </>
  )
}

function Side({ line, without }: { line: readonly Piece[]; without: "added" | "removed" }) {
  const say = useSay()
  const shown = line.filter((piece) => piece.kind !== without)
  return (
    <p>
      {shown.map((piece, index) => {
        const key = `${index}${piece.kind}`
        if (piece.kind === "same") return <span key={key}>{piece.text}</span>
        const Mark = piece.kind === "added" ? "ins" : "del"
        return (
          <Mark key={key}>
            <span className="only-read">{say(recordWords.revisions[piece.kind])} </span>
            {piece.text}
          </Mark>
        )
      })}
    </p>
  )
}
