import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { toDate } from "../../base/clock.ts"
import { mintScope } from "../../platform/database/db.ts"
import { findAccountNamed } from "../../platform/identity/sign-in-names.ts"
import { appendFact } from "../../platform/procedures/facts.ts"
import type { House } from "../../platform/procedures/office.ts"

/** What happened at the door: a session begun or completed, an attempt refused, a session ended. */
type Doing = "open" | "refuse" | "close"

/**
 * Every sign-in, every refused one and every sign-out becomes a fact in each organisation in which the account has a
 * seat. It is read off what the door answers, whichever way of signing in it was, before the answer leaves: an entry
 * without a trace is not given. Only a refusal is written after its answer, whose time must not tell that there is such
 * an account.
 */
export function noteSignIns(fastify: FastifyInstance, house: House): void {
  // Whose session a sign-out ends must be looked up before it is gone; whose second step this is, before it is made. What
  // is no code, or comes when none is awaited, is no attempt: it does not get here, or finds nobody waiting.
  fastify.addHook("preHandler", async (request) => {
    const { url } = request.routeOptions
    if (url !== "/api/auth/sign-out" && url !== secondStep) return
    const session = await sessionOf(house, request.headers.cookie ?? "")
    if (!session) return
    if (url === "/api/auth/sign-out") departing.set(request, session.account_id)
    else if (session.awaits_second_factor) entering.set(request, session.account_id)
  })
  fastify.addHook("onSend", async (request, reply, payload) => {
    if (!isRefusal(request, reply)) {
      const happened = await whatHappened(house, request, reply)
      if (happened) await note(house, request, happened)
    }
    return payload
  })
  const writing = new Set<Promise<void>>()
  fastify.addHook("onResponse", async (request, reply) => {
    if (!isRefusal(request, reply)) return
    const written = whoWasRefused(house, request).then(async (accountId) => {
      if (accountId) await note(house, request, { accountId, doing: "refuse", way: "password" })
    })
    writing.add(written)
    await written.finally(() => writing.delete(written))
  })
  fastify.addHook("onClose", async () => void (await Promise.allSettled(writing)))
}

const departing = new WeakMap<FastifyRequest, string>()
const entering = new WeakMap<FastifyRequest, string>()

interface Happened {
  readonly accountId: string
  readonly doing: Doing
  readonly way: string
}

async function whatHappened(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Happened | undefined> {
  const { url = "" } = request.routeOptions
  if (!url.startsWith("/api/auth/")) return undefined
  if (url === "/api/auth/sign-out") {
    const accountId = departing.get(request)
    return accountId && reply.statusCode < 400 ? { accountId, doing: "close", way: "" } : undefined
  }
  const opened = [reply.getHeader("set-cookie") ?? []].flat().map(String).join("; ")
  const session = await sessionOf(house, opened)
  if (session) return { accountId: session.account_id, doing: "open", way: wayOf(url, session.opened_with) }
  if (url === secondStep && reply.statusCode === 422) {
    const accountId = entering.get(request)
    return accountId ? { accountId, doing: "refuse", way: "second_factor" } : undefined
  }
  return undefined
}

/** A name and a password that open nothing. */
const isRefusal = (request: FastifyRequest, reply: FastifyReply) =>
  request.routeOptions.url?.startsWith("/api/auth/") &&
  request.method === "POST" &&
  reply.statusCode === 401 &&
  request.routeOptions.url !== "/api/auth/sign-out"

async function whoWasRefused(house: House, request: FastifyRequest): Promise<string | undefined> {
  const said = (request.body as { username?: unknown } | undefined)?.username
  return typeof said === "string" ? (await findAccountNamed(house, said))?.id : undefined
}

const secondStep = "/api/auth/sign-in/second-factor"
const cookie = /shanyi\.session_token=([^;\s]+)/

async function sessionOf(house: House, cookies: string) {
  const [, value] = cookie.exec(cookies) ?? []
  if (!value) return undefined
  const signed = decodeURIComponent(value)
  const token = signed.slice(0, Math.max(0, signed.lastIndexOf(".")))
  return house.db.global
    .selectFrom("session_token")
    .select(["account_id", "opened_with", "awaits_second_factor"])
    .where("token", "=", token)
    .executeTakeFirst()
}

/** The second step completes a session that a password began. */
const wayOf = (url: string, openedWith: string) => (url === secondStep ? "second_factor" : openedWith)

async function note(
  house: House,
  request: FastifyRequest,
  { accountId, doing, way }: Happened,
): Promise<void> {
  const seats = await house.db.global
    .selectFrom("account_seat as s")
    .innerJoin("account as a", "a.id", "s.account_id")
    .select(["s.org_id", "s.person_id", "a.name"])
    .where("s.account_id", "=", accountId)
    .orderBy("s.org_id")
    .execute()
  for (const { org_id: orgId, person_id: personId, name } of seats) {
    await house.db.write(mintScope(orgId, personId), async (tx) => {
      appendFact(tx, {
        procedure: "sign_in",
        procedureVersion: 1,
        caseId: personId,
        matterId: personId,
        action: doing,
        from: null,
        to: null,
        at: toDate(house.clock.now()),
        actor: { personId, name, channel: "self" },
        data: {
          ...(way ? { way } : {}),
          address: request.ip,
          device: (request.headers["user-agent"] ?? "").slice(0, 200),
        },
      })
    })
  }
}
