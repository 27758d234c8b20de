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
    let source: EventSource
    let timer: ReturnType<typeof setTimeout> | undefined
    let failed = 0
    const open = () => {
      source = new EventSource("/api/events")
      source.onopen = () => {
        failed = 0
      }
      source.onmessage = (event) => {
        const news = newsOf(String(event.data))
        if (news) pace.hear(news)
      }
      // A lost connection the browser takes up again by itself; after a refusal it does not.
      source.onerror = () => {
        if (source.readyState !== EventSource.CLOSED) return
        timer = setTimeout(open, Math.min(5_000 * 2 ** failed, 300_000) * (0.5 + Math.random()))
        failed += 1
      }
    }
    open()
    return () => {
      clearTimeout(timer)
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
