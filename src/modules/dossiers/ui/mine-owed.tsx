import { To } from "../../../kit/link.tsx"
import { Section } from "../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { StateTag } from "../../../kit/state-tag.tsx"
import type { YearView } from "../schema.ts"
import { dayWords } from "./days.ts"
import { screens } from "./words.ts"
import { askScreens } from "./words-asks.ts"
import { bodyScreens } from "./words-bodies.ts"

/** What the year still asks for: the report of a standing member, and conditions of the rules. */
export function Owed({ view, nameOf }: { view: YearView; nameOf: (id: string) => string }) {
  const say = useSay()
  return (
    <Section title={say(screens.owed)}>
      {view.owed.length === 0 && !view.reportOwed ? (
        <p className="muted">{say(screens.nothingOwed)}</p>
      ) : (
        <ul className="owed">
          {view.reportOwed ? (
            <li className="row spread">
              <span>{say(view.bodyId ? bodyScreens.reportOwed : askScreens.reportOwed)}</span>
              <a href="#statement">{say(askScreens.toReport)}</a>
            </li>
          ) : null}
          {view.owed.map(({ id, note }) => (
            <li key={id}>
              {nameOf(id)}
              {note ? <span className="muted small account-why">{note}</span> : null}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** The bodies for which whoever reads this speaks: each has a page of its own. */
export function Theirs({ bodies, year }: { bodies: YearView["bodies"]; year: number }) {
  const say = useSay()
  return (
    <Section title={say(bodyScreens.theirs)}>
      <p className="muted small">{say(bodyScreens.theirsLead)}</p>
      <ul className="entry-list">
        {bodies.map(({ id, name }) => (
          <li key={id}>
            <To href={`/service/bodies/${id}/years/${year}`}>{name}</To>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** 委员作业: how much of each is done, by the facts that count. */
export function OwnDuties({ duties }: { duties: YearView["duties"] }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <Section title={say(askScreens.ownDuties)}>
      <ul className="entry-list">
        {duties.map(({ id, name, atLeast, done, dueOn }) => (
          <li key={id}>
            <div className="row spread">
              <span>{name}</span>
              {done >= atLeast ? (
                <StateTag tone="done">{say(askScreens.ownFulfilled)}</StateTag>
              ) : (
                <span className="num">{say(askScreens.ownDone, { done, n: atLeast })}</span>
              )}
            </div>
            {done >= atLeast ? null : (
              <p className="muted small">{say(askScreens.ownOpen, { date: dayWords(dueOn, language) })}</p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
