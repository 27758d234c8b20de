import { type Reason, reason } from "../../../base/reason.ts"

/** What a file says about the session: 江苏省政协十二届二次会议（2019）. */
export interface SessionSaid {
  readonly term: number | null
  readonly number: number | null
  readonly year: number | null
}

export interface KnownSession {
  /** null: made by this import. */
  readonly id: string | null
  readonly term: number
  readonly number: number
  readonly year: number
}

export interface KnownTerm {
  readonly number: number
  readonly startYear: number
}

const digits = "零一二三四五六七八九"

/** 十二, 二十一 or 12 as a number. */
function readNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const ten = text.indexOf("十")
  if (ten < 0) return digits.indexOf(text)
  const tens = ten === 0 ? 1 : digits.indexOf(text.slice(0, ten))
  const ones = text.slice(ten + 1)
  return tens * 10 + (ones === "" ? 0 : digits.indexOf(ones))
}

export function readSession(label: string): SessionSaid {
  const text = label.normalize("NFKC").replace(/\s/g, "")
  const term = /([一二三四五六七八九十]{1,3}|\d{1,2})届/.exec(text)?.[1]
  const number = /届(?:委员会)?第?([一二三四五六七八九十]{1,2}|\d{1,2})次/.exec(text)?.[1]
  return {
    term: term === undefined ? null : readNumber(term),
    number: number === undefined ? null : readNumber(number),
    year: readYear(text),
  }
}

export function readYear(text: string | undefined): number | null {
  const found = /(?:19|20)\d{2}/.exec(text?.normalize("NFKC") ?? "")
  return found ? Number(found[0]) : null
}

interface Asked extends SessionSaid {
  /** The year of a date in the row: less certain than one that is said. */
  readonly datedYear: number | null
}

/**
 * Finds the session of a row among those the organisation has, and notes those that are to be made. A 届 is five years
 * and every 次 one of them, so a year alone leads to a session once any term is known.
 */
export function sessionFinder(
  known: readonly KnownSession[],
  terms: readonly KnownTerm[],
  rule: { readonly by: "session" | "year"; readonly year: number | null; readonly thisYear: number },
) {
  const sessions = new Map(known.map((each) => [`${each.term}/${each.number}`, each]))
  const made: KnownSession[] = []

  const startOf = (term: number): number | undefined => {
    const one = [...sessions.values()].find((each) => each.term === term)
    return one ? one.year - one.number + 1 : terms.find((each) => each.number === term)?.startYear
  }

  const find = (term: number, number: number, year: number, sure: boolean): KnownSession | Reason => {
    const there = sessions.get(`${term}/${number}`)
    if (there) {
      // A plenary in January or December may be counted to either year.
      if (!sure || Math.abs(there.year - year) <= 1) return there
      return reason("history.sessionYear", { params: { term, number, year: there.year, said: year } })
    }
    if (year > rule.thisYear) return reason("history.sessionFuture", { params: { year } })
    if (number < 1 || number > 6) return reason("history.sessionUnknown")
    const session = { id: null, term, number, year }
    sessions.set(`${term}/${number}`, session)
    made.push(session)
    return session
  }

  const ofYear = (year: number): KnownSession | Reason => {
    const there = [...sessions.values()].find((each) => each.year === year)
    if (there) return there
    const starts = [
      ...new Set([...terms.map((each) => each.number), ...[...sessions.values()].map((s) => s.term)]),
    ]
      .map((term) => ({ term, start: startOf(term) as number }))
      .sort((a, b) => Math.abs(a.start - year) - Math.abs(b.start - year))
    const base = starts.find(({ start }) => start <= year && year < start + 5) ?? starts[0]
    if (!base) return reason("history.sessionUnknown")
    const later = Math.floor((year - base.start) / 5)
    const term = base.term + later
    if (term < 1) return reason("history.sessionUnknown")
    return find(term, year - (base.start + 5 * later) + 1, year, true)
  }

  return {
    /** Sessions that the organisation does not have yet. */
    made: made as readonly KnownSession[],
    of(asked: Asked): KnownSession | Reason {
      const year = asked.year ?? asked.datedYear ?? rule.year
      if (rule.by === "session" && asked.term !== null && asked.number !== null) {
        const start = startOf(asked.term)
        const reckoned = asked.year ?? (start === undefined ? year : start + asked.number - 1)
        if (reckoned === null) return reason("history.sessionYearMissing")
        return find(asked.term, asked.number, reckoned, asked.year !== null)
      }
      return year === null ? reason("history.sessionUnknown") : ofYear(year)
    },
  }
}
