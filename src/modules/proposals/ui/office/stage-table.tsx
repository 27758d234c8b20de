import { useState } from "react"
import { Button } from "../../../../kit/button.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { useKeys } from "../../../../kit/keys.ts"
import { To } from "../../../../kit/link.tsx"
import type { Column } from "../../../../kit/list-model.ts"
import { ListTable } from "../../../../kit/list-table.tsx"
import { PageTurner } from "../../../../kit/page-turner.tsx"
import { type Say, useLanguage, useSay, useWords } from "../../../../kit/preferences.tsx"
import { everyRow, type ListAnswer } from "../../../../kit/queries.ts"
import { problemText } from "../../../../kit/states.tsx"
import { proposalWords } from "../../words.ts"
import { labelOf, useProposalTerms } from "../settings.ts"
import { type Stage, type StageRow, stagePath } from "./stage.ts"
import { UnitsDialog } from "./units-dialog.tsx"
import { officeWords } from "./words.ts"
import { assignWords } from "./words-assign.ts"

interface StageTableProps {
  stage: Stage
  data: ListAnswer<StageRow>
  busy: boolean
  track: string | undefined
  pages: readonly string[]
  onPages: (pages: readonly string[]) => void
  onBatch: (rows: readonly StageRow[]) => void
}

/** One step of assignment as a table: some are chosen, or all that wait, and settled together. */

export function StageTable(props: StageTableProps) {
  const { stage, data, busy, track, pages, onPages, onBatch } = props
  const rows = data.items
  const w = useWords(assignWords)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState(-1)
  const [edited, setEdited] = useState<StageRow | undefined>()
  const columns = useColumns(stage, setEdited)
  const current = rows[at]
  const go = (index: number) => setAt(Math.max(0, Math.min(index, rows.length - 1)))
  const editCurrent = () => {
    if (current && (stage === "units" || stage === "assign")) setEdited(current)
  }
  useKeys({
    j: () => go(at + 1),
    k: () => go(at - 1),
    x: () => {
      if (!current) return
      const next = new Set(selected)
      if (!next.delete(current.id)) next.add(current.id)
      setSelected(next)
    },
    Enter: editCurrent,
  })
  const chosen = rows.filter((row) => selected.has(row.id))
  const verb = w(`verbs.${stage}`)
  return (
    <>
      <div className="row spread stage-tools">
        <p className="muted">{w(`help.${stage}`)}</p>
        <div className="row">
          {data.total > rows.length ? (
            <AllOfStage stage={stage} track={track} total={data.total} onBatch={onBatch} />
          ) : null}
          <Button kind="primary" disabled={chosen.length === 0} onClick={() => onBatch(chosen)}>
            {w("verbN", { verb, n: chosen.length })}
          </Button>
        </div>
      </div>
      <ListTable
        name={w(`stages.${stage}`)}
        rows={rows}
        columns={columns}
        rowName={(row) => row.subject}
        sort=""
        onSort={() => {}}
        at={at}
        selected={selected}
        onSelect={setSelected}
        busy={busy}
      />
      <div className="list-foot">
        <p className="muted">{w("total", { n: data.total })}</p>
        <PageTurner pages={pages} onPages={onPages} next={data.next} busy={busy} />
      </div>
      {edited ? <UnitsDialog row={edited} onClose={() => setEdited(undefined)} /> : null}
    </>
  )
}

/** Everything that waits in this step, beyond the page in front too. */
function AllOfStage(props: Pick<StageTableProps, "stage" | "track" | "onBatch"> & { total: number }) {
  const { stage, track, total, onBatch } = props
  const w = useWords(assignWords)
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState("")
  const take = async () => {
    setBusy(true)
    setTrouble("")
    try {
      onBatch(await everyRow<StageRow>(stagePath, { stage, track }))
    } catch (error) {
      setTrouble(problemText(error, say))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      {trouble ? <span role="alert">{trouble}</span> : null}
      <Button disabled={busy} onClick={() => void take()}>
        {stage === "notice"
          ? w("allNotices", { n: total })
          : w("allN", { verb: w(`verbs.${stage}`), n: total })}
      </Button>
    </>
  )
}

function useColumns(stage: Stage, onEdit: (row: StageRow) => void): Column<StageRow>[] {
  const w = useWords(assignWords)
  const say = useSay()
  const language = useLanguage()
  const terms = useProposalTerms().data?.values
  const { columns } = assignWords
  const subject: Column<StageRow> = {
    key: "subject",
    label: columns.subject,
    cell: (row) => <To href={`/proposals/${row.id}`}>{row.subject}</To>,
  }
  const edit: Column<StageRow> = {
    key: "edit",
    label: columns.edit,
    cell: (row) => (
      <Button
        small
        aria-label={`${w(stage === "units" ? "edit" : "adjust")} ${row.subject}`}
        onClick={() => onEdit(row)}
      >
        {w(stage === "units" ? "edit" : "adjust")}
      </Button>
    ),
    width: 7,
  }
  const number: Column<StageRow> = {
    key: "number",
    label: columns.number,
    cell: (row) => row.numberText ?? <span className="muted">{say(officeWords.noNumber)}</span>,
    width: 6.5,
  }
  const units: Column<StageRow> = {
    key: "units",
    label: stage === "units" ? columns.suggested : columns.units,
    cell: (row) => (stage === "units" ? suggestedText(row, say) : unitsText(row, say)),
  }
  const others: Column<StageRow>[] = [
    { key: "lead", label: columns.lead, cell: (row) => row.leadName, width: 6 },
    {
      key: "category",
      label: columns.category,
      cell: (row) => say(labelOf(terms?.categories, row.category)),
      width: 8,
    },
    {
      key: "filedOn",
      label: columns.filedOn,
      cell: (row) => (row.filedOn ? dateWords(row.filedOn, language, today()) : ""),
      width: 6.5,
    },
  ]
  if (stage === "number") return [subject, ...others]
  if (stage === "notice") return [number, subject, units]
  return [number, subject, units, edit]
}

function suggestedText(row: StageRow, say: Say) {
  if (row.suggested.length === 0) return <span className="muted">{say(assignWords.none)}</span>
  return row.suggested.map((each) => each.name).join(say(officeWords.separator))
}

function unitsText(row: StageRow, say: Say) {
  return row.units
    .map((each) => `${each.name}（${say(wordOf(proposalWords.choices, each.role))}）`)
    .join(say(officeWords.separator))
}
