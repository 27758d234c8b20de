import { useQueryClient } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { call, newKey } from "../../../../kit/api.ts"
import { useAttempt } from "../../../../kit/attempt.tsx"
import { Button } from "../../../../kit/button.tsx"
import { CardList } from "../../../../kit/card-list.tsx"
import { DirectoryPicker, type Picked } from "../../../../kit/fields/directory-picker.tsx"
import { FieldFrame } from "../../../../kit/fields/field-frame.tsx"
import { Icon } from "../../../../kit/icons.tsx"
import { useGo } from "../../../../kit/link.tsx"
import { PageHead, Section } from "../../../../kit/page-head.tsx"
import { readStored, useSay, writeStored } from "../../../../kit/preferences.tsx"
import { useList, useMe } from "../../../../kit/queries.ts"
import type { ReportView } from "../report-view.ts"
import { listWords, reportCaseWords, screenWords, writeWords as words } from "../words.ts"
import "./write.css"

/** What it is about and which kind; then a draft exists and saves itself. Until then the title is kept on the device. */
export default function NewPage() {
  const say = useSay()
  const go = useGo()
  const client = useQueryClient()
  const me = useMe().data
  const place = `shanyi.report.new:${me?.account.id ?? ""}`
  const [title, setTitle] = useState(() => readStored(place) ?? "")
  const [kind, setKind] = useState<"report" | "micro">("report")
  const [body, setBody] = useState<Picked[]>([])
  const [reporter, setReporter] = useState<Picked[]>([])
  const [name, setName] = useState("")
  const attempt = useAttempt(reportCaseWords.reasons)
  const key = useRef(newKey())
  const roles = me?.roles ?? []
  const paper = roles.includes("information_office") && !roles.includes("member")
  const represents = !paper && roles.includes("body_representative")
  const said = reporter[0] ? { reporterId: reporter[0].id } : { reporterName: name.trim() }

  const begin = () =>
    attempt.run(async () => {
      const view = await call<ReportView>("/api/opinion-reports", {
        method: "POST",
        body: {
          title: title.trim(),
          kind,
          ...(body[0] ? { bodyId: body[0].id } : {}),
          ...(paper ? said : {}),
        },
        idempotencyKey: key.current,
      })
      writeStored(place, null)
      client.setQueryData(["opinion-reports", "case", view.id], view)
      void client.invalidateQueries({ queryKey: ["opinion-reports", "list"] })
      go(`/opinions/${view.id}/write`, { replace: true })
    })
  return (
    <div className="narrow-page report-writing">
      <PageHead title={say(paper ? listWords.paper : screenWords.write)} below={say(words.below)} />
      <NoSecrets />
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <FieldFrame
          path="title"
          label={say(reportCaseWords.fields.title)}
          required
          hint={say(words.titleHint)}
        >
          <input
            id="field-title"
            className="input"
            maxLength={80}
            value={title}
            onChange={(event) => {
              setTitle(event.target.value)
              writeStored(place, event.target.value === "" ? null : event.target.value)
            }}
          />
        </FieldFrame>
        <fieldset className="report-kinds">
          <legend>{say(words.kind)}</legend>
          {(["report", "micro"] as const).map((each) => (
            <label key={each} className={kind === each ? "report-kind chosen" : "report-kind"}>
              <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
              <span>
                <strong>{say(reportCaseWords.choices[each])}</strong>
                <span className="muted small">
                  {say(each === "micro" ? words.microHelp : words.reportHelp)}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        {represents ? (
          <FieldFrame path="bodyId" label={say(reportCaseWords.fields.bodyId)}>
            <DirectoryPicker id="field-bodyId" kind="body" value={body} onChange={setBody} />
          </FieldFrame>
        ) : null}
        {paper ? (
          <>
            <FieldFrame path="reporterId" label={say(words.paperWho)} hint={say(words.paperHelp)}>
              <DirectoryPicker id="field-reporterId" kind="person" value={reporter} onChange={setReporter} />
            </FieldFrame>
            {reporter.length === 0 ? (
              <FieldFrame path="reporterName" label={say(words.paperFrom)}>
                <input
                  id="field-reporterName"
                  className="input"
                  maxLength={40}
                  value={name}
                  onChange={(event) => setName(event.target.value)}
                />
              </FieldFrame>
            ) : null}
          </>
        ) : null}
        {attempt.shown}
        <Button type="submit" kind="primary" wide disabled={attempt.busy || title.trim() === ""}>
          {say(words.start)}
        </Button>
      </form>
      <Drafts />
    </div>
  )
}

/** 涉密内容不得填写: said wherever something is entered. */
export function NoSecrets() {
  const say = useSay()
  return (
    <div className="notice soon">
      <Icon name="info" />
      <p>{say(words.secrecy)}</p>
    </div>
  )
}

function Drafts() {
  const say = useSay()
  const drafts = useList<{ id: string; title: string }>("/api/opinion-reports", "opinion-reports", {
    mine: "true",
    state: "draft",
    limit: 5,
  })
  const rows = drafts.data?.items ?? []
  if (rows.length === 0) return null
  return (
    <Section title={say(words.drafts)}>
      <CardList
        rows={rows}
        card={(row) => ({ title: row.title || say(listWords.untitled) })}
        hrefOf={(row) => `/opinions/${row.id}/write`}
      />
    </Section>
  )
}
