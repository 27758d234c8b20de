import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { Button } from "../../../../kit/button.tsx"
import { today } from "../../../../kit/clock.ts"
import { momentWords } from "../../../../kit/dates.ts"
import { PageHead, Section } from "../../../../kit/page-head.tsx"
import { overFigures, PlainTable } from "../../../../kit/plain-table.tsx"
import { usePreferences, useSay } from "../../../../kit/preferences.tsx"
import { Await, Empty, ErrorState, Loading, problemText } from "../../../../kit/states.tsx"
import type { ImportView, SetupInput } from "../../history/schema.ts"
import { ChooseFile } from "./choose-file.tsx"
import { uploadTable, useImport, useImports, usePreview, useRun } from "./import-data.ts"
import { Findings, Foreseen, Progress } from "./outcome-parts.tsx"
import { ColumnTable, UnknownWords, WholeFile } from "./setup-parts.tsx"
import { importWords as w } from "./words.ts"
import "./history.css"

/** 历史导入: the file, its columns, what is unclear, what it will be; then all of it at once, or nothing. */
export default function ImportPage() {
  const say = useSay()
  const [upload, setUpload] = useState<ImportView | undefined>()
  const sending = useMutation({ mutationFn: uploadTable, onSuccess: setUpload })
  return (
    <div className="stack">
      <PageHead title={say(w.title)} below={<p>{say(w.intro)}</p>} />
      {upload === undefined ? (
        <>
          <Section title={say(w.step1)}>
            <ChooseFile
              busy={sending.isPending ? sending.variables.name : undefined}
              onFile={(file) => sending.mutate(file)}
            />
            {sending.error ? (
              <p className="notice wrong" role="alert">
                {problemText(sending.error, say)}
              </p>
            ) : null}
          </Section>
          <Earlier />
        </>
      ) : (
        <OneImport key={upload.id} upload={upload} onAnother={() => setUpload(undefined)} />
      )}
    </div>
  )
}

function OneImport({ upload, onAnother }: { upload: ImportView; onAnother: () => void }) {
  const say = useSay()
  const [setup, setSetup] = useState<SetupInput>(upload.setup)
  const run = useRun(upload.id)
  const ordered = run.isSuccess
  const view = useImport(ordered ? upload.id : undefined)
  const preview = usePreview(upload.id, ordered ? undefined : setup)
  const head = (
    <div className="row spread">
      <p>{say(w.fileLine, { name: upload.fileName, rows: upload.total })}</p>
      <Button onClick={onAnother}>{say(w.another)}</Button>
    </div>
  )
  if (ordered)
    return (
      <div className="stack">
        {head}
        <Await query={view}>{(data) => <Progress view={data} />}</Await>
      </div>
    )
  if (!preview.data)
    return (
      <div className="stack">
        {head}
        {preview.error ? <ErrorState error={preview.error} /> : <Loading />}
      </div>
    )
  const { data } = preview
  return (
    <div className="stack">
      {head}
      <Section title={say(w.step2)}>
        <ColumnTable preview={data} setup={setup} onSetup={setSetup} />
      </Section>
      <Section title={say(w.step3)}>
        <WholeFile setup={setup} onSetup={setSetup} />
      </Section>
      {data.unknown.length > 0 ? (
        <Section title={say(w.step4)}>
          <UnknownWords preview={data} setup={setup} onSetup={setSetup} />
        </Section>
      ) : null}
      <Section title={say(w.step5)}>
        <p role="status" className="muted small">
          {preview.isPlaceholderData ? say(w.refresh) : ""}
        </p>
        {preview.error ? <ErrorState error={preview.error} /> : null}
        {data.findingCount > 0 ? <Findings findings={data.findings} count={data.findingCount} /> : null}
        <Foreseen preview={data} />
        {run.error ? (
          <p className="notice wrong" role="alert">
            {problemText(run.error, say)}
          </p>
        ) : null}
        {data.fresh === 0 && data.findingCount === 0 ? <p>{say(w.nothingNew)}</p> : null}
        <div>
          <Button
            kind="primary"
            disabled={data.fresh === 0 || data.findingCount > 0 || preview.isPlaceholderData || run.isPending}
            onClick={() => run.mutate(setup)}
          >
            {say(w.run, { n: data.fresh })}
          </Button>
        </div>
      </Section>
    </div>
  )
}

function Earlier() {
  const say = useSay()
  const { language } = usePreferences()
  const imports = useImports()
  return (
    <Section title={say(w.earlier)}>
      <Await query={imports}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(w.noEarlier)} />
          ) : (
            <PlainTable name={say(w.earlier)} heads={[w.at, w.file, w.state, overFigures(w.brought)]}>
              {items.map(({ id, at, fileName, state, counts, total }) => (
                <tr key={id}>
                  <td>{momentWords(at, language, today())}</td>
                  <td>{fileName}</td>
                  <td>{say(w.progress[state], { done: 0, total, indexed: 0 })}</td>
                  <td className="num">{counts.proposals ?? 0}</td>
                </tr>
              ))}
            </PlainTable>
          )
        }
      </Await>
    </Section>
  )
}
