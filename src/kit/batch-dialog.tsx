import { type ReactNode, useState } from "react"
import { newKey } from "./api.ts"
import { BatchProgress } from "./batch-progress.tsx"
import { type BatchOrder, orderBatch } from "./batches.ts"
import { Button } from "./button.tsx"
import { Dialog } from "./dialog.tsx"
import { useSay } from "./preferences.tsx"
import { problemText } from "./states.tsx"
import { kitWords } from "./words.ts"

interface BatchDialogProps {
  title: string
  /** What will be done, and to whom. */
  explain: ReactNode
  order: BatchOrder
  /** The verb on the button. */
  verb: string
  /** What is filled in for all of them. */
  children?: ReactNode
  onClose: () => void
  wide?: boolean
}

/** Many at once: says what will happen, shows how far it is, and then what became of each case. It may be closed. */
export function BatchDialog({ title, explain, order, verb, children, onClose, wide }: BatchDialogProps) {
  const say = useSay()
  const [key] = useState(newKey)
  const [batchId, setBatchId] = useState<string>()
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  const begin = async () => {
    setTrouble("")
    setBusy(true)
    try {
      setBatchId((await orderBatch(order, key)).id)
    } catch (error) {
      setTrouble(problemText(error, say))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog title={title} wide={wide ?? false} onClose={onClose}>
      {batchId ? (
        <>
          <BatchProgress id={batchId} />
          <div>
            <Button onClick={onClose}>{say(kitWords.act.close)}</Button>
          </div>
        </>
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
            <Button kind="primary" disabled={order.cases.length === 0 || busy} onClick={() => void begin()}>
              {verb}
            </Button>
            <Button kind="plain" onClick={onClose}>
              {say(kitWords.act.cancel)}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}
