import { z } from "zod"
import type { Actor } from "../../base/actor.ts"
import { Refusal, reason } from "../../base/reason.ts"
import { changePassword } from "../identity/accounts.ts"
import { beginAttempt } from "../identity/attempts.ts"
import type { Gate, Identity } from "../identity/gate.ts"
import type { FrontDesk } from "../identity/sign-in.ts"
import type { House } from "../procedures/office.ts"
import type { App } from "./app.ts"
import { admit, named, signedIn, visitorOf } from "./at-the-door.ts"

const organisation = z.object({ id: z.number(), name: z.string() })
const me = z.object({
  account: named.extend({
    mustChangePassword: z.boolean(),
    passwordExpired: z.boolean(),
    secondFactorNeeded: z.boolean(),
  }),
  person: named.nullable(),
  organisation: organisation.extend({ shortName: z.string(), level: z.string() }),
  roles: z.array(z.string()),
  organisations: z.array(organisation),
  office: z.object({ nav: z.array(z.string()) }),
})

export interface FrontDeskRoutes {
  readonly house: House
  readonly desk: FrontDesk
  readonly gate: Gate
  /** The entries of the navigation that the seated offices give this person. */
  readonly nav: (actor: Actor) => Promise<readonly string[]>
}

/** Signing in and out, who I am, which organisation I work in. */
export function mountFrontDesk(app: App, { house, desk, gate, nav }: FrontDeskRoutes): void {
  const present = async (identity: Identity) => ({
    account: identity.account,
    person: identity.person,
    organisation: identity.organisation,
    roles: [...new Set(identity.actor.grants.map(({ role }) => role))],
    organisations: identity.organisations.map(({ id, name }) => ({ id, name })),
    office: { nav: [...(await nav(identity.actor))] },
  })

  app.post(
    "/api/auth/sign-in/username",
    {
      access: "public",
      perMinute: 60,
      schema: {
        tags: ["identity"],
        summary: "Sign in with a user name, telephone or e-mail address, and a password",
        body: z.strictObject({ username: z.string().min(1).max(200), password: z.string().min(1).max(200) }),
        response: { 200: signedIn },
      },
    },
    async (request, reply) => {
      const { cookie: cookies } = request.headers
      return admit(reply, await desk.signIn({ ...request.body, cookies, ...visitorOf(request) }))
    },
  )

  app.post(
    "/api/auth/sign-out",
    {
      access: "public",
      schema: {
        tags: ["identity"],
        summary: "Sign out",
        response: { 200: z.object({ signedOut: z.literal(true) }) },
      },
    },
    async (request, reply) => {
      const { cookie } = request.headers
      const token = desk.readToken(cookie)
      if (cookie !== undefined && token !== undefined) {
        void reply.header("set-cookie", [...(await desk.signOut(cookie))])
        gate.forget(token)
      }
      return { signedOut: true as const }
    },
  )

  app.post(
    "/api/auth/password",
    {
      access: "signed-in",
      beforePasswordChange: true,
      beforeSecondFactor: true,
      perMinute: 10,
      schema: {
        tags: ["identity"],
        summary: "Change one's own password; every other session of the account ends",
        body: z.strictObject({ present: z.string().min(1).max(200), next: z.string().min(1).max(200) }),
        response: { 200: z.object({ changed: z.literal(true) }) },
      },
    },
    async (request) => {
      const { account, sessionId } = request.identity
      // Whoever found a screen unlocked must not guess the password at it either.
      const attempt = await beginAttempt(house.db, house.clock, `change ${account.id}`, request.ip)
      await changePassword(house, { accountId: account.id, sessionId, ...request.body })
      await attempt.succeeded()
      return { changed: true as const }
    },
  )

  app.get(
    "/api/me",
    {
      access: "signed-in",
      beforePasswordChange: true,
      beforeSecondFactor: true,
      schema: { tags: ["identity"], summary: "Who I am, where, and as what", response: { 200: me } },
    },
    (request) => present({ ...request.identity, actor: request.actor }),
  )

  app.post(
    "/api/me/organisation",
    {
      access: "signed-in",
      schema: {
        tags: ["identity"],
        summary: "Work in another organisation in which I have a seat",
        body: z.strictObject({ id: z.number().int().nonnegative() }),
        response: { 200: me },
      },
    },
    async (request) => {
      await gate.chooseOrganisation(request.identity, request.body.id)
      const token = desk.readToken(request.headers.cookie)
      const identity = token === undefined ? undefined : await gate.identify(token)
      if (!identity) throw new Refusal("unauthenticated", reason("not_signed_in"))
      return present(identity)
    },
  )
}
