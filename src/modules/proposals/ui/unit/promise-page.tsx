import { useQueryClient } from "@tanstack/react-query"
import { type ReactNode, useRef, useState } from "react"
import type { CustomFormProps } from "../../../../kit/action-bar.tsx"
import { ActionForm } from "../../../../kit/action-form.tsx"
import { call, newKey } from "../../../../kit/api.ts"
import { Button, ButtonLink } from "../../../../kit/button.tsx"
import { CasePage } from "../../../../kit/case-page.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { FileList } from "../../../../kit/file-upload.tsx"
import type { FileInfo } from "../../../../kit/files.ts"
import type { FormValues } from "../../../../kit/form-model.ts"
import { To, useGo } from "../../../../kit/link.tsx"
import { useParts } from "../../../../kit/parts.ts"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useCase, useGet } from "../../../../kit/queries.ts"
import { Await, Loading, problemText } from "../../../../kit/states.tsx"
import { followUpCaseWords as caseWords } from "./case-words.ts"
import { promiseWords } from "./promise-words.ts"
import { followUpTone } from "./tone.ts"
import type { FollowUp, FollowUpView, ReplyView } from "./views.ts"
import "../record/record.css"
import "./promises.css"

const words = promiseWords.page

/** One promise: what was asked, what was promised, what the unit reports and shows, what the committee says to it. */
export default function PromisePage() {
  const { id } = useParts()
  const query = useCase<FollowUp>("follow-ups", id)
  return (
    <Await query={query} loading={<Loading shape="case" lines={8} />}>
      {(view) => <OnePromise key={view.id} view={view} />}
    </Await>
  )
}

function OnePromise({ view }: { view: FollowUpView }) {
  const say = useSay()
  const language = useLanguage()
  const { record } = view
  const day = (date: string) => dateWords(date, language, today())
  const facts: (readonly [string, string])[] = [
    [say(caseWords.fields.owner), record.owner],
    [say(caseWords.fields.dueOn), day(record.dueOn)],
    ...(record.firstDueOn === record.dueOn
      ? []
      : [[say(caseWords.fields.firstDueOn), day(record.firstDueOn)] as const]),
    ...(record.keptOn ? [[say(caseWords.fields.keptOn), day(record.keptOn)] as const] : []),
    ...(record.timesDue > 0 ? [[say(caseWords.fields.timesDue), String(record.timesDue)] as const] : []),
  ]
  return (
    <CasePage
      plural="follow-ups"
      view={view}
      words={caseWords}
      title={record.subject}
      above={
        <span className="row loose">
          <span>{[record.numberText, record.unitName].filter(Boolean).join(" · ")}</span>
          <To href={`/replies/${record.replyId}`}>{say(words.reply)}</To>
          <To href={`/proposals/${record.proposalId}`}>{say(words.proposal)}</To>
        </span>
      }
      tone={followUpTone(view.state)}
      facts={facts}
      forms={forms}
      next={
        <div className="stack tight">
          <p>{say(wordOf(caseWords.next, view.state))}</p>
          <Supplement view={view} />
        </div>
      }
    >
      <div className="promise-text">
        <Part title={say(words.asked)}>
          <p className="said muted" lang="zh-CN">
            {record.recommendation}
          </p>
        </Part>
        <Part title={say(words.said)}>
          <p className="said" lang="zh-CN">
            {record.promise}
          </p>
        </Part>
        <Progress view={view} />
      </div>
    </CasePage>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Progress({ view }: { view: FollowUpView }) {
  const say = useSay()
  const language = useLanguage()
  const { record } = view
  const path = record.attachments > 0 ? `/api/files?procedure=follow_up&caseId=${view.id}` : undefined
  const files = useGet<{ items: FileInfo[] }>("follow-ups", path).data?.items ?? []
  const day = (date: string) => dateWords(date, language, today())
  if (!record.progress) return null
  return (
    <>
      <Part title={say(words.progress)}>
        <p className="as-written" lang="zh-CN">
          {record.progress}
        </p>
        <p className="muted small">
          {[
            record.reportedOn ? say(words.reported, { date: day(record.reportedOn) }) : null,
            record.done
              ? say(words.done)
              : record.newDueOn
                ? say(words.notDone, { date: day(record.newDueOn) })
                : null,
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </Part>
      {record.evidence || files.length > 0 ? (
        <Part title={say(words.evidence)}>
          {record.evidence ? (
            <p className="as-written" lang="zh-CN">
              {record.evidence}
            </p>
          ) : null}
          {files.length > 0 ? <FileList files={files} /> : null}
        </Part>
      ) : null}
      {record.decision ? (
        <Part title={say(words.decision)}>
          <p className="as-written" lang="zh-CN">
            {record.decision}
          </p>
        </Part>
      ) : null}
    </>
  )
}

/** 补充答复: what was reported may be told to the proposers in a letter of its own. */
function Supplement({ view }: { view: FollowUpView }) {
  const say = useSay()
  const go = useGo()
  const client = useQueryClient()
  const key = useRef(newKey())
  const [problem, setProblem] = useState("")
  const { record } = view
  const assignment = useGet<{ items: { id: string; unitName: string }[] }>(
    "assignments",
    record.supplementOffered
      ? `/api/assignments?mine=true&proposalId=${record.proposalId}&unitId=${record.unitId}`
      : undefined,
  ).data?.items[0]
  if (record.supplementId)
    return (
      <div>
        <ButtonLink href={`/replies/${record.supplementId}`}>{say(words.supplementOpen)}</ButtonLink>
      </div>
    )
  if (!assignment) return null
  const begin = async () => {
    try {
      const reply = await call<ReplyView>("/api/replies", {
        method: "POST",
        body: { assignmentId: assignment.id, followUpId: view.id },
        idempotencyKey: key.current,
      })
      client.setQueryData(["replies", "case", reply.id], reply)
      void client.invalidateQueries({ queryKey: ["follow-ups"] })
      go(`/replies/${reply.id}`)
    } catch (error) {
      setProblem(problemText(error, say))
    }
  }
  return (
    <div className="stack tight">
      <div>
        <Button icon="write" onClick={() => void begin()}>
          {say(words.supplement)}
        </Button>
      </div>
      {problem ? (
        <p className="notice wrong" role="alert">
          {problem}
        </p>
      ) : null}
    </div>
  )
}

/** Done is shown with evidence, not done has a new date: each is asked for only where it applies. */
function Report(form: CustomFormProps) {
  const [values, setValues] = useState<FormValues>({ done: false })
  const hidden = values.done === true ? ["newDueOn"] : ["evidence", "attachmentIds"]
  const needed = values.done === true ? [] : ["newDueOn"]
  const { properties = {}, required = [], ...schema } = form.offer.form ?? {}
  const shown = Object.entries(properties).filter(([name]) => !hidden.includes(name))
  return (
    <ActionForm
      offer={{
        ...form.offer,
        form: { ...schema, properties: Object.fromEntries(shown), required: [...required, ...needed] },
      }}
      words={caseWords}
      values={values}
      onValues={setValues}
      submit={form.submit}
      onCancel={form.cancel}
    />
  )
}

const forms: Record<string, (form: CustomFormProps) => ReactNode> = {
  report: (form) => <Report {...form} />,
}
