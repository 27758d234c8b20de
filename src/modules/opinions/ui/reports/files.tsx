import { useQuery, useQueryClient } from "@tanstack/react-query"
import { call } from "../../../../kit/api.ts"
import { FileList, FileUpload } from "../../../../kit/file-upload.tsx"
import type { FileInfo } from "../../../../kit/files.ts"
import { Section } from "../../../../kit/page-head.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { recordWords } from "../words.ts"

function useFiles(id: string) {
  return useQuery({
    queryKey: ["opinion-reports", "files", id],
    queryFn: ({ signal }) =>
      call<{ items: FileInfo[] }>(`/api/files?procedure=opinion_report&caseId=${id}`, { signal }),
  })
}

/** Photos taken on the spot, attached as soon as they are chosen. */
export function Photos({ id }: { id: string }) {
  const client = useQueryClient()
  const files = useFiles(id)
  const had = files.data?.items ?? []
  const settle = async (next: readonly FileInfo[]) => {
    const gone = had.filter((file) => !next.some((each) => each.id === file.id))
    for (const file of gone) await call(`/api/files/${file.id}`, { method: "DELETE" })
    await client.invalidateQueries({ queryKey: ["opinion-reports", "files", id] })
  }
  return (
    <FileUpload
      id="field-files"
      value={had}
      onChange={(next) => void settle(next)}
      of={{ procedure: "opinion_report", caseId: id }}
    />
  )
}

/** The files of a report, to read; nothing where there are none. */
export function Files({ id }: { id: string }) {
  const say = useSay()
  const files = useFiles(id).data?.items ?? []
  if (files.length === 0) return null
  return (
    <Section title={say(recordWords.files)}>
      <FileList files={files} />
    </Section>
  )
}
