import { useQuery } from "@tanstack/react-query"
import { call } from "../api.ts"
import { weekdayOf } from "../clock.ts"

/** GET /api/calendar?from=&to= → { days: CalendarDay[] }. */
export interface CalendarDay {
  date: string
  working: boolean
  /** 国庆节, 调休上班. */
  name?: string
  /** The year's holidays are not published yet. */
  provisional?: boolean
}

/** The days of one year, by date. Read once and kept: a published calendar does not change during a visit. */
export function useCalendarYear(year: string | undefined) {
  return useQuery({
    queryKey: ["calendar", year],
    enabled: year !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const answer = await call<{ days: CalendarDay[] }>(`/api/calendar?from=${year}-01-01&to=${year}-12-31`)
      return new Map(answer.days.map((day) => [day.date, day]))
    },
  })
}

/** What is known of a day; before the calendar has come, a weekend is still a weekend. */
export function dayOf(days: Map<string, CalendarDay> | undefined, date: string): CalendarDay {
  const weekend = [0, 6].includes(weekdayOf(date))
  return days?.get(date) ?? { date, working: !weekend }
}

/** What the two date controls are given. */
export interface DateFieldProps {
  id: string
  /** YYYY-MM-DD, or empty. */
  value: string
  onChange: (value: string) => void
  describedBy?: string | undefined
  invalid?: boolean | undefined
}
