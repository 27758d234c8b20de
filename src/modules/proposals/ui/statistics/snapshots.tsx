import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../../../../kit/api.ts"
import { Button } from "../../../../kit/button.tsx"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { Dialog } from "../../../../kit/dialog.tsx"
import { Section } from "../../../../kit/page-head.tsx"
import { PlainTable } from "../../../../kit/plain-table.tsx"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { Await, Empty, ErrorState } from "../../../../kit/states.tsx"
import { DrawUp } from "../../../documents/ui/public.tsx"
import type { Snapshot } from "../../statistics/schema.ts"
import { statisticsPath, useSnapshots } from "./statistics-data.ts"
import { statisticsWords as w } from "./words.ts"

/** The figures of a session as they were published, each beside what differs today. */
export function Snapshots(props: { session: string; convention: string; mayPublish: boolean }) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const keep = props.mayPublish ? (
    <Button small kind="primary" icon="archive" onClick={() => setAsking(true)}>
      {say(w.keep)}
    </Button>
  ) : null
  return (
    <Section title={say(w.snapshots)} actions={<span className="no-print">{keep}</span>}>
      <p className="muted small">{say(w.snapshotsHelp)}</p>
      <Await query={useSnapshots(props.session)}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(w.noSnapshots)} />
          ) : (
            <div className="stack">
              {items.map((each) => (
                <Kept key={each.id} snapshot={each} mayReport={props.mayPublish} />
              ))}
            </div>
          )
        }
      </Await>
      {asking ? (
        <KeepDialog session={props.session} convention={props.convention} onClose={() => setAsking(false)} />
      ) : null}
    </Section>
  )
}

function Kept({ snapshot, mayReport }: { snapshot: Snapshot; mayReport: boolean }) {
  const say = useSay()
  const language = useLanguage()
  const { differences } = snapshot
  return (
    <article className="sheet stack tight">
      <strong>{snapshot.title}</strong>
      <p className="muted small">
        {say(w.keptBy, { by: snapshot.by, on: dateWords(snapshot.publishedOn, language, today()) })}
      </p>
      {mayReport ? (
        <DrawUp kind="statistics_report" path={`${statisticsPath}/snapshots/${snapshot.id}/report`} />
      ) : null}
      {differences.length === 0 ? (
        <p>{say(w.same)}</p>
      ) : (
        <details>
          <summary>{say(w.differs, { count: differences.length })}</summary>
          <PlainTable name={snapshot.title} heads={[w.measure, w.published, w.now]}>
            {differences.map((each) => (
              <tr key={`${each.measure} ${each.code}`}>
                <th scope="row">
                  {say(each.name)}
                  {each.label ? ` · ${say(each.label)}` : ""}
                </th>
                <td>{each.published ?? say(w.absent)}</td>
                <td>{each.now ?? say(w.absent)}</td>
              </tr>
            ))}
          </PlainTable>
        </details>
      )}
    </article>
  )
}

function KeepDialog(props: { session: string; convention: string; onClose: () => void }) {
  const say = useSay()
  const client = useQueryClient()
  const [title, setTitle] = useState("")
  const [publishedOn, setPublishedOn] = useState(today())
  const keeping = useMutation({
    mutationFn: () =>
      call(`${statisticsPath}/snapshots`, {
        method: "POST",
        body: { sessionId: props.session, title, publishedOn, convention: props.convention },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["proposals"] })
      props.onClose()
    },
  })
  return (
    <Dialog
      title={say(w.keep)}
      onClose={props.onClose}
      foot={
        <>
          <Button onClick={props.onClose}>{say(w.cancel)}</Button>
          <Button
            kind="primary"
            disabled={title.trim().length < 2 || keeping.isPending}
            onClick={() => keeping.mutate()}
          >
            {say(w.keepNow)}
          </Button>
        </>
      }
    >
      <p>{say(w.keepDoes)}</p>
      <label className="field">
        <span className="label">{say(w.keepTitle)}</span>
        <input
          className="input"
          value={title}
          maxLength={120}
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      <label className="field">
        <span className="label">{say(w.keepOn)}</span>
        <input
          className="input"
          type="date"
          value={publishedOn}
          max={today()}
          onChange={(event) => setPublishedOn(event.target.value)}
        />
      </label>
      {keeping.error ? <ErrorState error={keeping.error} /> : null}
    </Dialog>
  )
}
