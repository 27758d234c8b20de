import autocannon from "autocannon"

export interface Blow {
  readonly port: number
  readonly path: string | ((turn: number) => string)
  readonly method?: "GET" | "POST"
  readonly body?: (turn: number) => string
  readonly headers?: Readonly<Record<string, string>>
  readonly clients: number
  readonly seconds: number
}

export interface Outcome {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly failed: number
}

/** One round of load on one server. */
export async function hammer(blow: Blow): Promise<Outcome> {
  let turn = 0
  const result = await autocannon({
    url: `http://127.0.0.1:${blow.port}`,
    connections: blow.clients,
    duration: blow.seconds,
    requests: [
      {
        method: blow.method ?? "GET",
        setupRequest: (request) => {
          turn += 1
          const path = typeof blow.path === "string" ? blow.path : blow.path(turn)
          return {
            ...request,
            path,
            headers: {
              ...blow.headers,
              ...(blow.method === "POST" ? { "idempotency-key": crypto.randomUUID() } : {}),
            },
            ...(blow.body ? { body: blow.body(turn) } : {}),
          }
        },
      },
    ],
  })
  return {
    perSecond: result["2xx"] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** A figure beside its aim; a miss is printed as a miss. */
export function verdict(what: string, value: number, most: number, unit: string): void {
  console.log(`${what}: ${value.toFixed(2)} ${unit}, aim ≤ ${most} ${unit}${value > most ? "  MISS" : ""}`)
}
