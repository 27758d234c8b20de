import { Icon } from "../../../kit/icons.tsx"
import { Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { documentKinds } from "../record.ts"
import { screen } from "./words.ts"

interface Line {
  id: string
  kind: keyof typeof documentKinds
  number: string | null
}

/** The documents issued on a case, on the case's own page, to read and to download; nothing when there are none. */
export function DocumentsOfCase({ procedure, id }: { procedure: string; id: string }) {
  const say = useSay()
  const of = `/api/documents/of/${procedure}/${id}`
  const items = useGet<{ items: Line[] }>("documents", of).data?.items ?? []
  if (items.length === 0) return null
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
      </ul>
    </Section>
  )
}
