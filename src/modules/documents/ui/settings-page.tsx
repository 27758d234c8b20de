import { useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { call, commonHeaders, problemOf, queryString } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import { PageHead, Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { Await, Loading, problemText } from "../../../kit/states.tsx"
import { type Forms, type SealKind, sealKinds } from "./forms.ts"
import { Templates } from "./templates.tsx"
import { caseWords, screen, seriesExamples } from "./words.ts"
import "./documents.css"

/** What documents are made with: templates, series, seals, and the fonts of the server. */
export default function SettingsPage() {
  const say = useSay()
  const query = useGet<Forms>("document-forms", "/api/document-forms")
  return (
    <>
      <PageHead title={say(screen.settings)} />
      <Await query={query} loading={<Loading lines={10} />}>
        {(forms) => (
          <div className="stack document-settings">
            <Templates forms={forms} />
            <Series series={forms.series} />
            <Seals seals={forms.seals} />
            <Fonts faces={forms.faces} />
          </div>
        )}
      </Await>
    </>
  )
}

function useChange() {
  const client = useQueryClient()
  const say = useSay()
  const [problem, setProblem] = useState("")
  const [busy, setBusy] = useState(false)
  const change = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true)
    setProblem("")
    try {
      await work()
      await client.invalidateQueries({ queryKey: ["document-forms"] })
      return true
    } catch (error) {
      setProblem(problemText(error, say))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { problem, busy, change }
}

function Series({ series }: Pick<Forms, "series">) {
  const say = useSay()
  const { problem, busy, change } = useChange()
  const [made, setMade] = useState({ code: "", name: "", pattern: "" })
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const done = await change(() => call("/api/document-forms/series", { method: "POST", body: made }))
    if (done) setMade({ code: "", name: "", pattern: "" })
  }
  return (
    <Section title={say(screen.series)}>
      <table className="document-checks">
        <tbody>
          {series.map((each) => (
            <tr key={each.id}>
              <td>{each.name}</td>
              <td>{each.pattern}</td>
              <td className="muted">
                {each.years[0]
                  ? say(screen.next, { year: each.years[0].year, n: each.years[0].last })
                  : say(screen.unused)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <form className="row" onSubmit={add}>
        {(["code", "name", "pattern"] as const).map((field) => (
          <label key={field}>
            <span className="small muted">{say(caseWords.fields?.[field] ?? screen.series)}</span>
            <input
              className="input"
              required
              value={made[field]}
              placeholder={say(seriesExamples[field])}
              onChange={(event) => setMade({ ...made, [field]: event.target.value })}
            />
          </label>
        ))}
        <Button type="submit" disabled={busy}>
          {say(screen.add)}
        </Button>
      </form>
      {problem ? <p className="notice late">{problem}</p> : null}
    </Section>
  )
}

function Seals({ seals }: Pick<Forms, "seals">) {
  const say = useSay()
  const { problem, busy, change } = useChange()
  const [name, setName] = useState("")
  const [file, setFile] = useState<File | undefined>()
  const [provider, setProvider] = useState<SealKind>("sm2")
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (!file) return
    if (await change(() => upload(name, file, provider))) setName("")
  }
  return (
    <Section title={say(screen.seals)}>
      <p className="muted">{say(screen.sealHelp)}</p>
      {seals.length === 0 ? <p>{say(screen.noSeals)}</p> : null}
      <table className="document-checks">
        <tbody>
          {seals.map((each) => (
            <tr key={each.id}>
              <td>{each.name}</td>
              <td className="muted">{say(screen.sealKinds[each.provider])}</td>
              <td className="muted">{say(screen.diameter, { n: each.diameter })}</td>
              <td>
                {each.retiredOn ? (
                  <span className="muted">{say(screen.retired)}</span>
                ) : (
                  <Button
                    small
                    disabled={busy}
                    onClick={() =>
                      void change(() => call(`/api/document-forms/seals/${each.id}`, { method: "DELETE" }))
                    }
                  >
                    {say(screen.retire)}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <form className="row" onSubmit={add}>
        <label>
          <span className="small muted">{say(screen.sealName)}</span>
          <input className="input" required value={name} onChange={(event) => setName(event.target.value)} />
        </label>
        <label>
          <span className="small muted">{say(screen.sealKind)}</span>
          <select
            className="input"
            value={provider}
            onChange={(event) => setProvider(event.target.value as SealKind)}
          >
            {sealKinds.map((each) => (
              <option key={each} value={each}>
                {say(screen.sealKinds[each])}
              </option>
            ))}
          </select>
        </label>
        <input
          type="file"
          required
          accept="image/png"
          aria-label={say(screen.choose)}
          onChange={(event) => setFile(event.target.files?.[0])}
        />
        <Button type="submit" disabled={busy}>
          {say(screen.add)}
        </Button>
      </form>
      {problem ? <p className="notice late">{problem}</p> : null}
    </Section>
  )
}

async function upload(name: string, file: File, provider: SealKind): Promise<void> {
  const body = new FormData()
  body.append("file", file)
  const path = `/api/document-forms/seals${queryString({ name, provider })}`
  const response = await fetch(path, { method: "POST", headers: commonHeaders(path), body })
  if (!response.ok) throw problemOf(response.status, await response.json().catch(() => undefined))
}

function Fonts({ faces }: Pick<Forms, "faces">) {
  const say = useSay()
  return (
    <Section title={say(screen.fonts)}>
      <p className="muted">{say(screen.fontsHelp)}</p>
      <table className="document-checks">
        <tbody>
          {faces.map(({ role, family, weight, substituteFor }) => (
            <tr key={role}>
              <td>{family}</td>
              <td className="muted num">{weight}</td>
              <td>{substituteFor ? say(screen.standsFor, { name: substituteFor }) : ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
