import { type ReactNode, useEffect, useRef, useState } from "react"
import { ActionBar, type ActionBarProps } from "./action-bar.tsx"
import type { CardParts } from "./card-list.tsx"
import { type Available, type CaseView, type ModuleWords, wordOf } from "./case-view.ts"
import { Deadline } from "./deadline-view.tsx"
import { KeySheet } from "./key-sheet.tsx"
import { letterKeys, useKeys } from "./keys.ts"
import type { ListRow } from "./list-model.ts"
import { PageTurner } from "./page-turner.tsx"
import { useSay } from "./preferences.tsx"
import { useCase, useList } from "./queries.ts"
import { Await, Empty, ErrorState, Loading } from "./states.tsx"
import { kitWords } from "./words.ts"

export interface ReviewDeskProps<Row extends ListRow>
  extends Pick<ActionBarProps, "hide" | "primary" | "forms" | "given"> {
  plural: string
  /** What is in the queue: state and sort of the list. */
  params: Record<string, string>
  words: ModuleWords
  row: (row: Row) => CardParts
  /** The text, as it will be read. */
  text: (view: CaseView) => ReactNode
  /** More for the reviewer beside the decision: similar cases, checks. */
  aside?: (view: CaseView) => ReactNode
  /**
   * Wished letters: { file: "f" }, in the order in which the actions stand; the others come after them under the first
   * free letter of their name.
   */
  letters?: Record<string, string>
  /** An action asked for by what stands beside the decision: opened when `n` changes. */
  ask?: { action: string; n: number } | undefined
  empty?: ReactNode
}

/** Cases of the queue that stand in the list at a time. */
const perPage = 50

/** A queue worked by keyboard: left the list, middle the text, right the decision. After a decision, the next one. */
export function ReviewDesk<Row extends ListRow>(props: ReviewDeskProps<Row>) {
  const { plural, params, words } = props
  const say = useSay()
  const [pages, setPages] = useState<readonly string[]>([])
  const query = useList<Row>(`/api/${plural}`, plural, { ...params, limit: perPage, cursor: pages.at(-1) })
  const rows = query.data?.items ?? []
  const [id, setId] = useState<string | undefined>()
  const [sheet, setSheet] = useState(false)
  const [asked, setAsked] = useState<{ action: string; n: number } | undefined>()
  const place = Math.max(
    0,
    rows.findIndex((row) => row.id === id),
  )
  const row = rows[place]
  const view = useCase(plural, row?.id)
  useEffect(() => {
    if (props.ask) setAsked(props.ask)
  }, [props.ask])
  const list = useRef<HTMLOListElement>(null)
  const move = (by: number) => {
    setAsked(undefined)
    setId(rows[Math.max(0, Math.min(place + by, rows.length - 1))]?.id)
  }
  const offers = (view.data?.available ?? []).filter(
    (offer) => offer.enabled && !props.hide?.includes(offer.action),
  )
  const letters = letterKeys(
    offers.map((offer) => offer.action),
    props.letters,
  )
  const actionKeys = Object.entries(letters).map(([action, letter]) => [
    letter,
    () => setAsked((before) => ({ action, n: (before?.n ?? 0) + 1 })),
  ])
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    "?": () => setSheet(true),
    ...Object.fromEntries(actionKeys),
  })
  useEffect(() => {
    list.current?.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" })
  })
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (query.isPending) return <Loading shape="rows" lines={10} />
  // The last case of a later page was settled: what is left stands on the pages before.
  if (!row && pages.length > 0) return <TurnBack onBack={() => setPages([])} />
  if (!row) return props.empty ?? <Empty title={say(kitWords.list.queueDone)} />
  const total = query.data?.total ?? rows.length
  return (
    <div className="desk">
      <nav className="desk-list" aria-label={say(kitWords.list.queue)}>
        <p className="muted small desk-count">
          {say(kitWords.list.position, { n: pages.length * perPage + place + 1, total })}
        </p>
        <ol ref={list}>
          {rows.map((each, index) => {
            const parts = props.row(each)
            return (
              <li key={each.id}>
                <button type="button" aria-current={index === place} onClick={() => setId(each.id)}>
                  {parts.above ? <span className="muted small">{parts.above}</span> : null}
                  <span className="desk-title">{parts.title}</span>
                  {parts.lines?.[0] ? <span className="small">{parts.lines[0]}</span> : null}
                </button>
              </li>
            )
          })}
        </ol>
        <PageTurner
          pages={pages}
          next={query.data?.next ?? null}
          busy={query.isPlaceholderData}
          onPages={(next) => {
            setPages(next)
            setId(undefined)
          }}
        />
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="desk-text" aria-label={say(kitWords.list.text)} tabIndex={0}>
        <Await query={view} loading={<Loading shape="lines" lines={14} />}>
          {(data) => props.text(data)}
        </Await>
      </section>
      <aside className="desk-side" aria-label={say(kitWords.list.decide)}>
        {view.data ? (
          <>
            {view.data.deadlines
              .filter((deadline) => deadline.status === "open")
              .map((deadline) => (
                <Deadline
                  key={deadline.id}
                  name={say(wordOf(words.deadlines, deadline.name))}
                  facts={deadline}
                  due={deadline.due}
                />
              ))}
            <ActionBar
              key={view.data.id}
              plural={plural}
              view={{ ...view.data, available: inOrder(view.data.available, props.letters) }}
              words={words}
              hide={props.hide}
              primary={props.primary}
              forms={props.forms}
              given={props.given}
              letters={letters}
              asked={asked}
              onDone={() => {
                setAsked(undefined)
                setId(rows[place + 1]?.id ?? rows[place - 1]?.id)
              }}
            />
            {props.aside?.(view.data)}
            <button type="button" className="linkish small" onClick={() => setSheet(true)}>
              <kbd>?</kbd> {say(kitWords.keys.sheet)}
            </button>
          </>
        ) : (
          <Loading lines={4} />
        )}
      </aside>
      {sheet ? (
        <KeySheet
          onClose={() => setSheet(false)}
          keys={[
            ["j", say(kitWords.keys.next)],
            ["k", say(kitWords.keys.previous)],
            ...Object.entries(letters).map(
              ([action, letter]) => [letter, say(wordOf(words.actions, action))] as const,
            ),
            ["Esc", say(kitWords.keys.leave)],
            ["?", say(kitWords.keys.sheet)],
          ]}
        />
      ) : null}
    </div>
  )
}

function TurnBack({ onBack }: { onBack: () => void }) {
  useEffect(onBack)
  return <Loading shape="rows" lines={10} />
}

function inOrder(offers: readonly Available[], letters: Record<string, string> = {}): Available[] {
  const order = Object.keys(letters)
  const place = ({ action }: Available) => (order.includes(action) ? order.indexOf(action) : order.length)
  return [...offers].sort((a, b) => place(a) - place(b))
}
