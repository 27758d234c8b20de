import { today } from "../../../kit/clock.ts"
import { dateWords, weekdayWords } from "../../../kit/dates.ts"
import { useLanguage } from "../../../kit/preferences.tsx"

export interface WhenOf {
  onDate: string
  fromTime: string
  untilDate: string
  untilTime: string
}

/** 3 月 10 日 星期二 09:00–17:00; the last day too when it is another. */
export function When({ of }: { of: WhenOf }) {
  const language = useLanguage()
  const day = (date: string) => `${dateWords(date, language, today())} ${weekdayWords(date, language)}`
  const until = of.untilDate === of.onDate ? of.untilTime : `${day(of.untilDate)} ${of.untilTime}`
  return (
    <time className="num" dateTime={`${of.onDate}T${of.fromTime}`}>
      {`${day(of.onDate)} ${of.fromTime}–${until}`}
    </time>
  )
}
