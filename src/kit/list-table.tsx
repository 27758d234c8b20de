import { useEffect, useRef } from "react"
import type { Column, ListRow } from "./list-model.ts"
import { nextSort } from "./list-url.ts"
import { useSay } from "./preferences.tsx"
import { kitWords } from "./words.ts"

interface TableProps<Row extends ListRow> {
  /** Said to screen readers: what the table is a list of. */
  name: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowName: (row: Row) => string
  sort: string
  onSort: (sort: string) => void
  /** The row the keyboard stands on. */
  at: number
  selected?: ReadonlySet<string> | undefined
  onSelect?: ((ids: ReadonlySet<string>) => void) | undefined
  busy: boolean
}

/** The office's table: 40-px rows, head and first column stay, sorting by the server. */
export function ListTable<Row extends ListRow>(props: TableProps<Row>) {
  const { rows, columns, rowName, at, selected, onSelect } = props
  const say = useSay()
  const current = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (at >= 0) current.current?.scrollIntoView({ block: "nearest" })
  }, [at])
  const all = rows.length > 0 && rows.every((row) => selected?.has(row.id))
  const toggle = (id: string) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    onSelect?.(next)
  }
  return (
    // The table scrolls inside its own frame, so the frame takes the focus for the arrow keys.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="list-frame" aria-label={props.name} tabIndex={0}>
      <table className="list-table" aria-busy={props.busy}>
        <thead>
          <tr>
            {onSelect ? (
              <th className="pick" scope="col">
                <input
                  type="checkbox"
                  aria-label={say(kitWords.list.selectAll)}
                  checked={all}
                  onChange={() => onSelect(new Set(all ? [] : rows.map((row) => row.id)))}
                />
              </th>
            ) : null}
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={row.id}
              ref={index === at ? current : undefined}
              className={
                [index === at ? "at" : "", selected?.has(row.id) ? "picked" : ""].join(" ").trim() ||
                undefined
              }
            >
              {onSelect ? (
                <td className="pick">
                  <input
                    type="checkbox"
                    aria-label={say(kitWords.list.selectRow, { name: rowName(row) })}
                    checked={selected?.has(row.id) ?? false}
                    onChange={() => toggle(row.id)}
                  />
                </td>
              ) : null}
              {columns.map((column, place) =>
                place === 0 ? (
                  <th key={column.key} scope="row" className={classOf(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={classOf(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A column wider than this holds what its rows are called. */
const isCalled = <Row,>(column: Column<Row>) => (column.width ?? 0) >= 20

const classOf = <Row,>(column: Column<Row>) =>
  column.number ? "num" : isCalled(column) ? "called" : undefined

interface HeadProps<Row> {
  column: Column<Row>
  sort: string
  onSort: (sort: string) => void
}

function HeadCell<Row>({ column, sort, onSort }: HeadProps<Row>) {
  const say = useSay()
  const key = column.sort
  const direction =
    key === undefined ? undefined : sort === key ? "ascending" : sort === `-${key}` ? "descending" : "none"
  const style =
    column.width && !isCalled(column)
      ? { width: `${column.width}rem`, minWidth: `${column.width}rem` }
      : undefined
  const mark = direction === "ascending" ? " ↑" : direction === "descending" ? " ↓" : ""
  return (
    <th scope="col" style={style} className={classOf(column)} aria-sort={direction}>
      {key === undefined ? (
        say(column.label)
      ) : (
        <button
          type="button"
          title={say(kitWords.list.sortBy, { name: say(column.label) })}
          onClick={() => onSort(nextSort(sort, key))}
        >
          {say(column.label)}
          {mark}
        </button>
      )}
    </th>
  )
}
