import { useEffect, useState } from "react"
import { Icon } from "../kit/icons.tsx"
import { useWords } from "../kit/preferences.tsx"
import { useInQueue } from "../kit/queue.ts"
import { webWords } from "./words.ts"

/** Shorter than this nobody notices that they waited (milliseconds). */
const unnoticed = 800

/** While the server lets people in one after the other: that one is in the queue, and has nothing to do. */
export function QueueLine() {
  const w = useWords(webWords)
  const inQueue = useInQueue()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(inQueue), inQueue ? unnoticed : 0)
    return () => clearTimeout(timer)
  }, [inQueue])
  return (
    <div className="queue-line no-print" role="status">
      {shown ? (
        <p>
          <Icon name="clock" />
          <span>{w("queue.waiting")}</span>
        </p>
      ) : null}
    </div>
  )
}
