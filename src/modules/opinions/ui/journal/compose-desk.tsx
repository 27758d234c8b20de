import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core"
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable"
import { useState } from "react"
import { useAttempt } from "../../../../kit/attempt.tsx"
import { Button } from "../../../../kit/button.tsx"
import { FieldFrame } from "../../../../kit/fields/field-frame.tsx"
import { Section } from "../../../../kit/page-head.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { useAct } from "../../../../kit/queries.ts"
import { useAnnounce } from "../../../../kit/saying.tsx"
import { issueCaseWords } from "../words.ts"
import { issueScreenWords as words } from "../words-office.ts"
import type { IssueView } from "./issue-view.ts"
import { useReady } from "./list-page.tsx"

const { fields } = issueCaseWords
const asLines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)

/** The composer's desk: head, addressees, and the reports in their order. */
export function ComposeDesk({ view }: { view: IssueView }) {
  return (
    <div className="stack">
      <Head view={view} />
      <Contents view={view} />
    </div>
  )
}

function Head({ view }: { view: IssueView }) {
  const say = useSay()
  const announce = useAnnounce()
  const act = useAct("journal-issues", view.id)
  const attempt = useAttempt(issueCaseWords.reasons)
  const { record } = view
  const [form, setForm] = useState({
    title: record.title,
    note: record.note,
    urgent: record.urgent,
    addressees: record.addressees.join("\n"),
    copies: record.copies.join("\n"),
  })
  const save = () =>
    attempt.run(async () => {
      const input = { ...form, addressees: asLines(form.addressees), copies: asLines(form.copies) }
      await act.mutateAsync({ action: "save", input, version: view.version })
      announce(say(words.saved))
    })
  const area = (name: "note" | "addressees" | "copies", rows: number, required: boolean, hint?: string) => (
    <FieldFrame path={name} label={say(fields[name])} required={required} {...(hint ? { hint } : {})}>
      <textarea
        id={`field-${name}`}
        className="input"
        rows={rows}
        value={form[name]}
        onChange={(event) => setForm({ ...form, [name]: event.target.value })}
      />
    </FieldFrame>
  )
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <FieldFrame path="title" label={say(fields.title)} required>
        <input
          id="field-title"
          className="input"
          maxLength={80}
          value={form.title}
          onChange={(event) => setForm({ ...form, title: event.target.value })}
        />
      </FieldFrame>
      {area("note", 3, false)}
      <div className="journal-bodies">
        {area("addressees", 4, true, say(words.onePerLine))}
        {area("copies", 4, false, say(words.onePerLine))}
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={form.urgent}
          onChange={(event) => setForm({ ...form, urgent: event.target.checked })}
        />
        <span>{say(fields.urgent)}</span>
      </label>
      {attempt.shown}
      <div>
        <Button type="submit" disabled={attempt.busy}>
          {say(words.save)}
        </Button>
      </div>
    </form>
  )
}

interface Item {
  id: string
  title: string
}

function Contents({ view }: { view: IssueView }) {
  const say = useSay()
  const act = useAct("journal-issues", view.id)
  const attempt = useAttempt(issueCaseWords.reasons)
  const ready = useReady(view.record.kind)
  const items: Item[] = view.record.items.map(({ reportId, title }) => ({ id: reportId, title }))
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const keep = (next: readonly Item[]) =>
    attempt.run(() =>
      act.mutateAsync({
        action: "arrange",
        input: { reportIds: next.map(({ id }) => id) },
        version: view.version,
      }),
    )
  const drop = ({ active, over }: DragEndEvent) => {
    const from = items.findIndex(({ id }) => id === active.id)
    const to = items.findIndex(({ id }) => id === over?.id)
    if (from !== to && from >= 0 && to >= 0) void keep(arrayMove(items, from, to))
  }
  const free = ready.filter(({ id }) => !items.some((item) => item.id === id))
  return (
    <Section title={say(words.contents)}>
      <p className="muted small">{say(words.arrangeHelp)}</p>
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
        <SortableContext items={items} strategy={verticalListSortingStrategy}>
          <ol className="journal-items">
            {items.map((item, index) => (
              <Sortable
                key={item.id}
                item={item}
                busy={attempt.busy}
                onUp={index > 0 ? () => void keep(arrayMove(items, index, index - 1)) : undefined}
                onDown={
                  index < items.length - 1 ? () => void keep(arrayMove(items, index, index + 1)) : undefined
                }
                onOut={() => void keep(items.filter(({ id }) => id !== item.id))}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {attempt.shown}
      {free.length > 0 ? (
        <details>
          <summary>{say(words.ready)}</summary>
          <ul className="journal-items">
            {free.map((report) => (
              <li key={report.id}>
                <span>{report.title}</span>
                <Button
                  small
                  icon="plus"
                  disabled={attempt.busy}
                  aria-label={say(words.putIn, { title: report.title })}
                  onClick={() => void keep([...items, report])}
                />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  )
}

interface SortableProps {
  item: Item
  busy: boolean
  onUp: (() => void) | undefined
  onDown: (() => void) | undefined
  onOut: () => void
}

/** A report in its place: dragged by its handle, moved by the arrows of the keyboard, or by the buttons. */
function Sortable({ item, busy, onUp, onDown, onOut }: SortableProps) {
  const say = useSay()
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({
    id: item.id,
  })
  const { title } = item
  const shift = transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined
  const button = (label: string, icon: "up" | "down" | "close", press: (() => void) | undefined) => (
    <Button small kind="plain" icon={icon} aria-label={label} disabled={busy || !press} onClick={press} />
  )
  return (
    <li
      ref={setNodeRef}
      className={isDragging ? "dragging" : undefined}
      style={{ transform: shift, transition }}
    >
      <button
        type="button"
        className="journal-handle"
        aria-label={say(words.handle, { title })}
        {...attributes}
        {...listeners}
      >
        ⠿
      </button>
      <span>{title}</span>
      {button(say(words.up, { title }), "up", onUp)}
      {button(say(words.down, { title }), "down", onDown)}
      {button(say(words.takeOut, { title }), "close", onOut)}
    </li>
  )
}
