import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { problemOf, queryString } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import { Icon } from "../../../kit/icons.tsx"
import { PageHead } from "../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { problemText } from "../../../kit/states.tsx"
import { screens } from "../words.ts"
import { Compare, Errors, Mapping, type Roster, Sample } from "./import-parts.tsx"
import { NewSectors } from "./import-sectors.tsx"
import "./members.css"

interface Sent {
  kind: "members" | "units"
  file: File
  mapping?: Readonly<Record<string, number>>
  decisions: Readonly<Record<string, string>>
  commit: boolean
  term?: string
}

interface Progress {
  done: number
  total: number
}

/** A roster: chosen, looked at, decided where needed, and imported as a whole or not at all. */
export default function ImportPage() {
  const say = useSay()
  const language = useLanguage()
  const client = useQueryClient()
  const [kind, setKind] = useState<Sent["kind"]>("members")
  const [file, setFile] = useState<File>()
  const [decisions, setDecisions] = useState<Readonly<Record<string, string>>>({})
  const [term, setTerm] = useState("")
  const [progress, setProgress] = useState<Progress>()
  const terms = useGet<{ items: { id: string; number: number }[] }>("organisation", "/api/organisation/terms")
  const look = useMutation({
    mutationFn: (sent: Sent) => send({ ...(term ? { term } : {}), ...sent }, language, setProgress),
    onSettled: () => setProgress(undefined),
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
        {kind === "members" && (terms.data?.items.length ?? 0) > 1 ? (
          <label className="row">
            <span>{say(screens.term)}</span>
            <select
              className="input short"
              value={term}
              onChange={(event) => {
                setTerm(event.target.value)
                if (file) look.mutate({ kind, file, decisions: {}, commit: false, term: event.target.value })
              }}
            >
              <option value="">{say(screens.presentTerm)}</option>
              {terms.data?.items.map(({ id, number }) => (
                <option key={id} value={id}>
                  {say(screens.termName, { n: number })}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <label className="button">
          <Icon name="file" />
          {say(file ? screens.otherFile : screens.chooseFile)}
          <input
            className="only-read"
            type="file"
            accept=".xlsx,.csv"
            onChange={(event) => begin({ file: event.target.files?.[0] })}
          />
        </label>
        {file ? <span>{file.name}</span> : null}
      </div>
      {look.isPending ? (
        <div role="status" className="stack tight">
          <p>{progress ? say(screens.writing, { ...progress }) : say(screens.reading)}</p>
          {progress ? (
            <progress max={progress.total} value={progress.done} aria-label={say(screens.import)} />
          ) : null}
        </div>
      ) : null}
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
          {roster.unknownSectors.length > 0 ? (
            <NewSectors
              key={roster.unknownSectors.map(({ name }) => name).join()}
              sectors={roster.unknownSectors}
              onRegistered={() => again({})}
            />
          ) : null}
          {roster.errorCount > 0 ? <Errors roster={roster} /> : null}
          <Mapping kind={kind} roster={roster} onChange={(mapping) => again({ mapping })} />
          <Sample roster={roster} />
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

/** Multipart. The answer is the preview, or, line by line while it is written, how far one is and what was done. */
async function send(
  { kind, file, mapping, decisions, commit, term }: Sent,
  language: string,
  tell: (progress: Progress) => void,
): Promise<Roster> {
  const form = new FormData()
  if (mapping) form.append("mapping", JSON.stringify(mapping))
  form.append("decisions", JSON.stringify(decisions))
  form.append("file", file)
  const path = `/api/members/roster${commit ? "/import" : ""}${queryString({ kind, term })}`
  const response = await fetch(path, {
    method: "POST",
    body: form,
    headers: { accept: "application/json", "x-language": language },
  }).catch(() => undefined)
  if (!response) throw problemOf(0, {})
  if (!response.ok) throw problemOf(response.status, await response.json().catch(() => ({})))
  return commit ? readLines(response, tell) : ((await response.json()) as Roster)
}

type Line = Progress | { answer: Roster } | { failed: true }

async function readLines(response: Response, tell: (progress: Progress) => void): Promise<Roster> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ""
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const lines = (rest + part.value).split("\n")
    rest = lines.pop() ?? ""
    for (const text of lines) {
      const line = JSON.parse(text) as Line
      if ("answer" in line) return line.answer
      if ("failed" in line) throw problemOf(500, {})
      tell(line)
    }
  }
  throw problemOf(0, {})
}
