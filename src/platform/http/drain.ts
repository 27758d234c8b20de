import type { FastifyInstance } from "fastify"

/**
 * Once the server is told to stop it takes no new connection, answers what has come in and what still comes over the
 * connections there are; what has not ended by then (an upload over a slow line) is cut off, so that a stop is a stop.
 */
export function drainWithin(fastify: FastifyInstance, ms: number): void {
  let timer: NodeJS.Timeout | undefined
  fastify.addHook("preClose", async () => {
    timer = setTimeout(() => fastify.server.closeAllConnections(), ms)
    timer.unref()
  })
  fastify.addHook("onClose", async () => clearTimeout(timer))
}
