import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"

/** What changes again and again, as while a batch runs, is read again this often at most (milliseconds). */
const pause = 1_000

/**
 * Server-sent events at /api/events. A message is `{"topics": ["todo", "notices", "proposals", …]}`; what is on screen
 * under those keys is read again. Forms are not touched: they keep their own values.
 */
export function useLiveUpdates(on: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!on) return
    const changed = new Set<string>()
    let resting: ReturnType<typeof setTimeout> | undefined
    const readAgain = () => {
      for (const topic of changed) void client.invalidateQueries({ queryKey: [topic] })
      changed.clear()
      resting = setTimeout(() => {
        resting = undefined
        if (changed.size > 0) readAgain()
      }, pause)
    }
    const source = new EventSource("/api/events")
    source.onmessage = (event) => {
      for (const topic of topicsOf(String(event.data))) changed.add(topic)
      if (resting === undefined) readAgain()
    }
    return () => {
      source.close()
      clearTimeout(resting)
    }
  }, [client, on])
}

function topicsOf(data: string): string[] {
  try {
    const message = JSON.parse(data) as { topics?: unknown }
    return Array.isArray(message.topics) ? message.topics.map(String) : []
  } catch {
    return []
  }
}
