import { useQueryClient } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import { Button } from "../../../../kit/button.tsx"
import { Dialog } from "../../../../kit/dialog.tsx"
import { Icon } from "../../../../kit/icons.tsx"
import { useSay, useWords } from "../../../../kit/preferences.tsx"
import { problemText } from "../../../../kit/states.tsx"
import type { CaseResult, Tell } from "./bulk.ts"
import { officeWords } from "./words.ts"

interface BulkDialogProps {
  title: string
  /** What will be done, and to whom. */
  explain: ReactNode
  items: readonly { id: string; name: string }[]
  /** The verb on the button. */
  verb: string
  /** What is filled in for all of them. */
  children?: ReactNode
  run: (tell: Tell) => Promise<CaseResult[]>
  onClose: () => void
  wide?: boolean
}

/** Many at once: says what will happen, shows how far it is, and then what became of each case. */
export function BulkDialog({ title, explain, items, verb, children, run, onClose, wide }: BulkDialogProps) {
  const say = useSay()
  const w = useWords(officeWords)
  const client = useQueryClient()
  const [done, setDone] = useState<number | undefined>()
  const [results, setResults] = useState<readonly CaseResult[] | undefined>()
  const [trouble, setTrouble] = useState("")
  const [names, setNames] = useState(new Map<string, string>())
  const running = done !== undefined && results === undefined
  const total = names.size
  const start = async () => {
    setNames(new Map(items.map((item) => [item.id, item.name])))
    setTrouble("")
    setDone(0)
    try {
      setResults(await run(setDone))
    } catch (error) {
      setTrouble(problemText(error, say))
      setDone(undefined)
    }
    await Promise.all(
      ["proposals", "assignments", "todo"].map((key) => client.invalidateQueries({ queryKey: [key] })),
    )
  }
  return (
    <Dialog title={title} wide={wide ?? false} onClose={() => running || onClose()}>
      {results ? (
        <BulkResults results={results} names={names} onClose={onClose} />
      ) : running ? (
        <div className="stack tight" role="status">
          <p>{w("bulk.progress", { done, total })}</p>
          <progress max={total} value={done} aria-label={title} />
        </div>
      ) : (
        <>
          <div className="muted">{explain}</div>
          {children}
          {trouble ? (
            <p className="notice wrong" role="alert">
              {trouble}
            </p>
          ) : null}
          <div className="row">
            <Button kind="primary" disabled={items.length === 0} onClick={() => void start()}>
              {verb}
            </Button>
            <Button kind="plain" onClick={onClose}>
              {w("bulk.cancel")}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}

interface ResultsProps {
  results: readonly CaseResult[]
  names: ReadonlyMap<string, string>
  onClose: () => void
}

function BulkResults({ results, names, onClose }: ResultsProps) {
  const w = useWords(officeWords)
  const failed = results.filter((each) => each.why !== "")
  const passed = results.filter((each) => each.why === "")
  return (
    <div className="stack" role="status">
      <p className={failed.length === 0 ? "notice done" : "notice soon"}>
        {failed.length === 0
          ? w("bulk.all", { n: passed.length })
          : w("bulk.some", { n: passed.length, failed: failed.length })}
      </p>
      {failed.length > 0 ? (
        <ul className="bulk-results">
          {failed.map((each) => (
            <li key={each.id}>
              <Icon name="late" />
              <div>
                <p>{names.get(each.id) ?? each.id}</p>
                <p className="small bulk-why">{each.why}</p>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {passed.length > 0 ? (
        <details>
          <summary className="muted">{w("bulk.passed", { n: passed.length })}</summary>
          <ul className="bulk-results">
            {passed.map((each) => (
              <li key={each.id}>
                <Icon name="check" />
                <p>{names.get(each.id) ?? each.id}</p>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <div>
        <Button onClick={onClose}>{w("bulk.close")}</Button>
      </div>
    </div>
  )
}
