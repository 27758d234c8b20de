import { setTimeout as sleep } from "node:timers/promises"
import { newId } from "../../src/base/id.ts"
import type { signIn } from "./browser.ts"

/** What a client was told was done: a draft, and how often it was saved. */
export interface Draft {
  readonly id: string
  saved: number
}

/** What people saw while the service was away, by status; 0 is a connection that was refused or broke. */
export interface Seen {
  readonly statuses: Map<number, number>
  /** Answers that were not a clear message: no problem document, or one without a reason in words. */
  readonly unclear: string[]
}

type Browser = Awaited<ReturnType<typeof signIn>>

/** Asks until it is acknowledged, with the same key; whoever lost the answer does not know whether it was done. */
async function until(
  browser: Browser,
  seen: Seen,
  path: string,
  body: object,
  headers: Record<string, string>,
): Promise<{ id: string; version: number }> {
  for (;;) {
    const answer = await browser.post(path, body, headers).catch(() => undefined)
    const status = answer?.status ?? 0
    if (answer && (status === 200 || status === 201))
      return (await answer.json()) as { id: string; version: number }
    seen.statuses.set(status, (seen.statuses.get(status) ?? 0) + 1)
    if (answer) {
      const text = await answer.text().catch(() => "")
      if (!isClear(answer.headers.get("content-type"), text) || (status !== 503 && status !== 429))
        seen.unclear.push(`${status} ${text.slice(0, 200)}`)
      if (status >= 400 && status < 500 && status !== 429) throw new Error(`${path}: ${status} ${text}`)
    }
    await sleep(status === 429 ? 1_000 : 150)
  }
}

function isClear(type: string | null, text: string): boolean {
  if (!type?.startsWith("application/problem+json")) return false
  const { reasons } = JSON.parse(text) as { reasons?: { message?: string }[] }
  return /\p{Script=Han}/u.test(reasons?.[0]?.message ?? "")
}

/** One member who writes drafts and saves them, so often in all, and remembers each acknowledgement. */
export async function work(
  browser: Browser,
  username: string,
  actions: number,
  seen: Seen,
  acknowledged: () => void,
): Promise<Draft[]> {
  const drafts: Draft[] = []
  let draft: Draft | undefined
  for (let done = 0; done < actions; done += 1) {
    if (!draft || draft.saved >= 20) {
      const { id } = await until(
        browser,
        seen,
        "/api/proposals",
        { subject: `${username} 的第 ${done} 件` },
        { "idempotency-key": newId() },
      )
      draft = { id, saved: 0 }
      drafts.push(draft)
    } else {
      await until(
        browser,
        seen,
        `/api/proposals/${draft.id}/actions/save`,
        { input: { subject: `${username} 第 ${done} 次保存` } },
        { "idempotency-key": newId() },
      )
      draft.saved += 1
    }
    acknowledged()
  }
  return drafts
}
