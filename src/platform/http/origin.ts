import type { FastifyRequest } from "fastify"
import { Refusal, reason } from "../../base/reason.ts"

const reading = new Set(["GET", "HEAD", "OPTIONS"])

/**
 * Refuses a write that another website makes a browser send. Browsers name the page's origin on every write; a program
 * names none and carries no one's cookies by accident. Together with SameSite cookies this is the defence against CSRF.
 */
export function refuseForeignWrites(publicUrl: string) {
  const ours = new URL(publicUrl).origin
  return (request: FastifyRequest): void => {
    if (reading.has(request.method)) return
    const { origin, "sec-fetch-site": site } = request.headers
    if (origin === undefined) {
      if (site === undefined || site === "same-origin" || site === "none") return
    } else if (origin === ours || hostOf(origin) === request.host) return
    throw new Refusal("forbidden", reason("foreign_origin"))
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
