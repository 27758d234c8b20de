import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { type News, openPace } from "./live-pace.ts"

/**
 * Server-sent events at /api/events. A message is `{"topics": ["todo", "notices", "proposals", …], "within": 0}`; what
 * is on screen under those keys is read again. Forms are not touched: they keep their own values.
 */
export function useLiveUpdates(on: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!on) return
    const pace = openPace((topics) => {
      for (const topic of topics) void client.invalidateQueries({ queryKey: [topic] })
    })
    const source = new EventSource("/api/events")
    source.onmessage = (event) => {
      const news = newsOf(String(event.data))
      if (news) pace.hear(news)
    }
    return () => {
      source.close()
      pace.close()
    }
  }, [client, on])
}

function newsOf(data: string): News | undefined {
  try {
    const { topics, within, caseId } = JSON.parse(data) as Record<string, unknown>
    if (!Array.isArray(topics)) return undefined
    const urgent = typeof caseId === "string" && window.location.pathname.includes(caseId)
    return { topics: topics.map(String), within: Number(within ?? 0), urgent }
  } catch {
    return undefined
  }
}
