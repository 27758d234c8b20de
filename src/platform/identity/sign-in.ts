import type { AuthenticationResponseJSON } from "@simplewebauthn/server"
import { betterAuth } from "better-auth"
import { Refusal, reason } from "../../base/reason.ts"
import type { House } from "../procedures/office.ts"
import { normaliseUsername } from "./accounts.ts"
import { type Attempt, beginAttempt } from "./attempts.ts"
import { type Keys, keysOf } from "./keys.ts"
import { knownBrowsers } from "./known-browser.ts"
import { libraryOptions, namesOfAccounts, type SignInOptions, visitorHeaders } from "./library.ts"
import { findPasskeyOwner } from "./passkeys.ts"
import { type Factors, findFactors, hasSecondFactor, isRightCode } from "./second-factor.ts"
import { completeSession, findWaiting, openSession, type Visitor } from "./sessions.ts"
import { findAccountNamed } from "./sign-in-names.ts"

export interface SignedIn {
  readonly account: { readonly id: string; readonly name: string }
  /** What is still to be proved before the session opens anything; undefined: it is open. */
  readonly secondFactor: Factors | undefined
  /** Set-Cookie headers. */
  readonly cookies: readonly string[]
}

export interface FrontDesk {
  readonly keys: Keys
  readonly publicUrl: string
  signIn(
    given: {
      readonly username: string
      readonly password: string
      readonly cookies?: string | undefined
    } & Visitor,
  ): Promise<SignedIn>
  /** The second step: a code of the authenticator app or a recovery code, in the browser that gave the password. */
  giveCode(given: { readonly token: string | undefined; readonly code: string } & Visitor): Promise<SignedIn>
  /** A passkey proves both what one has and who one is: it opens a session by itself. */
  signInWithPasskey(given: { readonly response: AuthenticationResponseJSON } & Visitor): Promise<SignedIn>
  /** Ends the session of these cookies; answers with the headers that remove them. */
  signOut(cookies: string): Promise<readonly string[]>
  /** The session's token, or undefined when there is none or it was not signed by us. */
  readToken(cookies: string | undefined): string | undefined
}

/** Answers one question: which account is this? Only the calls named here are reachable; the library has many more. */
export function openFrontDesk(
  house: Pick<House, "db" | "clock" | "log" | "vault">,
  options: SignInOptions,
): FrontDesk {
  const auth = betterAuth({
    ...libraryOptions(house, options, "password"),
    plugins: [namesOfAccounts()],
  })
  const keys = keysOf(options.secret)
  const secure = options.publicUrl.startsWith("https://")
  const browsers = knownBrowsers(keys, secure)
  const cookie = `${secure ? "__Secure-" : ""}shanyi.session_token=`
  const cookieLine = (token: string) =>
    `${cookie}${keys.sign(token)}; Max-Age=${options.sessions.absolute}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`

  return {
    keys,
    publicUrl: options.publicUrl,
    async signIn({ username, password, cookies, ...visitor }) {
      const known = await findAccountNamed(house, username)
      // Failures count for the account, whichever of its names was typed.
      const name = known?.username ?? normaliseUsername(username)
      const browser = known && browsers.nameOf(cookies, known.id)
      const attempt = await beginAttempt(house.db, house.clock, browser ?? name, visitor.address)
      const answer = await auth.api
        .signInUsername({
          body: { username: known?.username ?? nobody, password },
          headers: visitorHeaders(visitor),
          returnHeaders: true,
        })
        .catch(refusedByLibrary)
      // Wrong name, wrong password, malformed or blocked: one answer, so that no one learns which.
      if (!answer?.response) throw new Refusal("unauthenticated", reason("bad_credentials"))
      await attempt.succeeded()
      const { id, name: called } = answer.response.user
      const factors = await findFactors(house, id)
      return {
        account: { id, name: called },
        secondFactor: hasSecondFactor(factors) ? factors : undefined,
        cookies: [...answer.headers.getSetCookie(), ...(browser ? [] : [browsers.know(id)])],
      }
    },
    async giveCode({ token, code, ...visitor }) {
      const waiting = token === undefined ? undefined : await findWaiting(house, token)
      if (!waiting) throw new Refusal("unauthenticated", reason("sign_in_again"))
      const attempt = await beginCode(house, waiting.account_id, visitor.address)
      if (!(await isRightCode(house, keys, waiting.account_id, code)))
        throw new Refusal("invalid", reason("wrong_code", { field: "code" }))
      await attempt.succeeded()
      const whole = await completeSession(house, options.sessions, waiting.id)
      return {
        account: { id: waiting.account_id, name: waiting.name },
        secondFactor: undefined,
        cookies: [cookieLine(whole)],
      }
    },
    async signInWithPasskey({ response, ...visitor }) {
      const attempt = await beginAttempt(house.db, house.clock, `passkey ${response.id}`, visitor.address)
      const accountId = await findPasskeyOwner(house, options.publicUrl, response)
      if (accountId === undefined) throw new Refusal("unauthenticated", reason("passkey_unknown"))
      const token = await openSession(house, options.sessions, { accountId, visitor, openedWith: "passkey" })
      await attempt.succeeded()
      const { name } = await house.db.global
        .selectFrom("account")
        .select("name")
        .where("id", "=", accountId)
        .executeTakeFirstOrThrow()
      return { account: { id: accountId, name }, secondFactor: undefined, cookies: [cookieLine(token)] }
    },
    async signOut(cookies) {
      const { headers } = await auth.api.signOut({
        headers: new Headers({ cookie: cookies }),
        returnHeaders: true,
      })
      return headers.getSetCookie()
    },
    readToken(cookies) {
      const at = cookies?.indexOf(cookie) ?? -1
      if (!cookies || at < 0 || (at > 0 && cookies[at - 1] !== " " && cookies[at - 1] !== ";"))
        return undefined
      const end = cookies.indexOf(";", at)
      return keys.check(cookies.slice(at + cookie.length, end < 0 ? undefined : end))
    },
  }
}

/** No account can be called this; the library answers it as slowly as a wrong password, however long the name typed was. */
const nobody = "no account"

/** Guessing a code is slowed like guessing a password, counted by the account whichever browser tries. */
export function beginCode(
  house: Pick<House, "db" | "clock">,
  accountId: string,
  address: string,
): Promise<Attempt> {
  return beginAttempt(house.db, house.clock, `code ${accountId}`, address)
}

/** A refusal is an answer; anything else is trouble. */
function refusedByLibrary(error: unknown): undefined {
  const { statusCode } = error as { statusCode?: number }
  if (statusCode === undefined || statusCode >= 500) throw error
}
