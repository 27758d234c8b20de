import fc from "fast-check"
import type { LightMyRequestResponse } from "fastify"
import { Client as Database } from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newId } from "../../src/base/id.ts"
import type { Client, OpenHouse } from "../../src/platform/http/testing.ts"
import type { AnyOffice } from "../../src/platform/procedures/office.ts"
import { type Committee, openTwoCommittees } from "./committee.ts"
import { deep, hostile } from "./hostile.ts"
import { listOperations, type Operation, places, sample, withAt } from "./requests.ts"

/**
 * Whatever is sent to whatever address by whomever: the answer is a problem with a reason in the reader's language, never
 * an error of ours, and what was refused has changed nothing. SHANYI_FUZZ repeats more often, SHANYI_SEED otherwise.
 */
let open: OpenHouse
let ours: Committee
let owner: Database
let operations: Operation[]
const clients = new Map<string, Client>()
const senders = [
  "lead",
  "proposalOffice",
  "proposalCommittee",
  "unitHead",
  "systemAdministrator",
  "withoutRole",
]
const runs = Number(process.env.SHANYI_FUZZ ?? 4)
const seed = Number(process.env.SHANYI_SEED ?? 20264)
const patience = 90_000 * Math.max(1, runs / 4)

beforeAll(async () => {
  ;({ open, ours } = await openTwoCommittees())
  owner = new Database({ connectionString: open.database.ownerUrl })
  await owner.connect()
  // Listening for ever is no answer to be judged.
  operations = listOperations(open.fastify).filter(({ path }) => path !== "/api/events")
  for (const name of senders) clients.set(name, await ours.signIn(name))
}, 60_000)
afterAll(async () => {
  await owner.end()
  await open.close()
})

const by = (name: string) => clients.get(name) as Client
const officeAt = (path: string) => ours.offices.find((office) => path.startsWith(`/api/${office.path}/{id}`))

/** Everything that could have changed: how many rows a table has, the end of each chain, the cases word for word. */
let question = ""
/** As it stood when last asked, and where the database's log ended then: with nothing written since, it stands so still. */
let last: { end: string; all: Readonly<Record<string, unknown>> } = { end: "", all: {} }
async function standing(): Promise<Readonly<Record<string, unknown>>> {
  const { end } = (await owner.query("select pg_current_wal_insert_lsn()::text as end")).rows[0]
  if (end !== last.end) last = { end, all: await everything() }
  return last.all
}

async function everything(): Promise<Readonly<Record<string, unknown>>> {
  if (question === "") {
    const { rows } = await owner.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity",
    )
    const counts = rows.map(({ name }) => `(select count(*) from ${name}) as "rows of ${name}"`)
    const cases = ours.offices.map(
      ({ table, procedure: { id } }) =>
        `(select md5(string_agg(t::text, '|' order by id)) from ${table} t) as "what ${table} (${id}) says"`,
    )
    question = `select ${[...counts, ...cases].join(", ")}, (select string_agg(h::text, '|' order by org_id) from fact_head h) as "the chains"`
  }
  return (await owner.query({ name: "everything", text: question })).rows[0]
}

async function changesSince(before: Readonly<Record<string, unknown>>): Promise<string[]> {
  const now = await standing()
  return Object.keys(now).filter((each) => now[each] !== before[each])
}

function pools(field: string): string {
  if (/unit/i.test(field)) return ours.bodies.unit
  if (/person|member/i.test(field)) return ours.people.otherMember?.id ?? ""
  if (/body|committee/i.test(field)) return ours.bodies.party
  if (/session/i.test(field)) return ours.sessionId
  if (/assignment/i.test(field)) return ours.cases.assignment ?? ""
  if (/reply/i.test(field)) return ours.cases.reply ?? ""
  if (/leader/i.test(field)) return ours.people.leader?.id ?? ""
  return ours.cases.proposal ?? ""
}

/** What is wrong with an answer that refuses; empty when it is as it should be. */
function complaints(zh: LightMyRequestResponse, en?: LightMyRequestResponse): string[] {
  const found: string[] = []
  if (zh.statusCode >= 500) found.push(`status ${zh.statusCode}`)
  if (!String(zh.headers["content-type"]).startsWith("application/problem+json"))
    return [...found, `not a problem document: ${zh.headers["content-type"]}`]
  const problem = zh.json()
  if (problem.status !== zh.statusCode || !problem.title) found.push("no title or another status")
  if (/\bat \/|node_modules|\.ts:|select |insert into|violates|syntax/i.test(zh.body.slice(0, 20_000)))
    found.push("tells of the inside")
  if (!Array.isArray(problem.reasons) || problem.reasons.length === 0) found.push("no reason")
  for (const [place, reason] of (problem.reasons ?? []).entries()) {
    const other = en?.json().reasons?.[place]
    if (!/\p{Script=Han}/u.test(reason.message ?? ""))
      found.push(`${reason.code} has no Chinese: ${reason.message}`)
    if (reason.message === reason.code) found.push(`the code ${reason.code} is shown`)
    if (en && (!other || other.message === reason.message)) found.push(`${reason.code} has no English`)
  }
  return found
}

interface Sent {
  readonly who: string
  readonly operation: Operation
  readonly url: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Sends it once in each language, the second time only when the first was refused, and says what is wrong. */
async function judge({ who, operation, url, body, headers = {} }: Sent): Promise<string[]> {
  const before = await standing()
  const send = (language: string) =>
    by(who).send(operation.method, url, body, { "x-language": language, ...headers })
  const zh = await send("zh")
  if (zh.statusCode < 400) return []
  const en = await send("en")
  const found = complaints(zh, en)
  const changed = await changesSince(before)
  if (changed.length > 0) found.push(`was refused, and changed ${changed.join(", ")}`)
  const shown = typeof body === "string" ? body : (JSON.stringify(body) ?? "")
  return found.map(
    (each) => `${operation.method} ${url.slice(0, 120)} by ${who}: ${each} ← ${shown.slice(0, 200)}`,
  )
}

const ids = fc.constantFrom(
  "x",
  "%00",
  "%E0%A4%A",
  "..%2f..%2fetc",
  "1",
  "null",
  "x".repeat(190),
  newId(),
  "%F0%9F%92%A9",
)

function valid(operation: Operation): unknown {
  const body = sample(operation.body, "", pools)
  // The version is the browser's business; one that is stale is tried by itself.
  if (body !== null && typeof body === "object") delete (body as Record<string, unknown>).version
  return body
}

function address(operation: Operation, id?: string): string {
  const office = officeAt(operation.path)
  const own = office ? ours.cases[office.procedure.id] : newId()
  return operation.path.replace("{id}", id ?? own ?? newId()).replace("{number}", "1")
}

/** Puts the case where the action is lawful, so that bad input meets the action itself and not only its door. */
async function makeReady(operation: Operation): Promise<void> {
  const office = officeAt(operation.path)
  const action = operation.path.split("/actions/")[1]
  if (!office || !action) return
  const [from] = office.procedure.actions[action]?.from ?? []
  if (from) await ours.set(office as AnyOffice, ours.cases[office.procedure.id] ?? "", { state: from })
}

async function forEachOperation(
  which: (operation: Operation) => boolean,
  property: (operation: Operation) => fc.IAsyncProperty<unknown>,
): Promise<void> {
  const broken: string[] = []
  for (const operation of operations.filter(which)) {
    await makeReady(operation)
    const result = await fc.check(property(operation), { numRuns: runs, seed, endOnFailure: true })
    if (result.failed) broken.push((result.errorInstance as Error).message)
  }
  expect(broken).toEqual([])
}

const sound = async (sent: Sent) => {
  const found = await judge(sent)
  if (found.length > 0) throw new Error(found.join("\n"))
}
const who = fc.constantFrom(...senders)

describe("bad input", () => {
  test("one wrong thing in a right request is refused with its reason", { timeout: patience }, () =>
    forEachOperation(
      ({ body }) => body !== undefined,
      (operation) =>
        fc.asyncProperty(who, fc.nat(), hostile, async (name, place, put) => {
          const right = valid(operation)
          const spots = places(right)
          const body = withAt(right, spots[place % spots.length] ?? [], put)
          await sound({ who: name, operation, url: address(operation), body: body as object })
        }),
    ),
  )

  test(
    "a filter, an order or a cursor that makes no sense is refused or ignored",
    { timeout: patience },
    () =>
      forEachOperation(
        ({ parameters }) => parameters.some((each) => each.in === "query"),
        (operation) =>
          fc.asyncProperty(who, fc.nat(), hostile, async (name, place, put) => {
            const asked = operation.parameters.filter((each) => each.in === "query")
            const chosen = asked[place % asked.length]
            const query = new URLSearchParams()
            for (const each of asked)
              if (each.required && each !== chosen)
                query.set(each.name, String(sample(each.schema, each.name, pools)))
            const text = typeof put === "string" ? put : JSON.stringify(put)
            query.set(chosen?.name ?? "q", text.slice(0, 3_000))
            await sound({ who: name, operation, url: `${address(operation)}?${query}` })
          }),
      ),
  )

  test("an address with an id that is none is answered as missing or malformed", { timeout: patience }, () =>
    forEachOperation(
      ({ path }) => path.includes("{id}"),
      (operation) =>
        fc.asyncProperty(who, ids, async (name, id) => {
          const body = valid(operation) as object | undefined
          await sound({ who: name, operation, url: address(operation, id), ...(body ? { body } : {}) })
        }),
    ),
  )
})

test("what is no JSON, of another type, too large or for another verb is refused for what it is", async () => {
  const found: string[] = []
  const json = { "content-type": "application/json" }
  const bodies: [unknown, Record<string, string>, number[]][] = [
    ["{", json, [400]],
    ["", json, [400, 422]],
    ["null", json, [422]],
    ['"text"', json, [422]],
    ["[1,2", json, [400]],
    ['{"a":1}{"b":2}', json, [400]],
    ['{"__proto__":{"x":1}}', json, [400, 422]],
    [`{"input":${deep(20_000)}}`, json, [400, 422]],
    [Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), json, [400, 422]],
    ["<a/>", { "content-type": "application/xml" }, [415]],
    ["a=1", { "content-type": "application/x-www-form-urlencoded" }, [415]],
    ["hello", { "content-type": "text/plain" }, [415]],
    ["{}", { "content-type": "nonsense" }, [415]],
    // A list of many cases may be longer than the rest; a text that is none of its shapes is refused for that.
    [`"${"x".repeat(1_100_000)}"`, json, [413, 422]],
  ]
  for (const operation of operations.filter(({ body }) => body !== undefined))
    for (const [body, headers, statuses] of bodies) {
      const who = "proposalOffice"
      const answer = await by(who).send(operation.method, address(operation), body, headers)
      const told = `${operation.method} ${operation.path} ← ${String(body).slice(0, 30)}`
      if (!statuses.includes(answer.statusCode)) found.push(`${told}: ${answer.statusCode}`)
      found.push(...complaints(answer).map((each) => `${told}: ${each}`))
    }
  for (const path of new Set(operations.map((each) => each.path)))
    for (const method of ["GET", "PUT", "PATCH", "DELETE"] as const) {
      if (operations.some((each) => each.path === path && each.method === method)) continue
      // A word where an id stands elsewhere, as in /api/appraisals/round: then it is the id that is no good.
      const sibling = path.replace(/\/[^/]+$/, "/{id}")
      if (operations.some((each) => each.path === sibling && each.method === method)) continue
      const url = path.replace("{id}", newId()).replace("{number}", "1")
      const answer = await by("proposalOffice").send(method, url)
      if (![404, 405].includes(answer.statusCode)) found.push(`${method} ${path}: ${answer.statusCode}`)
      else found.push(...complaints(answer).map((each) => `${method} ${path}: ${each}`))
    }
  expect(found).toEqual([])
}, 90_000)

test("nothing of all this was an error of ours", () => {
  expect(open.errors).toEqual([])
})
