import { Icon } from "./icons.tsx"
import type { Column } from "./list-model.ts"
import { Menu } from "./menu.tsx"
import { useSay } from "./preferences.tsx"
import { kitWords } from "./words.ts"

interface ColumnMenuProps<Row> {
  columns: readonly Column<Row>[]
  shown: readonly Column<Row>[]
  onChange: (keys: string[]) => void
}

/** Which columns stand in the table. The first names the row and always stays. */
export function ColumnMenu<Row>({ columns, shown, onChange }: ColumnMenuProps<Row>) {
  const say = useSay()
  const toggle = (key: string) => {
    const on = new Set(shown.map((column) => column.key))
    if (!on.delete(key)) on.add(key)
    onChange(columns.filter((column) => on.has(column.key)).map((column) => column.key))
  }
  return (
    <Menu
      className="button small"
      label={
        <>
          <Icon name="columns" />
          {say(kitWords.list.columns)}
        </>
      }
    >
      {columns.map((column, index) => (
        <label className="check" key={column.key}>
          <input
            type="checkbox"
            disabled={index === 0}
            checked={shown.includes(column)}
            onChange={() => toggle(column.key)}
          />
          {say(column.label)}
        </label>
      ))}
    </Menu>
  )
}
