import fc from "fast-check"
import { Client as Database } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { newId } from "../../src/base/id.ts"
import type { Client, OpenHouse } from "../../src/platform/http/testing.ts"
import { type Committee, openTwoCommittees } from "./committee.ts"
import { listOperations, type Operation, places, sample, withAt } from "./requests.ts"

/** Ids of another committee put wherever an id stands, things nobody asked for put beside, and requests sent again. */
let open: OpenHouse
let ours: Committee
let theirs: Committee
let owner: Database
let operations: Operation[]
const clients = new Map<string, Client>()
const senders = ["lead", "proposalOffice", "proposalCommittee", "unitHead", "systemAdministrator"]
const runs = Number(process.env.SHANYI_FUZZ ?? 4)
const seed = Number(process.env.SHANYI_SEED ?? 20265)
const patience = 60_000 * Math.max(1, runs / 4)
const marker = "乙城机密甲乙丙"

beforeAll(async () => {
  ;({ open, ours, theirs } = await openTwoCommittees())
  owner = new Database({ connectionString: open.database.ownerUrl })
  await owner.connect()
  await owner.query("update person set name = $2 || name where org_id = $1", [theirs.orgId, marker])
  await owner.query("update proposal set subject = $2 where org_id = $1", [theirs.orgId, marker])
  await owner.query("update body set name = $2 || name where org_id = $1", [theirs.orgId, marker])
  operations = listOperations(open.fastify).filter(({ path }) => path !== "/api/events")
  for (const name of senders) clients.set(name, await ours.signIn(name))
}, 60_000)
afterAll(async () => {
  await owner.end()
  await open.close()
})

const by = (name: string) => clients.get(name) as Client

/** Everything of the other committee, in one line. */
let question = ""
async function standing(orgId: number): Promise<string> {
  if (question === "") {
    const { rows } = await owner.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity order by 1",
    )
    question = `select array_to_string(array[${rows.map(({ name }) => `(select md5(string_agg(t::text, '|' order by t::text)) from ${name} t where org_id = $1)`).join(", ")}], ' ') as all`
  }
  return (await owner.query(question, [orgId])).rows[0].all
}

/** Of the other committee, whatever kind of thing an id may name. */
const foreign = (): string[] => [
  ...Object.values(theirs.cases),
  ...Object.values(theirs.bodies),
  ...Object.values(theirs.people).map(({ id }) => id),
  theirs.sessionId,
  theirs.termId,
]

const isId = (value: unknown) => typeof value === "string" && /^[0-9a-f-]{36}$/.test(value)

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)?.[key], value)
}

test("an id of another committee, wherever it is put, shows nothing of it and changes nothing there", {
  timeout: patience,
}, async () => {
  const before = await standing(theirs.orgId)
  const broken: string[] = []
  let tried = 0
  for (const operation of operations) {
    const body = sample(operation.body, "", () => newId())
    const spots = places(body).filter((path) => isId(valueAt(body, path)))
    const inPath = operation.path.includes("{")
    const asked = operation.parameters.filter((each) => each.in === "query" && each.schema.format === "uuid")
    if (!inPath && spots.length === 0 && asked.length === 0) continue
    const result = await fc.check(
      fc.asyncProperty(
        fc.constantFrom(...senders),
        fc.constantFrom(...foreign()),
        fc.constantFrom(...foreign()),
        async (who, first, second) => {
          tried += 1
          const office = ours.offices.find(({ path }) => operation.path.startsWith(`/api/${path}/{id}`))
          // Either the address names theirs, or ours with theirs inside.
          const own = office && spots.length > 0 ? ours.cases[office.procedure.id] : undefined
          const query = new URLSearchParams(asked.map(({ name }) => [name, second]))
          const url = `${operation.path.replaceAll(/\{[^}]+\}/g, own ?? first)}?${query}`
          const filled = spots.reduce((made, path) => withAt(made, path, second), body)
          const answer = await by(who).send(operation.method, url, filled as object | undefined, {
            "idempotency-key": newId(),
          })
          const told = `${operation.method} ${url} by ${who}: ${answer.statusCode}`
          if (answer.statusCode >= 500) throw new Error(told)
          if (answer.body.includes(marker)) throw new Error(`${told} tells of theirs`)
        },
      ),
      { numRuns: runs, seed, endOnFailure: true },
    )
    if (result.failed) broken.push((result.errorInstance as Error).message)
  }
  expect(broken).toEqual([])
  expect(await standing(theirs.orgId)).toBe(before)
  console.log(`${tried} requests with ids of another committee`)
})

test("fields that nobody asked for are refused or ignored: no one files, numbers or moves a case by naming columns", {
  timeout: patience,
}, async () => {
  const lead = by("lead")
  const more = {
    id: newId(),
    orgId: theirs.orgId,
    org_id: theirs.orgId,
    state: "filed",
    version: 99,
    number: 1,
    termsId: newId(),
    matterId: newId(),
    leadName: marker,
    openedAt: "2020-01-01T00:00:00Z",
    isAdmin: true,
    roles: ["system_administrator"],
  }
  const plain = (await lead.post("/api/proposals", { subject: "加装电梯" })).json()
  const laden = await lead.post("/api/proposals", { subject: "加装电梯", ...more })
  if (laden.statusCode === 201) {
    const made = laden.json()
    expect([made.state, made.version]).toEqual([plain.state, plain.version])
    expect(made.id).not.toBe(more.id)
    expect(laden.body).not.toContain(marker)
  } else expect(laden.statusCode).toBe(422)
  const saved = await lead.act("proposals", plain.id, "save", { subject: "改", ...more })
  if (saved.statusCode === 200) {
    expect([saved.json().state, saved.json().version]).toEqual([plain.state, plain.version + 1])
    expect(saved.body).not.toContain(marker)
  } else expect(saved.statusCode).toBe(422)
  const { rows } = await owner.query("select org_id::int as org, state from proposal where id = $1", [
    plain.id,
  ])
  expect(rows).toEqual([{ org: ours.orgId, state: plain.state }])
})

test("no request of any kind takes columns along that it was not asked for", {
  timeout: patience,
}, async () => {
  // Values by which whatever was taken along would be found again, in any column of any table.
  const planted = { id: newId(), text: "夹带的一列", day: "1911-10-10" }
  const more = Object.fromEntries([
    ...["id", "personId", "person_id", "accountId", "bodyId", "termsId"].map((name) => [name, planted.id]),
    ...["orgId", "org_id", "organisationId"].map((name) => [name, theirs.orgId]),
    ...["state", "role", "username", "passwordHash", "leadName"].map((name) => [name, planted.text]),
    ...["openedAt", "filedOn", "validFrom", "createdAt"].map((name) => [name, planted.day]),
    ["version", 99],
    ["isAdmin", true],
  ])
  const before = await standing(theirs.orgId)
  let sent = 0
  for (const operation of operations) {
    if (operation.method === "GET" || operation.body === undefined) continue
    const right = sample(operation.body, "", () => ours.cases.proposal ?? "")
    // Beside what was asked for, at every level.
    const laden = places(right).reduce((made, path) => {
      const here = valueAt(made, path)
      const isObject = here !== null && typeof here === "object" && !Array.isArray(here)
      return isObject ? withAt(made, path, { ...more, ...here }) : made
    }, right)
    const office = ours.offices.find(({ path }) => operation.path.startsWith(`/api/${path}/{id}`))
    const url = operation.path.replaceAll(
      /\{[^}]+\}/g,
      (office && ours.cases[office.procedure.id]) ?? newId(),
    )
    for (const who of ["lead", "proposalOffice", "systemAdministrator"]) {
      const answer = await by(who).send(operation.method, url, laden as object, {
        "idempotency-key": newId(),
      })
      sent += 1
      if (answer.statusCode >= 500) throw new Error(`${operation.method} ${url}: ${answer.statusCode}`)
    }
  }
  expect(await standing(theirs.orgId)).toBe(before)
  const { rows } = await owner.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  )
  const found: string[] = []
  for (const { name } of rows)
    for (const value of Object.values(planted)) {
      const rows = await owner.query(`select t::text as row from ${name} t where t::text like $1 limit 1`, [
        `%${value}%`,
      ])
      if (rows.rowCount) found.push(`${name}: ${rows.rows[0].row.slice(0, 200)}`)
    }
  expect(found).toEqual([])
  console.log(`${sent} requests with columns beside what was asked for`)
})

test("the acts of a year sent again from the end to the beginning change nothing that the law does not allow", {
  timeout: patience,
}, async () => {
  const lead = by("lead")
  const id = (await lead.post("/api/proposals", { subject: "重放" })).json().id
  const key = newId()
  const send = (input: object, with_: string) => lead.act("proposals", id, "save", input, { key: with_ })
  expect((await send({ subject: "第一次" }, key)).statusCode).toBe(200)
  expect((await send({ subject: "第二次" }, newId())).statusCode).toBe(200)
  // The first again, as a proxy or a telephone might: it is answered, and the second stands.
  expect((await send({ subject: "第一次" }, key)).statusCode).toBe(200)
  const { rows } = await owner.query("select subject, version from proposal where id = $1", [id])
  expect(rows).toEqual([{ subject: "第二次", version: 3 }])
  const before = await standing(ours.orgId)
  const actions = Object.keys(ours.offices.find(({ path }) => path === "proposals")?.procedure.actions ?? {})
  for (const action of actions
    .reverse()
    .filter((each) => !["save", "submit", "withdraw", "discard", "invite"].includes(each))) {
    const answer = await lead.act("proposals", id, action, {})
    expect([action, answer.statusCode >= 400 && answer.statusCode < 500]).toEqual([action, true])
  }
  expect(await standing(ours.orgId)).toBe(before)
})
