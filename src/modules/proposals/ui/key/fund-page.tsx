import { CasePage } from "../../../../kit/case-page.tsx"
import type { CaseView } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords, numberWords } from "../../../../kit/dates.ts"
import { Section } from "../../../../kit/page-head.tsx"
import { useParts } from "../../../../kit/parts.ts"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useCase } from "../../../../kit/queries.ts"
import { RichView } from "../../../../kit/rich-view.tsx"
import { Await, Loading } from "../../../../kit/states.tsx"
import { Attachments } from "../record/attachments.tsx"
import { keyTone } from "./tone.ts"
import { fundCaseWords, screen } from "./words.ts"

type FundRecord = {
  numberText: string | null
  unitName: string
  project: string
  purpose: string
  estimate: number
  ownMoney: number
  otherMoney: number
  asked: number
  visitFindings: string | null
  granted: number | null
  stages: readonly { name: string; amount: number }[]
  payments: readonly { stage: string; amount: number; paidOn: string }[]
  paid: number
  outcomeReason: string | null
  acceptance: string | null
  auditNote: string | null
}

/** The step that leads on; the others end the application or are rarer. */
const steps: Readonly<Record<string, string>> = {
  applied: "recordVisit",
  visited: "grant",
  granted: "pay",
  paying: "pay",
}

/** One application: what it is for, where the money comes from, what was paid. */
export default function FundPage() {
  const { id } = useParts()
  const query = useCase<FundRecord>("fund-applications", id)
  return (
    <Await query={query} loading={<Loading shape="case" lines={8} />}>
      {(view) => <Application key={view.id} view={view} />}
    </Await>
  )
}

function Application({ view }: { view: CaseView<FundRecord> }) {
  const say = useSay()
  const language = useLanguage()
  const { record } = view
  const { fields } = fundCaseWords
  const money = (n: number | null) => (n === null ? null : say(screen.money, { n: numberWords(n) }))
  const facts = (
    [
      [say(fields.estimate), numberWords(record.estimate)],
      [say(fields.ownMoney), numberWords(record.ownMoney)],
      [say(fields.otherMoney), numberWords(record.otherMoney)],
      [say(fields.asked), numberWords(record.asked)],
      [say(fields.granted), record.granted === null ? null : numberWords(record.granted)],
      [say(screen.paid), record.granted === null ? null : money(record.paid)],
    ] as const
  ).flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]))
  const texts = [
    [fields.purpose, record.purpose],
    [fields.visitFindings, record.visitFindings],
    [fields.reason, record.outcomeReason],
    [fields.acceptance, record.acceptance],
    [fields.auditNote, record.auditNote],
  ] as const
  return (
    <CasePage
      plural="fund-applications"
      view={view}
      words={fundCaseWords}
      title={record.project}
      above={[record.numberText, record.unitName].filter(Boolean).join(" · ")}
      tone={keyTone(view.state)}
      facts={facts}
      primary={steps[view.state]}
    >
      {texts.map(([title, text]) =>
        text ? (
          <Section key={title.en} title={say(title)}>
            <RichView text={text} />
          </Section>
        ) : null,
      )}
      {record.stages.length > 0 ? (
        <Section title={say(fields.stages)}>
          <Lines rows={record.stages.map(({ name, amount }) => [name, money(amount) ?? ""])} />
        </Section>
      ) : null}
      {record.payments.length > 0 ? (
        <Section title={say(screen.payments)}>
          <Lines
            rows={record.payments.map(({ stage, amount, paidOn }) => [
              `${dateWords(paidOn, language, today())} ${stage}`,
              money(amount) ?? "",
            ])}
          />
        </Section>
      ) : null}
      <Attachments procedure="fund_application" plural="fund-applications" id={view.id} />
    </CasePage>
  )
}

function Lines({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className="facts">
      {rows.map(([name, sum]) => (
        <div key={name + sum}>
          <dt>{name}</dt>
          <dd className="num">{sum}</dd>
        </div>
      ))}
    </dl>
  )
}
