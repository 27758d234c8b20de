import { sql } from "kysely"
import { collectDefaultMetrics, Histogram, Registry } from "prom-client"
import { Refusal, reason } from "../../base/reason.ts"
import type { House } from "../procedures/office.ts"
import type { App } from "./app.ts"

/** For load balancers and whoever watches: alive, ready to serve, and how fast. */
export function mountHealth(app: App, house: House, options: { ownProcess: boolean }): void {
  app.get("/healthz", { access: "public", hidden: true }, () => ({ status: "alive" }))
  app.get("/readyz", { access: "public", hidden: true }, async () => {
    await sql`select 1`.execute(house.db.global)
    return { status: "ready" }
  })

  const registry = new Registry()
  if (options.ownProcess) collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: "shanyi_http_request_seconds",
    help: "How long requests took, by route and status",
    labelNames: ["method", "route", "status"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
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
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
