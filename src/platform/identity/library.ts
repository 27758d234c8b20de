import type { BetterAuthOptions } from "better-auth"
import { APIError } from "better-auth/api"
import { username } from "better-auth/plugins/username"
import { toDate } from "../../base/clock.ts"
import { newId } from "../../base/id.ts"
import type { House } from "../procedures/office.ts"
import { normaliseUsername } from "./accounts.ts"
import { announce } from "./announcements.ts"
import { hashPassword, verifyPassword } from "./passwords.ts"
import { findFactors, hasSecondFactor } from "./second-factor.ts"
import type { SessionRule } from "./session-rule.ts"
import { isBlocked, secondFactorWithin } from "./sessions.ts"

export interface SignInOptions {
  /** Signs cookies; keys for authenticators and recovery codes are derived from it. */
  readonly secret: string
  /** Where people reach it; https makes cookies `Secure`. */
  readonly publicUrl: string
  readonly sessions: SessionRule
}

/** Made by us from what the server saw; a client cannot name its own address with it. */
const addressHeader = "x-shanyi-address"

/** What the library is told about a browser. */
export function visitorHeaders(visitor: { address: string; userAgent: string }, cookie = ""): Headers {
  const headers = new Headers({
    "user-agent": visitor.userAgent.slice(0, 400),
    [addressHeader]: visitor.address,
  })
  if (cookie) headers.set("cookie", cookie)
  return headers
}

/**
 * The identity library on our tables. Every session it opens, whichever way the account was proved, waits for the second
 * factor if the account has one.
 */
export function libraryOptions(
  house: Pick<House, "db" | "clock" | "log">,
  options: SignInOptions,
  openedWith: "password" | "single_sign_on",
) {
  const moments = { createdAt: "created_at", updatedAt: "updated_at" }
  return {
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
      // Tokens of another house are of no use here: none is kept.
      updateAccountOnSignIn: false,
      accountLinking: { enabled: false },
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
      additionalFields: {
        openedWith: { type: "string", fieldName: "opened_with", required: false, input: false },
        awaitsSecondFactor: {
          type: "boolean",
          fieldName: "awaits_second_factor",
          required: false,
          input: false,
        },
      },
      // The cookie lives as long as a session may at most; the session itself ends sooner when it is not used.
      expiresIn: options.sessions.absolute,
      disableSessionRefresh: true,
    },
    verification: { modelName: "verification", fields: { ...moments, expiresAt: "expires_at" } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // Whether it is long enough was judged when it was chosen; at the door a password is right or wrong.
      minPasswordLength: 1,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            if (await isBlocked(house, session.userId)) throw new APIError("UNAUTHORIZED")
            const awaitsSecondFactor = hasSecondFactor(await findFactors(house, session.userId))
            // The house's clock decides, here as everywhere.
            const now = toDate(house.clock.now())
            const lasts = awaitsSecondFactor ? secondFactorWithin : options.sessions.idle
            const expiresAt = new Date(now.getTime() + lasts * 1_000)
            return {
              data: { ...session, createdAt: now, updatedAt: now, expiresAt, openedWith, awaitsSecondFactor },
            }
          },
        },
        delete: { after: (session) => announce(house.db.global, { account: session.userId }) },
      },
    },
  } satisfies BetterAuthOptions
}

/** User names, as this house writes them; whether one may be taken is judged where accounts are made. */
export function namesOfAccounts() {
  return username({
    displayUsername: false,
    minUsernameLength: 2,
    maxUsernameLength: 64,
    usernameNormalization: normaliseUsername,
    usernameValidator: () => true,
  })
}
