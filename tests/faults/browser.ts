import { createServer } from "node:net"
import { testPassword } from "../../src/platform/http/testing.ts"

/** A port that nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

/** A browser of sorts: the session's cookie with each request. */
export async function signIn({ url }: { readonly url: string }, username = "lead") {
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(url + path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    })
  const answer = await post("/api/auth/sign-in/username", { username, password: testPassword })
  if (answer.status !== 200) throw new Error(await answer.text())
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ")
  return {
    post: (path: string, body: object, headers = {}) => post(path, body, { cookie, ...headers }),
    get: (path: string) => fetch(url + path, { headers: { cookie } }),
  }
}
