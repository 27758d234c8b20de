import type { ReactNode } from "react"
import { ActionBar, type ActionBarProps } from "./action-bar.tsx"
import { ButtonLink } from "./button.tsx"
import { type CaseFact, type CaseView, type ModuleWords, type Tone, wordOf } from "./case-view.ts"
import { Deadline } from "./deadline-view.tsx"
import { FileList } from "./file-upload.tsx"
import type { FileInfo } from "./files.ts"
import { Icon } from "./icons.tsx"
import { PageHead, Section } from "./page-head.tsx"
import { PartyList } from "./party-list.tsx"
import { useSay } from "./preferences.tsx"
import { PrintButton } from "./print-sheet.tsx"
import { StateTag } from "./state-tag.tsx"
import { Timeline } from "./timeline.tsx"
import { kitWords } from "./words.ts"

export interface CasePageProps
  extends Pick<ActionBarProps, "hide" | "primary" | "forms" | "given" | "onDone"> {
  /** As in the address of the API: "proposals". */
  plural: string
  view: CaseView
  words: ModuleWords
  title: string
  /** The number, the kind: one quiet line above the title. */
  above?: ReactNode
  tone?: Tone
  /** The text as it will be read, and whatever the module puts under it. */
  children: ReactNode
  /** Short facts of the record under the actions: [label, value]. */
  facts?: readonly (readonly [string, ReactNode])[]
  /** Who must act and what follows; the module's `words.next[state]` otherwise. */
  next?: ReactNode
  /** A line of steps under the title. */
  steps?: ReactNode
  files?: readonly FileInfo[]
  /** More parts below: recommendations, contacts, similar cases. */
  below?: ReactNode
  describe?: (fact: CaseFact) => ReactNode
  /** How the whole is taken out, beside printing it. */
  takeOut?: ReactNode
}

/** The one page of every procedure: left the text; right state, next, deadline, actions; below parties and timeline. */
export function CasePage(props: CasePageProps) {
  const { view, words } = props
  const say = useSay()
  return (
    <article className="case">
      <PageHead
        title={props.title}
        above={props.above}
        below={props.steps}
        actions={
          <>
            {props.takeOut}
            <PrintButton />
          </>
        }
      />
      <div className="case-columns">
        <div className="case-text">{props.children}</div>
        <aside className="case-side" aria-label={say(kitWords.case.details)}>
          <CaseStanding {...props} />
        </aside>
        <div className="case-below">
          {props.below}
          {props.files ? (
            <Section title={say(kitWords.case.attachments)}>
              <FileList files={props.files} />
            </Section>
          ) : null}
          {view.parties.length > 0 ? (
            <Section title={say(kitWords.case.parties)}>
              <PartyList parties={view.parties} words={words} />
            </Section>
          ) : null}
          <Section
            title={say(kitWords.case.timeline)}
            actions={
              <ButtonLink small icon="people" href={`/explanations/cases/${view.procedure}/${view.id}`}>
                {say(kitWords.case.whoSees)}
              </ButtonLink>
            }
          >
            <Timeline facts={view.timeline} words={words} describe={props.describe} />
          </Section>
        </div>
      </div>
    </article>
  )
}

function CaseStanding(props: CasePageProps) {
  const { plural, view, words, tone, facts, hide, primary, forms, given, onDone } = props
  const say = useSay()
  const stateNext = words.next?.[view.state]
  const next = props.next ?? (stateNext ? say(stateNext) : null)
  const open = view.deadlines.filter((deadline) => deadline.status === "open" || deadline.status === "paused")
  return (
    <>
      <div className="standing">
        <StateTag tone={tone}>{say(wordOf(words.states, view.state))}</StateTag>
        {open.map((deadline) => (
          <Deadline
            key={deadline.id}
            name={say(wordOf(words.deadlines, deadline.name))}
            facts={deadline}
            due={deadline.due}
            basis={say(wordOf(words.bases, deadline.basis))}
          />
        ))}
        {next ? (
          <div className="next">
            <Icon name="right" />
            <div>
              <p className="muted small">{say(kitWords.case.next)}</p>
              {next}
            </div>
          </div>
        ) : null}
      </div>
      <ActionBar
        key={view.id}
        plural={plural}
        view={view}
        words={words}
        hide={hide}
        primary={primary}
        forms={forms}
        given={given}
        onDone={onDone}
      />
      {facts && facts.length > 0 ? (
        <details className="particulars" open={window.matchMedia("(min-width: 761px)").matches}>
          <summary>{say(kitWords.case.facts)}</summary>
          <dl className="facts">
            {facts.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </>
  )
}
