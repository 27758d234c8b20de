import { sql } from "kysely"
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client"
import { Refusal, reason } from "../../base/reason.ts"
import type { Figure } from "../operations/figures.ts"
import type { House } from "../procedures/office.ts"
import type { App } from "./app.ts"
import type { Crowd } from "./crowd.ts"

interface Watch {
  /** Whether memory and processor of this process are measured. */
  readonly ownProcess: boolean
  /** Figures of the plant room, read at each asking. */
  readonly figures?: (() => Promise<readonly Figure[]>) | undefined
  readonly crowd: Pick<Crowd, "turnedAway">
}

/** For load balancers and whoever watches: alive, ready to serve, and how fast. */
export function mountHealth(app: App, house: House, { ownProcess, figures, crowd }: Watch): void {
  app.get("/healthz", { access: "public", hidden: true }, () => ({ status: "alive" }))
  app.get("/readyz", { access: "public", hidden: true }, async () => {
    await sql`select 1`.execute(house.db.global)
    return { status: "ready" }
  })

  const registry = new Registry()
  if (ownProcess) collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: "shanyi_http_request_seconds",
    help: "How long requests took, by route and status",
    labelNames: ["method", "route", "status"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  new Counter({
    name: "shanyi_turned_away_total",
    help: "Requests told to come again, since they would have waited too long",
    registers: [registry],
    collect() {
      this.reset()
      this.inc(crowd.turnedAway)
    },
  })
  app.fastify.addHook("onResponse", async (request, reply) => {
    durations.observe(
      { method: request.method, route: request.routeOptions.url ?? "none", status: reply.statusCode },
      reply.elapsedTime / 1_000,
    )
  })
  app.get("/metrics", { access: "public", hidden: true }, async (request, reply) => {
    // Figures tell an outsider how the office works. Whoever comes through a proxy is not on this machine.
    const near = /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? "")
    if (!near || request.headers["x-forwarded-for"] !== undefined || request.headers.forwarded !== undefined)
      throw new Refusal("missing", reason("no_such_address"))
    const now = await gather(house, figures)
    return reply.type(registry.contentType).send(`${await registry.metrics()}\n${await now.metrics()}`)
  })
}

/** A registry of this moment: with the database away, that it is away is what is asked for, and the rest is left out. */
async function gather(house: House, figures: Watch["figures"]): Promise<Registry> {
  const registry = new Registry()
  const set = ({ name, help, value, labels }: Figure) => {
    const labelNames = Object.keys(labels ?? {})
    const known = registry.getSingleMetric(name) as Gauge | undefined
    const gauge = known ?? new Gauge({ name, help, labelNames, registers: [registry] })
    gauge.set({ ...labels }, value)
  }
  let up = 1
  try {
    await sql`select 1`.execute(house.db.global)
    for (const figure of (await figures?.()) ?? []) set(figure)
  } catch {
    up = 0
  }
  set({ name: "shanyi_database_up", help: "1 while the database answers", value: up })
  return registry
}
