import { DatePicker } from "antd"
import dayjs from "dayjs"
import { useState } from "react"
import { AntdTheme } from "../antd-theme.tsx"
import { today } from "../clock.ts"
import { useSay } from "../preferences.tsx"
import { kitWords } from "../words.ts"
import { type DateFieldProps, dayOf, useCalendarYear } from "./working-days.ts"

/** The calendar of wide screens, in a chunk of its own. Days off are marked 休, shifted working days 班. */
export default function DatePanel({ id, value, onChange, describedBy, invalid }: DateFieldProps) {
  const say = useSay()
  const [year, setYear] = useState((value || today()).slice(0, 4))
  const days = useCalendarYear(year)
  return (
    <AntdTheme>
      <DatePicker
        id={id}
        className="date-panel"
        value={value ? dayjs(value) : null}
        defaultPickerValue={dayjs(value || today())}
        format="YYYY-MM-DD"
        needConfirm={false}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        status={invalid ? "error" : ""}
        onChange={(date) => onChange(date ? date.format("YYYY-MM-DD") : "")}
        onPanelChange={(date) => date && setYear(date.format("YYYY"))}
        cellRender={(current, info) => {
          if (info.type !== "date" || typeof current !== "object") return info.originNode
          const day = dayOf(days.data, current.format("YYYY-MM-DD"))
          const weekday = ![0, 6].includes(current.day())
          const mark =
            !day.working && day.name
              ? say(kitWords.field.restMark)
              : day.working && !weekday
                ? say(kitWords.field.workMark)
                : ""
          const title = day.name ?? say(day.working ? kitWords.field.workingDay : kitWords.field.restDay)
          return (
            <div
              className={day.working ? "ant-picker-cell-inner" : "ant-picker-cell-inner rest"}
              title={title}
            >
              {current.date()}
              {mark ? <sup>{mark}</sup> : null}
            </div>
          )
        }}
      />
    </AntdTheme>
  )
}
