import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"

/**
 * Server-sent events at /api/events. A message is `{"topics": ["todo", "notices", "proposals", …]}`; what is on screen
 * under those keys is read again. Forms are not touched: they keep their own values.
 */
export function useLiveUpdates(on: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!on) return
    const source = new EventSource("/api/events")
    source.onmessage = (event) => {
      for (const topic of topicsOf(String(event.data))) void client.invalidateQueries({ queryKey: [topic] })
    }
    return () => source.close()
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
