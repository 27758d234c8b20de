import { keepPreviousData, QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useRef } from "react"
import { call, newKey, Problem, queryString } from "./api.ts"
import type { CaseView } from "./case-view.ts"
import type { DueComputation } from "./deadline.ts"

/** Keys begin with the plural of the procedure ("proposals"), or "me", "todo", "notices", "search", "calendar". */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // What was turned away has come again for a minute already (queue.ts).
        retry: (count, error) =>
          count < 2 &&
          (!(error instanceof Problem) ||
            error.status === 0 ||
            (error.status >= 500 && error.status !== 503)),
      },
    },
  })
}

export interface Me {
  account: {
    id: string
    name: string
    mustChangePassword?: boolean
    passwordExpired?: boolean
    secondFactorNeeded?: boolean
  }
  person: { id: string; name: string } | null
  organisation: { id: string | number; name: string; shortName: string; level: string }
  roles: string[]
  organisations: { id: string | number; name: string }[]
  office: { nav: string[] }
}

export function useMe() {
  return useQuery({
    queryKey: ["me"],
    queryFn: () => call<Me>("/api/me", { quiet: true }),
    staleTime: 300_000,
    retry: (count, error) => count < 2 && !(error instanceof Problem && [401, 503].includes(error.status)),
  })
}

export interface TodoItem {
  id: string
  procedure: string
  caseId: string
  number: string | null
  title: string
  what: string
  why: string
  due:
    | (Pick<DueComputation, "start" | "period" | "provisional"> & { on: string; workingDaysLeft: number })
    | null
  overdue: boolean
  href: string
}

export function useTodo() {
  return useQuery({
    queryKey: ["todo"],
    queryFn: ({ signal }) => call<{ items: TodoItem[] }>("/api/todo", { signal }),
  })
}

export interface NoticeItem {
  id: string
  kind: string
  title: string
  body: string
  href: string | null
  at: string
  readAt: string | null
}

export function useNotices(unreadOnly = false) {
  const path = unreadOnly ? "/api/notices?unread=1" : "/api/notices"
  return useQuery({
    queryKey: ["notices", unreadOnly],
    queryFn: ({ signal }) => call<{ items: NoticeItem[]; unread: number }>(path, { signal }),
  })
}

/** Any GET, kept under a key that begins with the plural, so that live updates reach it. */
export function useGet<T>(plural: string, path: string | undefined) {
  return useQuery({
    queryKey: [plural, path],
    enabled: path !== undefined,
    queryFn: ({ signal }) => call<T>(path as string, { signal }),
  })
}

/** One case: GET /api/{plural}/{id}. */
export function useCase<R = Record<string, unknown>>(plural: string, id: string | undefined) {
  return useQuery({
    queryKey: [plural, "case", id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => call<CaseView<R>>(`/api/${plural}/${id}`, { signal }),
  })
}

export interface ListAnswer<Row> {
  items: Row[]
  total: number
  totalCapped: boolean
  next: string | null
}

/** One page of a list; the page before stays on screen while the next is read. */
export function useList<Row>(path: string, key: string, params: Record<string, string | number | undefined>) {
  return useQuery({
    queryKey: [key, "list", path, params],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call<ListAnswer<Row>>(path + queryString(params), { signal }),
  })
}

/** A whole list, page after page: for what is chosen from all of it, never for a table. */
export async function everyRow<Row>(
  path: string,
  params: Record<string, string | number | undefined>,
  signal?: AbortSignal,
): Promise<Row[]> {
  const rows: Row[] = []
  let cursor: string | undefined
  do {
    const asked = path + queryString({ ...params, limit: 100, cursor })
    const page = await call<ListAnswer<Row>>(asked, signal ? { signal } : {})
    rows.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  return rows
}

export interface Act {
  action: string
  input: unknown
  version: number
}

/** Takes an action: POST /api/{plural}/{id}/actions/{action}. The same submit repeated keeps its idempotency key. */
export function useAct<R = Record<string, unknown>>(plural: string, id: string) {
  const client = useQueryClient()
  const last = useRef<{ sent: string; key: string } | undefined>(undefined)
  return useMutation({
    mutationFn: ({ action, input, version }: Act) => {
      const sent = JSON.stringify([id, action, input, version])
      if (last.current?.sent !== sent) last.current = { sent, key: newKey() }
      return act<R>(plural, id, { action, input, version }, last.current.key)
    },
    onSuccess: async (view) => {
      last.current = undefined
      client.setQueryData([plural, "case", id], view)
      await Promise.all([
        client.invalidateQueries({ queryKey: [plural, "list"] }),
        client.invalidateQueries({ queryKey: ["todo"] }),
      ])
    },
    onError: (error) => {
      // A lost race: bring the newest state, keep what was typed.
      if (error instanceof Problem && error.status === 409)
        void client.invalidateQueries({ queryKey: [plural, "case", id] })
    },
  })
}

export function act<R = Record<string, unknown>>(
  plural: string,
  id: string,
  what: Act,
  idempotencyKey: string,
) {
  const body = { input: what.input, version: what.version }
  return call<CaseView<R>>(`/api/${plural}/${id}/actions/${what.action}`, {
    method: "POST",
    body,
    idempotencyKey,
  })
}
