import { useQuery } from "@tanstack/react-query"
import { type KeyboardEvent, useDeferredValue, useId, useState } from "react"
import { type DirectoryKind, seeksPeople } from "../../base/directory-kinds.ts"
import { call, queryString } from "../api.ts"
import { Icon } from "../icons.tsx"
import { useSay } from "../preferences.tsx"
import { kitWords } from "../words.ts"

export interface Picked {
  id: string
  name: string
  /** Said after the name, to tell two of the same name apart: 农业界, 市住建局. */
  detail?: string
}

interface PickerProps {
  id: string
  /** A member is a person whose seat is held today. */
  kind: DirectoryKind
  /** One or several; what is picked is always a list here. */
  value: Picked[]
  onChange: (value: Picked[]) => void
  many?: boolean
  describedBy?: string | undefined
  invalid?: boolean | undefined
}

/** Finds people or bodies by name or pinyin: GET /api/directory?kind=&q= → { items: Picked[] }. */
export function DirectoryPicker({ id, kind, value, onChange, many, describedBy, invalid }: PickerProps) {
  const say = useSay()
  const list = useId()
  const [text, setText] = useState("")
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  const sought = useDeferredValue(text.trim())
  const found = useQuery({
    queryKey: ["directory", kind, sought],
    enabled: open && sought !== "",
    queryFn: ({ signal }) =>
      call<{ items: Picked[] }>(`/api/directory${queryString({ kind, q: sought })}`, { signal }),
  })
  const items = (found.data?.items ?? []).filter((item) => !value.some((each) => each.id === item.id))
  const pick = (item: Picked) => {
    onChange(many ? [...value, item] : [item])
    setText("")
    setAt(0)
    if (!many) setOpen(false)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === "ArrowDown") setAt(Math.min(at + 1, items.length - 1))
    else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0))
    else if (event.key === "Enter" && items[at]) pick(items[at])
    else if (event.key === "Escape" && open) setOpen(false)
    else if (event.key === "Backspace" && text === "" && value.length > 0) return onChange(value.slice(0, -1))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const showing = open && sought !== ""
  return (
    <div className="picker">
      {value.length > 0 ? (
        <ul className="row">
          {value.map((item) => (
            <li key={item.id} className="chip">
              {item.name}
              <button
                type="button"
                aria-label={say(kitWords.field.remove, { name: item.name })}
                onClick={() => onChange(value.filter((each) => each.id !== item.id))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <input
        id={id}
        className="input"
        role="combobox"
        autoComplete="off"
        aria-expanded={showing}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={showing && items[at] ? `${list}-${at}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        placeholder={say(seeksPeople(kind) ? kitWords.field.searchPerson : kitWords.field.searchBody)}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setOpen(true)
          setAt(0)
        }}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
      />
      {showing ? (
        <div className="picker-list">
          <div id={list} role="listbox" aria-label={say(kitWords.field.choose)}>
            {items.map((item, index) => (
              <div
                key={item.id}
                id={`${list}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => pick(item)}
                onKeyDown={() => {}}
              >
                {item.name}
                {item.detail ? <span className="muted small">{item.detail}</span> : null}
              </div>
            ))}
          </div>
          {items.length === 0 ? (
            <p className="muted small" role="status">
              {say(found.isFetching ? kitWords.field.searching : kitWords.field.nothingFound)}
            </p>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
