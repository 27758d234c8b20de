import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { BatchDialog } from "../../../kit/batch-dialog.tsx"
import { Button } from "../../../kit/button.tsx"
import { PickList } from "../../../kit/pick-list.tsx"
import { useSay, useWords } from "../../../kit/preferences.tsx"
import { everyRow, useList } from "../../../kit/queries.ts"
import { Await, Loading } from "../../../kit/states.tsx"
import { type DocumentKind, documentKinds } from "../record.ts"
import { screen } from "./words.ts"
import { manyWords } from "./words-many.ts"

type Waits = "sign" | "issue"

interface Line {
  id: string
  version: number
  kind: DocumentKind
  title: string
  addressee: string | null
}

/** What waits on one's desk to be done for many at once: signatures in one's turn, numbers for what is signed. */
export function WaitingDocuments() {
  const w = useWords(manyWords)
  const counts = { sign: useWaiting("sign"), issue: useWaiting("issue") }
  const [open, setOpen] = useState<Waits>()
  return (
    <>
      {(["sign", "issue"] as const).map((waits) =>
        counts[waits] > 0 ? (
          <Button key={waits} kind="primary" onClick={() => setOpen(waits)}>
            {w(waits, { n: counts[waits] })}
          </Button>
        ) : null,
      )}
      {open ? <ManyDialog waits={open} onClose={() => setOpen(undefined)} /> : null}
    </>
  )
}

const useWaiting = (waits: Waits): number =>
  useList<Line>("/api/documents", "documents", { waits, limit: 1 }).data?.total ?? 0

function ManyDialog({ waits, onClose }: { waits: Waits; onClose: () => void }) {
  const w = useWords(manyWords)
  const say = useSay()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [kind, setKind] = useState("")
  const query = useQuery({
    // Outside the key of the lists: what was ticked stays as it was while they change.
    queryKey: ["documents-waiting", waits],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    // Drafted one after the other, their ids are in that order: so are the numbers.
    queryFn: async ({ signal }) =>
      (await everyRow<Line>("/api/documents", { waits }, signal)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  })
  const all = query.data ?? []
  const kinds = [...new Set(all.map((each) => each.kind))]
  const shown = all.filter((each) => kind === "" || each.kind === kind)
  const chosen = shown.filter(({ id }) => !left.has(id))
  const cases = chosen.map(({ id, version }) => ({ id, version, input: {} }))
  return (
    <BatchDialog
      wide
      title={w(waits, { n: chosen.length })}
      explain={<p>{w(waits === "sign" ? "signHelp" : "issueHelp")}</p>}
      order={{ procedure: "official_document", action: waits, cases }}
      verb={w(waits === "sign" ? "verbSign" : "verbIssue", { n: chosen.length })}
      onClose={onClose}
    >
      <Await query={query} loading={<Loading shape="rows" lines={6} />}>
        {() => (
          <>
            {kinds.length > 1 ? (
              <select
                className="input"
                aria-label={say(screen.kind)}
                value={kind}
                onChange={(event) => setKind(event.target.value)}
              >
                <option value="">{w("allKinds")}</option>
                {kinds.map((each) => (
                  <option key={each} value={each}>
                    {say(documentKinds[each].label)}
                  </option>
                ))}
              </select>
            ) : null}
            {all.length === 0 ? <p>{w("none")}</p> : null}
            <PickList
              name={w("pick")}
              rows={shown}
              left={left}
              onLeft={setLeft}
              title={({ id, title }) => (
                <a href={`/documents/${id}`} target="_blank" rel="noreferrer">
                  {title}
                </a>
              )}
              beside={(each) => each.addressee ?? say(documentKinds[each.kind].label)}
            />
          </>
        )}
      </Await>
    </BatchDialog>
  )
}
