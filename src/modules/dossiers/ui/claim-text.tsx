import { CaseFiles } from "../../../kit/case-files.tsx"
import type { CaseView } from "../../../kit/case-view.ts"
import { To } from "../../../kit/link.tsx"
import { Section } from "../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { attributeWords, valueWords } from "../../../rulebook/appraisal/attribute-words.ts"
import { claimWords } from "../claims/words.ts"
import { dayWords } from "./days.ts"
import { whoOf } from "./words-bodies.ts"
import { voiceScreens as words } from "./words-voices.ts"
import { yearHref } from "./year-href.ts"

export type ClaimRecord = {
  personId: string | null
  bodyId: string | null
  /** Whether it is this reader's own, or that of a body that they speak for. */
  own: boolean
  person: string
  kindName: { zh: string; en: string }
  onDate: string
  title: string
  attributes: Readonly<Record<string, string | number | boolean>>
  evidence: string
  separate: boolean
  reason: string
}

/** What a member says they did, and what shows it. */
export function ClaimText({ view }: { view: CaseView<ClaimRecord> }) {
  const say = useSay()
  const language = useLanguage()
  const { record } = view
  const { own } = record
  const { fields } = claimWords
  const said = Object.entries(record.attributes).map(([name, value]) => {
    const shown =
      typeof value === "boolean"
        ? say(value ? words.yes : words.no)
        : typeof value === "string" && valueWords[value]
          ? say(valueWords[value])
          : String(value)
    return [say(attributeWords[name] ?? { zh: name, en: name }), shown] as const
  })
  const facts = [
    [say(whoOf([record])), record.person],
    [say(fields.kind), say(record.kindName)],
    [say(fields.onDate), dayWords(record.onDate, language)],
    ...said,
    [say(fields.evidence), record.evidence],
    ...(record.separate ? [[say(fields.separate), say(words.yes)] as const] : []),
    ...(record.reason ? [[say(fields.reason), record.reason] as const] : []),
  ] as const
  return (
    <div className="stack">
      <h2 className="voice-title">{record.title}</h2>
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Section title={say(words.evidenceFiles)}>
        <CaseFiles
          of={{ procedure: "service_claim", caseId: view.id }}
          adding={own && view.state === "waiting"}
          id="claim-files"
        />
      </Section>
      {own ? null : (
        <p>
          <To href={yearHref(record, record.onDate.slice(0, 4))}>{say(words.seeYear)}</To>
        </p>
      )}
    </div>
  )
}
