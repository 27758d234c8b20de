import { useEffect } from "react"
import { useAttempt } from "../../../../kit/attempt.tsx"
import { RestoredNotice, SaveLine } from "../../../../kit/autosave.tsx"
import { Button, ButtonLink } from "../../../../kit/button.tsx"
import { FieldFrame } from "../../../../kit/fields/field-frame.tsx"
import { useGo } from "../../../../kit/link.tsx"
import { PageHead, Section } from "../../../../kit/page-head.tsx"
import { useParts } from "../../../../kit/parts.ts"
import { useSay } from "../../../../kit/preferences.tsx"
import { useCase } from "../../../../kit/queries.ts"
import { useAnnounce } from "../../../../kit/saying.tsx"
import { Await, Empty, Loading } from "../../../../kit/states.tsx"
import { type Secrecy, scopeLevels, secrecies } from "../../reports/record.ts"
import { mostCharacters, textLength } from "../../reports/rules.ts"
import { InAnswer } from "../commissions/in-answer.tsx"
import type { ReportRecord, ReportView } from "../report-view.ts"
import { useOpinionTerms } from "../settings.ts"
import { reportCaseWords, screenWords, writeWords as words } from "../words.ts"
import { Photos } from "./files.tsx"
import { NoSecrets } from "./new-page.tsx"
import { type ReportForm, useWriting } from "./use-writing.ts"
import "./write.css"

/** Where a report is written: one page, from the title to the declaration. */
export default function WritePage() {
  const { id } = useParts()
  const say = useSay()
  const query = useCase<ReportRecord>("opinion-reports", id)
  return (
    <Await query={query} loading={<Loading shape="case" lines={12} />}>
      {(view) =>
        view.available.some(({ action }) => action === "save") ? (
          <Writer key={view.id} view={view} />
        ) : (
          <Empty
            title={say(words.notYours)}
            action={<ButtonLink href={`/opinion-reports/${view.id}`}>{say(words.see)}</ButtonLink>}
          />
        )
      }
    </Await>
  )
}

const { fields, choices } = reportCaseWords

function Writer({ view }: { view: ReportView }) {
  const say = useSay()
  const go = useGo()
  const { form, change, autosave, take } = useWriting(view)
  const announce = useAnnounce()
  const attempt = useAttempt(reportCaseWords.reasons)
  // Fetched while the reporter writes, so that a slow line is not waited for afterwards.
  useEffect(() => void import("./report-page.tsx"), [])
  const terms = useOpinionTerms().data?.values
  const again = view.state === "returned"
  const micro = view.record.kind === "micro"
  const send = () =>
    attempt.run(async () => {
      await take(again ? "resubmit" : "submit", {})
      announce(say(words.handedIn))
      go(`/opinion-reports/${view.id}`, { replace: true })
    })
  const discard = () =>
    attempt.run(async () => {
      await take("withdraw", {})
      go("/opinions", { replace: true })
    })
  return (
    <div className="narrow-page report-writing">
      <PageHead
        title={say(screenWords.writing)}
        above={say(choices[view.record.kind])}
        below={<SaveLine state={autosave.state} />}
      />
      <InAnswer commission={view.record.commission} />
      <NoSecrets />
      <RestoredNotice autosave={autosave} />
      {again && view.record.outcomeReason ? (
        <div className="notice soon">
          <p>
            <strong>{say(words.returned)}</strong> {view.record.outcomeReason}
          </p>
        </div>
      ) : null}
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <FieldFrame path="title" label={say(fields.title)} required hint={say(words.titleHint)}>
          <input
            id="field-title"
            className="input"
            maxLength={80}
            value={form.title}
            onChange={(event) => change({ title: event.target.value })}
          />
        </FieldFrame>
        {micro ? null : <Part name="problem" rows={6} form={form} change={change} />}
        {micro ? null : <Part name="cause" rows={4} form={form} change={change} />}
        <Part name="suggestion" rows={micro ? 5 : 4} form={form} change={change} />
        <Characters form={form} most={terms && mostCharacters(terms, view.record.kind)} />
        <Section title={say(words.photos)}>
          <Photos id={view.id} />
        </Section>
        <More form={form} change={change} />
        <fieldset className="report-ticks">
          <legend>{say(words.declare)}</legend>
          <Tick name="originalWork" form={form} change={change} />
          <Tick name="noStateSecret" form={form} change={change} />
        </fieldset>
        {attempt.shown}
        <div className="report-send">
          <Button type="submit" kind="primary" wide disabled={attempt.busy}>
            {say(again ? words.resubmit : words.submit)}
          </Button>
        </div>
        {again ? null : (
          <Button kind="plain" disabled={attempt.busy} onClick={() => void discard()}>
            {say(words.discard)}
          </Button>
        )}
      </form>
    </div>
  )
}

interface PartProps {
  form: ReportForm
  change: (change: Partial<ReportForm>) => void
}

const hints = { problem: words.problemHint, cause: words.causeHint, suggestion: words.suggestionHint }

function Part({ name, rows, form, change }: PartProps & { name: keyof typeof hints; rows: number }) {
  const say = useSay()
  return (
    <FieldFrame path={name} label={say(fields[name])} required hint={say(hints[name])}>
      <textarea
        id={`field-${name}`}
        className="input"
        rows={rows}
        maxLength={8000}
        aria-describedby={`field-${name}-hint`}
        value={form[name]}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    </FieldFrame>
  )
}

function Tick({
  name,
  form,
  change,
}: PartProps & { name: "originalWork" | "noStateSecret" | "urgent" | "nameWithheld" }) {
  const say = useSay()
  return (
    <label className="check" htmlFor={`field-${name}`}>
      <input
        id={`field-${name}`}
        type="checkbox"
        checked={form[name]}
        onChange={(event) => change({ [name]: event.target.checked })}
      />
      <span>{say(fields[name])}</span>
    </label>
  )
}

function More({ form, change }: PartProps) {
  const say = useSay()
  return (
    <details>
      <summary>{say(words.more)}</summary>
      <div className="stack">
        <FieldFrame path="place" label={say(fields.place)}>
          <input
            id="field-place"
            className="input"
            maxLength={100}
            value={form.place}
            onChange={(event) => change({ place: event.target.value })}
          />
        </FieldFrame>
        <FieldFrame path="scopeLevel" label={say(fields.scopeLevel)} required>
          <select
            id="field-scopeLevel"
            className="input"
            value={form.scopeLevel}
            onChange={(event) => change({ scopeLevel: event.target.value })}
          >
            {scopeLevels.map((level) => (
              <option key={level} value={level}>
                {say(choices[level])}
              </option>
            ))}
          </select>
        </FieldFrame>
        <FieldFrame path="secrecy" label={say(fields.secrecy)} required>
          <select
            id="field-secrecy"
            className="input"
            value={form.secrecy}
            onChange={(event) => change({ secrecy: event.target.value as Secrecy })}
          >
            {secrecies.map((each) => (
              <option key={each} value={each}>
                {say(choices[each])}
              </option>
            ))}
          </select>
        </FieldFrame>
        <Tick name="urgent" form={form} change={change} />
        <Tick name="nameWithheld" form={form} change={change} />
      </div>
    </details>
  )
}

function Characters({ form, most }: { form: ReportForm; most: number | undefined }) {
  const say = useSay()
  if (most === undefined) return null
  const n = textLength(form)
  return (
    <p className={n > most ? "small wrong" : "small muted"} role="status">
      {n > most ? say(words.over, { n, extra: n - most }) : say(words.characters, { n, most })}
    </p>
  )
}
