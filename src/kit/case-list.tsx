import { type ReactNode, useMemo, useRef, useState } from "react"
import type { Words } from "../base/words.ts"
import { queryString } from "./api.ts"
import { BulkBar } from "./bulk-bar.tsx"
import { Button } from "./button.tsx"
import { CardList, type CardParts } from "./card-list.tsx"
import type { ModuleWords } from "./case-view.ts"
import type { JsonSchema } from "./form-model.ts"
import { Icon } from "./icons.tsx"
import { useKeys } from "./keys.ts"
import { useGo, useSearch } from "./link.tsx"
import { ColumnMenu } from "./list-columns.tsx"
import { LateInput, ListFilters } from "./list-filters.tsx"
import type { BulkAction, Column, Filter, ListRow } from "./list-model.ts"
import { ListTable } from "./list-table.tsx"
import { changed, countText, listParams, readListState, writeListState } from "./list-url.ts"
import { ListViews } from "./list-views.tsx"
import { useNarrow } from "./narrow.ts"
import { useLanguage, useSay } from "./preferences.tsx"
import { useList } from "./queries.ts"
import { Empty, ErrorState, Loading } from "./states.tsx"
import { kitWords } from "./words.ts"

export interface CaseListProps<Row extends ListRow> {
  /** As in the API: GET /api/{plural}. */
  plural: string
  /** Names the list for saved views when a module has several: "proposals.review". */
  list?: string
  title: Words
  /** What its rows are; cases otherwise. */
  counted?: keyof typeof kitWords.list.count
  columns: readonly Column<Row>[]
  filters?: readonly Filter[]
  /** Always asked, never shown: the queue this list is. */
  fixed?: Record<string, string>
  sort?: string
  limit?: number
  rowName: (row: Row) => string
  hrefOf: (row: Row) => string
  /** The same row as a card on a phone. */
  card: (row: Row) => CardParts
  bulk?: readonly (BulkAction & { form?: JsonSchema })[]
  words: ModuleWords
  /** What will appear here and how to begin. */
  empty: ReactNode
  exports?: boolean
}

/** The office's list: search, filter, sort, page by key, count, columns, saved views, export, bulk, keyboard. */
export function CaseList<Row extends ListRow>(props: CaseListProps<Row>) {
  const { plural, columns, filters = [], fixed = {}, sort = "", hrefOf, rowName } = props
  const say = useSay()
  const language = useLanguage()
  const go = useGo()
  const narrow = useNarrow()
  const [search, setSearch] = useSearch()
  const state = readListState(
    search,
    filters.map((filter) => filter.key),
    sort,
  )
  const set = (next: typeof state) => {
    setAt(-1)
    setSelected(new Set())
    setSearch(writeListState(next, sort))
  }
  const [back, setBack] = useState<string[]>([])
  const [at, setAt] = useState(-1)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const searchBox = useRef<HTMLInputElement>(null)
  const query = useList<Row>(`/api/${plural}`, plural, { ...listParams(state, props.limit ?? 20), ...fixed })
  const rows = query.data?.items ?? []
  const shown = useMemo(() => {
    const chosen =
      state.columns.length > 0 ? columns.filter((column) => state.columns.includes(column.key)) : []
    return chosen.length > 0 ? chosen : columns.filter((column) => !column.extra)
  }, [columns, state.columns])
  const choose = (index: number) => setAt(Math.max(0, Math.min(index, rows.length - 1)))
  const current = rows[at]
  const openCurrent = () => {
    if (current) go(hrefOf(current))
  }
  useKeys({
    j: () => choose(at + 1),
    k: () => choose(at - 1),
    x: () => current && props.bulk && setSelected(toggled(selected, current.id)),
    Enter: openCurrent,
    "/": () => searchBox.current?.focus(),
  })
  const page = (cursor: string, stack: string[]) => {
    setBack(stack)
    set({ ...state, cursor })
  }
  const { cursor: _page, ...view } = writeListState(state, sort)
  const viewSearch = queryString(view).slice(1)
  const filtered = state.q !== "" || Object.keys(state.filters).length > 0
  return (
    <div className="case-list">
      <div className="list-tools">
        <div className="list-search">
          <Icon name="search" />
          <LateInput
            id={`search-${plural}`}
            ref={searchBox}
            label={say(kitWords.list.searchIn)}
            placeholder={say(kitWords.list.searchIn)}
            value={state.q}
            onChange={(q) => set(changed(state, { q }))}
          />
        </div>
        <ListFilters filters={filters} state={state} onChange={set} />
        <span className="list-gap" />
        <ListViews
          list={props.list ?? plural}
          search={viewSearch}
          onOpen={(text) => go(`?${text}`, { replace: true })}
        />
        {narrow ? null : (
          <ColumnMenu
            columns={columns}
            shown={shown}
            onChange={(keys) => set(changed(state, { columns: keys }))}
          />
        )}
        {props.exports === false || narrow ? null : (
          <a
            className="button small"
            href={`/api/${plural}/export.xlsx${queryString({ ...listParams({ ...state, cursor: "" }), ...fixed, language })}`}
          >
            <Icon name="download" />
            {say(kitWords.list.export)}
          </a>
        )}
      </div>
      {props.bulk ? (
        <BulkBar
          plural={plural}
          rows={rows.filter((row) => selected.has(row.id))}
          rowName={rowName}
          actions={props.bulk}
          words={props.words}
          onClear={() => setSelected(new Set())}
        />
      ) : null}
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <Loading shape="rows" lines={12} /> : null}
      {query.data && rows.length === 0 ? (
        filtered ? (
          <Empty title={say(kitWords.list.nothingMatches)}>{say(kitWords.list.widen)}</Empty>
        ) : (
          props.empty
        )
      ) : null}
      {rows.length > 0 && narrow ? (
        <CardList
          rows={rows}
          card={props.card}
          hrefOf={hrefOf}
          pick={props.bulk ? { selected, onSelect: setSelected, rowName } : undefined}
        />
      ) : null}
      {rows.length > 0 && !narrow ? (
        <ListTable
          name={say(props.title)}
          rows={rows}
          columns={shown}
          rowName={rowName}
          sort={state.sort}
          onSort={(next) => set(changed(state, { sort: next }))}
          at={at}
          selected={props.bulk ? selected : undefined}
          onSelect={props.bulk ? setSelected : undefined}
          busy={query.isFetching}
        />
      ) : null}
      {query.data && rows.length > 0 ? (
        <nav className="list-foot" aria-label={say(kitWords.list.next)}>
          <Count of={props.counted ?? "cases"} total={query.data.total} capped={query.data.totalCapped} />
          <div className="row" hidden={state.cursor === "" && query.data.next === null}>
            <Button
              small
              disabled={state.cursor === ""}
              onClick={() => page(back.at(-1) ?? "", back.slice(0, -1))}
            >
              {say(kitWords.list.previous)}
            </Button>
            <Button
              small
              disabled={query.data.next === null || query.isPlaceholderData}
              onClick={() => page(query.data?.next ?? "", [...back, state.cursor])}
            >
              {say(kitWords.list.next)}
            </Button>
          </div>
        </nav>
      ) : null}
    </div>
  )
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}

function Count(props: { of: keyof typeof kitWords.list.count; total: number; capped: boolean }) {
  const say = useSay()
  const { count: all, countCapped: most } = kitWords.list
  const count = countText(props.total, props.capped)
  return <p className="muted">{say((count.capped ? most : all)[props.of], { n: count.n })}</p>
}
