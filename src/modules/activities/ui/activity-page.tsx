import { ActionBar } from "../../../kit/action-bar.tsx"
import { ButtonLink } from "../../../kit/button.tsx"
import { CaseFiles } from "../../../kit/case-files.tsx"
import { type CaseView, wordOf } from "../../../kit/case-view.ts"
import { today } from "../../../kit/clock.ts"
import { dateWords } from "../../../kit/dates.ts"
import { PageHead, Section } from "../../../kit/page-head.tsx"
import { useParts } from "../../../kit/parts.ts"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { PrintButton } from "../../../kit/print-sheet.tsx"
import { useCase } from "../../../kit/queries.ts"
import { StateTag } from "../../../kit/state-tag.tsx"
import { Await, Loading } from "../../../kit/states.tsx"
import { Timeline } from "../../../kit/timeline.tsx"
import { activityWords } from "../words/activity.ts"
import type { ActivityView } from "./activity-view.ts"
import { activityForms } from "./forms.tsx"
import { nobody } from "./invited-fields.tsx"
import { RosterPart } from "./roster.tsx"
import { toneOf } from "./tone.ts"
import { When } from "./when.tsx"
import { attendanceWords, screens } from "./words.ts"
import "./activities.css"

/** One meeting or activity: the notice, my answer, and for whoever organises the list and the door. */
export default function ActivityPage() {
  const { id } = useParts()
  const query = useCase<ActivityView>("activities", id)
  return (
    <Await query={query} loading={<Loading shape="case" lines={10} />}>
      {(view) => <Activity key={view.id} view={view} />}
    </Await>
  )
}

function Activity({ view }: { view: CaseView<ActivityView> }) {
  const say = useSay()
  const language = useLanguage()
  const { record } = view
  const running = view.state === "called"
  const over = running && record.untilDate <= today()
  const kind = say(wordOf(activityWords.choices, record.kind))
  const facts: [string, string][] = [
    ...(record.organisingBody
      ? [[say(activityWords.fields.organisingBodyId), record.organisingBody.name] as [string, string]]
      : []),
    [say(screens.organiser), record.organiserName],
    [say(activityWords.fields.answerBy), dateWords(record.answerBy, language, today())],
    ...(record.invited ? [[say(screens.whom), invitedWords(record, say)] as [string, string]] : []),
    ...(record.capacity === null
      ? []
      : [[say(screens.capacity), String(record.capacity)] as [string, string]]),
    ...(record.mustAttend
      ? [[say(screens.leaveBy), say(wordOf(activityWords.choices, record.leaveApprover))] as [string, string]]
      : []),
    ...(record.outcomeReason ? [[say(screens.reason), record.outcomeReason] as [string, string]] : []),
  ]
  return (
    <article className="case activity">
      <PageHead
        title={record.title}
        below={
          <div className="activity-notice">
            <p className="activity-when">
              <When of={record} />
            </p>
            <p className="activity-where">{record.place}</p>
          </div>
        }
        above={`${kind} · ${say(record.mustAttend ? screens.must : screens.free)}`}
        actions={
          <>
            {record.organises && running ? (
              <>
                <ButtonLink small icon="meeting" href={`/activities/${view.id}/screen`}>
                  {say(screens.toScreen)}
                </ButtonLink>
                <ButtonLink small icon="check" href={`/activities/${view.id}/list`}>
                  {say(screens.toList)}
                </ButtonLink>
              </>
            ) : null}
            <PrintButton />
          </>
        }
      />
      <div className="case-columns">
        <div className="case-text stack">
          {record.about ? (
            <div className="official-text activity-about" lang="zh-CN">
              {record.about}
            </div>
          ) : null}
          <Materials id={view.id} adding={record.organises && (running || view.state === "draft")} />
        </div>
        <aside className="case-side">
          {record.inside || !running || !record.own ? (
            <div className="standing">
              <StateTag tone={toneOf(view.state)}>{say(wordOf(activityWords.states, view.state))}</StateTag>
              {record.inside ? (
                <p className="muted small">{say(wordOf(activityWords.next, view.state))}</p>
              ) : null}
            </div>
          ) : null}
          {record.own ? <OwnAnswer {...record.own} /> : null}
          {record.organises ? (
            <ActionBar
              plural="activities"
              view={view as unknown as CaseView}
              words={activityWords}
              hide={["group"]}
              primary={over ? "settle" : undefined}
              forms={activityForms(record)}
            />
          ) : null}
          <dl className="facts">
            {facts.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </aside>
        <div className="case-below">
          {record.inside ? (
            <RosterPart id={view.id} version={view.version} record={record} running={running} />
          ) : null}
          {record.inside ? (
            <Section title={say(screens.timeline)}>
              <Timeline facts={view.timeline} words={activityWords} />
            </Section>
          ) : null}
        </div>
      </div>
    </article>
  )
}

/** One's own answer, with the actions that are open to oneself. */
function OwnAnswer({ id, path }: { id: string; path: "summons" | "enrolments" }) {
  const say = useSay()
  const query = useCase(path, id)
  const words = attendanceWords[path]
  if (!query.data || !words) return null
  const { state } = query.data
  return (
    <section className="own-answer stack tight" aria-label={say(screens.myAnswer)}>
      <div className="row spread">
        <h2>{say(screens.myAnswer)}</h2>
        <StateTag tone={toneOf(state)}>{say(wordOf(words.states, state))}</StateTag>
      </div>
      <p className="muted small">{say(wordOf(words.next, state))}</p>
      <ActionBar
        plural={path}
        view={query.data}
        words={words}
        hide={["checkIn", ...staffWork]}
        primary={asked.includes(state) ? undefined : null}
      />
    </section>
  )
}

/** Where an answer is asked for; afterwards there is only something to take back. */
const asked = ["called", "leave_refused", "offered", "declined", "withdrawn"]

/** Whom a draft will be sent to, as chosen. */
function invitedWords({ invited, invitedNames }: ActivityView, say: ReturnType<typeof useSay>): string {
  const { everybody, standing, bodyIds, personIds } = invited ?? nobody
  return [
    ...(everybody ? [say(activityWords.fields.everybody)] : []),
    ...(standing ? [say(activityWords.fields.standing)] : []),
    ...[...bodyIds, ...personIds].flatMap((id) => invitedNames[id] ?? []),
  ].join("、")
}

/** An organiser who is called too does the staff's work on the list, not in their own answer. */
const staffWork = [
  "remind",
  "present",
  "strikeCheckIn",
  "recordSpeech",
  "strikeSpeech",
  "recordLateness",
  "strikeLateness",
  "release",
  "settle",
  "correct",
]

function Materials({ id, adding }: { id: string; adding: boolean }) {
  const say = useSay()
  return (
    <Section title={say(screens.materials)}>
      <CaseFiles of={{ procedure: "activity", caseId: id }} adding={adding} id="activity-files" />
    </Section>
  )
}
