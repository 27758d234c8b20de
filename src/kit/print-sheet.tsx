import type { ReactNode } from "react"
import { Button } from "./button.tsx"
import { nowMillis, today } from "./clock.ts"
import { momentWords } from "./dates.ts"
import { useLanguage, useSay } from "./preferences.tsx"
import { kitWords } from "./words.ts"

/** What is printed as an official sheet: head with the organisation, title, number; the screen's furniture falls away. */
export function PrintSheet(props: {
  organisation: string
  title: string
  number?: string | null
  children: ReactNode
}) {
  const say = useSay()
  const language = useLanguage()
  return (
    <article className="print-sheet">
      <header>
        <p className="print-organisation">{props.organisation}</p>
        <h1>{props.title}</h1>
        {props.number ? <p>{props.number}</p> : null}
      </header>
      {props.children}
      <footer className="muted small">
        {say(kitWords.case.printedAt, { at: momentWords(nowMillis(), language, today()) })}
      </footer>
    </article>
  )
}

export function PrintButton() {
  const say = useSay()
  return (
    <Button className="wide-only" icon="print" small onClick={() => window.print()}>
      {say(kitWords.case.print)}
    </Button>
  )
}
