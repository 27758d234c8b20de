import { RunningBatches } from "../../../kit/batch-running.tsx"
import { ButtonLink } from "../../../kit/button.tsx"
import { CaseList } from "../../../kit/case-list.tsx"
import { wordOf } from "../../../kit/case-view.ts"
import { today } from "../../../kit/clock.ts"
import { momentWords } from "../../../kit/dates.ts"
import { To, useSearch } from "../../../kit/link.tsx"
import type { ListRow } from "../../../kit/list-model.ts"
import { PageHead } from "../../../kit/page-head.tsx"
import { useLanguage, useSay } from "../../../kit/preferences.tsx"
import { useMe } from "../../../kit/queries.ts"
import { StateTag } from "../../../kit/state-tag.tsx"
import { Empty } from "../../../kit/states.tsx"
import { documentKinds } from "../record.ts"
import { WaitingDocuments } from "./many.tsx"
import { TakeDocuments } from "./take.tsx"
import { toneOf } from "./tone.ts"
import { caseWords, screen } from "./words.ts"

interface Row extends ListRow {
  kind: keyof typeof documentKinds
  state: string
  title: string
  number: string | null
  changedAt: string
  drafter: string | null
  addressee: string | null
  recipients: number
  received: number
}

const writers: readonly string[] = Object.values(documentKinds).flatMap(({ keepers }) => keepers)
const settlers = ["proposal_office", "information_office", "system_administrator"]

/** Drafts, what is being signed, what was issued: every document one may see. */
export default function DocumentsPage() {
  const say = useSay()
  const language = useLanguage()
  const [search] = useSearch()
  const roles = useMe().data?.roles ?? []
  const has = (some: readonly string[]) => some.some((role) => roles.includes(role))
  const hrefOf = (row: Row) => `/documents/${row.id}`
  const stateOf = (row: Row) => (
    <StateTag key="state" tone={toneOf(row.state)}>
      {say(wordOf(caseWords.states, row.state))}
    </StateTag>
  )
  const receipts = (row: Row) =>
    ["issued", "archived"].includes(row.state) ? `${row.received} / ${row.recipients}` : ""
  const kindOf = (row: Row) => say(documentKinds[row.kind].label)
  const choices = (of: Readonly<Record<string, { zh: string; en: string }>>) =>
    Object.entries(of).map(([value, label]) => ({ value, label }))
  return (
    <>
      <PageHead
        title={say(screen.documents)}
        actions={
          <>
            <WaitingDocuments />
            <TakeDocuments kind={search.kind} />
            <ButtonLink href="/documents/check">{say(screen.check)}</ButtonLink>
            {has(settlers) ? (
              <ButtonLink icon="settings" href="/documents/settings">
                {say(screen.settings)}
              </ButtonLink>
            ) : null}
            {has(writers) ? (
              <ButtonLink icon="plus" href="/documents/new">
                {say(screen.write)}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <RunningBatches />
      <CaseList<Row>
        plural="documents"
        title={screen.documents}
        columns={[
          {
            key: "title",
            label: screen.title,
            width: 24,
            cell: (row) => <To href={hrefOf(row)}>{row.title}</To>,
          },
          { key: "addressee", label: screen.main, cell: (row) => row.addressee ?? "" },
          { key: "number", label: screen.number, cell: (row) => row.number ?? "" },
          { key: "kind", label: screen.kind, cell: kindOf },
          { key: "state", label: screen.state, cell: stateOf },
          { key: "receipts", label: screen.receipts, number: true, cell: receipts },
          {
            key: "changed",
            label: screen.changed,
            cell: (row) => momentWords(row.changedAt, language, today()),
          },
          { key: "drafter", label: screen.drafter, extra: true, cell: (row) => row.drafter ?? "" },
        ]}
        filters={[
          { key: "state", label: screen.state, kind: "choice", choices: choices(caseWords.states) },
          {
            key: "kind",
            label: screen.kind,
            kind: "choice",
            choices: Object.entries(documentKinds).map(([value, { label }]) => ({ value, label })),
          },
        ]}
        rowName={(row) => row.title}
        hrefOf={hrefOf}
        card={(row) => ({
          above: [kindOf(row), row.number].filter(Boolean).join(" · "),
          title: row.title,
          lines: [
            ...(row.addressee ? [<span key="to">{row.addressee}</span>] : []),
            stateOf(row),
            <span key="at" className="muted">
              {momentWords(row.changedAt, language, today())}
            </span>,
          ],
        })}
        words={caseWords}
        empty={<Empty title={say(screen.none)}>{say(screen.noneHelp)}</Empty>}
        exports={false}
      />
    </>
  )
}
