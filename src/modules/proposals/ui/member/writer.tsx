import { type ReactNode, useEffect, useRef, useState } from "react"
import { RestoredNotice, SaveLine } from "../../../../kit/autosave.tsx"
import { Button } from "../../../../kit/button.tsx"
import { useGo, useSearch } from "../../../../kit/link.tsx"
import { Menu } from "../../../../kit/menu.tsx"
import { useNarrow } from "../../../../kit/narrow.ts"
import { PageHead } from "../../../../kit/page-head.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { focusField } from "../../../../kit/reasons.tsx"
import { Outcome } from "../record/outcome.tsx"
import { type ProposalView, signers } from "../record/proposal-view.ts"
import { useProposalTerms } from "../settings.ts"
import { MissingList, Submit } from "./check-part.tsx"
import { Cosigners } from "./cosigners.tsx"
import { DetailsPart } from "./details-part.tsx"
import type { DraftForm } from "./draft.ts"
import { KindChoice } from "./kind-choice.tsx"
import { type Missing, missingOf, type PartKey, partKeys } from "./missing.ts"
import { Recommendations } from "./recommendations.tsx"
import { SubjectField } from "./subject-field.tsx"
import { Characters, TextPart } from "./text-part.tsx"
import { useWriting, type Writing } from "./use-writing.ts"
import { writeWords as words } from "./words.ts"

interface Props {
  view: ProposalView
  nameOf: (id: string) => string
}

/** A draft: on a phone one part at a time with two large buttons, on a desk all parts with what is missing beside them. */
export function Writer({ view, nameOf }: Props) {
  const say = useSay()
  const narrow = useNarrow()
  const writing = useWriting(view, nameOf)
  const most = useProposalTerms().data?.values.maxCharacters
  const { goTo, step } = useSteps(view.id, narrow)
  // What has been submitted once is signed; nobody joins a text that is being revised.
  const parts = partKeys.filter((key) => key !== "cosigners" || view.state === "draft")
  const toMissing = (missing: Missing) => goTo(missing.part, missing.field)
  const layout = { view, writing, parts, most, toMissing }
  return (
    <div className="writing">
      <PageHead
        title={writing.form.subject.trim() || say(words.untitled)}
        above={say(words.title)}
        below={narrow ? null : <SaveLine state={writing.autosave.state} />}
      />
      <RestoredNotice autosave={writing.autosave} />
      <Outcome view={view} />
      {narrow ? (
        <OneAtATime {...layout} step={parts.includes(step) ? step : "subject"} goTo={goTo} />
      ) : (
        <AllParts {...layout} />
      )}
    </div>
  )
}

interface LayoutProps {
  view: ProposalView
  writing: Writing
  parts: readonly PartKey[]
  most: number | undefined
  toMissing: (missing: Missing) => void
}

/** Where the writer is, as it stands in the address, so that the phone's own back button goes one step back. */
function useSteps(id: string, narrow: boolean) {
  const go = useGo()
  const [search] = useSearch()
  const step = partKeys.find((key) => key === search.step) ?? "subject"
  const [wanted, setWanted] = useState<string>()
  useEffect(() => {
    if (!wanted) return
    // The editor is loaded when it is first needed, so the field may stand a moment later.
    const timer = setInterval(() => {
      if (focusField(wanted)) setWanted(undefined)
    }, 60)
    const give = setTimeout(() => setWanted(undefined), 2_000)
    return () => {
      clearInterval(timer)
      clearTimeout(give)
    }
  }, [wanted])
  const goTo = (part: PartKey, field?: string) => {
    if (narrow) go(`/proposals/${id}/write?step=${part}`)
    else document.getElementById(`part-${part}`)?.scrollIntoView({ block: "start" })
    setWanted(field)
  }
  return { step, goTo }
}

function OneAtATime(props: LayoutProps & { step: PartKey; goTo: (part: PartKey) => void }) {
  const { view, writing, parts, most, step, goTo, toMissing } = props
  const say = useSay()
  const head = useRef<HTMLHeadingElement>(null)
  const first = useRef(true)
  const at = parts.indexOf(step)
  const open = new Set(missingOf(view.available).map((missing) => missing.part))
  const total = parts.length
  // A new step begins at its top, for the eye and for the screen reader.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the step changes
  useEffect(() => {
    if (!first.current) {
      window.scrollTo({ top: 0 })
      head.current?.focus({ preventScroll: true })
    }
    first.current = false
  }, [step])
  const [back, next] = [parts[at - 1], parts[at + 1]]
  return (
    <>
      <div className="step-head">
        <div className="row spread">
          <p className="muted small">{say(words.step, { n: at + 1, total })}</p>
          <Menu className="button small plain" label={say(words.steps)}>
            {(close) => (
              <ol className="step-menu">
                {parts.map((key) => (
                  <li key={key}>
                    <button
                      type="button"
                      aria-current={key === step ? "step" : undefined}
                      onClick={() => {
                        close()
                        goTo(key)
                      }}
                    >
                      {say(words.parts[key])}
                      <span className="muted small">{open.has(key) ? say(words.open) : ""}</span>
                    </button>
                  </li>
                ))}
              </ol>
            )}
          </Menu>
        </div>
        <div className="step-bars" aria-hidden="true">
          {parts.map((key, index) => (
            <span key={key} className={index < at ? "past" : index === at ? "now" : ""} />
          ))}
        </div>
        <h2 ref={head} tabIndex={-1}>
          {say(words.parts[step])}
        </h2>
      </div>
      <div className="step-body">
        <Part part={step} view={view} writing={writing} />
        {step === "check" ? (
          <>
            <MissingList view={view} onGo={toMissing} />
            <Characters form={writing.form} most={most} />
          </>
        ) : null}
        {isText(step) ? <Characters form={writing.form} most={most} /> : null}
      </div>
      <div className="step-foot">
        <SaveLine state={writing.autosave.state} />
        <div className="step-buttons">
          {back ? <Button onClick={() => goTo(back)}>{say(words.back)}</Button> : <span />}
          {next ? (
            <Button kind="primary" onClick={() => goTo(next)}>
              {say(words.next)}
            </Button>
          ) : (
            <Submit view={view} take={writing.take} flush={writing.autosave.flush} />
          )}
        </div>
      </div>
    </>
  )
}

function AllParts({ view, writing, parts, most, toMissing }: LayoutProps) {
  const say = useSay()
  return (
    <div className="write-columns">
      <div className="write-parts">
        {parts
          .filter((part) => part !== "check")
          .map((part) => (
            <section key={part} id={`part-${part}`} className="sheet" aria-labelledby={`head-${part}`}>
              <h2 id={`head-${part}`}>{say(words.parts[part])}</h2>
              <Part part={part} view={view} writing={writing} />
            </section>
          ))}
      </div>
      <aside className="write-side" aria-label={say(words.parts.check)}>
        <Characters form={writing.form} most={most} />
        <MissingList view={view} onGo={toMissing} />
        <Submit view={view} take={writing.take} flush={writing.autosave.flush} wide />
      </aside>
    </div>
  )
}

function isText(part: PartKey): boolean {
  return part === "situation" || part === "analysis" || part === "recommendations"
}

/** The fields of one part. */
function Part({ part, view, writing }: { part: PartKey; view: ProposalView; writing: Writing }): ReactNode {
  const say = useSay()
  const itemised = useProposalTerms().data?.values.itemisedRecommendations ?? true
  const { form, change } = writing
  const set = (next: Partial<DraftForm>) => change(next)
  switch (part) {
    case "subject":
      return (
        <div className="stack">
          <SubjectField value={form.subject} onChange={(subject) => set({ subject })} except={view.id} />
          <KindChoice
            value={form.kind}
            onChange={(kind) => set({ kind })}
            signed={signers(view).bodies.length > 0 ? "body" : "member"}
          />
        </div>
      )
    case "situation":
    case "analysis":
      return <TextPart field={part} form={form} onChange={(html) => set({ [part]: html })} />
    case "recommendations":
      return (
        <div className="stack tight">
          <p className="muted">{say(words.hints.recommendations)}</p>
          <Recommendations
            items={form.recommendations}
            itemised={itemised}
            onChange={(recommendations) => set({ recommendations })}
          />
        </div>
      )
    case "details":
      return <DetailsPart view={view} form={form} change={set} />
    case "cosigners":
      return form.kind === "individual" ? (
        <div className="stack">
          <p>{say(words.cosign.single)}</p>
          <div>
            <Button icon="people" onClick={() => set({ kind: "joint" })}>
              {say(words.cosign.makeJoint)}
            </Button>
          </div>
        </div>
      ) : (
        <div className="stack">
          <p className="muted">{say(words.cosign.help)}</p>
          <Cosigners view={view} take={writing.take} />
        </div>
      )
    case "check":
      return null
  }
}
