import type { ReactNode } from "react"
import { Button } from "../../../../kit/button.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { EditContext, Fragment, useEdit } from "./fields.tsx"
import { isJson, type Json, moved, type Path } from "./places.ts"
import { bookWords } from "./words.ts"

interface CardProps {
  path: Path
  node: Json
  /** What it comes to in a few words, beside the name. */
  told?: string
  /** Keys that have fields, or are edited elsewhere; the others stand as text. */
  shown: readonly string[]
  children: ReactNode
}

/** One rule of the book: its name and what it comes to, opened to be changed, moved or removed. */
export function RuleCard({ path, node, told, shown, children }: CardProps) {
  const say = useSay()
  const { book, set, replace, readOnly } = useEdit()
  const name =
    (isJson(node.name)
      ? say({ zh: String(node.name.zh), en: String(node.name.en ?? node.name.zh) })
      : String(node.name ?? "")) || say(bookWords.untitled)
  const rest = Object.fromEntries(Object.entries(node).filter(([key]) => !shown.includes(key)))
  const keep = Object.fromEntries(Object.entries(node).filter(([key]) => shown.includes(key)))
  const list = typeof path.at(-1) === "number"
  return (
    <details className="rule-card">
      <summary>
        <span className="rule-name">{name}</span>
        {told ? <span className="muted small">{told}</span> : null}
      </summary>
      <div className="rule-fields">
        {children}
        {Object.keys(rest).length > 0 ? <RestField path={path} keep={keep} rest={rest} /> : null}
      </div>
      {readOnly || !list ? null : (
        <p className="row">
          <Button
            small
            icon="up"
            aria-label={say(bookWords.up, { name })}
            onClick={() => replace(moved(book, path, -1))}
          />
          <Button
            small
            icon="down"
            aria-label={say(bookWords.down, { name })}
            onClick={() => replace(moved(book, path, 1))}
          />
          <Button small icon="close" onClick={() => set(path, undefined)}>
            {say(bookWords.remove, { name })}
          </Button>
        </p>
      )}
    </details>
  )
}

/** What has no field of its own: written as text and put back beside what has. */
function RestField({ path, keep, rest }: { path: Path; keep: Json; rest: Json }) {
  const edit = useEdit()
  const set = (_: Path, value: unknown) => edit.set(path, { ...keep, ...(isJson(value) ? value : {}) })
  return (
    <EditScope set={set}>
      <Fragment path={path} value={rest} label={bookWords.more} hint={bookWords.moreHint} />
    </EditScope>
  )
}

function EditScope({ set, children }: { set: (path: Path, value: unknown) => void; children: ReactNode }) {
  const edit = useEdit()
  return <EditContext.Provider value={{ ...edit, set }}>{children}</EditContext.Provider>
}
