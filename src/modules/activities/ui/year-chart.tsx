import { Chart } from "../../../kit/chart.tsx"
import { Section } from "../../../kit/page-head.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import type { MonthOfAttendance } from "../schema.ts"
import { screens } from "./words.ts"

/** The year at a glance, for whoever reads all attendance: one sentence with its base, and how it went month by month. */
export function YearChart({ year }: { year: string }) {
  const say = useSay()
  const query = useGet<{ months: MonthOfAttendance[] }>(
    "activities",
    `/api/activities/attendance?year=${year}`,
  )
  const months = query.data?.months ?? []
  const sum = (name: "called" | "attended" | "excused" | "absent") =>
    months.reduce((all, month) => all + month[name], 0)
  const [called, attended] = [sum("called"), sum("attended")]
  if (called === 0) return null
  const share = Math.round((attended / called) * 100)
  const said = { called, attended, share, excused: sum("excused"), absent: sum("absent") }
  return (
    <div className="year-attendance">
      <Section title={say(screens.yearAttendance, { year })}>
        <p>{say(screens.yearAttendanceSays, said)}</p>
        {months.length > 1 ? (
          <Chart
            title={say(screens.attendedByMonth)}
            data={{
              kind: "bar",
              labels: months.map(({ month }) => say(screens.monthOnly, { month })),
              series: [
                {
                  name: say(screens.attendedShare),
                  values: months.map((each) => Math.round((each.attended / each.called) * 100)),
                },
              ],
              unit: "%",
            }}
          />
        ) : null}
      </Section>
    </div>
  )
}
