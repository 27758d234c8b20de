import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { call } from "../../../../kit/api.ts"
import { Button } from "../../../../kit/button.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { useSay, useWords } from "../../../../kit/preferences.tsx"
import { RichView } from "../../../../kit/rich-view.tsx"
import { Await, Loading } from "../../../../kit/states.tsx"
import { replyWords } from "../../replies/words.ts"
import { proposalWords } from "../../words.ts"
import type { ProposalRecord } from "../record/proposal-view.ts"
import { addPassage, type Passage, passageOf, timesIn } from "./redaction.ts"
import type { ReplyRecord } from "./reply-text.tsx"
import { replyDeskWords } from "./words-replies.ts"

interface PublicTextProps {
  id: string
  reply: ReplyRecord
  proposal: ProposalRecord
  passages: readonly Passage[]
  onPassages: (passages: Passage[]) => void
}

/** Proposal and reply: as they are, to select in, or as the public will see them. */
export function PublicText({ id, reply, proposal, passages, onPassages }: PublicTextProps) {
  const w = useWords(replyDeskWords)
  const [preview, setPreview] = useState(false)
  const [typed, setTyped] = useState("")
  const frame = useRef<HTMLDivElement>(null)
  const take = () => {
    const selection = window.getSelection()
    if (!selection || !frame.current?.contains(selection.anchorNode)) return
    const find = passageOf(selection.toString())
    if (!find) return
    onPassages(addPassage(passages, find))
    selection.removeAllRanges()
  }
  const takeTyped = () => {
    const find = passageOf(typed)
    if (find) onPassages(addPassage(passages, find))
    setTyped("")
  }
  return (
    <>
      <div className="public-tools">
        <fieldset className="row public-view" aria-label={w("public.view")}>
          <Button small aria-pressed={!preview} onClick={() => setPreview(false)}>
            {w("public.original")}
          </Button>
          <Button small aria-pressed={preview} onClick={() => setPreview(true)}>
            {w("public.preview")}
          </Button>
        </fieldset>
        <div className="row">
          {/* The selection must survive the press. */}
          <Button small disabled={preview} onPointerDown={(event) => event.preventDefault()} onClick={take}>
            {w("public.take")}
          </Button>
          <input
            className="input"
            aria-label={w("public.typed")}
            placeholder={w("public.typed")}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => event.key === "Enter" && !event.nativeEvent.isComposing && takeTyped()}
          />
          <Button small disabled={typed.trim() === ""} onClick={takeTyped}>
            {w("public.add")}
          </Button>
        </div>
      </div>
      <div className="desk-reading" ref={frame} lang="zh-CN">
        {preview ? (
          <Preview id={id} summary={reply.publishAttribute === "summary"} passages={passages} />
        ) : (
          <Original reply={reply} proposal={proposal} />
        )}
      </div>
      <Passages
        passages={passages}
        texts={[proposal.subject, proposal.situation, proposal.analysis, reply.text]
          .concat(proposal.recommendations.map((each) => each.text))
          .concat(reply.answers.map((each) => each.text))}
        onPassages={onPassages}
      />
    </>
  )
}

/** Both texts as they are, to select in. */
function Original({ reply, proposal }: Pick<PublicTextProps, "reply" | "proposal">) {
  const w = useWords(replyDeskWords)
  const say = useSay()
  const { fields } = proposalWords
  return (
    <>
      <h2>{proposal.subject}</h2>
      <h3>{say(fields.situation)}</h3>
      <RichView html={proposal.situation} />
      <h3>{say(fields.analysis)}</h3>
      <RichView html={proposal.analysis} />
      <h3>{say(fields.recommendations)}</h3>
      <ol className="official-text public-items">
        {proposal.recommendations.map((each) => (
          <li key={each.id}>{each.text}</li>
        ))}
      </ol>
      <h2 className="public-reply">
        {w("public.reply")} <span className="muted small">{reply.unitName}</span>
      </h2>
      <RichView html={reply.text} />
      <ol className="official-text public-items">
        {reply.answers.map((each) => (
          <li key={each.recommendationId}>
            {say(wordOf(replyWords.choices, each.disposition))}：{each.text}
          </li>
        ))}
      </ol>
    </>
  )
}

interface PreviewProps {
  id: string
  /** Only a summary of the letter is published; it is written at the action. */
  summary: boolean
  passages: readonly Passage[]
}

/** As the public will read it: made by the server, by the same masking as at publication. */
function Preview({ id, summary, passages }: PreviewProps) {
  const w = useWords(replyDeskWords)
  const query = useQuery({
    queryKey: ["replies", "preview", id, passages],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call<{ subject: string; proposalHtml: string; replyHtml: string; cuts: number }>(
        `/api/replies/${id}/publication-preview`,
        { method: "POST", body: { redactions: passages }, signal },
      ),
  })
  return (
    <Await query={query} loading={<Loading lines={12} />}>
      {({ subject, proposalHtml, replyHtml, cuts }) => (
        <>
          <p className="muted small" role="status">
            {w("public.masked", { n: cuts })}
          </p>
          <h2>{subject}</h2>
          <RichView html={proposalHtml} />
          <h2 className="public-reply">{w("public.reply")}</h2>
          {summary ? <p className="muted">{w("public.onlySummary")}</p> : <RichView html={replyHtml} />}
        </>
      )}
    </Await>
  )
}

interface PassagesProps {
  passages: readonly Passage[]
  texts: readonly string[]
  onPassages: (passages: Passage[]) => void
}

/** What is taken out, how often it stands in the text, and what is put in its place. */
function Passages({ passages, texts, onPassages }: PassagesProps) {
  const w = useWords(replyDeskWords)
  if (passages.length === 0) return <p className="muted passages">{w("public.none")}</p>
  return (
    <section className="passages">
      <h3>{w("public.passages", { n: passages.length })}</h3>
      <ul>
        {passages.map((each) => (
          <li key={each.find}>
            <span lang="zh-CN">{each.find}</span>
            <span className="muted small">{w("public.times", { n: timesIn(each.find, texts) })}</span>
            <input
              className="input"
              aria-label={w("public.with", { find: each.find })}
              placeholder={w("public.with", { find: each.find })}
              value={each.with ?? ""}
              onChange={(event) =>
                onPassages(
                  passages.map((one) =>
                    one === each
                      ? { find: one.find, ...(event.target.value ? { with: event.target.value } : {}) }
                      : one,
                  ),
                )
              }
            />
            <Button
              kind="plain"
              icon="undo"
              aria-label={w("public.restore", { find: each.find })}
              onClick={() => onPassages(passages.filter((one) => one !== each))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
