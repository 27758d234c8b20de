import { useMemo } from "react"
import type { CaseView } from "../../../../kit/case-view.ts"
import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { Deadline } from "../../../../kit/deadline-view.tsx"
import { To } from "../../../../kit/link.tsx"
import { PageHead } from "../../../../kit/page-head.tsx"
import { useLanguage, useSay, useWords } from "../../../../kit/preferences.tsx"
import { useCase } from "../../../../kit/queries.ts"
import { ReviewDesk } from "../../../../kit/review-desk.tsx"
import { Await, Empty, Loading } from "../../../../kit/states.tsx"
import { assignmentWords } from "../../assignments/words.ts"
import "../record/record.css"
import type { ProposalRecord, ProposalView } from "../record/proposal-view.ts"
import { DeskForm } from "./desk-form.tsx"
import { useDrafts } from "./drafts.ts"
import "./board.css"
import "./office.css"
import { ReviewText } from "./review-text.tsx"
import { officeWords } from "./words.ts"
import { requestWords } from "./words-board.ts"

interface Row {
  id: string
  subject: string
  numberText: string | null
  unitName: string
  state: string
  extensionAsked: string | null
}

interface AssignmentRecord {
  proposalId: string
  subject: string
  unitName: string
  role: string
  assignedOn: string | null
  acknowledgedOn: string | null
  contactCount: { count: number; meetings: number }
  extensions: number
  latestDueOn?: string | null
  returnReason?: string | null
  suggestedUnit?: { id: string; name: string } | null
  extensionAsked?: string | null
  extensionReason?: string | null
  siblings?: readonly { id: string; unitName: string; role: string; state: string }[]
}

const letters = { grantReturn: "y", denyReturn: "n", grantExtension: "e", denyExtension: "d", remind: "r" }
/** What may be done to such a case elsewhere and would crowd the decision here. */
const elsewhere = ["addUnit", "remind", "adjust", "cancelPreAssignment"]

/** 退办与延期: what units have asked for, decided with the clock in view. */
export default function RequestsPage() {
  const w = useWords(requestWords)
  const say = useSay()
  const language = useLanguage()
  const drafts = useDrafts()
  const lists = useMemo(() => ({}), [])
  const recordOf = (view: CaseView) => view.record as unknown as AssignmentRecord
  return (
    <div className="office-page">
      <PageHead title={w("title")} below={w("help")} />
      <ReviewDesk<Row>
        plural="assignments"
        params={{ undecided: "true", sort: "due" }}
        words={assignmentWords}
        letters={letters}
        hide={elsewhere}
        row={(row) => ({
          title: `${row.numberText ?? ""} ${row.subject}`,
          lines: [
            <span key="line" className="muted">
              {row.extensionAsked
                ? w("asksExtension", { date: dateWords(row.extensionAsked, language, today()) })
                : w("asksReturn")}
              {" · "}
              {row.unitName}
            </span>,
          ],
        })}
        forms={{
          grantReturn: (props) => {
            const unit = recordOf(props.view).suggestedUnit
            return (
              <DeskForm
                {...props}
                words={assignmentWords}
                drafts={drafts}
                lists={lists}
                given={unit ? { newUnitId: unit } : {}}
              />
            )
          },
          grantExtension: (props) => (
            <DeskForm
              {...props}
              words={assignmentWords}
              drafts={drafts}
              lists={lists}
              given={{ until: recordOf(props.view).extensionAsked ?? undefined }}
            />
          ),
        }}
        text={(view) => <Request record={recordOf(view)} />}
        aside={(view) => {
          const paused = view.deadlines.filter((each) => each.status === "paused")
          return paused.length === 0 ? null : (
            <section className="desk-part">
              <h3>{w("paused")}</h3>
              {paused.map((each) => (
                <Deadline
                  key={each.id}
                  name={say(wordOf(assignmentWords.deadlines, each.name))}
                  facts={each}
                  due={each.due}
                />
              ))}
            </section>
          )
        }}
        empty={<Empty title={w("empty")}>{w("emptyHelp")}</Empty>}
      />
    </div>
  )
}

/** What the unit says, what has happened so far, and the proposal it is about. */
function Request({ record }: { record: AssignmentRecord }) {
  const w = useWords(requestWords)
  const say = useSay()
  const language = useLanguage()
  const proposal = useCase<ProposalRecord>("proposals", record.proposalId)
  const day = (date: string | null | undefined) => (date ? dateWords(date, language, today()) : null)
  const others = (record.siblings ?? []).filter((each) => !["reassigned", "closed"].includes(each.state))
  const rows: [string, string | null][] = [
    [w("assigned"), day(record.assignedOn)],
    [w("acknowledged"), day(record.acknowledgedOn)],
    [w("contacts"), w("contactsOf", { n: record.contactCount.count, m: record.contactCount.meetings })],
    [w("suggested"), record.suggestedUnit?.name ?? null],
    [w("latest"), record.extensionAsked ? day(record.latestDueOn) : null],
    [
      w("others"),
      others
        .map((each) => `${each.unitName}（${say(wordOf(assignmentWords.choices, each.role))}）`)
        .join(say(officeWords.separator)) || null,
    ],
  ]
  return (
    <>
      <section className="request">
        <p>
          <strong>{record.unitName}</strong>
          <span className="muted"> · {say(wordOf(assignmentWords.choices, record.role))} · </span>
          {record.extensionAsked
            ? w("asksExtension", { date: day(record.extensionAsked) ?? "" })
            : w("asksReturn")}
        </p>
        <blockquote lang="zh-CN" aria-label={w("reason")}>
          {record.extensionAsked ? record.extensionReason : record.returnReason}
        </blockquote>
        <dl className="facts">
          {rows.map(([label, value]) =>
            value ? (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ) : null,
          )}
        </dl>
        <To href={`/proposals/${record.proposalId}`}>{w("openCase")}</To>
      </section>
      <Await query={proposal} loading={<Loading lines={8} />}>
        {(view) => <ReviewText view={view as ProposalView} />}
      </Await>
    </>
  )
}
