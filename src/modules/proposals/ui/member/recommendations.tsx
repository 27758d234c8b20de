import { type KeyboardEvent, useEffect, useRef, useState } from "react"
import { newKey } from "../../../../kit/api.ts"
import { Button } from "../../../../kit/button.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { useAnnounce } from "../../../../kit/saying.tsx"
import { proposalWords } from "../../words.ts"
import type { Recommendation } from "../record/proposal-view.ts"
import { movedTo } from "./draft.ts"
import { writeWords as words } from "./words.ts"

interface Props {
  items: readonly Recommendation[]
  onChange: (items: Recommendation[]) => void
  /** False where the organisation takes them as one text. */
  itemised: boolean
}

const most = 30
const longest = 2000

/** Recommendations one by one: add, move, remove, all with the keyboard too; a removed one can be brought back. */
export function Recommendations({ items, onChange, itemised }: Props) {
  const say = useSay()
  const announce = useAnnounce()
  const [removed, setRemoved] = useState<{ item: Recommendation; at: number }>()
  const [focus, setFocus] = useState<string>()
  const list = useRef<HTMLOListElement>(null)
  const shown = items.length > 0 ? items : [{ id: "first", text: "" }]

  // After a move or an addition the cursor is where the item is.
  useEffect(() => {
    if (!focus) return
    list.current?.querySelector<HTMLElement>(`[data-item="${focus}"] textarea`)?.focus()
    setFocus(undefined)
  }, [focus])

  const write = (id: string, text: string) =>
    onChange(
      items.length === 0
        ? [{ id: newKey(), text }]
        : items.map((item) => (item.id === id ? { ...item, text } : item)),
    )
  const add = () => {
    const item = { id: newKey(), text: "" }
    onChange([...(items.length === 0 ? [{ id: newKey(), text: "" }] : items), item])
    setFocus(item.id)
  }
  const move = (from: number, to: number) => {
    const item = items[from]
    if (!item || to < 0 || to >= items.length) return
    onChange(movedTo(items, from, to))
    setFocus(item.id)
    announce(say(words.moved, { n: to + 1 }))
  }
  const remove = (at: number) => {
    const item = items[at]
    if (!item) return
    onChange(items.filter((_, index) => index !== at))
    setRemoved(item.text.trim() === "" ? undefined : { item, at })
    setFocus(items[at + 1]?.id ?? items[at - 1]?.id)
    announce(say(words.removed))
  }
  const bringBack = () => {
    if (!removed) return
    const kept = [...items]
    kept.splice(removed.at, 0, removed.item)
    onChange(kept)
    setFocus(removed.item.id)
    setRemoved(undefined)
  }
  const press = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return
    event.preventDefault()
    move(index, event.key === "ArrowUp" ? index - 1 : index + 1)
  }
  return (
    <fieldset id="field-recommendations" className="recommendations-field">
      <legend className="only-read">{say(proposalWords.fields.recommendations)}</legend>
      <ol className="recommendation-items" ref={list}>
        {shown.map((item, index) => (
          // The first line turns into an item with its first letter, and must keep the cursor then.
          <li key={items.length <= 1 ? "only" : item.id} data-item={item.id}>
            <label className="recommendation-label" htmlFor={`recommendation-${index}`}>
              {say(words.item, { n: index + 1 })}
            </label>
            <textarea
              id={`recommendation-${index}`}
              className="input"
              maxLength={longest}
              value={item.text}
              onChange={(event) => write(item.id, event.target.value)}
              onKeyDown={(event) => press(event, index)}
            />
            {itemised && items.length > 1 ? (
              <div className="item-tools">
                <Button
                  kind="plain"
                  icon="up"
                  aria-label={say(words.moveUp, { n: index + 1 })}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                />
                <Button
                  kind="plain"
                  icon="up"
                  className="turned"
                  aria-label={say(words.moveDown, { n: index + 1 })}
                  disabled={index === items.length - 1}
                  onClick={() => move(index, index + 1)}
                />
                <Button
                  kind="plain"
                  icon="close"
                  aria-label={say(words.removeItem, { n: index + 1 })}
                  onClick={() => remove(index)}
                />
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      <div className="row">
        {itemised && shown.length < most ? (
          <Button icon="plus" onClick={add}>
            {say(words.addItem)}
          </Button>
        ) : null}
        {removed ? (
          <Button kind="plain" onClick={bringBack}>
            {say(words.undo)}
          </Button>
        ) : null}
      </div>
      {items.length > 1 ? <p className="hint muted small wide-only">{say(words.keysHint)}</p> : null}
    </fieldset>
  )
}
