import { newKey, problemOf } from "../../../../kit/api.ts"

/** What became of one case of many; `why` is empty when it went through. */
export interface CaseResult {
  id: string
  why: string
}

/** Told after each case. */
export type Tell = (done: number) => void

/**
 * The same to each case, one after another: numbers follow the order given, and one refusal does not stop the rest.
 * `explain` words an error.
 */
export async function inTurn<T extends { id: string }>(
  items: readonly T[],
  one: (item: T) => Promise<unknown>,
  explain: (error: unknown) => string,
  tell: Tell,
): Promise<CaseResult[]> {
  const results: CaseResult[] = []
  for (const item of items) {
    const why = await one(item).then(
      () => "",
      (error: unknown) => explain(error),
    )
    results.push({ id: item.id, why })
    tell(results.length)
  }
  return results
}

interface SettledLine {
  id: string
  done: boolean
  reasons: readonly { message?: string; code: string }[]
  settled: number
}

/** A bulk action of the server, which answers with a line for each case as soon as it is settled. */
export async function streamBulk(path: string, body: unknown, tell: Tell): Promise<CaseResult[]> {
  const response = await fetch(path, {
    method: "POST",
    credentials: "same-origin",
    headers: {
      accept: "application/x-ndjson",
      "content-type": "application/json",
      "idempotency-key": newKey(),
    },
    body: JSON.stringify(body),
  })
  if (!response.ok || !response.body) {
    const json: unknown = await response.json().catch(() => undefined)
    throw problemOf(response.status, json)
  }
  const results: CaseResult[] = []
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ""
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const lines = takeLines(rest + chunk.value)
    rest = lines.rest
    for (const line of lines.whole) {
      const settled = JSON.parse(line) as SettledLine
      results.push({ id: settled.id, why: settled.done ? "" : whyOf(settled) })
      tell(settled.settled)
    }
  }
  return results
}

/** Whole lines, and what has come of the next one. */
export function takeLines(text: string): { whole: string[]; rest: string } {
  const parts = text.split("\n")
  const rest = parts.pop() ?? ""
  return { whole: parts.filter((line) => line.trim() !== ""), rest }
}

function whyOf({ reasons }: SettledLine): string {
  return reasons.map((each) => each.message ?? each.code).join(" ")
}
