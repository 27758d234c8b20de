import { CasePage } from "../../../kit/case-page.tsx"
import { type CaseView, type ModuleWords, wordOf } from "../../../kit/case-view.ts"
import { today } from "../../../kit/clock.ts"
import { dateWords } from "../../../kit/dates.ts"
import { To } from "../../../kit/link.tsx"
import { useParts } from "../../../kit/parts.ts"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { useCase } from "../../../kit/queries.ts"
import { Await, Loading } from "../../../kit/states.tsx"
import { toneOf } from "./tone.ts"
import { When, type WhenOf } from "./when.tsx"
import { attendanceWords, screens } from "./words.ts"
import "./activities.css"

type AttendanceView = {
  activityId: string
  activity: WhenOf & { title: string; place: string; organiserName: string }
  personName: string
  groupName: string
  leaveReason: string | null
  leaveLate: boolean
  leaveRefusal: string | null
  checkedIn: string[]
  halfDaysOfIt: string[]
  spoke: string | null
  late: boolean
  halfDays: number | null
}

/** One person at one activity: their answer, their leave, the half-days, and what staff enter about them. */
export function AttendancePage({ path }: { path: "summons" | "enrolments" }) {
  const { id } = useParts()
  const query = useCase<AttendanceView>(path, id)
  const words = attendanceWords[path]
  return (
    <Await query={query} loading={<Loading shape="case" lines={6} />}>
      {(view) => (words ? <Attendance key={view.id} view={view} path={path} words={words} /> : null)}
    </Await>
  )
}

/** 3 月 10 日上午. */
export function useHalfDay(): (half: string) => string {
  const say = useSay()
  const language = useLanguage()
  return (half) => {
    const date = dateWords(half.slice(0, 10), language, today())
    return say(half.endsWith("/am") ? screens.am : screens.pm, { date })
  }
}

function Attendance({
  view,
  path,
  words,
}: {
  view: CaseView<AttendanceView>
  path: "summons" | "enrolments"
  words: ModuleWords
}) {
  const say = useSay()
  const half = useHalfDay()
  const { record } = view
  const { activity } = record
  const facts: [string, string | null][] = [
    [say(screens.groupName), record.groupName || null],
    [say(screens.present), record.checkedIn.map(half).join("、") || null],
    [say(wordOf(words.fields, "halfDays")), record.halfDays === null ? null : String(record.halfDays)],
    [say(wordOf(words.fields, "form")), record.spoke && say(wordOf(words.choices, record.spoke))],
    [say(screens.notes), record.late ? say(screens.wasLate) : null],
  ]
  const first = record.halfDaysOfIt.find((each) => !record.checkedIn.includes(each)) ?? ""
  return (
    <CasePage
      plural={path}
      view={{ ...view, parties: [] }}
      words={words}
      title={record.personName}
      above={<To href={`/activities/${record.activityId}`}>{activity.title}</To>}
      tone={toneOf(view.state)}
      hide={["checkIn"]}
      given={{
        present: { halfDay: first, how: "list" },
        strikeCheckIn: { halfDay: record.checkedIn[0] ?? "" },
        correct: { halfDays: record.halfDays ?? 0 },
      }}
      facts={facts.filter((row): row is [string, string] => row[1] !== null)}
    >
      <div className="activity-notice">
        <p className="activity-when">
          <When of={activity} />
        </p>
        <p className="activity-where">{activity.place}</p>
      </div>
      {record.leaveReason ? (
        <p className="notice">
          {say(screens.leaveReason, { reason: record.leaveReason })}
          {record.leaveLate ? `（${say(screens.late)}）` : ""}
        </p>
      ) : null}
      {record.leaveRefusal ? (
        <p className="notice wrong">{say(screens.refused, { reason: record.leaveRefusal })}</p>
      ) : null}
    </CasePage>
  )
}
