import type { ReactNode } from "react"
import { Icon } from "./icons.tsx"
import { To } from "./link.tsx"
import type { ListRow } from "./list-model.ts"

export interface CardParts {
  title: ReactNode
  /** State, deadline: one or two quiet lines. */
  lines?: readonly ReactNode[]
  above?: ReactNode
}

interface CardListProps<Row extends ListRow> {
  rows: readonly Row[]
  card: (row: Row) => CardParts
  hrefOf: (row: Row) => string
}

/** A list for the thumb: one column, the whole card is the target. */
export function CardList<Row extends ListRow>({ rows, card, hrefOf }: CardListProps<Row>) {
  return (
    <ul className="cards">
      {rows.map((row) => {
        const parts = card(row)
        return (
          <li key={row.id}>
            <To href={hrefOf(row)} className="card">
              <span className="card-words">
                {parts.above ? <span className="muted small">{parts.above}</span> : null}
                <span className="card-title">{parts.title}</span>
                {(parts.lines ?? []).map((line, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a card stand in a fixed order
                  <span key={index} className="card-line">
                    {line}
                  </span>
                ))}
              </span>
              <Icon name="right" />
            </To>
          </li>
        )
      })}
    </ul>
  )
}
