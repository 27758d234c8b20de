import type { ReactNode } from "react"
import { Icon } from "./icons.tsx"
import { To } from "./link.tsx"
import type { ListRow } from "./list-model.ts"
import { useSay } from "./preferences.tsx"
import { kitWords } from "./words.ts"

export interface CardParts {
  title: ReactNode
  /** State, deadline: one or two quiet lines. */
  lines?: readonly ReactNode[]
  above?: ReactNode
}

/** Choosing several for one action: a box of its own beside each card. */
export interface CardPick<Row> {
  selected: ReadonlySet<string>
  onSelect: (ids: ReadonlySet<string>) => void
  rowName: (row: Row) => string
}

interface CardListProps<Row extends ListRow> {
  rows: readonly Row[]
  card: (row: Row) => CardParts
  hrefOf: (row: Row) => string
  pick?: CardPick<Row> | undefined
}

/** A list for the thumb: one column, the whole card is the target. */
export function CardList<Row extends ListRow>({ rows, card, hrefOf, pick }: CardListProps<Row>) {
  const list = (
    <ul className="cards">
      {rows.map((row) => {
        const parts = card(row)
        return (
          <li key={row.id} className={pick ? "card-row" : undefined}>
            {pick ? <PickBox row={row} pick={pick} /> : null}
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
  if (!pick) return list
  return (
    <div className="stack tight">
      <PickAll rows={rows} pick={pick} />
      {list}
    </div>
  )
}

/** The whole page at once, then card by card. */
function PickAll<Row extends ListRow>({ rows, pick }: { rows: readonly Row[]; pick: CardPick<Row> }) {
  const say = useSay()
  const all = rows.length > 0 && rows.every((row) => pick.selected.has(row.id))
  return (
    <label className="card-all">
      <input
        type="checkbox"
        checked={all}
        onChange={() => pick.onSelect(new Set(all ? [] : rows.map((row) => row.id)))}
      />
      {say(kitWords.list.selectAll)}
    </label>
  )
}

function PickBox<Row extends ListRow>({ row, pick }: { row: Row; pick: CardPick<Row> }) {
  const say = useSay()
  const toggle = () => {
    const next = new Set(pick.selected)
    if (!next.delete(row.id)) next.add(row.id)
    pick.onSelect(next)
  }
  return (
    <label className="card-pick">
      <input
        type="checkbox"
        aria-label={say(kitWords.list.selectRow, { name: pick.rowName(row) })}
        checked={pick.selected.has(row.id)}
        onChange={toggle}
      />
    </label>
  )
}
