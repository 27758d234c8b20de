import { useState } from "react"
import { useAttempt } from "../../../../kit/attempt.tsx"
import { Button } from "../../../../kit/button.tsx"
import { DirectoryPicker, type Picked } from "../../../../kit/fields/directory-picker.tsx"
import { FieldFrame } from "../../../../kit/fields/field-frame.tsx"
import { Icon } from "../../../../kit/icons.tsx"
import { Begun, useNewCase } from "../../../../kit/new-case.tsx"
import { PageHead } from "../../../../kit/page-head.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { useMe } from "../../../../kit/queries.ts"
import { listWords, reportCaseWords, screenWords, writeWords as words } from "../words.ts"
import "./write.css"

/** What it is about and which kind; then a draft exists and saves itself. Until then the title is kept on the device. */
export default function NewPage() {
  const say = useSay()
  const me = useMe().data
  const { title, setTitle, begin } = useNewCase(
    "opinion-reports",
    `shanyi.report.new:${me?.account.id ?? ""}`,
  )
  const [kind, setKind] = useState<"report" | "micro">("report")
  const [body, setBody] = useState<Picked[]>([])
  const [reporter, setReporter] = useState<Picked[]>([])
  const [name, setName] = useState("")
  const attempt = useAttempt(reportCaseWords.reasons)
  const roles = me?.roles ?? []
  const paper = roles.includes("information_office") && !roles.includes("member")
  const represents = !paper && roles.includes("body_representative")
  const said = reporter[0] ? { reporterId: reporter[0].id } : { reporterName: name.trim() }

  const start = () =>
    attempt.run(() =>
      begin(
        {
          title: title.trim(),
          kind,
          ...(body[0] ? { bodyId: body[0].id } : {}),
          ...(paper ? said : {}),
        },
        (id) => `/opinions/${id}/write`,
      ),
    )
  return (
    <div className="narrow-page report-writing">
      <PageHead title={say(paper ? listWords.paper : screenWords.write)} below={say(words.below)} />
      <NoSecrets />
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void start()
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
            onChange={(event) => setTitle(event.target.value)}
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
      <Begun<{ id: string; title: string }>
        plural="opinion-reports"
        title={words.drafts}
        name={(row) => row.title || say(listWords.untitled)}
        hrefOf={(row) => `/opinions/${row.id}/write`}
      />
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
