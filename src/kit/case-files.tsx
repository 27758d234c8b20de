import { useQuery, useQueryClient } from "@tanstack/react-query"
import { call } from "./api.ts"
import { FileList, FileUpload } from "./file-upload.tsx"
import type { FileInfo, FilesOf } from "./files.ts"

/** The files of a case: to read, or to add to and take one's own away from. */
export function CaseFiles({ of, adding, id = "case-files" }: { of: FilesOf; adding: boolean; id?: string }) {
  const client = useQueryClient()
  const key = ["files", of.procedure, of.caseId]
  const files = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      call<{ items: FileInfo[] }>(`/api/files?procedure=${of.procedure}&caseId=${of.caseId}`, { signal }),
  })
  const had = files.data?.items ?? []
  const settle = async (next: readonly FileInfo[]) => {
    for (const file of had.filter((each) => !next.some((one) => one.id === each.id)))
      await call(`/api/files/${file.id}`, { method: "DELETE" })
    await client.invalidateQueries({ queryKey: key })
  }
  return adding ? (
    <FileUpload id={id} value={had} onChange={(next) => void settle(next)} of={of} />
  ) : (
    <FileList files={had} />
  )
}
