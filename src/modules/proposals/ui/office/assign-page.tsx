import { useState } from "react"
import { RunningBatches } from "../../../../kit/batch-running.tsx"
import { To, useSearch } from "../../../../kit/link.tsx"
import { PageHead } from "../../../../kit/page-head.tsx"
import { useSay, useWords } from "../../../../kit/preferences.tsx"
import { useList } from "../../../../kit/queries.ts"
import { Await, Empty, Loading } from "../../../../kit/states.tsx"
import { Tabs } from "../../../../kit/tabs.tsx"
import { kitWords } from "../../../../kit/words.ts"
import { useProposalTerms } from "../settings.ts"
import "./office.css"
import { SessionOverview } from "./overview.tsx"
import { type Stage, type StageRow, stagePath, stages } from "./stage.ts"
import { StageBatch } from "./stage-batch.tsx"
import { StageTable } from "./stage-table.tsx"
import { assignWords } from "./words-assign.ts"

function useStage(stage: Stage, track: string | undefined, cursor?: string) {
  return useList<StageRow>(stagePath, "proposals", { stage, track, limit: 50, cursor })
}

/** 编号与交办: what was filed gets its number, its units, and is handed over, many at a time. */
export default function AssignPage() {
  const w = useWords(assignWords)
  const say = useSay()
  const [search, setSearch] = useSearch()
  const terms = useProposalTerms().data?.values
  const track = search.track
  const asked = stages.find((each) => each === search.stage)
  const lists = {
    number: useStage("number", track),
    units: useStage("units", track),
    assign: useStage("assign", track),
    notice: useStage("notice", track),
  }
  // Stands outside the table, which goes away when the last of its rows is settled.
  const [batch, setBatch] = useState<{ stage: Stage; rows: readonly StageRow[] } | undefined>()
  const stage = asked ?? stages.find((each) => (lists[each].data?.total ?? 0) > 0) ?? "units"
  const place = `${stage} ${track ?? ""}`
  const [turned, setTurned] = useState<{ place: string; pages: readonly string[] }>({ place, pages: [] })
  const pages = turned.place === place ? turned.pages : []
  const shown = useStage(stage, track, pages.at(-1))
  const of = (each: Stage) => `/proposals/assign?stage=${each}${track ? `&track=${track}` : ""}`
  return (
    <div className="office-page">
      <PageHead
        title={w("title")}
        below={<SessionOverview />}
        actions={<To href="/batches">{say(kitWords.batch.title)}</To>}
      />
      <RunningBatches />
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
      <Await query={shown} loading={<Loading shape="rows" lines={12} />}>
        {(data) =>
          data.items.length === 0 ? (
            <Empty title={w(`empty.${stage}`)}>
              {w(`emptyHelp.${stage}`)}
              {stage === "notice" ? <ToNotices /> : null}
            </Empty>
          ) : (
            <StageTable
              key={`${place} ${pages.length}`}
              stage={stage}
              data={data}
              busy={shown.isPlaceholderData}
              track={track}
              pages={pages}
              onPages={(next) => setTurned({ place, pages: next })}
              onBatch={(rows) => setBatch({ stage, rows })}
            />
          )
        }
      </Await>
      {batch ? <StageBatch {...batch} onClose={() => setBatch(undefined)} /> : null}
    </div>
  )
}

/** Where the notices go on: to be signed, numbered and taken away. */
function ToNotices() {
  const w = useWords(assignWords)
  return (
    <p>
      <To href="/documents?kind=assignment_notice">{w("toDocuments")}</To>
    </p>
  )
}
