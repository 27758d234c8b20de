import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { ActionForm } from "./action-form.tsx"
import { newKey, Problem } from "./api.ts"
import { Button } from "./button.tsx"
import { type Available, type ModuleWords, wordOf } from "./case-view.ts"
import { Dialog } from "./dialog.tsx"
import type { FormValues, JsonSchema } from "./form-model.ts"
import type { BulkAction, BulkFailure, ListRow } from "./list-model.ts"
import { useSay } from "./preferences.tsx"
import { act } from "./queries.ts"
import { reasonWords } from "./reasons.tsx"
import { useAnnounce } from "./saying.tsx"
import { problemText } from "./states.tsx"
import { kitWords } from "./words.ts"

interface BulkProps<Row extends ListRow> {
  plural: string
  rows: readonly Row[]
  rowName: (row: Row) => string
  actions: readonly (BulkAction & { form?: JsonSchema })[]
  words: ModuleWords
  onClear: () => void
}

/** This many cases are acted on at the same time; each is its own transaction. */
const atOnce = 4

/** The same action on every selected row, with progress, and the reasons of those that did not go through. */
export function BulkBar<Row extends ListRow>({
  plural,
  rows,
  rowName,
  actions,
  words,
  onClear,
}: BulkProps<Row>) {
  const say = useSay()
  const announce = useAnnounce()
  const client = useQueryClient()
  const [open, setOpen] = useState<(BulkAction & { form?: JsonSchema }) | undefined>()
  const [values, setValues] = useState<FormValues>({})
  const [progress, setProgress] = useState<{ done: number; total: number } | undefined>()
  const [failed, setFailed] = useState<(BulkFailure & { name: string })[]>([])
  const label = open ? say(wordOf(words.actions, open.action)) : ""

  const why = (error: unknown) => {
    const reasons = error instanceof Problem ? error.reasons : []
    if (reasons.length === 0) return problemText(error, say)
    return reasons.map((each) => say(reasonWords(each, words.reasons), each.params)).join(" ")
  }
  const run = async (input: unknown) => {
    if (!open) return
    const chosen = [...rows]
    const names = new Map(chosen.map((row) => [row.id, rowName(row)]))
    setProgress({ done: 0, total: chosen.length })
    const tell = (done: number) => setProgress({ done, total: chosen.length })
    const failures = open.run
      ? await open.run(chosen, input, tell)
      : await actOnEach(chosen, (row) => sendOne(plural, row, open.action, input), tell, why)
    setProgress(undefined)
    setOpen(undefined)
    setValues({})
    setFailed(failures.map((each) => ({ ...each, name: names.get(each.id) ?? each.id })))
    announce(say(kitWords.list.bulkDone, { action: label, ok: chosen.length - failures.length }))
    await client.invalidateQueries({ queryKey: [plural] })
    await client.invalidateQueries({ queryKey: ["todo"] })
    onClear()
  }

  const offer = open
    ? ({
        ...open,
        enabled: true,
        reasons: [],
        basis: "",
        form: open.form ?? null,
        danger: open.danger ?? false,
      } satisfies Available)
    : undefined
  return (
    <>
      {rows.length > 0 ? (
        <section className="bulk-bar" aria-label={say(kitWords.list.selected, { n: rows.length })}>
          <strong>{say(kitWords.list.selected, { n: rows.length })}</strong>
          {actions.map((each) => (
            <Button
              key={each.action}
              small
              kind={each.danger ? "danger" : "normal"}
              onClick={() => setOpen(each)}
            >
              {say(wordOf(words.actions, each.action))}
            </Button>
          ))}
          <Button small kind="plain" onClick={onClear}>
            {say(kitWords.list.unselect)}
          </Button>
        </section>
      ) : null}
      {failed.length > 0 ? (
        <div className="notice wrong" role="alert">
          <div className="stack tight">
            <strong>{say(kitWords.list.bulkFailed, { n: failed.length })}</strong>
            <ul className="reasons">
              {failed.map((each) => (
                <li key={each.id}>
                  {each.name}
                  {say(kitWords.colon)}
                  {each.why}
                </li>
              ))}
            </ul>
            <div>
              <Button small onClick={() => setFailed([])}>
                {say(kitWords.act.close)}
              </Button>
            </div>
          </div>
        </div>
      ) : null}
      {open && offer ? (
        <Dialog
          title={say(kitWords.list.bulkConfirm, { action: label, n: rows.length })}
          onClose={() => progress || setOpen(undefined)}
        >
          {progress ? (
            <div className="stack tight" role="status">
              <p>{say(kitWords.list.bulkProgress, { action: label, ...progress })}</p>
              <progress max={progress.total} value={progress.done} aria-label={label} />
            </div>
          ) : (
            <ActionForm
              offer={offer}
              words={words}
              values={values}
              onValues={setValues}
              submit={run}
              onCancel={() => setOpen(undefined)}
            />
          )}
        </Dialog>
      ) : null}
    </>
  )
}

function sendOne(plural: string, row: ListRow, action: string, input: unknown) {
  return act(plural, row.id, { action, input, version: row.version ?? 0 }, newKey())
}

async function actOnEach<Row extends ListRow>(
  rows: readonly Row[],
  one: (row: Row) => Promise<unknown>,
  onProgress: (done: number) => void,
  why: (error: unknown) => string,
): Promise<BulkFailure[]> {
  const waiting = [...rows]
  const failures: BulkFailure[] = []
  let done = 0
  const worker = async () => {
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      try {
        await one(row)
      } catch (error) {
        failures.push({ id: row.id, why: why(error) })
      }
      done += 1
      onProgress(done)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return failures
}
