import type { ReactNode } from "react"

interface PickListProps<Row> {
  name: string
  rows: readonly Row[]
  /** Everything is taken except what was left out. */
  left: ReadonlySet<string>
  onLeft: (left: ReadonlySet<string>) => void
  disabled?: (row: Row) => boolean
  title: (row: Row) => ReactNode
  beside: (row: Row) => ReactNode
}

/** What an order for many will take, each with a box to leave it out. */
export function PickList<Row extends { id: string }>(props: PickListProps<Row>) {
  const { name, rows, left, onLeft, disabled = () => false, title, beside } = props
  const toggle = (id: string) => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    onLeft(next)
  }
  return (
    <ul className="pick-list" aria-label={name}>
      {rows.map((row) => (
        <li key={row.id}>
          <label>
            <input
              type="checkbox"
              disabled={disabled(row)}
              checked={!disabled(row) && !left.has(row.id)}
              onChange={() => toggle(row.id)}
            />
            <span>{title(row)}</span>
            <span className="muted small">{beside(row)}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}
