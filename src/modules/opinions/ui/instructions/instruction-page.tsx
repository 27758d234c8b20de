import { ButtonLink } from "../../../../kit/button.tsx"
import { CasePage } from "../../../../kit/case-page.tsx"
import type { CaseView } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { Section } from "../../../../kit/page-head.tsx"
import { useParts } from "../../../../kit/parts.ts"
import { useLanguage, useSay } from "../../../../kit/preferences.tsx"
import { useCase, useMe } from "../../../../kit/queries.ts"
import { Await, Loading } from "../../../../kit/states.tsx"
import { Mark } from "../reports/mark.tsx"
import "../reports/report.css"
import { labelOf, useOpinionTerms } from "../settings.ts"
import { instructionCaseWords } from "../words.ts"
import { transferScreenWords, instructionScreenWords as words } from "../words-office.ts"

type InstructionRecord = {
  reportId: string
  title: string
  leaderName: string
  leaderPost: string
  level: string
  instruction: string
  instructedOn: string
  dueOn: string | null
  result: string | null
}

export default function InstructionPage() {
  const { id } = useParts()
  const query = useCase<InstructionRecord>("leader-instructions", id)
  return (
    <Await query={query} loading={<Loading shape="case" lines={6} />}>
      {(view) => <Instruction key={view.id} view={view} />}
    </Await>
  )
}

function Instruction({ view }: { view: CaseView<InstructionRecord> }) {
  const say = useSay()
  const language = useLanguage()
  const office = useMe().data?.roles.includes("information_office") ?? false
  const terms = useOpinionTerms().data?.values
  const { record } = view
  const { fields } = instructionCaseWords
  // Where the report is not this reader's, the list names the instruction by its own words; here they stand below.
  const unnamed = record.instruction.startsWith(record.title)
  const day = (date: string) => dateWords(date, language, today())
  return (
    <CasePage
      plural="leader-instructions"
      view={view}
      words={instructionCaseWords}
      title={unnamed ? say(words.by, { name: record.leaderName }) : record.title}
      above={[record.leaderPost, record.leaderName].filter(Boolean).join(" ")}
      tone={view.state === "carried_out" ? "done" : "active"}
      primary="recordResult"
      facts={[
        [say(fields.level), say(labelOf(terms?.adoptionLevels, record.level))],
        [say(fields.instructedOn), day(record.instructedOn)],
        ...(record.dueOn ? [[say(fields.dueOn), day(record.dueOn)] as const] : []),
      ]}
      below={
        record.result ? (
          <Section title={say(words.result)}>
            <p className="official-text">{record.result}</p>
          </Section>
        ) : null
      }
    >
      <Mark secrecy="need_to_know" />
      <blockquote className="official-text" lang="zh-CN">
        {record.instruction}
      </blockquote>
      {office ? (
        <p className="report-way">
          <ButtonLink small href={`/opinion-reports/${record.reportId}`}>
            {say(transferScreenWords.report)}
          </ButtonLink>
        </p>
      ) : null}
    </CasePage>
  )
}
