import rateLimit, { type FastifyRateLimitStore, type FastifyRateLimitStoreCtor } from "@fastify/rate-limit"
import type { FastifyInstance } from "fastify"
import { networkOf } from "../../base/network.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { House } from "../procedures/office.ts"
import { findIdentity } from "./admission.ts"
import { countRequests, type RequestCounts } from "./request-counts.ts"

/** Requests a minute from one account, and from one address without an account. */
export interface PerMinute {
  readonly account: number
  readonly address: number
}

/** Refuses whoever asks too often, counted over all servers on this database. */
export async function limit(fastify: FastifyInstance, house: House, perMinute: PerMinute): Promise<void> {
  const counts = countRequests(house)
  fastify.addHook("onClose", async () => counts.close())
  await fastify.register(rateLimit, {
    timeWindow: 60_000,
    store: SharedStore.bind(null, counts, "") as unknown as FastifyRateLimitStoreCtor,
    max: (request) => (findIdentity(request) ? perMinute.account : perMinute.address),
    keyGenerator: (request) => findIdentity(request)?.account.id ?? networkOf(request.ip),
    allowList: (request) => request.url === "/healthz" || request.url === "/readyz",
    addHeadersOnExceeding: {
      "x-ratelimit-limit": false,
      "x-ratelimit-remaining": false,
      "x-ratelimit-reset": false,
    },
    errorResponseBuilder: (_, { ttl }) =>
      new Refusal("too_many", reason("too_many", { params: { seconds: Math.ceil(ttl / 1_000) } })),
  })
}

/** As the plugin wants it: one for the house, and a child for each route that has a limit of its own. */
class SharedStore implements FastifyRateLimitStore {
  private readonly counts: RequestCounts
  private readonly route: string

  constructor(counts: RequestCounts, route: string) {
    this.counts = counts
    this.route = route
  }

  incr(key: string, done: Parameters<FastifyRateLimitStore["incr"]>[1], _: number, most: number): void {
    this.counts.count(this.route + key, most).then(
      (current) => done(null, { current, ttl: this.counts.untilNextMinute() }),
      (error: Error) => done(error),
    )
  }

  child(options: Parameters<FastifyRateLimitStore["child"]>[0]): SharedStore {
    // The plugin hands over its own settings, with the route inside them, whatever its types say.
    const { routeInfo } = options as unknown as { routeInfo: { method: string | string[]; url: string } }
    return new SharedStore(this.counts, `${routeInfo.method} ${routeInfo.url} `)
  }
}
