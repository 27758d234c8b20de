import { createHmac, timingSafeEqual } from "node:crypto"
import { betterAuth } from "better-auth"
import { APIError } from "better-auth/api"
import { username } from "better-auth/plugins/username"
import { toDate } from "../../base/clock.ts"
import { newId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { House } from "../procedures/office.ts"
import { normaliseUsername } from "./accounts.ts"
import { announce } from "./announcements.ts"
import { beginAttempt } from "./attempts.ts"
import { hashPassword, passwordRule, verifyPassword } from "./passwords.ts"

export interface SessionRule {
  /** Seconds without a request after which one must sign in again. */
  readonly idle: number
  /** Seconds after which one must sign in again in any case. */
  readonly absolute: number
}

export const sessionRule: SessionRule = { idle: 2 * 3_600, absolute: 12 * 3_600 }

export interface SignInOptions {
  /** Signs cookies. */
  readonly secret: string
  /** Where people reach it; https makes cookies `Secure`. */
  readonly publicUrl: string
  readonly sessions: SessionRule
}

export interface SignedIn {
  readonly account: { readonly id: string; readonly name: string }
  /** Set-Cookie headers. */
  readonly cookies: readonly string[]
}

export interface FrontDesk {
  signIn(given: {
    readonly username: string
    readonly password: string
    readonly address: string
    readonly userAgent: string
  }): Promise<SignedIn>
  /** Ends the session of these cookies; answers with the headers that remove them. */
  signOut(cookies: string): Promise<readonly string[]>
  /** The session's token, or undefined when there is none or it was not signed by us. */
  readToken(cookies: string | undefined): string | undefined
}

/** Answers one question: which account is this? Only the calls named here are reachable; the library has many more. */
export function openFrontDesk(house: Pick<House, "db" | "clock" | "log">, options: SignInOptions): FrontDesk {
  const auth = makeAuth(house, options)
  const secure = options.publicUrl.startsWith("https://")
  const cookie = `${secure ? "__Secure-" : ""}shanyi.session_token=`

  return {
    async signIn({ username, password, address, userAgent }) {
      const name = normaliseUsername(username)
      const attempt = await beginAttempt(house.db, house.clock, name, address)
      const headers = new Headers({ "user-agent": userAgent.slice(0, 400), [addressHeader]: address })
      const answer = await auth.api
        .signInUsername({ body: { username: name, password }, headers, returnHeaders: true })
        .catch(refusedByLibrary)
      // Wrong name, wrong password, malformed or blocked: one answer, so that no one learns which.
      if (!answer?.response) throw new Refusal("unauthenticated", reason("bad_credentials"))
      await attempt.succeeded()
      const { id, name: called } = answer.response.user
      return { account: { id, name: called }, cookies: answer.headers.getSetCookie() }
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
      return checkSignature(options.secret, cookies.slice(at + cookie.length, end < 0 ? undefined : end))
    },
  }
}

/** A refusal is an answer; anything else is trouble. */
function refusedByLibrary(error: unknown): undefined {
  const { statusCode } = error as { statusCode?: number }
  if (statusCode === undefined || statusCode >= 500) throw error
}

/** Made by us from what the server saw; a client cannot name its own address with it. */
const addressHeader = "x-shanyi-address"

function makeAuth(house: Pick<House, "db" | "clock" | "log">, options: SignInOptions) {
  const moments = { createdAt: "created_at", updatedAt: "updated_at" }
  return betterAuth({
    appName: "Shanyi",
    baseURL: options.publicUrl,
    basePath: "/api/auth",
    secret: options.secret,
    telemetry: { enabled: false },
    logger: {
      level: "error",
      log: (level, message) => {
        if (level === "error") house.log.error({ part: "identity" }, message)
      },
    },
    database: { db: house.db.global, type: "postgres", transaction: false },
    advanced: {
      cookiePrefix: "shanyi",
      useSecureCookies: options.publicUrl.startsWith("https://"),
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    user: {
      modelName: "account",
      fields: { ...moments, emailVerified: "email_verified" },
    },
    account: {
      modelName: "account_credential",
      fields: {
        ...moments,
        accountId: "provider_account_id",
        providerId: "provider_id",
        userId: "account_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
      },
    },
    session: {
      modelName: "session_token",
      fields: {
        ...moments,
        userId: "account_id",
        expiresAt: "expires_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
      },
      // The cookie lives as long as a session may at most; the session itself ends sooner when it is not used.
      expiresIn: options.sessions.absolute,
      disableSessionRefresh: true,
    },
    verification: { modelName: "verification", fields: { ...moments, expiresAt: "expires_at" } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordRule.minimum,
      maxPasswordLength: passwordRule.maximum,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            if (await isBlocked(house, session.userId)) throw new APIError("UNAUTHORIZED")
            // The house's clock decides, here as everywhere.
            const now = toDate(house.clock.now())
            const expiresAt = new Date(now.getTime() + options.sessions.idle * 1_000)
            return { data: { ...session, createdAt: now, updatedAt: now, expiresAt } }
          },
        },
        delete: { after: (session) => announce(house.db.global, { account: session.userId }) },
      },
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 2,
        maxUsernameLength: 64,
        usernameNormalization: normaliseUsername,
        usernameValidator: () => true,
      }),
    ],
  })
}

async function isBlocked(house: Pick<House, "db">, accountId: string): Promise<boolean> {
  const row = await house.db.global
    .selectFrom("account")
    .select("blocked_at")
    .where("id", "=", accountId)
    .executeTakeFirst()
  return row === undefined || row.blocked_at !== null
}

/** `token.signature`, the signature being HMAC-SHA-256 in base64, the whole encoded for a URL. */
function checkSignature(secret: string, value: string): string | undefined {
  let text: string
  try {
    text = decodeURIComponent(value)
  } catch {
    return undefined
  }
  const dot = text.lastIndexOf(".")
  if (dot < 1) return undefined
  const token = text.slice(0, dot)
  const given = Buffer.from(text.slice(dot + 1), "base64")
  const right = createHmac("sha256", secret).update(token).digest()
  return given.length === right.length && timingSafeEqual(given, right) ? token : undefined
}
