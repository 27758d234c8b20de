import { type ReactNode, useEffect } from "react"
import { useSay } from "./preferences.tsx"
import { kitWords } from "./words.ts"

interface PageHeadProps {
  title: string
  /** A line above the title: a number, a place. */
  above?: ReactNode
  below?: ReactNode
  actions?: ReactNode
}

/** The head of a page; names the browser's tab too. */
export function PageHead({ title, above, below, actions }: PageHeadProps) {
  const product = useSay()(kitWords.product)
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
  return (
    <header className="page-head">
      <div className="page-head-words">
        {above ? <p className="muted small">{above}</p> : null}
        <h1 tabIndex={-1}>{title}</h1>
        {below ? <div className="muted">{below}</div> : null}
      </div>
      {actions ? <div className="row page-head-actions">{actions}</div> : null}
    </header>
  )
}

/** A part of a page under a heading. */
export function Section({
  title,
  actions,
  children,
}: {
  title: string
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="section">
      <div className="row spread">
        <h2>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  )
}
