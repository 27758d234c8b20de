import type { ReactNode } from "react"
import type { Words } from "../base/words.ts"
import { useSay } from "./preferences.tsx"

/** A column's head; over figures it stands to the right, as they do. */
export type Head = (Words & { readonly figures?: true }) | string

export const overFigures = (words: Words): Head => ({ ...words, figures: true })

interface PlainTableProps {
  heads: readonly Head[]
  /** Names the frame in which a wide table scrolls, also by keyboard; without it the table is always narrow. */
  name?: string
  /** Scrolls downwards too, its heads staying. */
  long?: boolean
  className?: string
  caption?: ReactNode
  /** The rows. */
  children: ReactNode
}

/** A small table of a page: its heads, and rows that the page writes. */
export function PlainTable({ heads, name, long, className, caption, children }: PlainTableProps) {
  const table = (
    <table className={className ? `plain-table ${className}` : "plain-table"}>
      {caption}
      <thead>
        <tr>
          {heads.map((head, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
            <HeadCell key={place} head={head} />
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
  if (name === undefined) return table
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={long ? "plain-frame long" : "plain-frame"} aria-label={name} tabIndex={0}>
      {table}
    </section>
  )
}

function HeadCell({ head }: { head: Head }) {
  const say = useSay()
  if (head === "") return <td />
  return (
    <th scope="col" className={typeof head === "object" && head.figures ? "num" : undefined}>
      {typeof head === "object" ? say(head) : head}
    </th>
  )
}
