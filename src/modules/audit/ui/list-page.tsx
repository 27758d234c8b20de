import { systemName } from "../../../base/actor.ts"
import { CaseList } from "../../../kit/case-list.tsx"
import { wordOf } from "../../../kit/case-view.ts"
import { today } from "../../../kit/clock.ts"
import { momentWords } from "../../../kit/dates.ts"
import { To, useSearch } from "../../../kit/link.tsx"
import type { ListRow } from "../../../kit/list-model.ts"
import { PageHead } from "../../../kit/page-head.tsx"
import { type Say, useLanguage, useSay } from "../../../kit/preferences.tsx"
import { Empty } from "../../../kit/states.tsx"
import type { Entry } from "../record.ts"
import "./audit.css"
import { channels, screen, topics } from "../words.ts"

type Row = Entry & ListRow

const words = { states: {}, actions: {}, reasons: {} }
const hrefOf = (row: Row) => `/audit/${row.id}`

/** Who did it, and for whom when it was somebody else's. */
function byOf(row: Entry, say: Say): string {
  const behalf = row.onBehalfOf ? `（${say(screen.behalf, { name: row.onBehalfOf })}）` : ""
  return `${row.by === systemName ? say(screen.system) : row.by}${behalf}`
}

/** 审计记录: everything that happened here; read only, by the audit administrator alone. */
export default function AuditListPage() {
  const say = useSay()
  const language = useLanguage()
  const [search] = useSearch()
  const at = (row: Row) => momentWords(row.at, language, today())
  const whatOf = (row: Row) => `${say(row.procedure)} · ${say(row.what)}`
  return (
    <>
      <PageHead title={say(screen.audit)} below={say(screen.help)} />
      {search.q && !search.from ? <p className="notice audit-year">{say(screen.oneYear)}</p> : null}
      <CaseList<Row>
        plural="audit"
        title={screen.audit}
        counted="entries"
        columns={[
          {
            key: "what",
            label: screen.what,
            width: 16,
            cell: (row) => <To href={hrefOf(row)}>{whatOf(row)}</To>,
          },
          { key: "at", label: screen.at, cell: at },
          { key: "by", label: screen.by, cell: (row) => byOf(row, say) },
          { key: "about", label: screen.about, width: 22, cell: (row) => row.about ?? "" },
          { key: "how", label: screen.how, cell: (row) => say(wordOf(channels, row.channel)) },
          { key: "seq", label: screen.seq, number: true, extra: true, cell: (row) => row.id },
        ]}
        filters={[
          {
            key: "topic",
            label: screen.topic,
            kind: "choice",
            choices: Object.entries(topics).map(([value, label]) => ({ value, label })),
          },
          { key: "from", label: screen.from, kind: "date" },
          { key: "to", label: screen.to, kind: "date" },
          { key: "personId", label: screen.person, kind: "person" },
          { key: "caseId", label: screen.caseId, kind: "text" },
          { key: "action", label: screen.action, kind: "text" },
        ]}
        rowName={whatOf}
        hrefOf={hrefOf}
        card={(row) => ({
          above: at(row),
          title: whatOf(row),
          lines: [
            <span key="by">{byOf(row, say)}</span>,
            <span key="about" className="muted">
              {row.about === row.by ? "" : row.about}
            </span>,
          ],
        })}
        words={words}
        empty={<Empty title={say(screen.none)}>{say(screen.noneHelp)}</Empty>}
      />
    </>
  )
}
