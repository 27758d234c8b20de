import type { ReactNode } from "react"
import type { Tone } from "./case-view.ts"

const shapes: Record<Tone, ReactNode> = {
  waiting: <circle cx="6" cy="6" r="4.2" />,
  active: (
    <>
      <circle cx="6" cy="6" r="4.2" />
      <path className="filled" d="M6 1.8a4.2 4.2 0 0 1 0 8.4z" />
    </>
  ),
  done: <circle className="filled" cx="6" cy="6" r="4.2" />,
  stopped: <path d="M2.5 2.5l7 7M9.5 2.5l-7 7" />,
}

/** A state in words with a shape: open ring waiting, half ring in work, full ring done, cross stopped. */
export function StateTag({ children, tone = "waiting" }: { children: ReactNode; tone?: Tone | undefined }) {
  return (
    <span className={`state-tag ${tone}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {shapes[tone]}
      </svg>
      {children}
    </span>
  )
}
