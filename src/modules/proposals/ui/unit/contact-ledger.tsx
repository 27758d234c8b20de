import { wordOf } from "../../../../kit/case-view.ts"
import { Icon } from "../../../../kit/icons.tsx"
import { Section } from "../../../../kit/page-head.tsx"
import { useSay } from "../../../../kit/preferences.tsx"
import { Contacts } from "../record/contacts.tsx"
import { assignmentCaseWords as caseWords } from "./case-words.ts"
import { contactGaps } from "./contact-gaps.ts"
import { pageWords } from "./page-words.ts"
import type { AssignmentView } from "./views.ts"

/** What was said with the proposer: what each stage has, what the terms still miss, and every contact as recorded. */
export function ContactLedger({ view }: { view: AssignmentView }) {
  const say = useSay()
  const words = pageWords.contacts
  const { record } = view
  if (record.role === "assist" && record.contacts.length === 0) return null
  const gaps = contactGaps(record)
  const inside = record.siblings !== undefined
  return (
    <Section title={say(words.title)}>
      <div className="sheet stack ledger" id="contacts">
        {record.role === "assist" ? null : <Required view={view} />}
        <ol className="stages" aria-label={say(words.stages)}>
          {gaps.stages.map(({ milestone, contacts }) => (
            <li key={milestone} className={contacts.length > 0 ? "done" : ""}>
              <Icon name={contacts.length > 0 ? "done" : "clock"} />
              {say(wordOf(caseWords.choices, milestone))}
              <span className="muted small">
                {contacts.length > 0 ? say(words.stageSome, { n: contacts.length }) : say(words.stageNone)}
              </span>
            </li>
          ))}
        </ol>
        {record.contacts.length === 0 ? (
          <p className="muted">{say(inside ? words.none : words.noneProposer)}</p>
        ) : (
          <Contacts view={view} />
        )}
      </div>
    </Section>
  )
}

/** 321: how many contacts and meetings the terms ask for before the reply, and how many there are. */
function Required({ view }: { view: Pick<AssignmentView, "record"> }) {
  const say = useSay()
  const words = pageWords.contacts
  const { contactCount, contactsRequired } = view.record
  const gaps = contactGaps(view.record)
  const have = { n: contactCount.count, m: contactCount.meetings }
  if (gaps.contacts === 0 && gaps.meetings === 0)
    return (
      <p className="notice done">
        <Icon name="done" />
        <span>{say(words.enough, have)}</span>
      </p>
    )
  const total = Math.max(gaps.contacts, gaps.meetings)
  const gap = [
    gaps.contacts > 0 || gaps.meetings === 0 ? say(words.gapContacts, { n: total }) : null,
    gaps.meetings > 0 ? say(words.gapMeetings, { n: gaps.meetings }) : null,
  ]
    .filter(Boolean)
    .join(say(words.and))
  return (
    <p className="notice soon">
      <Icon name="info" />
      <span>
        {say(words.missing, {
          ...have,
          need: contactsRequired.count,
          needMeetings: contactsRequired.meetings,
          gap,
        })}
      </span>
    </p>
  )
}
