import type { ReactNode } from "react"
import { wordOf } from "../../../kit/case-view.ts"
import { today } from "../../../kit/clock.ts"
import { momentWords } from "../../../kit/dates.ts"
import { To } from "../../../kit/link.tsx"
import { PageHead, Section } from "../../../kit/page-head.tsx"
import { useParts } from "../../../kit/parts.ts"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { useGet } from "../../../kit/queries.ts"
import { Await, Loading } from "../../../kit/states.tsx"
import type { EntryDetail } from "../record.ts"
import { channels, screen } from "../words.ts"
import "./audit.css"

/** One entry: who, what, about what, everything it says, and its place in the chain. */
export default function AuditEntryPage() {
  const { id } = useParts()
  const query = useGet<EntryDetail>("audit", `/api/audit/${id}`)
  return (
    <div className="narrow-page">
      <Await query={query} loading={<Loading lines={8} />}>
        {(entry) => <One entry={entry} />}
      </Await>
    </div>
  )
}

function One({ entry }: { entry: EntryDetail }) {
  const say = useSay()
  const language = useLanguage()
  const states = [entry.from, entry.to].flatMap((each) => (each ? [say(each)] : []))
  const facts: (readonly [string, ReactNode])[] = [
    [say(screen.at), `${momentWords(entry.at, language, today())}（${entry.at}）`],
    [
      say(screen.by),
      <>
        {entry.by || say(screen.system)}
        {entry.onBehalfOf ? `（${say(screen.behalf, { name: entry.onBehalfOf })}）` : ""}
      </>,
    ],
    [say(screen.how), say(wordOf(channels, entry.channel))],
    [say(screen.about), entry.about],
    [say(screen.states), [...new Set(states)].join(" → ")],
    [say(screen.action), <code key="action">{entry.action}</code>],
    [say(screen.caseId), <code key="case">{entry.caseId}</code>],
  ]
  return (
    <>
      <PageHead
        title={`${say(entry.procedure)} · ${say(entry.what)}`}
        above={`${say(screen.audit)} ${entry.id}`}
      />
      <div className="sheet stack entry-head">
        <Facts rows={facts.filter(([, value]) => value)} />
        <p className="row loose">
          <To href={`/audit?caseId=${entry.caseId}`}>{say(screen.sameCase)}</To>
          {entry.personId ? (
            <To href={`/audit?personId=${entry.personId}`}>{say(screen.samePerson)}</To>
          ) : null}
        </p>
      </div>
      {entry.says.length > 0 ? (
        <Section title={say(screen.data)}>
          <div className="sheet">
            <Facts
              rows={entry.says.map(({ label, value }) => [
                say(label),
                <span key={label.en} className="entry-value">
                  {say(value)}
                </span>,
              ])}
            />
          </div>
        </Section>
      ) : null}
      <Section title={say(screen.hash)}>
        <div className="sheet">
          <Facts
            rows={[
              [say(screen.own), <code key="hash">{entry.hash}</code>],
              ...(entry.hashBefore
                ? [[say(screen.before), <code key="before">{entry.hashBefore}</code>] as const]
                : []),
            ]}
          />
        </div>
      </Section>
    </>
  )
}

function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts entry-facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
