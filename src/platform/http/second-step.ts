import type { AuthenticationResponseJSON } from "@simplewebauthn/server"
import { z } from "zod"
import { askAnyPasskey } from "../identity/passkeys.ts"
import type { FrontDesk } from "../identity/sign-in.ts"
import type { House } from "../procedures/office.ts"
import type { App } from "./app.ts"
import { admit, signedIn, visitorOf } from "./at-the-door.ts"

const tags = ["identity"]
const access = "public" as const
const text = z.string().max(20_000)

/** What a browser answers (WebAuthn, in JSON). Its meaning is checked by verifying it, not by its shape. */
export const passkeyAnswer = z.looseObject({
  id: z.string().min(1).max(1_400),
  rawId: z.string().min(1).max(1_400),
  type: z.literal("public-key"),
  response: z.looseObject({ clientDataJSON: text }),
  clientExtensionResults: z.looseObject({}),
})

/** The options a browser is handed: what the library makes goes out as it is. */
export const passkeyQuestion = z.looseObject({ challenge: z.string() })

/** The second step after the password, and the passkey that needs no password. */
export function mountSecondStep(app: App, house: House, desk: FrontDesk): void {
  app.post(
    "/api/auth/sign-in/second-factor",
    {
      access,
      perMinute: 60,
      schema: {
        tags,
        summary: "The second step of signing in: a code of the authenticator app, or a recovery code",
        body: z.strictObject({ code: z.string().trim().min(1).max(40) }),
        response: { 200: signedIn },
      },
    },
    async (request, reply) => {
      const token = desk.readToken(request.headers.cookie)
      return admit(reply, await desk.giveCode({ ...request.body, token, ...visitorOf(request) }))
    },
  )

  app.post(
    "/api/auth/sign-in/passkey/question",
    {
      access,
      perMinute: 60,
      schema: {
        tags,
        summary: "What the browser asks of a passkey",
        body: z.strictObject({}),
        response: { 200: passkeyQuestion },
      },
    },
    async () => ({ ...(await askAnyPasskey(house, desk.publicUrl)) }),
  )

  app.post(
    "/api/auth/sign-in/passkey",
    {
      access,
      perMinute: 60,
      schema: {
        tags,
        summary: "Sign in with a passkey",
        body: z.strictObject({ answer: passkeyAnswer }),
        response: { 200: signedIn },
      },
    },
    async (request, reply) => {
      const response = request.body.answer as unknown as AuthenticationResponseJSON
      return admit(reply, await desk.signInWithPasskey({ response, ...visitorOf(request) }))
    },
  )
}
