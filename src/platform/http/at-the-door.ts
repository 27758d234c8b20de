import type { FastifyReply, FastifyRequest } from "fastify"
import { z } from "zod"
import type { Visitor } from "../identity/sessions.ts"
import type { SignedIn } from "../identity/sign-in.ts"

export const named = z.object({ id: z.string(), name: z.string() })

/** Who was let in, and what is still to be proved before the session opens anything; null: it is open. */
export const signedIn = z.object({
  account: named,
  secondFactor: z.object({ authenticator: z.boolean(), passkeys: z.number() }).nullable(),
})

export function visitorOf(request: FastifyRequest): Visitor {
  return { address: request.ip, userAgent: request.headers["user-agent"] ?? "" }
}

/** Gives the browser its cookie, and says what comes next. */
export function admit(reply: FastifyReply, { account, secondFactor, cookies }: SignedIn) {
  return reply.header("set-cookie", [...cookies]).send({ account, secondFactor: secondFactor ?? null })
}
