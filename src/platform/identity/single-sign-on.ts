import { AsyncLocalStorage } from "node:async_hooks"
import { createHash } from "node:crypto"
import { betterAuth } from "better-auth"
import { genericOAuth } from "better-auth/plugins/generic-oauth"
import { Refusal, reason } from "../../base/reason.ts"
import type { SingleSignOnPlace } from "../configuration/configuration.ts"
import type { House } from "../procedures/office.ts"
import { libraryOptions, namesOfAccounts, type SignInOptions, visitorHeaders } from "./library.ts"
import type { Visitor } from "./sessions.ts"

/** Where the other house sends people back to; to be registered there. */
export const returnPath = "/api/auth/sso/return"

/** Signing in by another house's account (OpenID Connect), to which an administrator has mapped one of ours. */
export interface SingleSignOn {
  readonly label: string
  readonly issuer: string
  /** Under which mappings of this issuer stand in `account_credential`. */
  readonly provider: string
  /** Sends a browser on its way: the address to go to, and the cookies that bind its return to it. */
  begin(visitor: Visitor, next: string): Promise<{ to: string; cookies: readonly string[] }>
  /** A browser comes back. `unmapped`: it proved an account there to which none of ours is mapped. */
  finish(visitor: Visitor, query: string, cookies: string): Promise<Returned>
}

export type Returned =
  | { readonly kind: "in"; readonly to: string; readonly cookies: readonly string[] }
  | { readonly kind: "unmapped"; readonly subject: string }
  | { readonly kind: "failed" }

/**
 * The name under which an issuer's accounts are mapped. It holds the issuer, so that the same subject of another issuer
 * is somebody else.
 */
export function providerOf(issuer: string): string {
  return `sso-${createHash("sha256").update(issuer).digest("hex").slice(0, 16)}`
}

/**
 * The library speaks the protocol: discovery, PKCE, state, nonce, signatures. It may neither make accounts nor link them:
 * whom a subject stands for is an administrator's word alone, never an e-mail address.
 */
export function openSingleSignOn(
  house: Pick<House, "db" | "clock" | "log">,
  options: SignInOptions,
  place: SingleSignOnPlace,
): SingleSignOn {
  const provider = providerOf(place.issuer)
  // The library tells nobody which subject it turned away; each return carries its own note of it.
  const seen = new AsyncLocalStorage<{ subject?: string }>()
  const common = libraryOptions(house, options, "single_sign_on")
  const auth = betterAuth({
    ...common,
    emailAndPassword: { enabled: false },
    plugins: [
      namesOfAccounts(),
      genericOAuth({
        config: [
          {
            providerId: provider,
            name: place.label,
            discoveryUrl: `${place.issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`,
            requireIdTokenVerification: true,
            clientId: place.clientId,
            clientSecret: place.clientSecret,
            scopes: ["openid", "profile", "email"],
            redirectURI: `${options.publicUrl}${returnPath}`,
            pkce: true,
            disableSignUp: true,
            accountSubject: ({ profile }) => subjectOf(profile, place.subjectClaim),
            mapProfileToUser: (profile) => {
              const subject = subjectOf(profile, place.subjectClaim)
              const note = seen.getStore()
              if (note) note.subject = subject
              // An address that no account of ours can have: people are never found by their e-mail.
              return { email: `${provider}@accounts.invalid`, emailVerified: false, name: subject }
            },
          },
        ],
      }),
    ],
  })

  return {
    label: place.label,
    issuer: place.issuer,
    provider,
    async begin(visitor, next) {
      const { headers, response } = await auth.api
        .signInSocial({
          body: { provider, callbackURL: next, errorCallbackURL: "/sign-in", disableRedirect: true },
          headers: visitorHeaders(visitor),
          returnHeaders: true,
        })
        .catch((error: Error) => {
          house.log.warn(
            { part: "single sign-on", message: error.message },
            "the other house cannot be reached",
          )
          throw new Refusal("unavailable", reason("single_sign_on_away", { params: { label: place.label } }))
        })
      if (!response.url) throw new Error("the library gave no address to go to")
      return { to: response.url, cookies: headers.getSetCookie() }
    },
    async finish(visitor, query, cookies) {
      const url = `${options.publicUrl}/api/auth/callback/${provider}?${query}`
      const note: { subject?: string } = {}
      const answer = await seen.run(note, () =>
        auth.handler(new Request(url, { headers: visitorHeaders(visitor, cookies) })),
      )
      const to = answer.headers.get("location") ?? ""
      const error = to === "" ? "none" : new URL(to, options.publicUrl).searchParams.get("error")
      if (error === null) return { kind: "in", to, cookies: answer.headers.getSetCookie() }
      if (error === "signup_disabled" && note.subject !== undefined)
        return { kind: "unmapped", subject: note.subject }
      house.log.warn({ part: "single sign-on", error }, "a sign-in by the other house came to nothing")
      return { kind: "failed" }
    },
  }
}

function subjectOf(profile: Readonly<Record<string, unknown>>, claim: string): string {
  const said = profile[claim]
  return typeof said === "string" || typeof said === "number" ? String(said) : ""
}
