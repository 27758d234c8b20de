import { useRef, useState } from "react"
import { Button } from "../../../../kit/button.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { useSay, useWords } from "../../../../kit/preferences.tsx"
import { RichView } from "../../../../kit/rich-view.tsx"
import { replyWords } from "../../replies/words.ts"
import { proposalWords } from "../../words.ts"
import type { ProposalRecord } from "../record/proposal-view.ts"
import { addPassage, type Passage, passageOf, redact, redactHtml, timesIn } from "./redaction.ts"
import type { ReplyRecord } from "./reply-text.tsx"
import { replyDeskWords } from "./words-replies.ts"

interface PublicTextProps {
  reply: ReplyRecord
  proposal: ProposalRecord
  passages: readonly Passage[]
  onPassages: (passages: Passage[]) => void
}

/** Proposal and reply: as they are, to select in, or as the public will see them. */
export function PublicText({ reply, proposal, passages, onPassages }: PublicTextProps) {
  const w = useWords(replyDeskWords)
  const say = useSay()
  const [preview, setPreview] = useState(false)
  const [typed, setTyped] = useState("")
  const frame = useRef<HTMLDivElement>(null)
  const shown = preview ? passages : []
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
  const html = (text: string) => <RichView html={redactHtml(text, shown)} />
  const plain = (text: string) =>
    redact(text, shown)
      .map((piece) => piece.text)
      .join("")
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
        <h2>{plain(proposal.subject)}</h2>
        <h3>{say(proposalWords.fields.situation)}</h3>
        {html(proposal.situation)}
        <h3>{say(proposalWords.fields.analysis)}</h3>
        {html(proposal.analysis)}
        <h3>{say(proposalWords.fields.recommendations)}</h3>
        <ol className="official-text public-items">
          {proposal.recommendations.map((each) => (
            <li key={each.id}>{plain(each.text)}</li>
          ))}
        </ol>
        <h2 className="public-reply">
          {w("public.reply")} <span className="muted small">{reply.unitName}</span>
        </h2>
        {html(reply.text)}
        <ol className="official-text public-items">
          {reply.answers.map((each) => (
            <li key={each.recommendationId}>
              {say(wordOf(replyWords.choices, each.disposition))}：{plain(each.text)}
            </li>
          ))}
        </ol>
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
