import { type RefObject, useId } from "react"
import { useSay } from "../../../../kit/preferences.tsx"
import { screens } from "../words.ts"

interface TextProps {
  text: string
  readOnly: boolean
  onChange: (text: string) => void
  area: RefObject<HTMLTextAreaElement | null>
}

/** The whole text with the numbers of its lines, as the check names them. */
export function TextEditor({ text, readOnly, onChange, area }: TextProps) {
  const say = useSay()
  const id = useId()
  const lines = text.split("\n").length
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {say(screens.editText)}
      </label>
      <p className="hint" id={`${id}-hint`}>
        {say(screens.editTextHint)}
      </p>
      <div className="book-page-text">
        <pre className="book-lines" aria-hidden="true">
          {Array.from({ length: lines }, (_, index) => index + 1).join("\n")}
        </pre>
        <textarea
          id={id}
          ref={area}
          className="input book-text"
          aria-describedby={`${id}-hint`}
          spellCheck={false}
          wrap="off"
          rows={Math.max(20, lines + 1)}
          readOnly={readOnly}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </div>
  )
}

/** Puts the cursor where a fault is, and brings the line into view. */
export function goTo(area: HTMLTextAreaElement, line: number, column: number): void {
  const before = area.value.split("\n").slice(0, line - 1)
  const at = before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1
  area.focus({ preventScroll: true })
  area.setSelectionRange(at, at + 1)
  const height = area.scrollHeight / area.value.split("\n").length
  const top = area.getBoundingClientRect().top + window.scrollY + (line - 1) * height
  window.scrollTo({ top: top - window.innerHeight / 3, behavior: "instant" })
}
