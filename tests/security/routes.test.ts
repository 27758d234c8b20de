import { afterAll, beforeAll, expect, test } from "vitest"
import { newId } from "../../src/base/id.ts"
import type { Client, OpenHouse } from "../../src/platform/http/testing.ts"
import { type Committee, openTwoCommittees } from "./committee.ts"
import { listOperations, type Operation, sample } from "./requests.ts"

/** Every address that the API names, asked by everybody there is, here and in another organisation. */
let open: OpenHouse
let ours: Committee
let theirs: Committee
let operations: Operation[]
const here = new Map<string, Client>()
const there = new Map<string, Client>()
/** Asked in another organisation: one of each kind that could see or write there. */
const strangers = [
  "lead",
  "proposalOffice",
  "proposalCommittee",
  "dispatchOffice",
  "unitHead",
  "systemAdministrator",
]

beforeAll(async () => {
  ;({ open, ours, theirs } = await openTwoCommittees())
  operations = listOperations(open.fastify).filter(({ path }) => path !== "/api/events")
  for (const name of Object.keys(ours.people)) here.set(name, await ours.signIn(name))
  for (const name of strangers) there.set(name, await theirs.signIn(name))
}, 60_000)
afterAll(() => open.close())

/** What an id stands for when it is asked in `committee`: something that exists there. */
function poolsOf(committee: Committee) {
  return (field: string): string => {
    if (/unit/i.test(field)) return committee.bodies.unit
    if (/person|member/i.test(field)) return committee.people.otherMember?.id ?? ""
    if (/body|committee/i.test(field)) return committee.bodies.party
    if (/session/i.test(field)) return committee.sessionId
    if (/leader/i.test(field)) return committee.people.leader?.id ?? ""
    const named = Object.keys(committee.cases).find((each) =>
      field.toLowerCase().startsWith(each.replace("_", "")),
    )
    return committee.cases[named ?? "proposal"] ?? ""
  }
}

const nowhere = () => newId()

function request(operation: Operation, ids: (field: string) => string) {
  const office = ours.offices.find(({ path }) => operation.path.startsWith(`/api/${path}/{id}`))
  const field = office ? office.procedure.id.replace("_", "") : "proposal"
  const query = new URLSearchParams()
  for (const each of operation.parameters.filter((one) => one.in === "query"))
    if (each.required) query.set(each.name, String(sample(each.schema, each.name, ids)))
  const path = operation.path.replace("{id}", ids(field)).replace("{number}", "1")
  const body = sample(operation.body, "", ids) as Record<string, unknown> | undefined
  if (body) delete body.version
  return { url: query.size > 0 ? `${path}?${query}` : path, body }
}

const told = (operation: Operation) => `${operation.method} ${operation.path}`
/** Signing in and out, and one's own session, are everybody's. */
const own = /^\/api\/(auth|me)\b/

test("without signing in there is nothing but the door", async () => {
  const open: string[] = []
  for (const operation of operations) {
    const { url, body } = request(operation, poolsOf(ours))
    const answer = await client().send(operation.method, url, body)
    if (!operation.signedIn) open.push(told(operation))
    else expect(answer.statusCode, told(operation)).toBe(401)
  }
  expect(open.sort()).toEqual([
    "GET /api/auth/ways",
    "GET /api/letters/unsubscribe",
    "GET /api/service/facts.schema.json",
    "GET /api/service/rule-book.schema.json",
    "POST /api/auth/sign-in/passkey",
    "POST /api/auth/sign-in/passkey/question",
    "POST /api/auth/sign-in/second-factor",
    "POST /api/auth/sign-in/username",
    "POST /api/auth/sign-out",
    "POST /api/letters/unsubscribe",
  ])
}, 60_000)

const client = () => open.client()

test("whoever asks for whatever is answered or refused, and never with an error of ours", async () => {
  const wrong: string[] = []
  const seen = new Map<string, number>()
  for (const operation of operations) {
    if (!operation.signedIn || own.test(operation.path)) continue
    for (const [name, who] of here) {
      const { url, body } = request(operation, poolsOf(ours))
      const answer = await who.send(operation.method, url, body)
      const { statusCode } = answer
      seen.set(String(statusCode), (seen.get(String(statusCode)) ?? 0) + 1)
      if (
        ![200, 201, 204, 403, 404, 409, 422].includes(statusCode) &&
        !(statusCode === 415 && isUpload(operation))
      )
        wrong.push(`${told(operation)} by ${name}: ${statusCode} ${answer.body.slice(0, 200)}`)
    }
  }
  expect(wrong).toEqual([])
  expect(open.errors).toEqual([])
  console.log([...seen].map(([status, count]) => `${status}: ${count}`).join(", "))
}, 90_000)

/** A file is sent as a form, which the document does not describe and these requests are not. */
const isUpload = ({ method, body }: Operation) => method === "POST" && body === undefined

test("ids of another organisation are answered word for word like ids that nobody ever gave out", async () => {
  const different: string[] = []
  for (const operation of operations) {
    if (!operation.signedIn || own.test(operation.path)) continue
    for (const name of strangers) {
      const who = there.get(name) as Client
      const foreign = request(operation, poolsOf(ours))
      const unknown = request(operation, nowhere)
      if (foreign.url === unknown.url && JSON.stringify(foreign.body) === JSON.stringify(unknown.body))
        continue
      const one = await who.send(operation.method, foreign.url, foreign.body)
      const other = await who.send(operation.method, unknown.url, unknown.body)
      if (one.statusCode !== other.statusCode || blank(one.body) !== blank(other.body))
        different.push(
          `${told(operation)} by ${name}: ${one.statusCode} ${one.body.slice(0, 300)} ≠ ${other.statusCode} ${other.body.slice(0, 300)}`,
        )
      if (one.body.includes("jiacheng")) different.push(`${told(operation)} names the other organisation`)
    }
  }
  expect(different).toEqual([])
}, 90_000)

const blank = (body: string) =>
  body.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "·")

test("every procedure has a case here to be tried on", () => {
  expect(ours.untried).toEqual([])
})

test("a list shows exactly the cases whose page opens, to everybody", async () => {
  const different: string[] = []
  // The first cases have been worn by the tests above; these stand in their first and in a middle state.
  const more = [await ours.openCases(), await ours.openCases()]
  for (const office of ours.offices) {
    const states = Object.keys(office.procedure.states)
    const id = more[1]?.[office.procedure.id] ?? ""
    await ours.set(office, id, { state: states[Math.floor(states.length / 2)] })
  }
  // Some are read on the page of what they belong to, and have no list of their own.
  const listed = ours.offices.flatMap(({ procedure, path }) => {
    const list = operations.find((each) => each.method === "GET" && each.path === `/api/${path}`)
    return list ? [{ procedure, path, query: queryOf(list) }] : []
  })
  expect(listed.length).toBeGreaterThan(12)
  for (const [name, who] of here)
    for (const office of listed) {
      const ids = [ours.cases, ...more].map((cases) => cases[office.procedure.id] ?? "")
      const list = await who.get(`/api/${office.path}?${office.query}`)
      // Who may not have the list at all is told so; then no page of it may open either.
      const items: { id: string }[] = list.statusCode === 200 ? list.json().items : []
      if (![200, 403].includes(list.statusCode))
        different.push(`${name} lists ${office.path}: ${list.statusCode}`)
      for (const id of ids) {
        const page = await who.get(`/api/${office.path}/${id}`)
        const shown = items.some((item) => item.id === id)
        if (shown !== (page.statusCode === 200))
          different.push(
            `${name}: ${office.path} list ${shown}, page ${page.statusCode} (${list.statusCode})`,
          )
      }
    }
  expect(different).toEqual([])
}, 60_000)

/** As many as one page holds, or all days of the year. */
function queryOf({ parameters }: Operation): URLSearchParams {
  const wide: Readonly<Record<string, string>> = { limit: "100", from: "2026-01-01", until: "2026-12-31" }
  return new URLSearchParams(
    parameters.flatMap(({ in: where, name, required }) =>
      where === "query" && wide[name] && (required || name === "limit") ? [[name, wide[name]]] : [],
    ),
  )
}
