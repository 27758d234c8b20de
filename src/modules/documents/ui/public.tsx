import { useState } from "react"
import { call } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import { Icon } from "../../../kit/icons.tsx"
import { useGo } from "../../../kit/link.tsx"
import { Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { ErrorState } from "../../../kit/states.tsx"
import { type DocumentKind, documentKinds } from "../record.ts"
import { screen } from "./words.ts"

interface Line {
  id: string
  kind: DocumentKind
  number: string | null
}

interface OfCase {
  procedure: string
  /** As it stands in the address of its record. */
  plural: string
  id: string
}

/** 公文 on a case's own page: those issued on it, to read and to download, and those that one may draw up now. */
export function DocumentsOfCase({ procedure, plural, id }: OfCase) {
  const say = useSay()
  const of = `/api/documents/of/${procedure}/${id}`
  const papers = `/api/${plural}/${id}/papers`
  const items = useGet<{ items: Line[] }>("documents", of).data?.items ?? []
  const kinds = useGet<{ items: DocumentKind[] }>(plural, papers).data?.items ?? []
  if (items.length + kinds.length === 0) return null
  return (
    <Section title={say(screen.documents)}>
      <ul className="stack tight">
        {items.map((each) => (
          <li key={each.id} className="row">
            <span>
              {say(documentKinds[each.kind].label)} {each.number ?? ""}
            </span>
            <a className="button" href={`${of}/${each.id}/file?format=pdf`} target="_blank" rel="noreferrer">
              <Icon name="download" />
              {say(screen.pdf)}
            </a>
            <a className="button" href={`${of}/${each.id}/file?format=docx`}>
              <Icon name="download" />
              {say(screen.docx)}
            </a>
          </li>
        ))}
        {kinds.map((kind) => (
          <li key={kind}>
            <DrawUp kind={kind} path={`${papers}/${kind}`} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Draws a document up and opens it; the one that was drawn up before, when there is one. */
export function DrawUp({ kind, path, body }: { kind: DocumentKind; path: string; body?: unknown }) {
  const say = useSay()
  const go = useGo()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const draw = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const { id } = await call<{ id: string }>(path, { method: "POST", body: body ?? {} })
      go(`/documents/${id}`)
    } catch (error) {
      setProblem(error)
      setBusy(false)
    }
  }
  return (
    <>
      <Button disabled={busy} icon="file" onClick={() => void draw()}>
        {say(screen.drawUp, { kind: say(documentKinds[kind].label) })}
      </Button>
      {problem ? <ErrorState error={problem} /> : null}
    </>
  )
}
