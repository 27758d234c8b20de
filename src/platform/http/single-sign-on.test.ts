import { createServer, type Server } from "node:http"
import Provider from "oidc-provider"
import { afterAll, beforeAll, expect, test } from "vitest"
import { toDate } from "../../base/clock.ts"
import { newId } from "../../base/id.ts"
import { providerOf } from "../identity/single-sign-on.ts"
import { type OpenHouse, openHouse } from "./testing.ts"

/** Another house on the loopback: whoever types a name into its form is that subject there. */
let other: { server: Server; issuer: string }
let house: OpenHouse
let provider: string
const publicUrl = "http://localhost"

beforeAll(async () => {
  other = await openOtherHouse()
  provider = providerOf(other.issuer)
  house = await openHouse({
    publicUrl,
    singleSignOn: {
      issuer: other.issuer,
      clientId: "shanyi",
      clientSecret: "a secret between the two houses",
      label: "政务统一认证",
      subjectClaim: "sub",
    },
  })
})
afterAll(async () => {
  await house.close()
  other.server.closeAllConnections()
  other.server.close()
})

async function openOtherHouse() {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()))
  const { port } = server.address() as { port: number }
  const issuer = `http://127.0.0.1:${port}`
  const oidc = new Provider(issuer, {
    clients: [
      {
        client_id: "shanyi",
        client_secret: "a secret between the two houses",
        redirect_uris: [`${publicUrl}/api/auth/sso/return`],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    pkce: { required: () => true },
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    // The address is that of an account of ours: it must not matter.
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({ sub, name: sub, email: "qian@example.org", email_verified: true }),
    }),
  })
  server.on("request", oidc.callback())
  return { server, issuer }
}

/** A browser at the other house: follows redirects and fills in its two forms until it is sent back to ours. */
async function signInThere(start: string, subject: string): Promise<string> {
  const cookies = new Map<string, string>()
  let [url, body]: [string, URLSearchParams | undefined] = [start, undefined]
  for (let step = 0; step < 12; step += 1) {
    const answer = await fetch(url, {
      redirect: "manual",
      headers: { cookie: [...cookies].map((pair) => pair.join("=")).join("; ") },
      ...(body ? { method: "POST", body } : {}),
    })
    body = undefined
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const location = answer.headers.get("location")
    const page = await answer.text()
    if (location) url = new URL(location, url).href
    else {
      const action = /action="([^"]+)"/.exec(page)?.[1] ?? ""
      url = new URL(action, url).href
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? ""
      body = new URLSearchParams({ prompt, login: subject, password: "anything" })
    }
    if (url.startsWith(`${publicUrl}/`)) return url.slice(publicUrl.length)
  }
  throw new Error("the other house never sent the browser back")
}

async function comeBy(subject: string, next = "/") {
  const client = house.client()
  const away = await client.get(`/api/auth/sso?next=${encodeURIComponent(next)}`)
  expect(away.statusCode).toBe(302)
  const address = new URL(String(away.headers.location))
  expect(address.origin).toBe(other.issuer)
  expect(address.searchParams.get("code_challenge_method")).toBe("S256")
  const back = await client.get(await signInThere(address.href, subject))
  return { client, back }
}

const map = (accountId: string, subject: string, at = provider) =>
  house.house.db.global
    .insertInto("account_credential")
    .values({
      id: newId(),
      account_id: accountId,
      provider_id: at,
      provider_account_id: subject,
      password: null,
      access_token: null,
      refresh_token: null,
      id_token: null,
      access_token_expires_at: null,
      refresh_token_expires_at: null,
      scope: null,
      created_at: toDate(house.clock.now()),
      updated_at: toDate(house.clock.now()),
    })
    .execute()

test("the door says by what other house one may come in, and whether there is anybody yet", async () => {
  await house.organisation()
  expect((await house.client().get("/api/auth/ways")).json()).toEqual({
    singleSignOn: "政务统一认证",
    founded: true,
  })
})

test("a subject that an administrator mapped comes in as the account it was mapped to, with nothing of theirs kept", async () => {
  const city = await house.organisation()
  const { accountId } = await house.person(city.id, "孔委员", {
    username: "kong",
    seat: { termId: city.termId },
  })
  await map(accountId ?? "", "emp-1001")
  const { client, back } = await comeBy("emp-1001", "/proposals")
  expect(back.statusCode).toBe(302)
  expect(back.headers.location).toBe("/proposals")
  expect((await client.get("/api/me")).json().account.name).toBe("孔委员")
  const kept = await house.house.db.global
    .selectFrom("account_credential")
    .select(["access_token", "refresh_token", "id_token"])
    .where("provider_id", "=", provider)
    .executeTakeFirst()
  expect(kept).toEqual({ access_token: null, refresh_token: null, id_token: null })
})

test("nobody is let in by an e-mail address: an unmapped person is told which subject to have mapped", async () => {
  const city = await house.organisation()
  await house.person(city.id, "钱委员", { username: "qian", seat: { termId: city.termId } })
  await house.house.db.global
    .updateTable("account")
    .set({ email: "qian@example.org", email_verified: true })
    .where("username", "=", "qian")
    .execute()
  const accounts = () => house.house.db.global.selectFrom("account").select("id").execute()
  const before = (await accounts()).length
  const { client, back } = await comeBy("emp-2002")
  expect(back.headers.location).toBe("/sign-in?sso=unmapped&subject=emp-2002")
  expect((await client.get("/api/me")).statusCode).toBe(401)
  expect(await accounts()).toHaveLength(before)
})

test("the same subject of another issuer is somebody else", async () => {
  const city = await house.organisation()
  const { accountId } = await house.person(city.id, "陈委员", {
    username: "chen",
    seat: { termId: city.termId },
  })
  await map(accountId ?? "", "emp-3003", providerOf("https://elsewhere.example.org"))
  const { back } = await comeBy("emp-3003")
  expect(back.headers.location).toContain("sso=unmapped")
})

test("an account with a second factor gives it here too, and a blocked one stays out", async () => {
  const city = await house.organisation()
  const { accountId } = await house.person(city.id, "郑委员", {
    username: "zheng",
    seat: { termId: city.termId },
  })
  await map(accountId ?? "", "emp-4004")
  await house.house.db.global
    .insertInto("account_authenticator")
    .values({
      account_id: accountId ?? "",
      secret: "sealed",
      offered: null,
      last_step: null,
      confirmed_at: null,
    })
    .execute()
  const { client, back } = await comeBy("emp-4004", "/notices")
  expect(back.headers.location).toBe("/sign-in?sso=second&next=%2Fnotices")
  expect((await client.get("/api/me")).statusCode).toBe(401)
  await house.house.db.global
    .updateTable("account")
    .set({ blocked_at: toDate(house.clock.now()) })
    .where("id", "=", accountId ?? "")
    .execute()
  const blocked = await comeBy("emp-4004")
  expect((await blocked.client.get("/api/me")).statusCode).toBe(401)
})

test("a return that this browser did not set out on is worth nothing", async () => {
  const setOut = house.client()
  const away = await setOut.get("/api/auth/sso")
  const back = await signInThere(String(away.headers.location), "emp-1001")
  const other = house.client()
  const answer = await other.get(back)
  expect(answer.headers.location).toBe("/sign-in?sso=failed")
  expect((await other.get("/api/me")).statusCode).toBe(401)
})
