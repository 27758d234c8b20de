import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { newId } from "../../src/base/id.ts"
import { type FreshDatabase, freshDatabase } from "../../src/platform/database/testing.ts"
import { urlFor } from "../../src/platform/database/testing-server.ts"
import { anyRow, listTables, type Table } from "./rows.ts"
import { attempt, brokenPromises, findHoles, privileges, rowsOf } from "./walls.ts"

/** The wall between organisations, tried from the program's own role on every table that the catalogue knows. */
let database: FreshDatabase
/** Whom nothing binds: makes rows, and tears walls down in transactions that are never committed. */
let master: Client
let app: Client
let tables: Table[]
const sides = { ours: 1, theirs: 2 }

beforeAll(async () => {
  database = await freshDatabase()
  master = await connect(urlFor(process.env.SHANYI_TEST_ADMIN_URL ?? "", database.name))
  app = await connect(database.appUrl)
  tables = await listTables(master)
  for (const id of [1, 2])
    await master.query(
      "insert into organisation (id, code, name, short_name, level, region_code, public_slug) values ($1, $2, $2, $2, 'city', '990000', $2)",
      [id, `org-${id}`],
    )
  // Rows that point at nothing are as good as any here: it is the wall that is tried, not what stands on either side.
  await master.query("set session_replication_role = replica")
  for (const table of tables)
    for (const org of [sides.ours, sides.theirs])
      for (let row = 0; row < rowsOf(table); row += 1) {
        const { text, values } = anyRow(table, org)
        await master.query(text, values)
      }
  await master.query("set session_replication_role = origin")
  await master.query("analyze")
}, 60_000)
afterAll(async () => {
  await app.end()
  await master.end()
  await database.drop()
})

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  await client.connect()
  return client
}

/** In a transaction that never happened. */
async function within<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query("begin")
  try {
    return await work()
  } finally {
    await client.query("rollback")
  }
}

test("no table lets one organisation read, add, change, lock, move or delete what is another's", async () => {
  expect(tables.length).toBeGreaterThan(40)
  const holes: string[] = []
  for (const table of tables) {
    holes.push(...(await within(app, () => findHoles(app, table, sides))))
    holes.push(...brokenPromises(table, await privileges(app, table.name)))
  }
  expect(holes).toEqual([])
})

test("the tables outside the wall are those of accounts and of the tree of organisations, and no others", async () => {
  const { rows } = await master.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      and has_schema_privilege('shanyi_app', n.oid, 'usage')
      and case when c.relkind = 'S' then has_sequence_privilege('shanyi_app', c.oid, 'usage, select, update')
        else has_any_column_privilege('shanyi_app', c.oid, 'select, insert, update, references')
          or has_table_privilege('shanyi_app', c.oid, 'delete, truncate, trigger') end
      and not c.relrowsecurity order by 1`)
  expect(rows.map(({ name }) => name)).toEqual([
    "public.account",
    "public.account_authenticator",
    "public.account_credential",
    "public.account_passkey",
    "public.account_past_password",
    "public.account_recovery_code",
    "public.account_seat",
    "public.organisation",
    "public.request_count",
    "public.session_token",
    "public.sign_in_attempt",
    "public.verification",
  ])
})

test("the program's role is nobody's heir: owns nothing, creates nothing, bypasses nothing", async () => {
  const { rows } = await master.query(`
    select r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb, r.rolreplication,
      (select count(*)::int from pg_auth_members m where m.member = r.oid) as memberships,
      (select count(*)::int from pg_class c where c.relowner = r.oid) as owns,
      has_schema_privilege(r.oid, 'public', 'create') as creates,
      has_schema_privilege(r.oid, 'graphile_worker', 'usage') as jobs
    from pg_roles r where r.rolname = 'shanyi_app'`)
  expect(rows).toEqual([
    {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      memberships: 0,
      owns: 0,
      creates: false,
      jobs: false,
    },
  ])
})

const anId = newId()
/** What each function that the role may call says about the other organisation. One that is not named here fails the test. */
const doors: Record<string, readonly string[]> = {
  // Names the organisation: it is how the program says for whom it works, once the gate has settled it.
  app_ctx: [],
  // Hands in a job and returns its number; reads nothing of an organisation.
  app_add_job: [],
  search_matches: ["select * from search_matches(2, '提案'::tsquery, 100)"],
  search_holds: ["select 1 from asked where search_holds(2, asked.proposal_id, '提案'::tsquery)"],
  search_candidates: [
    "select * from search_candidates(2, 'proposal', array['提案'::tsquery], array[1::real], null, 100)",
  ],
  // Takes a name apart; knows nobody.
  person_keys: [],
  people_named: ["select * from people_named(2, $$'name':*$$::tsquery, 100)"],
  own_ratings: ["select o.* from asked, own_ratings(asked.feedback_id) o"],
  rating_counts: [
    "select * from rating_counts(null, null, 0)",
    "select c.* from asked, rating_counts(asked.session_id, null, -5) c",
    "select c.* from asked, rating_counts(null, asked.unit_id, 1) c",
  ],
  // At the door no organisation is known yet: it answers with ids of accounts, to a whole address or keyed hash only.
  sign_in_accounts: [
    "select * from sign_in_accounts(null, null)",
    "select * from sign_in_accounts(array[null, '', '%', '.*'], '%')",
    "select * from sign_in_accounts(array['sign_in_print'], 'email')",
  ],
  rehandling_asked: ["select 1 from asked where rehandling_asked(asked.proposal_id, asked.attempt) is true"],
}

/** A text and ratings of the other organisation, enough to be counted, as somebody who has guessed every id would ask for them. */
async function ratingsElsewhere(org: number): Promise<{ asked: string; rater: string }> {
  const rating = tables.find(({ name }) => name === "rating") as Table
  const rater = newId()
  const ids = [newId(), newId(), newId(), newId(), rater]
  await master.query("set local session_replication_role = replica")
  // One form with four axes; and three forms of one axis, the least that is counted.
  const forms = ["quality", "contact", "speed", "attitude"].map((axis) => ({ axis, form: ids[0] }))
  const others = [newId(), newId(), newId()].map((form) => ({ axis: "overall", form }))
  for (const { axis, form } of [...forms, ...others]) {
    const fixed: Record<string, unknown> = {
      feedback_id: form,
      session_id: ids[1],
      unit_id: ids[2],
      proposal_id: ids[3],
      rater_id: ids[4],
      attempt: 1,
      axis,
      value: "dissatisfied",
      asks_rehandling: true,
    }
    const { text, values } = anyRow(rating, org)
    await master.query(
      text,
      values.map((value, place) => fixed[rating.columns[place]?.name ?? ""] ?? value),
    )
  }
  const entry = anyRow(tables.find(({ name }) => name === "search_entry") as Table, org)
  const at = entry.text
    .slice(entry.text.indexOf("(") + 1)
    .split(", ")
    .indexOf('"case_id"')
  await master.query(
    entry.text,
    entry.values.map((value, place) => (place === at ? ids[3] : value)),
  )
  const asked = `with asked as (select '${ids[0]}'::uuid as feedback_id, '${ids[1]}'::uuid as session_id,
    '${ids[2]}'::uuid as unit_id, '${ids[3]}'::uuid as proposal_id, 1 as attempt) `
  return { asked, rater }
}

/** As the program would ask, on the connection that made the rows and will unmake them. */
async function answers(org: number | null, person: string | null, text: string): Promise<number> {
  await master.query("set local session_replication_role = origin")
  await master.query("set local role shanyi_app")
  await master.query("select app_ctx($1, $2)", [org, person])
  const got = await attempt(master, text)
  await master.query("reset role")
  if (got.code !== "") throw new Error(`${text}: ${got.message}`)
  return got.rows
}

async function leaks(): Promise<string[]> {
  const found: string[] = []
  const { asked, rater } = await ratingsElsewhere(sides.theirs)
  for (const [name, calls] of Object.entries(doors))
    for (const call of calls) {
      const text = call.includes("asked") ? `${asked}${call}` : call
      if ((await answers(sides.ours, rater, text)) > 0) found.push(`${name} answers another organisation`)
      if ((await answers(null, rater, text)) > 0) found.push(`${name} answers without an organisation`)
      if (name === "own_ratings")
        for (const person of [null, anId])
          if ((await answers(sides.theirs, person, text)) > 0) found.push("own_ratings answers somebody else")
    }
  return found
}

test("every function that the program may call is tried here", async () => {
  const { rows } = await master.query<{ name: string }>(`
    select distinct p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname not in ('pg_catalog', 'information_schema') and has_schema_privilege('shanyi_app', n.oid, 'usage')
      and has_function_privilege('shanyi_app', p.oid, 'execute')`)
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(doors).sort())
})

test("no function that the program may call answers for another organisation or another person", async () => {
  expect(await within(master, leaks)).toEqual([])
  // And they do answer whom they should, so that the silence above means something.
  await within(master, async () => {
    const { asked, rater } = await ratingsElsewhere(sides.theirs)
    const call = (name: string) => `${asked}${doors[name]?.at(-1)}`
    expect(await answers(sides.theirs, rater, call("own_ratings"))).toBe(4)
    expect(await answers(sides.theirs, null, call("rating_counts"))).toBe(1)
    expect(await answers(sides.theirs, null, call("rehandling_asked"))).toBe(1)
    expect(await answers(sides.theirs, null, (doors.people_named as string[])[0] as string)).toBe(2)
    expect(await answers(sides.theirs, null, (doors.search_matches as string[])[0] as string)).toBe(3)
    expect(await answers(sides.theirs, null, call("search_holds"))).toBe(1)
  })
})

test("a hole in any wall is found: each policy dropped or opened in turn, each guard of a function taken out", async () => {
  const { rows: policies } = await master.query<{
    name: string
    table: string
    reads: boolean
    writes: boolean
  }>(`
    select polname as name, polrelid::regclass::text as table, polqual is not null as reads,
      polwithcheck is not null as writes
    from pg_policy where polpermissive -- restrictive ones narrow further inside an organisation: their offices try them
      and polrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)`)
  const attacks = policies.flatMap(({ name, table, reads, writes }) => [
    { table, breach: `drop policy ${name} on ${table}` },
    { table, breach: `alter table ${table} disable row level security` },
    ...(reads ? [{ table, breach: `alter policy ${name} on ${table} using (true)` }] : []),
    ...(writes ? [{ table, breach: `alter policy ${name} on ${table} with check (true)` }] : []),
  ])
  attacks.push(
    { table: "fact", breach: "grant update on fact to shanyi_app" },
    { table: "fact", breach: "grant delete on fact to shanyi_app" },
    { table: "rating", breach: "grant select on rating to shanyi_app" },
    { table: "terms_version", breach: "grant update on terms_version to shanyi_app" },
    { table: "proposal", breach: "grant truncate on proposal to shanyi_app" },
  )
  expect(new Set(policies.map(({ table }) => table)).size).toBe(tables.length)
  const unseen: string[] = []
  for (const { table, breach } of attacks) {
    const one = tables.find(({ name }) => name === table) as Table
    const holes = await within(master, async () => {
      await master.query(breach)
      await master.query("set local role shanyi_app")
      return [
        ...(await findHoles(master, one, sides)),
        ...brokenPromises(one, await privileges(master, table)),
      ]
    })
    if (holes.length === 0) unseen.push(breach)
  }
  const guard = /(?:\w+\.)?\w+ = nullif\(current_setting\('app\.\w+', true\), ''\)::\w+/g
  const { rows: bodies } = await master.query<{ name: string; body: string }>(`
    select proname as name, pg_get_functiondef(oid) as body from pg_proc
    where pronamespace = 'public'::regnamespace and prosecdef and proname <> 'app_add_job'`)
  let guards = 0
  for (const { name, body } of bodies)
    for (const { 0: found, index } of body.matchAll(guard)) {
      // Unseen forms are counted as all in, which says less: that this one is guarded too shows in its own organisation only.
      if (name === "rehandling_asked" && found.startsWith("f.")) continue
      guards += 1
      const open = `${body.slice(0, index)}true${body.slice(index + found.length)}`
      const holes = await within(master, async () => {
        await master.query(open)
        return leaks()
      })
      if (holes.length === 0) unseen.push(`${name} without ${found}`)
    }
  expect(guards).toBeGreaterThanOrEqual(6)
  expect(unseen).toEqual([])
  console.log(
    `${attacks.length} breaches of ${policies.length} walls and ${guards} guards of functions were all seen`,
  )
}, 90_000)
