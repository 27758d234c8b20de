import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { problemOf } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import { PageHead } from "../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { problemText } from "../../../kit/states.tsx"
import { screens } from "../words.ts"
import { Compare, Errors, Mapping, type Roster, Sample } from "./import-parts.tsx"
import "./members.css"

interface Sent {
  kind: "members" | "units"
  file: File
  mapping?: Readonly<Record<string, number>>
  decisions: Readonly<Record<string, string>>
  commit: boolean
}

/** A roster: chosen, looked at, decided where needed, and imported as a whole or not at all. */
export default function ImportPage() {
  const say = useSay()
  const language = useLanguage()
  const client = useQueryClient()
  const [kind, setKind] = useState<Sent["kind"]>("members")
  const [file, setFile] = useState<File>()
  const [decisions, setDecisions] = useState<Readonly<Record<string, string>>>({})
  const look = useMutation({
    mutationFn: (sent: Sent) => send(sent, language),
    onSuccess: (answer) => (answer.imported ? client.invalidateQueries() : undefined),
  })
  const roster = look.data
  const begin = (next: { kind?: Sent["kind"]; file?: File | undefined }) => {
    const chosen = next.file ?? file
    setKind(next.kind ?? kind)
    setFile(chosen)
    setDecisions({})
    look.reset()
    if (chosen) look.mutate({ kind: next.kind ?? kind, file: chosen, decisions: {}, commit: false })
  }
  const again = (more: Partial<Sent>) => {
    if (!file) return
    const mapping = more.mapping ?? roster?.mapping
    look.mutate({ kind, file, decisions, commit: false, ...(mapping ? { mapping } : {}), ...more })
  }
  const undecided = roster?.undecided.filter(({ row }) => decisions[String(row)] === undefined).length ?? 0
  const open = (roster?.undecidedCount ?? 0) - ((roster?.undecided.length ?? 0) - undecided)
  const ready = roster && !roster.imported && roster.missing.length === 0 && roster.errorCount === 0
  return (
    <div className="stack">
      <PageHead title={say(screens.import)} below={say(screens.importLead)} />
      <div className="sheet row loose">
        <div className="choices">
          {(["members", "units"] as const).map((each) => (
            <label key={each} className="choice">
              <input
                type="radio"
                name="kind"
                checked={kind === each}
                onChange={() => begin({ kind: each })}
              />
              {say(each === "members" ? screens.kindMembers : screens.kindUnits)}
            </label>
          ))}
        </div>
        <label className="row">
          <span>{say(screens.file)}</span>
          <input
            type="file"
            accept=".xlsx,.csv"
            onChange={(event) => begin({ file: event.target.files?.[0] })}
          />
        </label>
      </div>
      {look.isPending ? <p role="status">{say(screens.reading)}</p> : null}
      {look.error ? (
        <p className="notice wrong" role="alert">
          {problemText(look.error, say)}
        </p>
      ) : null}
      {roster?.imported ? (
        <p className="notice done" role="status">
          {say(screens.imported, { add: roster.add, change: roster.change })}
        </p>
      ) : null}
      {roster && !roster.imported ? (
        <>
          <Mapping kind={kind} roster={roster} onChange={(mapping) => again({ mapping })} />
          <Sample roster={roster} />
          {roster.errorCount > 0 ? <Errors roster={roster} /> : null}
          {roster.undecided.length > 0 ? (
            <Compare roster={roster} decisions={decisions} onDecide={setDecisions} />
          ) : null}
          {undecided === 0 && open > 0 ? (
            <div>
              <Button onClick={() => again({})}>{say(screens.compareMore, { n: open })}</Button>
            </div>
          ) : null}
        </>
      ) : null}
      {ready ? (
        <div className="stack tight">
          <p>
            {say(screens.wouldDo, {
              rows: roster.rows,
              add: roster.add,
              change: roster.change,
              same: roster.same,
              undecided: open,
            })}
          </p>
          <div>
            <Button
              kind="primary"
              disabled={open > 0 || look.isPending}
              onClick={() => again({ commit: true })}
            >
              {say(screens.importNow, { n: roster.add + roster.change + roster.undecidedCount })}
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  )
}

/** Multipart, with progress left to the browser; the answer is the preview, or what was done. */
async function send({ kind, file, mapping, decisions, commit }: Sent, language: string): Promise<Roster> {
  const form = new FormData()
  if (mapping) form.append("mapping", JSON.stringify(mapping))
  form.append("decisions", JSON.stringify(decisions))
  form.append("file", file)
  const response = await fetch(`/api/members/roster?kind=${kind}&commit=${commit ? 1 : 0}`, {
    method: "POST",
    body: form,
    headers: { accept: "application/json", "x-language": language },
  }).catch(() => undefined)
  if (!response) throw problemOf(0, {})
  const answer = await response.json().catch(() => ({}))
  if (!response.ok) throw problemOf(response.status, answer)
  return answer as Roster
}
