import type { ReactNode } from "react"
import { Problem } from "./api.ts"
import { Button } from "./button.tsx"
import { Icon } from "./icons.tsx"
import { type Say, useSay } from "./preferences.tsx"
import { kitWords } from "./words.ts"

/** An empty place says what will appear here and how to begin. */
export function Empty({
  title,
  children,
  action,
}: {
  title?: string
  children?: ReactNode
  action?: ReactNode
}) {
  const say = useSay()
  return (
    <div className="empty">
      <svg className="empty-drawing" viewBox="0 0 96 60" aria-hidden="true">
        <path d="M12 50h72M26 50V14h36l8 8v28M62 14v8h8M34 30h28M34 37h28M34 44h16" />
      </svg>
      <p className="empty-title">{title ?? say(kitWords.state.emptyList)}</p>
      {children ? <div className="muted">{children}</div> : null}
      {action}
    </div>
  )
}

/** Grey lines in the place of what is being read, so that nothing jumps when it comes. */
export function Loading({
  lines = 6,
  shape = "lines",
}: {
  lines?: number
  shape?: "lines" | "case" | "rows"
}) {
  const say = useSay()
  const bars = Array.from({ length: lines }, (_, index) => `${62 + ((index * 37) % 36)}%`)
  return (
    <div className={`skeleton ${shape}`} role="status">
      <span className="only-read">{say(kitWords.state.loading)}</span>
      <div className="skeleton-part" aria-hidden="true">
        {bars.map((width) => (
          <span key={width} style={{ width }} />
        ))}
      </div>
      {shape === "case" ? (
        <div className="skeleton-part" aria-hidden="true">
          <span style={{ width: "50%" }} />
          <span style={{ width: "90%" }} />
          <span style={{ width: "70%" }} />
        </div>
      ) : null}
    </div>
  )
}

/** What a person can do about an error, in words. */
export function problemText(error: unknown, say: Say): string {
  if (!(error instanceof Problem)) return say(kitWords.problem.server)
  if (error.status === 0) return say(kitWords.problem.network)
  if (error.status === 404 && !error.detail) return say(kitWords.problem.notFound)
  const reasons = error.reasons.map((each) => each.message).filter(Boolean)
  if (reasons.length > 0) return reasons.join("\n")
  if (error.detail) return error.detail
  return error.status >= 500 ? say(kitWords.problem.server) : error.message
}

/** The same for something that was only to be read: nothing typed is at stake. */
function readingText(error: unknown, say: Say): string {
  if (error instanceof Problem && error.status === 0) return say(kitWords.problem.unreachable)
  const broken =
    !(error instanceof Problem) || (error.status >= 500 && error.detail === "" && error.reasons.length === 0)
  return broken ? say(kitWords.problem.unread) : problemText(error, say)
}

/** Something could not be read: what, why, what to do. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const say = useSay()
  return (
    <div className="notice wrong" role="alert">
      <Icon name="late" />
      <div className="stack tight">
        <strong>{say(kitWords.state.failed)}</strong>
        <p>{readingText(error, say)}</p>
        {onRetry ? (
          <div>
            <Button small onClick={onRetry}>
              {say(kitWords.problem.retry)}
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  )
}

interface Answer<T> {
  data: T | undefined
  error: unknown
  refetch: () => unknown
}

/** Reads → shows: the skeleton, the error or the content of one query. */
export function Await<T>(props: { query: Answer<T>; loading?: ReactNode; children: (data: T) => ReactNode }) {
  const { query, loading, children } = props
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return loading ?? <Loading />
}
