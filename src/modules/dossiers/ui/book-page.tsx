import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { type ChangeEvent, useDeferredValue, useRef, useState } from "react"
import type { Words } from "../../../base/words.ts"
import { call } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import { today } from "../../../kit/clock.ts"
import { useGo } from "../../../kit/link.tsx"
import { PageHead, Section } from "../../../kit/page-head.tsx"
import { useParts } from "../../../kit/parts.ts"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet, useMe } from "../../../kit/queries.ts"
import { useAnnounce } from "../../../kit/saying.tsx"
import { Await, problemText } from "../../../kit/states.tsx"
import type { CheckView } from "../schema.ts"
import { BookForm } from "./books/book-form.tsx"
import { CheckPanel } from "./books/check-panel.tsx"
import { Compare } from "./books/compare.tsx"
import { emptyBook } from "./books/empty-book.ts"
import { isJson, type Json } from "./books/places.ts"
import { goTo, TextEditor } from "./books/text-editor.tsx"
import { bookWords } from "./books/words.ts"
import { Rehearsal } from "./rehearsal.tsx"
import { ShortForm } from "./short-form.tsx"
import { screens } from "./words.ts"
import "./dossiers.css"
import "./books/books.css"

/** One version, a published regulation or an empty book to begin with, in the editor. */
export default function BookPage() {
  const { id = "" } = useParts()
  const say = useSay()
  const kept = /^[0-9a-f]{8}-/.test(id)
  const fresh = id === "new"
  const list = useGet<{ published: Json[] }>("service", kept || fresh ? undefined : "/api/service/rule-books")
  const one = useGet<{ book: Json }>("service", kept ? `/api/service/rule-books/${id}` : undefined)
  if (fresh) return <Editor key={id} id={id} book={emptyBook(say(bookWords.emptyName))} />
  if (kept) return <Await query={one}>{({ book }) => <Editor key={id} id={id} book={book} />}</Await>
  return (
    <Await query={list}>
      {({ published }) => {
        const book = published.find((each) => each.id === id)
        return book ? <Editor key={id} id={id} book={book} /> : null
      }}
    </Await>
  )
}

const views = ["form", "text", "compare"] as const

function Editor({ id, book }: { id: string; book: Json }) {
  const say = useSay()
  const go = useGo()
  const me = useMe()
  const announce = useAnnounce()
  const area = useRef<HTMLTextAreaElement>(null)
  const first = JSON.stringify(book, null, 2)
  const [text, setText] = useState(first)
  const [view, setView] = useState<(typeof views)[number]>("form")
  const [year, setYear] = useState<number>()
  const settled = useDeferredValue(text)
  const parsed = parse(text)
  const keeps = me.data?.roles.some((role) => role === "liaison_office") ?? false
  const check = useQuery({
    queryKey: ["service", "check", settled],
    enabled: keeps,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call<CheckView>("/api/service/rule-books/check", { method: "POST", body: { text: settled }, signal }),
  })
  const sound = check.data?.problems.length === 0
  const name = (parsed?.name ?? book.name) as string | Words
  const last = Number(today().slice(0, 4)) - 1
  const put = (next: unknown) => setText(JSON.stringify(next, null, 2))
  const jump = (line: number, column: number) => {
    setView("text")
    requestAnimationFrame(() => area.current && goTo(area.current, line, column))
  }
  const open = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    if (!file) return
    const read = (await file.text()).replace(/^\uFEFF/, "")
    event.target.value = ""
    const readable = parse(read)
    setText(readable ? JSON.stringify(readable, null, 2) : read)
    setView(readable ? "form" : "text")
    announce(readable ? say(bookWords.opened, { name: file.name }) : say(bookWords.unreadable))
  }
  return (
    <div>
      <PageHead
        title={typeof name === "string" ? name : say(name)}
        above={say(screens.version, { n: String(parsed?.version ?? book.version ?? 1) })}
        actions={
          <>
            {keeps ? (
              <label className="button small">
                <input type="file" accept=".json,application/json" className="only-read" onChange={open} />
                {say(bookWords.importFile)}
              </label>
            ) : null}
            <Button small icon="download" onClick={() => saveFile(`${String(parsed?.id ?? id)}.json`, text)}>
              {say(bookWords.exportFile)}
            </Button>
            {keeps
              ? [last, last + 1].map((each) => (
                  <Button key={each} small disabled={!sound} onClick={() => setYear(each)}>
                    {say(screens.rehearse, { year: each })}
                  </Button>
                ))
              : null}
          </>
        }
      />
      {year !== undefined && parsed ? (
        <Rehearsal key={`${year} ${settled}`} book={parsed} year={year} onClose={() => setYear(undefined)} />
      ) : null}
      <fieldset className="row book-views" aria-label={say(bookWords.views)}>
        {views.map((each) => (
          <Button key={each} small aria-pressed={view === each} onClick={() => setView(each)}>
            {say(bookWords[each])}
          </Button>
        ))}
      </fieldset>
      <div className="book-columns">
        <div>
          {view === "text" ? (
            <TextEditor text={text} readOnly={!keeps} onChange={setText} area={area} />
          ) : !parsed ? (
            <p className="notice">{say(bookWords.formBroken)}</p>
          ) : view === "form" ? (
            <BookForm book={parsed} readOnly={!keeps} onChange={put} />
          ) : (
            <Compare book={parsed} own={id} />
          )}
        </div>
        <div className="stack book-side">
          {keeps ? (
            <Section title={say(screens.check)}>
              {check.error ? (
                <p className="notice wrong">{problemText(check.error, say)}</p>
              ) : check.data ? (
                <CheckPanel view={check.data} book={parsed} onGo={jump} />
              ) : null}
            </Section>
          ) : null}
          {keeps && sound && parsed && text !== first ? (
            <div className="sheet">
              <ShortForm
                fields={[{ name: "note", label: screens.note }]}
                path="/api/service/rule-books"
                body={({ note }) => ({ book: parsed, note })}
                label={screens.saveVersion}
                onDone={(answer) => go(`/service/rule-books/${(answer as { id: string }).id}`)}
              />
            </div>
          ) : null}
          <p className="muted small">
            <a href="/api/service/rule-book.schema.json">{say(bookWords.formats)}</a>
          </p>
        </div>
      </div>
    </div>
  )
}

function parse(text: string): Json | undefined {
  try {
    const read: unknown = JSON.parse(text)
    return isJson(read) ? read : undefined
  } catch {
    return undefined
  }
}

/** The text as it stands, saved or not, as a file of the reader's own. */
function saveFile(name: string, text: string): void {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000)
}
