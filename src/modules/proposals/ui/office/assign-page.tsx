import { useState } from "react"
import { newKey } from "../../../../kit/api.ts"
import { Button } from "../../../../kit/button.tsx"
import { wordOf } from "../../../../kit/case-view.ts"
import { today } from "../../../../kit/clock.ts"
import { dateWords } from "../../../../kit/dates.ts"
import { useKeys } from "../../../../kit/keys.ts"
import { To, useSearch } from "../../../../kit/link.tsx"
import type { Column } from "../../../../kit/list-model.ts"
import { ListTable } from "../../../../kit/list-table.tsx"
import { PageHead } from "../../../../kit/page-head.tsx"
import { type Say, useLanguage, useSay, useWords } from "../../../../kit/preferences.tsx"
import { act, useList } from "../../../../kit/queries.ts"
import { Await, Empty, Loading } from "../../../../kit/states.tsx"
import { proposalWords } from "../../words.ts"
import { labelOf, useProposalTerms } from "../settings.ts"
import { inTurn, streamBulk, type Tell } from "./bulk.ts"
import { BulkDialog } from "./bulk-dialog.tsx"
import { useWhy } from "./file-many.tsx"
import "./office.css"
import { SessionOverview } from "./overview.tsx"
import { type Stage, type StageRow, stages } from "./stage.ts"
import { Tabs } from "./tabs.tsx"
import { UnitsDialog } from "./units-dialog.tsx"
import { officeWords } from "./words.ts"
import { assignWords } from "./words-assign.ts"

function useStage(stage: Stage, track: string | undefined) {
  return useList<StageRow>("/api/proposals/to-assign", "proposals", { stage, track, limit: 100 })
}

/** 编号与交办: what was filed gets its number, its units, and is handed over, many at a time. */
export default function AssignPage() {
  const w = useWords(assignWords)
  const say = useSay()
  const [search, setSearch] = useSearch()
  const terms = useProposalTerms().data?.values
  const track = search.track
  const lists = {
    number: useStage("number", track),
    units: useStage("units", track),
    assign: useStage("assign", track),
  }
  // Stands outside the table, which goes away when the last of its rows is settled.
  const [bulk, setBulk] = useState<{ stage: Stage; rows: StageRow[] } | undefined>()
  const asked = stages.find((each) => each === search.stage)
  const stage = asked ?? stages.find((each) => (lists[each].data?.total ?? 0) > 0) ?? "units"
  const of = (each: Stage) => `/proposals/assign?stage=${each}${track ? `&track=${track}` : ""}`
  return (
    <div className="office-page">
      <PageHead title={w("title")} below={<SessionOverview />} />
      <div className="tabs-row">
        <Tabs
          name={w("stagesName")}
          tabs={stages.map((each) => ({
            href: of(each),
            label: w(`stages.${each}`),
            count: lists[each].data?.total,
            current: each === stage,
          }))}
        />
        {(terms?.tracks.length ?? 0) > 1 ? (
          <select
            className="input"
            aria-label={w("track")}
            value={track ?? ""}
            onChange={(event) => setSearch({ ...search, track: event.target.value || undefined })}
          >
            <option value="">{w("allTracks")}</option>
            {terms?.tracks.map((each) => (
              <option key={each.code} value={each.code}>
                {say(each.label)}
              </option>
            ))}
          </select>
        ) : null}
      </div>
      <Await query={lists[stage]} loading={<Loading shape="rows" lines={12} />}>
        {(data) =>
          data.items.length === 0 ? (
            <Empty title={w(`empty.${stage}`)}>{w(`emptyHelp.${stage}`)}</Empty>
          ) : (
            <StageTable
              key={stage}
              stage={stage}
              rows={data.items}
              busy={lists[stage].isFetching}
              onBulk={(rows) => setBulk({ stage, rows })}
            />
          )
        }
      </Await>
      {bulk ? <StageBulk {...bulk} onClose={() => setBulk(undefined)} /> : null}
    </div>
  )
}

interface StageTableProps {
  stage: Stage
  rows: readonly StageRow[]
  busy: boolean
  onBulk: (rows: StageRow[]) => void
}

function StageTable({ stage, rows, busy, onBulk }: StageTableProps) {
  const w = useWords(assignWords)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState(-1)
  const [edited, setEdited] = useState<StageRow | undefined>()
  const columns = useColumns(stage, setEdited)
  const current = rows[at]
  const go = (index: number) => setAt(Math.max(0, Math.min(index, rows.length - 1)))
  const editCurrent = () => {
    if (current && stage !== "number") setEdited(current)
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
        <Button kind="primary" disabled={chosen.length === 0} onClick={() => onBulk(chosen)}>
          {w("verbN", { verb, n: chosen.length })}
        </Button>
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
      {edited ? <UnitsDialog row={edited} onClose={() => setEdited(undefined)} /> : null}
    </>
  )
}

function StageBulk({ stage, rows, onClose }: { stage: Stage; rows: StageRow[]; onClose: () => void }) {
  const w = useWords(assignWords)
  const why = useWhy()
  const [meeting, setMeeting] = useState("")
  const verb = w(`verbs.${stage}`)
  const ids = rows.map((row) => row.id)
  const number = (row: StageRow) =>
    act("proposals", row.id, { action: "assignNumber", input: {}, version: row.version }, newKey())
  const runs = {
    number: (tell: Tell) => inTurn(rows, number, why, tell),
    units: (tell: Tell) =>
      streamBulk(
        "/api/proposals/bulk/pre-assign",
        { items: ids.map((proposalId) => ({ proposalId })) },
        tell,
      ),
    assign: (tell: Tell) =>
      streamBulk("/api/proposals/bulk/assign", { proposalIds: ids, ...(meeting ? { meeting } : {}) }, tell),
  }
  // The dialog keeps what was chosen while the list behind it empties.
  const [items] = useState(() =>
    rows.map((row) => ({ id: row.id, name: `${row.numberText ?? ""} ${row.subject}`.trim() })),
  )
  return (
    <BulkDialog
      title={w("verbN", { verb, n: items.length })}
      explain={<p>{w(`help.${stage}`)}</p>}
      items={items}
      verb={w("verbN", { verb, n: items.length })}
      run={runs[stage]}
      onClose={onClose}
    >
      {stage === "assign" ? (
        <div className="field">
          <label className="label" htmlFor="assign-meeting">
            {w("meeting")}
          </label>
          <input
            id="assign-meeting"
            className="input"
            value={meeting}
            onChange={(event) => setMeeting(event.target.value)}
          />
        </div>
      ) : null}
    </BulkDialog>
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
