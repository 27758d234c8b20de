import { To } from "../../../../kit/link.tsx"
import { useWords } from "../../../../kit/preferences.tsx"
import { useGet } from "../../../../kit/queries.ts"
import "./office.css"
import { type Overview, sumOverview } from "./overview-figures.ts"
import { officeWords } from "./words.ts"

export function useOverview() {
  return useGet<Overview>("proposals", "/api/proposals/overview")
}

/** 本次会议概况: the newest session in one line, each figure leading to what it counts. Silent when it cannot be read. */
export function SessionOverview() {
  const w = useWords(officeWords)
  const data = useOverview().data
  if (!data) return null
  const sums = sumOverview(data)
  const list = (...states: string[]) => `/proposals/all?${states.map((state) => `state=${state}`).join("&")}`
  return (
    <p className="overview">
      <strong>{w("overview.session", { term: data.session.term, number: data.session.number })}</strong>
      <To href="/proposals/all">{w("overview.received", { n: sums.received })}</To>
      <To href="/proposals/review">{w("overview.inReview", { n: sums.inReview })}</To>
      <span>{w("overview.filed", { n: sums.filed })}</span>
      <span>{w("overview.notFiled", { n: sums.notFiled })}</span>
      <To href="/proposals/assign">{w("overview.toAssign", { n: sums.toAssign })}</To>
      <To href={list("handling")}>{w("overview.handling", { n: sums.handling })}</To>
      <To href={list("replied")}>{w("overview.replied", { n: sums.replied })}</To>
      <To href={list("concluded")}>{w("overview.concluded", { n: sums.concluded })}</To>
      {data.unnumbered > 0 ? (
        <To href="/proposals/assign?stage=number">{w("overview.unnumbered", { n: data.unnumbered })}</To>
      ) : null}
      {data.undecided > 0 ? (
        <To href="/assignments/requests">{w("overview.undecided", { n: data.undecided })}</To>
      ) : null}
      {data.overdue > 0 ? (
        <To className="late" href="/assignments/board?overdue=true">
          {w("overview.overdue", { n: data.overdue })}
        </To>
      ) : null}
    </p>
  )
}
