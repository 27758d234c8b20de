import { ButtonLink } from "../../../../kit/button.tsx"
import { To } from "../../../../kit/link.tsx"
import { overFigures, PlainTable } from "../../../../kit/plain-table.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import type { FindingView, ImportView, Preview } from "../../history/schema.ts"
import { importWords as w } from "./words.ts"

/** Every error with its row and cell. */
export function Findings({ findings, count }: { findings: readonly FindingView[]; count: number }) {
  const say = useSay()
  return (
    <div className="stack tight">
      <p className="notice wrong" role="alert">
        {say(w.findings, { n: count })}
      </p>
      <PlainTable long name={say(w.why)} heads={[w.place, w.value, w.why]}>
        {findings.map((each) => (
          <tr key={`${each.row} ${each.field} ${each.message}`}>
            <td>
              {each.row > 0 ? say(w.row, { row: each.row }) : ""} {each.column} {each.header}
            </td>
            <td className="muted">{each.value}</td>
            <td>{each.message}</td>
          </tr>
        ))}
      </PlainTable>
      {count > findings.length ? (
        <p className="muted">{say(w.moreFindings, { n: findings.length })}</p>
      ) : null}
    </div>
  )
}

/** The first rows as they will stand, and what else the import would do. */
export function Foreseen({ preview }: { preview: Preview }) {
  const say = useSay()
  const { fresh, replies, alreadyCount, sessions, units, changed, rows } = preview
  const heads = [
    overFigures(w.previewRow),
    w.number,
    w.meeting,
    w.subject,
    w.proposer,
    w.units,
    overFigures(w.advice),
    w.reply,
    w.state,
  ]
  return (
    <div className="stack tight">
      <p>{say(w.summary, { fresh, replies, already: alreadyCount })}</p>
      {sessions.length > 0 ? (
        <p>{say(w.newSessions, { list: sessions.map((each) => say(w.session, each)).join("、") })}</p>
      ) : null}
      {units.length > 0 ? <p>{say(w.newUnits, { n: units.length })}</p> : null}
      {changed.length > 0 ? (
        <div className="notice soon">
          <p>{say(w.changedTitle, { n: changed.length })}</p>
          <ul>
            {changed.map((each) => (
              <li key={each.row}>
                {say(w.row, { row: each.row })} {each.numberText}{" "}
                {each.proposalId ? (
                  <To href={`/proposals/${each.proposalId}`}>{each.subject}</To>
                ) : (
                  each.subject
                )}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {rows.length > 0 ? (
        <PlainTable name={say(w.step5)} heads={heads}>
          {rows.map((each) => (
            <tr key={each.row}>
              <td className="num">{each.row}</td>
              <td>{each.numberText}</td>
              <td>{each.session}</td>
              <td>
                {each.subject}
                <p className="muted small">{[each.kind, each.category].filter(Boolean).join(" · ")}</p>
              </td>
              <td>{each.leadName}</td>
              <td>{each.units.join("、")}</td>
              <td className="num">{each.recommendations}</td>
              <td>
                {say(each.reply ? w.hasReply : w.noReply)} {each.reply?.resultClass}
              </td>
              <td>{each.state}</td>
            </tr>
          ))}
        </PlainTable>
      ) : null}
    </div>
  )
}

/** How far it has come, and what came of it. */
export function Progress({ view }: { view: ImportView }) {
  const say = useSay()
  const { state, done, total, indexed, counts, errors } = view
  const busy = state === "queued" || state === "reading" || state === "writing" || state === "indexing"
  return (
    <div className="stack">
      <div role="status" className="stack tight">
        <p className={state === "done" ? "notice done" : undefined}>
          {say(w.progress[state], { done, total, indexed })}
        </p>
        {busy ? (
          <progress
            className="import-progress"
            max={Math.max(total, 1)}
            {...(state === "reading" ? { value: done } : {})}
            aria-label={say(w.progress[state], { done, total, indexed })}
          />
        ) : null}
        {state === "done" || state === "indexing" ? (
          <p>{say(w.result, counts as Record<string, number>)}</p>
        ) : null}
      </div>
      {state === "refused" ? <Findings findings={errors} count={counts.errors ?? errors.length} /> : null}
      {state === "done" ? (
        <div>
          <ButtonLink href="/proposals/all">{say(w.toList)}</ButtonLink>
        </div>
      ) : null}
    </div>
  )
}
