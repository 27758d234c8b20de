import type { FastifyInstance } from "fastify"
import { Refusal, reason } from "../../base/reason.ts"

/**
 * Refuses text that PostgreSQL cannot keep: the character NUL, and half of a surrogate pair. Nobody types either; a file
 * cut in the middle of a character and a program that probes do.
 */
export function refuseUnfitText(fastify: FastifyInstance): void {
  fastify.addHook("preValidation", async (request) => {
    const field = findUnfit(request.body) ?? findUnfit(request.query) ?? findUnfit(request.params)
    if (field !== undefined) throw new Refusal("invalid", reason("unfit_text", field === "" ? {} : { field }))
  })
}

/** Where the first unfit text stands, as a path with dots; a list, not a recursion, since what is sent may be deep. */
function findUnfit(sent: unknown): string | undefined {
  const waiting: [string, unknown][] = [["", sent]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [path, value] = next
    if (typeof value === "string" && isUnfit(value)) return path
    if (value === null || typeof value !== "object" || Buffer.isBuffer(value)) continue
    for (const [key, each] of Object.entries(value)) {
      if (isUnfit(key)) return path
      if (typeof each === "string" || typeof each === "object")
        waiting.push([path === "" || path === "input" ? key : `${path}.${key}`, each])
    }
  }
  return undefined
}

function isUnfit(text: string): boolean {
  return text.includes("\u0000") || !text.isWellFormed()
}
