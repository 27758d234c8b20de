import { lazy, Suspense, useSyncExternalStore } from "react"
import { today } from "../clock.ts"
import { dateWords, weekdayWords } from "../dates.ts"
import { useLanguage, useSay } from "../preferences.tsx"
import { kitWords } from "../words.ts"
import { type DateFieldProps, dayOf, useCalendarYear } from "./working-days.ts"

const DatePanel = lazy(() => import("./date-panel.tsx"))

/** A date that says whether it is a working day. Phones use their own wheel; wide screens a calendar with 休 marked. */
export function DateField(props: DateFieldProps) {
  const wide = useWide()
  return (
    <div className="date-field">
      {wide ? (
        <Suspense fallback={<PlainDate {...props} />}>
          <DatePanel {...props} />
        </Suspense>
      ) : (
        <PlainDate {...props} />
      )}
      {props.value ? <DayNote date={props.value} /> : null}
    </div>
  )
}

function PlainDate({ id, value, onChange, describedBy, invalid }: DateFieldProps) {
  return (
    <input
      id={id}
      className="input"
      type="date"
      value={value}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

/** 6 月 12 日 星期五 · 工作日 */
function DayNote({ date }: { date: string }) {
  const language = useLanguage()
  const say = useSay()
  const days = useCalendarYear(date.slice(0, 4))
  const day = dayOf(days.data, date)
  const kind = say(day.working ? kitWords.field.workingDay : kitWords.field.restDay)
  return (
    <p className="hint">
      {dateWords(date, language, today())} {weekdayWords(date, language)} ·{" "}
      {day.name ? `${day.name}，${kind}` : kind}
      {day.provisional ? `（${say(kitWords.field.provisionalDay)}）` : ""}
    </p>
  )
}

const query = () => window.matchMedia("(min-width: 761px) and (pointer: fine)")

function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = query()
      media.addEventListener("change", changed)
      return () => media.removeEventListener("change", changed)
    },
    () => query().matches,
  )
}
