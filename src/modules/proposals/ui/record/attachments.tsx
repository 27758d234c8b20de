import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call, commonHeaders, newKey, problemOf } from "../../../../kit/api.ts"
import { FileList } from "../../../../kit/file-upload.tsx"
import type { FileInfo } from "../../../../kit/files.ts"
import { Icon } from "../../../../kit/icons.tsx"
import { Section } from "../../../../kit/page-head.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { ErrorState, problemText } from "../../../../kit/states.tsx"
import { kitWords } from "../../../../kit/words.ts"
import { recordWords } from "./words.ts"

const address = (id: string, procedure = "proposal") => `/api/files?procedure=${procedure}&caseId=${id}`

function useFiles(id: string, procedure?: string, plural = "proposals") {
  return useQuery({
    queryKey: [plural, "files", id],
    queryFn: ({ signal }) => call<{ items: FileInfo[] }>(address(id, procedure), { signal }),
  })
}

interface AttachmentsProps {
  id: string
  /** Whose files they are; a proposal's unless said otherwise. */
  procedure?: string
  plural?: string
}

/** The files of a case, to read; nothing where there are none. */
export function Attachments({ id, procedure, plural }: AttachmentsProps) {
  const say = useSay()
  const files = useFiles(id, procedure, plural).data?.items ?? []
  if (files.length === 0) return null
  return (
    <Section title={say(kitWords.case.attachments)}>
      <FileList files={files} />
    </Section>
  )
}

/** The same while it is a draft: each file is attached as soon as it is chosen, and can be taken away again. */
export function AttachmentsEditor({ id }: { id: string }) {
  const say = useSay()
  const client = useQueryClient()
  const files = useFiles(id)
  const [working, setWorking] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const reload = () => client.invalidateQueries({ queryKey: ["proposals", "files", id] })
  const take = async (chosen: readonly File[]) => {
    setProblem(undefined)
    for (const file of chosen) {
      setWorking(file.name)
      try {
        await attach(id, file)
      } catch (error) {
        setProblem(say(recordWords.files.failed, { name: file.name, why: problemText(error, say) }))
      }
      await reload()
    }
    setWorking(undefined)
  }
  const remove = async (file: FileInfo) => {
    try {
      await call(`/api/files/${file.id}`, { method: "DELETE" })
    } catch (error) {
      setProblem(problemText(error, say))
    }
    await reload()
  }
  return (
    <div className="stack tight">
      {files.error ? <ErrorState error={files.error} onRetry={() => void files.refetch()} /> : null}
      {files.data && files.data.items.length > 0 ? (
        <FileList files={files.data.items} onRemove={(file) => void remove(file)} />
      ) : null}
      <p role="status" className="small">
        {working ? say(recordWords.files.working, { name: working }) : ""}
      </p>
      {problem ? (
        <p className="notice wrong" role="alert">
          {problem}
        </p>
      ) : null}
      <label className="drop">
        <input
          className="only-read"
          type="file"
          multiple
          onChange={(event) => {
            void take([...(event.target.files ?? [])])
            event.target.value = ""
          }}
        />
        <Icon name="file" />
        <span className="as-link">{say(recordWords.files.add)}</span>
      </label>
    </div>
  )
}

async function attach(id: string, file: File): Promise<void> {
  const body = new FormData()
  body.append("file", file)
  const response = await fetch(address(id), {
    method: "POST",
    credentials: "same-origin",
    headers: { ...commonHeaders(address(id)), "idempotency-key": newKey() },
    body,
  }).catch((error: unknown) => {
    throw problemOf(0, { title: String(error) })
  })
  if (!response.ok) throw problemOf(response.status, await response.json().catch(() => null))
}
