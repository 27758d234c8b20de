import type { RegistrationResponseJSON } from "@simplewebauthn/server"
import type { FastifyRequest } from "fastify"
import { z } from "zod"
import { toDate } from "../../base/clock.ts"
import { Refusal, reason } from "../../base/reason.ts"
import { checkPassword } from "../identity/accounts.ts"
import { beginAttempt } from "../identity/attempts.ts"
import type { Gate } from "../identity/gate.ts"
import { addPasskey, askForPasskey, listPasskeys } from "../identity/passkeys.ts"
import { passwordExpiry, passwordTermsOf } from "../identity/policy.ts"
import {
  confirmAuthenticator,
  findFactors,
  offerAuthenticator,
  removeAuthenticator,
  removePasskey,
  renewRecoveryCodes,
} from "../identity/second-factor.ts"
import { endSessions, lastProof, listSessions, noteSecondFactor } from "../identity/sessions.ts"
import { beginCode, type FrontDesk } from "../identity/sign-in.ts"
import type { House } from "../procedures/office.ts"
import type { App, RouteOptions, RouteSchema } from "./app.ts"
import { passkeyAnswer, passkeyQuestion } from "./second-step.ts"

const tags = ["identity"]
const moment = z.string().nullable()
const view = z.object({
  password: z.object({
    minimum: z.number(),
    history: z.number(),
    days: z.number(),
    expiresAt: moment,
    username: z.string(),
  }),
  factors: z.object({ authenticator: z.boolean(), recoveryCodes: z.number() }),
  passkeys: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      synced: z.boolean(),
      createdAt: z.string(),
      lastUsedAt: moment,
    }),
  ),
  sessions: z.array(
    z.object({
      id: z.string(),
      current: z.boolean(),
      userAgent: z.string(),
      address: z.string(),
      openedWith: z.string(),
      secondFactor: z.boolean(),
      since: z.string(),
      lastSeen: z.string(),
    }),
  ),
  /** This browser proved lately whose it is: what changes how one signs in needs no password now. */
  fresh: z.boolean(),
})
/** Recovery codes are told here and nowhere else. */
const told = { 200: z.object({ recoveryCodes: z.array(z.string()).nullable() }) }
const done = { 200: z.object({ done: z.literal(true) }) }
const proof = { password: z.string().max(200).optional() }
/** Milliseconds after signing in within which the password is not asked again. */
const freshFor = 600_000

/** How one signs in oneself: authenticator, passkeys, recovery codes, and the browsers that are signed in. */
export function mountOwnAccount(app: App, house: House, desk: FrontDesk, gate: Gate): void {
  const { keys, publicUrl } = desk
  const isFresh = async ({ sessionId }: FastifyRequest["identity"]) =>
    toDate(house.clock.now()).getTime() - (await lastProof(house, sessionId)).getTime() < freshFor

  /** Whoever found a screen unlocked must not make themselves at home. */
  const mustProve = async (request: FastifyRequest, password: string | undefined) => {
    const { identity, ip } = request
    if (await isFresh(identity)) return
    if (!password) throw new Refusal("invalid", reason("password_first", { field: "password" }))
    const attempt = await beginAttempt(house.db, house.clock, `change ${identity.account.id}`, ip)
    if (!(await checkPassword(house, identity.account.id, password)))
      throw new Refusal("invalid", reason("wrong_password", { field: "password" }))
    await attempt.succeeded()
  }
  /** A factor was set up: this browser has proved it, and the first one comes with recovery codes. */
  const welcome = async ({ account, sessionId }: FastifyRequest["identity"]) => {
    await noteSecondFactor(house, account.id, sessionId)
    const { recoveryCodes } = await findFactors(house, account.id)
    return recoveryCodes === 0 ? renewRecoveryCodes(house, keys, account.id) : null
  }
  const settled = async (request: FastifyRequest) => {
    const token = desk.readToken(request.headers.cookie)
    if (token !== undefined) gate.forget(token)
  }
  const own = <S extends RouteSchema>(schema: S, more: Partial<RouteOptions<S>> = {}) => ({
    access: "signed-in" as const,
    beforeSecondFactor: true,
    perMinute: 30,
    schema: { ...schema, tags },
    ...more,
  })

  app.get(
    "/api/me/sign-in",
    {
      ...own({ response: { 200: view }, summary: "How I sign in, and where I am signed in" }),
      beforePasswordChange: true,
      perMinute: 120,
    },
    async ({ identity }) => {
      const { id } = identity.account
      const terms = await passwordTermsOf(house, id)
      const { username, password_set_at, must_change_password } = await house.db.global
        .selectFrom("account")
        .select(["username", "password_set_at", "must_change_password"])
        .where("id", "=", id)
        .executeTakeFirstOrThrow()
      const { authenticator, recoveryCodes } = await findFactors(house, id)
      const passkeys = await listPasskeys(house, id)
      const sessions = await listSessions(house, id)
      return {
        password: {
          minimum: terms.passwordMinimum,
          history: terms.passwordHistory,
          days: terms.passwordDays,
          // One that must be changed before anything else has no day of its own.
          expiresAt: must_change_password
            ? null
            : (passwordExpiry(terms, password_set_at)?.toISOString() ?? null),
          username,
        },
        factors: { authenticator, recoveryCodes },
        passkeys: passkeys.map((each) => ({
          id: each.id,
          label: each.label,
          synced: each.synced,
          createdAt: each.created_at.toISOString(),
          lastUsedAt: each.last_used_at?.toISOString() ?? null,
        })),
        sessions: sessions.map((each) => ({
          id: each.id,
          current: each.id === identity.sessionId,
          userAgent: each.user_agent ?? "",
          address: each.ip_address ?? "",
          openedWith: each.opened_with,
          secondFactor: each.second_factor_at !== null,
          since: each.created_at.toISOString(),
          lastSeen: each.updated_at.toISOString(),
        })),
        fresh: await isFresh(identity),
      }
    },
  )

  app.post(
    "/api/me/authenticator/offer",
    own({
      body: z.strictObject(proof),
      response: { 200: z.object({ secret: z.string(), uri: z.string() }) },
      summary: "A secret for an authenticator app; it counts once a code of it was given",
    }),
    async (request, reply) => {
      await mustProve(request, request.body.password)
      void reply.header("cache-control", "no-store")
      return offerAuthenticator(house, keys, request.identity.account.id)
    },
  )
  app.post(
    "/api/me/authenticator",
    own({
      body: z.strictObject({ code: z.string().trim().min(1).max(20) }),
      response: told,
      summary: "Take the offered authenticator app into use",
    }),
    async (request) => {
      const { account } = request.identity
      const attempt = await beginCode(house, account.id, request.ip)
      await confirmAuthenticator(house, keys, account.id, request.body.code.replace(/\s/g, ""))
      await attempt.succeeded()
      const recoveryCodes = await welcome(request.identity)
      await settled(request)
      return { recoveryCodes }
    },
  )
  app.post(
    "/api/me/authenticator/remove",
    own({ body: z.strictObject(proof), response: done, summary: "Stop using the authenticator app" }),
    async (request) => {
      await mustProve(request, request.body.password)
      await removeAuthenticator(house, request.identity.account.id)
      return { done: true as const }
    },
  )

  app.post(
    "/api/me/passkeys/question",
    own({
      body: z.strictObject(proof),
      response: { 200: passkeyQuestion },
      summary: "What the browser needs to make a passkey",
    }),
    async (request) => {
      await mustProve(request, request.body.password)
      const { account, sessionId } = request.identity
      return { ...(await askForPasskey(house, publicUrl, { accountId: account.id, sessionId })) }
    },
  )
  app.post(
    "/api/me/passkeys",
    own({
      body: z.strictObject({ answer: passkeyAnswer, label: z.string().trim().min(1).max(60) }),
      response: told,
      summary: "Keep the passkey that the browser made",
    }),
    async (request) => {
      const { account, sessionId } = request.identity
      const response = request.body.answer as unknown as RegistrationResponseJSON
      const { label } = request.body
      await addPasskey(house, publicUrl, { accountId: account.id, sessionId }, { response, label })
      const recoveryCodes = await welcome(request.identity)
      await settled(request)
      return { recoveryCodes }
    },
  )
  app.post(
    "/api/me/passkeys/remove",
    own({
      body: z.strictObject({ id: z.string().min(1).max(1_400), ...proof }),
      response: done,
      summary: "Remove a passkey",
    }),
    async (request) => {
      await mustProve(request, request.body.password)
      await removePasskey(house, request.identity.account.id, request.body.id)
      return { done: true as const }
    },
  )
  app.post(
    "/api/me/recovery-codes",
    own({
      body: z.strictObject(proof),
      response: { 200: z.object({ recoveryCodes: z.array(z.string()) }) },
      summary: "Ten new recovery codes; the earlier ones stop working",
    }),
    async (request) => {
      await mustProve(request, request.body.password)
      const { id } = request.identity.account
      const { authenticator, passkeys } = await findFactors(house, id)
      if (!authenticator && passkeys === 0) throw new Refusal("conflict", reason("no_second_factor"))
      return { recoveryCodes: await renewRecoveryCodes(house, keys, id) }
    },
  )

  app.post(
    "/api/me/sessions/end",
    own({
      body: z.strictObject({ id: z.uuid().optional() }),
      response: { 200: z.object({ ended: z.number() }) },
      summary: "Sign out another browser of mine, or all others",
    }),
    async ({ body, identity }) => {
      const { account, sessionId } = identity
      if (body.id === sessionId) throw new Refusal("invalid", reason("own_session"))
      const which = body.id === undefined ? { except: sessionId } : { only: body.id }
      return { ended: await endSessions(house, account.id, which) }
    },
  )
}
