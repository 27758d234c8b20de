import { type RefObject, useEffect, useState } from "react"
import { DateField } from "./fields/date-field.tsx"
import { Icon } from "./icons.tsx"
import type { Filter } from "./list-model.ts"
import { type ListState, withFilter } from "./list-url.ts"
import { Menu } from "./menu.tsx"
import { PersonFilter, PersonName } from "./person-filter.tsx"
import { useSay } from "./preferences.tsx"
import { kitWords } from "./words.ts"

interface FiltersProps {
  filters: readonly Filter[]
  state: ListState
  onChange: (state: ListState) => void
}

/** All filters in one panel; those in force stand beside it as chips. */
export function ListFilters({ filters, state, onChange }: FiltersProps) {
  const say = useSay()
  const set = filters.filter((filter) => state.filters[filter.key])
  if (filters.length === 0) return null
  return (
    <>
      <Menu
        align="start"
        className="button small"
        label={
          <>
            <Icon name="filter" />
            {say(kitWords.list.filters)}
          </>
        }
      >
        <div className="stack">
          {filters.map((filter) => (
            <div className="field" key={filter.key}>
              <label className="label" htmlFor={`filter-${filter.key}`}>
                {say(filter.label)}
              </label>
              <FilterInput
                filter={filter}
                value={state.filters[filter.key] ?? ""}
                onChange={(value) => onChange(withFilter(state, filter.key, value))}
              />
            </div>
          ))}
        </div>
      </Menu>
      {set.map((filter) => (
        <span className="chip" key={filter.key}>
          {say(filter.label)}
          {say(kitWords.colon)}
          {filter.kind === "person" ? (
            <PersonName id={state.filters[filter.key] ?? ""} />
          ) : (
            valueWords(filter, state.filters[filter.key] as string, say)
          )}
          <button
            type="button"
            aria-label={say(kitWords.list.removeFilter, { name: say(filter.label) })}
            onClick={() => onChange(withFilter(state, filter.key, undefined))}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      {set.length > 1 ? (
        <button
          type="button"
          className="button plain small"
          onClick={() => onChange({ ...state, filters: {}, cursor: "" })}
        >
          {say(kitWords.list.clear)}
        </button>
      ) : null}
    </>
  )
}

function valueWords(filter: Filter, value: string, say: ReturnType<typeof useSay>): string {
  const choice = filter.choices?.find((each) => each.value === value)
  return choice ? say(choice.label) : value
}

function FilterInput(props: { filter: Filter; value: string; onChange: (value: string) => void }) {
  const { filter, value, onChange } = props
  const say = useSay()
  const id = `filter-${filter.key}`
  if (filter.kind === "date") return <DateField id={id} value={value} onChange={onChange} />
  if (filter.kind === "person") return <PersonFilter id={id} value={value} onChange={onChange} />
  if (filter.kind === "text") return <LateInput id={id} value={value} onChange={onChange} />
  return (
    <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{say(kitWords.list.any)}</option>
      {(filter.choices ?? []).map((choice) => (
        <option key={choice.value} value={choice.value}>
          {say(choice.label)}
        </option>
      ))}
    </select>
  )
}

interface LateInputProps {
  id: string
  value: string
  onChange: (value: string) => void
  label?: string
  placeholder?: string
  ref?: RefObject<HTMLInputElement | null>
}

/** Tells of a change a moment after the last key, and at once on Enter; not in the middle of a Chinese word. */
export function LateInput({ id, value, onChange, label, placeholder, ref }: LateInputProps) {
  const [text, setText] = useState(value)
  const [composing, setComposing] = useState(false)
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (composing || text === value) return
    const timer = setTimeout(() => onChange(text), 350)
    return () => clearTimeout(timer)
  }, [text, value, composing, onChange])
  return (
    <input
      id={id}
      ref={ref}
      className="input"
      type="search"
      aria-label={label}
      placeholder={placeholder}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onKeyDown={(event) => event.key === "Enter" && !composing && onChange(text)}
    />
  )
}
