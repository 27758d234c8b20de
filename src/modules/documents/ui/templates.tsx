import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { call, commonHeaders, problemOf } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import { Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { Await, Loading, problemText } from "../../../kit/states.tsx"
import { type DocumentKind, documentKinds } from "../record.ts"
import { ChainEditor } from "./chain-editor.tsx"
import type { Forms } from "./forms.ts"
import type { Template, Versions } from "./template-forms.ts"
import { TemplateVersions } from "./template-versions.tsx"
import { caseWords, screen } from "./words.ts"

/** The template of each kind: what is in force, the draft of the next, its preview, publishing it. */
export function Templates({ forms }: { forms: Forms }) {
  const say = useSay()
  const [kind, setKind] = useState<DocumentKind>("assignment_notice")
  const url = `/api/document-forms/templates/${kind}`
  const query = useGet<Versions>("document-forms", url)
  return (
    <Section title={say(screen.templates)}>
      <p className="muted">{say(screen.templateHelp)}</p>
      <label className="field">
        <span className="label">{say(screen.kind)}</span>
        <select
          className="input"
          value={kind}
          onChange={(event) => setKind(event.target.value as DocumentKind)}
        >
          {Object.entries(documentKinds).map(([value, { label }]) => (
            <option key={value} value={value}>
              {say(label)}
            </option>
          ))}
        </select>
      </label>
      <Await query={query} loading={<Loading lines={8} />}>
        {(found) => <Editor key={kind} url={url} found={found} forms={forms} />}
      </Await>
    </Section>
  )
}

function Editor({ url, found, forms }: { url: string; found: Versions; forms: Forms }) {
  const say = useSay()
  const client = useQueryClient()
  const inForce = found.versions[0]
  const [content, setContent] = useState<Template | undefined>(found.draft?.content ?? inForce?.content)
  const [said, setSaid] = useState("")
  const [problem, setProblem] = useState("")
  const [picture, setPicture] = useState("")
  useEffect(() => () => URL.revokeObjectURL(picture), [picture])
  if (!content || !inForce) return null
  const set = (change: Partial<Template>) => setContent({ ...content, ...change })
  const act = async (work: () => Promise<unknown>, done = "") => {
    setProblem("")
    setSaid("")
    try {
      await work()
      setSaid(done)
      await client.invalidateQueries({ queryKey: ["document-forms"] })
    } catch (error) {
      setProblem(problemText(error, say))
    }
  }
  const preview = async () => {
    const path = `${url}/draft/preview`
    const response = await fetch(path, { method: "POST", headers: commonHeaders(path) })
    if (!response.ok) throw problemOf(response.status, await response.json().catch(() => undefined))
    setPicture(URL.createObjectURL(await response.blob()))
  }
  const field = (name: "issuerMark" | "title" | "signatory" | "printedBy" | "note", most = 60) => (
    <label className="field">
      <span className="label">{name === "note" ? say(screen.noteLine) : named(name)}</span>
      <input
        className="input"
        value={content[name] ?? ""}
        maxLength={most}
        onChange={(event) =>
          set({ [name]: event.target.value || (name === "printedBy" || name === "note" ? null : "") })
        }
      />
    </label>
  )
  const fields = caseWords.fields ?? {}
  const named = (name: string) => say(fields[name] ?? screen.title)
  return (
    <div className="stack">
      <p>
        {inForce.version > 0 ? say(screen.inForce, { n: inForce.version }) : say(screen.builtIn)}
        {found.draft ? ` · ${say(screen.draftWaits)}` : ""}
      </p>
      <label className="field">
        <span className="label">{named("layout")}</span>
        <select
          className="input"
          value={content.layout}
          onChange={(event) => set({ layout: event.target.value as Template["layout"] })}
        >
          {(["letter", "official"] as const).map((layout) => (
            <option key={layout} value={layout}>
              {say(screen[layout])}
            </option>
          ))}
        </select>
      </label>
      {field("issuerMark")}
      {field("title", 200)}
      <label className="field">
        <span className="label">{named("body")}</span>
        <textarea
          className="input"
          rows={8}
          value={content.body}
          onChange={(event) => set({ body: event.target.value })}
        />
      </label>
      {field("signatory")}
      <label className="field">
        <span className="label">{named("seriesCode")}</span>
        <select
          className="input"
          value={content.seriesCode ?? ""}
          onChange={(event) => set({ seriesCode: event.target.value || null })}
        >
          <option value="">{say(screen.noSeries)}</option>
          {forms.series.map((each) => (
            <option key={each.code} value={each.code}>
              {each.name} {each.pattern}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="label">{named("sealId")}</span>
        <select
          className="input"
          value={content.sealId ?? ""}
          onChange={(event) => set({ sealId: event.target.value || null })}
        >
          <option value="">{say(screen.noSeal)}</option>
          {forms.seals
            .filter(({ retiredOn }) => retiredOn === null)
            .map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
        </select>
      </label>
      <label className="field">
        <span className="label">{named("copies")}</span>
        <textarea
          className="input"
          rows={2}
          value={content.copies.join("\n")}
          onChange={(event) => set({ copies: event.target.value.split("\n") })}
        />
      </label>
      {field("printedBy")}
      {field("note", 200)}
      <ChainEditor steps={content.chain} people={found.people} onChange={(chain) => set({ chain })} />
      <div className="row">
        <Button
          kind="primary"
          onClick={() =>
            void act(() => call(`${url}/draft`, { method: "PUT", body: tidy(content) }), say(screen.saved))
          }
        >
          {say(screen.saveDraft)}
        </Button>
        {found.draft ? <Button onClick={() => void act(preview)}>{say(screen.look)}</Button> : null}
        {found.draft?.previewed ? (
          <Button
            onClick={() =>
              void act(() => call(`${url}/draft/publish`, { method: "POST" }), say(screen.published))
            }
          >
            {say(screen.publish)}
          </Button>
        ) : null}
      </div>
      {said ? <p className="notice done">{said}</p> : null}
      {problem ? <p className="notice late">{problem}</p> : null}
      {picture ? <img className="document-sample" src={picture} alt={say(screen.preview)} /> : null}
      <TemplateVersions versions={found.versions} />
    </div>
  )
}

/** Copies are written one a line; blank lines are none. */
const tidy = (content: Template): Template => ({
  ...content,
  copies: content.copies.map((line) => line.trim()).filter((line) => line !== ""),
})
