/** What a list shows, as it stands in the address: shareable, bookmarkable, and the same for saved views. */
export interface ListState {
  q: string
  sort: string
  filters: Record<string, string>
  cursor: string
  /** Shown columns, when not the usual ones. */
  columns: string[]
}

const own = new Set(["q", "sort", "cursor", "columns"])

/** Only filters the list knows are taken; the rest of an address is left out. */
export function readListState(
  search: Record<string, string>,
  filterKeys: readonly string[],
  sort = "",
): ListState {
  const filters = filterKeys
    .filter((key) => search[key] && !own.has(key))
    .map((key) => [key, search[key] as string])
  return {
    q: search.q ?? "",
    sort: search.sort ?? sort,
    filters: Object.fromEntries(filters),
    cursor: search.cursor ?? "",
    columns: (search.columns ?? "").split(",").filter(Boolean),
  }
}

export function writeListState(state: ListState, usualSort = ""): Record<string, string | undefined> {
  return {
    q: state.q || undefined,
    ...state.filters,
    sort: state.sort === usualSort ? undefined : state.sort || undefined,
    columns: state.columns.join(",") || undefined,
    cursor: state.cursor || undefined,
  }
}

/** What the server is asked. Columns are the screen's own affair. */
export function listParams(state: ListState, limit?: number): Record<string, string | number | undefined> {
  return {
    q: state.q || undefined,
    ...state.filters,
    sort: state.sort || undefined,
    cursor: state.cursor || undefined,
    limit,
  }
}

/** Any change of what is sought begins again at the first page. */
export function changed(state: ListState, change: Partial<ListState>): ListState {
  const kept = "cursor" in change || Object.keys(change).every((key) => key === "columns")
  return { ...state, ...change, cursor: kept ? (change.cursor ?? state.cursor) : "" }
}

export function withFilter(state: ListState, key: string, value: string | undefined): ListState {
  const { [key]: _old, ...rest } = state.filters
  return changed(state, { filters: value ? { ...rest, [key]: value } : rest })
}

/** none → descending → ascending → none. */
export function nextSort(current: string, key: string): string {
  if (current === `-${key}`) return key
  return current === key ? "" : `-${key}`
}

/** 1,000+ 件: an exact count over a wide filter costs more than the page. */
export function countText(total: number, capped: boolean): { n: string; capped: boolean } {
  return { n: total.toLocaleString("en-US"), capped }
}
