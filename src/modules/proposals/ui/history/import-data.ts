import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { call, problemOf } from "../../../../kit/api.ts"
import type { ImportLine, ImportView, Preview, SetupInput } from "../../history/schema.ts"

const importsPath = "/api/imports/proposals"
const key = "imports"

/** Uploads the file; the form travels as it is, so that no copy is made in memory. */
export async function uploadTable(file: File): Promise<ImportView> {
  const form = new FormData()
  form.append("file", file)
  const answer = await fetch(importsPath, {
    method: "POST",
    body: form,
    credentials: "same-origin",
    headers: { accept: "application/json" },
  }).catch(() => {
    throw problemOf(0, { title: "network" })
  })
  const json: unknown = await answer.json().catch(() => undefined)
  if (!answer.ok) throw problemOf(answer.status, json)
  return json as ImportView
}

/** What the import would do; asked anew whenever the setup changes, the last answer staying on the screen meanwhile. */
export function usePreview(id: string | undefined, setup: SetupInput | undefined) {
  return useQuery({
    queryKey: [key, "preview", id, setup],
    enabled: id !== undefined && setup !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      call<Preview>(`${importsPath}/${id}/preview`, { method: "POST", body: setup, signal }),
  })
}

const atWork = (state: string) => ["queued", "reading", "writing", "indexing", "failed"].includes(state)

/** How far it has come, read again every second while it is at work. */
export function useImport(id: string | undefined) {
  return useQuery({
    queryKey: [key, "one", id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => call<ImportView>(`${importsPath}/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data && atWork(state.data.state) ? 1_000 : false),
  })
}

export function useRun(id: string | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (setup: SetupInput) =>
      call<ImportView>(`${importsPath}/${id}/run`, { method: "POST", body: setup }),
    onSuccess: (view) => client.setQueryData([key, "one", view.id], view),
  })
}

export function useImports() {
  return useQuery({
    queryKey: [key, "list"],
    queryFn: ({ signal }) => call<{ items: ImportLine[] }>(importsPath, { signal }),
  })
}
