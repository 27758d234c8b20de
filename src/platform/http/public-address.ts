import type { FastifyInstance, FastifyRequest } from "fastify"

declare module "fastify" {
  interface FastifyRequest {
    /** Where people reach this house from outside, for links in what leaves it; no slash at the end. */
    readonly publicAddress: string
  }
}

/**
 * It is the configured one: a host that somebody wrote into a request must not come to stand in a page or a feed that
 * others read. Only a house for which nobody has configured any is known by the address that was asked.
 */
export function tellPublicAddress(fastify: FastifyInstance, publicUrl: string): void {
  const configured = new URL(publicUrl).hostname === "localhost" ? undefined : publicUrl.replace(/\/$/, "")
  fastify.decorateRequest("publicAddress", {
    getter(this: FastifyRequest) {
      return configured ?? `${this.protocol}://${this.host}`
    },
  })
}
