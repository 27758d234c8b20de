import { type ChangeEvent, useState } from "react"
import { commonHeaders, problemOf } from "../../../kit/api.ts"
import { Icon } from "../../../kit/icons.tsx"
import { PageHead, Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { Loading, problemText } from "../../../kit/states.tsx"
import { screen } from "./words.ts"
import "./documents.css"

interface Measured {
  check: string
  label: string
  found: string
  expected: string
}

interface Report {
  type: "pdf" | "docx"
  pages: number | null
  conforms: boolean
  findings: readonly (Measured & { page: number | null; near?: string })[]
  measured: readonly Measured[]
  /** What the file does not have, or shows only once its pages are laid out. */
  unmeasured: readonly string[]
  unpaged: readonly string[]
  substitutions: readonly { expected: string; found: string; alike: readonly string[] }[]
}

type State =
  | { at: "start" }
  | { at: "measuring"; name: string }
  | { at: "done"; name: string; report: Report }
  | { at: "refused"; name: string; why: string }

/** A file in, its measurements out. Nothing is kept. */
export default function CheckPage() {
  const say = useSay()
  const [state, setState] = useState<State>({ at: "start" })
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ""
    if (!file) return
    setState({ at: "measuring", name: file.name })
    try {
      setState({ at: "done", name: file.name, report: await measure(file) })
    } catch (error) {
      setState({ at: "refused", name: file.name, why: problemText(error, say) })
    }
  }
  return (
    <div className="narrow-page">
      <PageHead title={say(screen.check)} below={say(screen.checkHelp)} />
      <label className="button primary">
        <Icon name="up" />
        {say(screen.choose)}
        <input className="only-read" type="file" accept=".pdf,.docx" onChange={take} />
      </label>
      <div className="stack document-result" aria-live="polite">
        {state.at === "measuring" ? (
          <>
            <p className="muted">
              {state.name} · {say(screen.checking)}
            </p>
            <Loading lines={8} />
          </>
        ) : null}
        {state.at === "refused" ? (
          <p className="notice late">
            {state.name}：{state.why}
          </p>
        ) : null}
        {state.at === "done" ? <Found name={state.name} report={state.report} /> : null}
      </div>
    </div>
  )
}

async function measure(file: File): Promise<Report> {
  const body = new FormData()
  body.append("file", file)
  const path = "/api/documents/check"
  const response = await fetch(path, { method: "POST", headers: commonHeaders(path), body }).catch(() => {
    throw problemOf(0, { title: "network" })
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw problemOf(response.status, answer)
  return answer as Report
}

function Found({ name, report }: { name: string; report: Report }) {
  const say = useSay()
  const wrong = new Set(report.findings.map(({ check }) => check))
  const list = [...new Set(report.substitutions.map(({ expected, found }) => `${expected} → ${found}`))]
  return (
    <>
      <p className={report.conforms ? "notice done" : "notice late"}>
        <Icon name={report.conforms ? "done" : "late"} />
        <span>
          {name}：
          {report.conforms ? say(screen.conforms) : say(screen.conformsNot, { n: report.findings.length })}
        </span>
      </p>
      {list.length > 0 ? (
        <p className="muted small">{say(screen.substitutes, { list: list.join("、") })}</p>
      ) : null}
      {report.substitutions
        .filter(({ alike }) => alike.length > 0)
        .map(({ expected, found, alike }) => (
          <p key={`${expected}${found}`} className="muted small">
            {say(screen.alike, { font: found, names: [expected, ...alike].join("、") })}
          </p>
        ))}
      {report.findings.length > 0 ? (
        <table className="document-checks">
          <thead>
            <tr>
              <th>{say(screen.item)}</th>
              <th>{say(screen.found)}</th>
              <th>{say(screen.expected)}</th>
              <th>{say(screen.place)}</th>
            </tr>
          </thead>
          <tbody>
            {report.findings.map((each) => (
              <tr key={`${each.check}-${each.page}-${each.near ?? each.found}`}>
                <td>{each.label}</td>
                <td className="wrong">{each.found}</td>
                <td>{each.expected}</td>
                <td className="muted">
                  {each.page === null ? "" : say(screen.page, { n: each.page })} {each.near ?? ""}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <Section title={say(screen.measured)}>
        <table className="document-checks">
          <tbody>
            {report.measured.map((each) => (
              <tr key={each.check}>
                <td>
                  <Icon name={wrong.has(each.check) ? "close" : "check"} /> {each.label}
                </td>
                <td className={wrong.has(each.check) ? "wrong" : ""}>{each.found}</td>
                <td className="muted">{each.expected}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {report.unmeasured.length > 0 ? (
          <p className="muted small">{say(screen.unmeasured, { list: report.unmeasured.join("、") })}</p>
        ) : null}
        {report.unpaged.length > 0 ? (
          <p className="muted small">{say(screen.docxSettings, { list: report.unpaged.join("、") })}</p>
        ) : null}
      </Section>
    </>
  )
}
