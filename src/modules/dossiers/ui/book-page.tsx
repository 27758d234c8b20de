import { useQuery } from "@tanstack/react-query"
import { useDeferredValue, useState } from "react"
import type { Words } from "../../../base/words.ts"
import { call } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import { today } from "../../../kit/clock.ts"
import { useGo } from "../../../kit/link.tsx"
import { PageHead, Section } from "../../../kit/page-head.tsx"
import { useParts } from "../../../kit/parts.ts"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet, useMe } from "../../../kit/queries.ts"
import { Await, problemText } from "../../../kit/states.tsx"
import type { CheckView } from "../schema.ts"
import { changed, type Part, partsOf, typedValue } from "./parts.ts"
import { Rehearsal } from "./rehearsal.tsx"
import { ShortForm } from "./short-form.tsx"
import { screens } from "./words.ts"
import "./dossiers.css"

type Book = Readonly<Record<string, unknown>>

/** One version, or a published regulation to begin with, in the editor. */
export default function BookPage() {
  const { id = "" } = useParts()
  const published = !id.includes("-") || !/^[0-9a-f]{8}-/.test(id)
  const list = useGet<{ published: Book[] }>("service", published ? "/api/service/rule-books" : undefined)
  const one = useGet<{ book: Book; adoptedOn: string | null }>(
    "service",
    published ? undefined : `/api/service/rule-books/${id}`,
  )
  if (published)
    return (
      <Await query={list}>
        {({ published: books }) => {
          const book = books.find((each) => each.id === id)
          return book ? <Editor key={id} book={book} /> : null
        }}
      </Await>
    )
  return <Await query={one}>{({ book }) => <Editor key={id} book={book} />}</Await>
}

function Editor({ book }: { book: Book }) {
  const say = useSay()
  const go = useGo()
  const me = useMe()
  const [text, setText] = useState(() => JSON.stringify(book, null, 2))
  const [year, setYear] = useState<number>()
  const settled = useDeferredValue(text)
  const parsed = parse(settled)
  const keeps = me.data?.roles.some((role) => role === "liaison_office") ?? false
  const check = useQuery({
    queryKey: ["service", "check", settled],
    enabled: keeps && parsed.book !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      call<CheckView>("/api/service/rule-books/check", {
        method: "POST",
        body: { book: parsed.book },
        signal,
      }),
  })
  const sound = check.data?.problems.length === 0
  const name = (parsed.book?.name ?? book.name) as string | Words
  const last = Number(today().slice(0, 4)) - 1
  return (
    <div>
      <PageHead
        title={typeof name === "string" ? name : say(name)}
        above={say(screens.version, { n: String(book.version ?? 1) })}
        actions={
          keeps
            ? [last, last + 1].map((each) => (
                <Button key={each} small disabled={!sound} onClick={() => setYear(each)}>
                  {say(screens.rehearse, { year: each })}
                </Button>
              ))
            : null
        }
      />
      {year !== undefined && parsed.book ? (
        <Rehearsal
          key={`${year} ${settled}`}
          book={parsed.book}
          year={year}
          onClose={() => setYear(undefined)}
        />
      ) : null}
      <div className="book-columns">
        <div className="field">
          <label className="label" htmlFor="book-text">
            {say(screens.editText)}
          </label>
          <p className="hint" id="book-text-hint">
            {say(screens.editTextHint)}
          </p>
          <textarea
            id="book-text"
            className="input book-text"
            aria-describedby="book-text-hint"
            spellCheck={false}
            readOnly={!keeps}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <div className="stack">
          <Section title={say(screens.check)}>
            {parsed.error ? (
              <p className="notice wrong" role="alert">
                {parsed.error}
              </p>
            ) : check.error ? (
              <p className="notice wrong">{problemText(check.error, say)}</p>
            ) : check.data ? (
              <Checked view={check.data} />
            ) : null}
          </Section>
          {keeps && sound && text !== JSON.stringify(book, null, 2) ? (
            <div className="sheet">
              <ShortForm
                fields={[{ name: "note", label: screens.note }]}
                path="/api/service/rule-books"
                body={({ note }) => ({ book: parsed.book, note })}
                label={screens.saveVersion}
                onDone={(answer) => go(`/service/rule-books/${(answer as { id: string }).id}`)}
              />
            </div>
          ) : null}
          {keeps && parsed.book ? (
            <Section title={say(screens.common)}>
              <p className="muted small">{say(screens.commonLead)}</p>
              <CommonParts
                book={parsed.book}
                onChange={(path, value) =>
                  setText(JSON.stringify(changed(parsed.book, path, value), null, 2))
                }
              />
            </Section>
          ) : null}
        </div>
      </div>
    </div>
  )
}

function parse(text: string): { readonly book?: Book; readonly error?: string } {
  try {
    return { book: JSON.parse(text) as Book }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

function Checked({ view }: { view: CheckView }) {
  const say = useSay()
  const failing = view.examples.filter(({ ok }) => !ok)
  if (view.problems.length === 0 && failing.length === 0)
    return <p className="notice done">{say(screens.sound, { n: view.examples.length })}</p>
  return (
    <div className="notice wrong">
      <div>
        <p>
          {view.problems.length > 0
            ? say(screens.faults, { n: view.problems.length })
            : say(screens.examplesOff)}
        </p>
        <ul>
          {view.problems.map(({ at, message, code }) => (
            <li key={`${at} ${code}`}>
              <code>{at}</code> {message}
            </li>
          ))}
          {failing.flatMap(({ id, differs, problems }) => [
            ...problems.map(({ at, message }) => (
              <li key={`${id} ${at}`}>
                <code>{at}</code> {message}
              </li>
            )),
            ...differs.map((each) => (
              <li key={`${id} ${each.what}`}>{say(screens.differs, { id, ...each })}</li>
            )),
          ])}
        </ul>
      </div>
    </div>
  )
}

function CommonParts({
  book,
  onChange,
}: {
  book: Book
  onChange: (path: Part["path"], value: unknown) => void
}) {
  const say = useSay()
  const nameOf = (name: unknown) =>
    typeof name === "string" ? name : say((name as Words) ?? { zh: "", en: "" })
  return (
    <div>
      {partsOf(book).map((part) => {
        const key = part.path.join("-")
        const label =
          part.what === "points" ? nameOf(part.name) : `${nameOf(part.name)} · ${say(screens[part.what])}`
        return (
          <div key={key} className="part-line">
            <label htmlFor={`part-${key}`}>{label}</label>
            {typeof part.value === "boolean" ? (
              <input
                id={`part-${key}`}
                type="checkbox"
                checked={part.value}
                onChange={(event) => onChange(part.path, event.target.checked)}
              />
            ) : (
              <input
                id={`part-${key}`}
                className="input num"
                value={String(part.value)}
                onChange={(event) => onChange(part.path, typedValue(event.target.value, part.value))}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}
