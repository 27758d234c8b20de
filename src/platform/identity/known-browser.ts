import { randomBytes } from "node:crypto"
import type { Keys } from "./keys.ts"

/** Long enough for somebody who comes once a session of the committee (seconds). */
const keptFor = 400 * 86_400

/**
 * A browser in which an account was signed in before counts its failures by itself: whoever guesses at somebody's name
 * from elsewhere, or only means to lock it, does not keep them out of the browser they always use. It proves nothing and
 * opens nothing; the password is asked for as everywhere.
 */
export function knownBrowsers(keys: Keys, secure: boolean) {
  const cookie = `${secure ? "__Secure-" : ""}shanyi.known_browser=`
  return {
    /** Under which name this browser's failures count; undefined: it is not known for this account. */
    nameOf(cookies: string | undefined, accountId: string): string | undefined {
      const line = cookies?.split(/;\s*/).find((each) => each.startsWith(cookie))
      const said = line && keys.check(line.slice(cookie.length))
      return said?.startsWith(`browser ${accountId} `) ? said : undefined
    },
    /** Set-Cookie, after the account has proved itself. */
    know: (accountId: string): string =>
      `${cookie}${keys.sign(`browser ${accountId} ${randomBytes(12).toString("base64url")}`)}; Max-Age=${keptFor}; Path=/api/auth; HttpOnly; SameSite=Strict${secure ? "; Secure" : ""}`,
  }
}
