import pg from "pg"
import { stopwatch } from "../../base/clock.ts"
import { mintScope } from "../../platform/database/db.ts"
import { createAccounts } from "../../platform/identity/accounts.ts"
import { hashPassword } from "../../platform/identity/passwords.ts"
import type { House } from "../../platform/procedures/office.ts"
import { countTermsAgain } from "../../platform/similar/read-statistics.ts"
import type { City } from "../content/city.ts"
import { generateCity } from "../content/generate.ts"
import { engageHelper, type Helper } from "./apart.ts"
import { castAccounts } from "./casting.ts"
import { copyRows } from "./copy.ts"
import { noticeRows } from "./notices.ts"
import { caseRows, deadlineRows, factRows, numberRows, partyRows, reminderRows, searchRows } from "./rows.ts"
import { setAside } from "./set-aside.ts"
import { type Staffing, staff } from "./staffing.ts"
import { walkThrough } from "./walk.ts"
import type { Row } from "./world.ts"

export interface Loaded {
  readonly steps: number
  readonly rows: number
  /** Milliseconds of each stage. */
  readonly stages: Readonly<Record<string, number>>
}

/** One password for all accounts of the demonstration; it is printed beside them. */
export const DEMONSTRATION_PASSWORD = "Yunze-2026-Demo"

/** Children after parents, so that foreign keys hold row by row. */
const ORDER = [
  "organisation",
  "term",
  "session",
  "body",
  "body_name",
  "person",
  "seat",
  "affiliation",
  "role_grant",
  "account_seat",
  "terms_version",
  "proposal",
  "proposal_revision",
  "proposal_review",
  "number_series",
  "assignment",
  "contact",
  "reply",
  "countersign",
  "feedback",
  "rating",
  "follow_up",
  "key_proposal",
  "key_bundle",
  "key_opinion",
  "key_visit",
  "case_party",
  "deadline",
  "deadline_reminder",
  "fact",
  "fact_head",
  "notice",
]

/** Tables whose rows are ready last; no other refers to them. */
const LATE = ["search_entry", "publication"]

/**
 * Loads the demonstration city into an empty database: its years are walked through in memory under the same law that
 * rules every click, then all rows are written in one transaction. The clock is the real one and nothing is shifted:
 * what has become overdue since the city was written is overdue.
 */
export async function loadDemonstration(house: House, ownerUrl: string): Promise<Loaded> {
  const helper = engageHelper()
  try {
    return await loadWith(house, ownerUrl, helper)
  } finally {
    await helper.dismiss()
  }
}

async function loadWith(house: House, ownerUrl: string, helper: Helper): Promise<Loaded> {
  const stages: Record<string, number> = {}
  const timed = async <T>(stage: string, work: () => T | Promise<T>): Promise<T> => {
    const elapsed = stopwatch()
    const result = await work()
    stages[stage] = (stages[stage] ?? 0) + Math.round(elapsed())
    return result
  }
  const at = new Date(house.clock.now().epochMilliseconds)
  const city = await timed("write the city", () => castAccounts(generateCity()))
  const staffing = await timed("staff the offices", () => staff(city))
  const { world, steps } = await timed("walk through the years", () => walkThrough(city, staffing, at))
  const search = searchRows(world)
  const apart = helper.takeApart({ found: search.texts, published: world.published })
  const late = async () => {
    const { found, published } = await timed("  wait for the texts", () => apart)
    const publications = world.rows.get("publication") ?? []
    return new Map([
      ["search_entry", search.rows.map((row, index) => ({ ...row, ...found[index] }))],
      ["publication", publications.map((row, index) => ({ ...row, ...published[index] }))],
    ])
  }
  const tables = new Map<string, Row[]>(staffing.rows)
  const put = (table: string, rows: readonly Row[]) =>
    tables.set(table, [...(tables.get(table) ?? []), ...rows])
  for (const [table, rows] of world.rows) if (table !== "publication") put(table, rows)
  for (const [table, rows] of caseRows(world)) put(table, rows)
  put("case_party", partyRows(world))
  put("deadline", deadlineRows(world))
  put("notice", noticeRows(world))
  put("deadline_reminder", reminderRows(world, at))
  await timed("chain the facts", () => {
    for (const committee of staffing.committees.values()) {
      const { facts, head } = factRows(committee)
      put("fact", facts)
      put("fact_head", [head])
      put("number_series", numberRows(committee))
    }
  })
  await timed("make accounts", () => addAccounts(house, city, staffing, tables))
  const rows = await timed("write the rows", () => writeAll(ownerUrl, tables, { stages, late }))
  await timed("count the terms", async () => {
    for (const id of staffing.committees.keys())
      await house.db.write(mintScope(id, null), (tx) => countTermsAgain(tx, "proposal"))
  })
  return { steps, rows, stages }
}

async function addAccounts(
  house: House,
  city: City,
  { ids }: Staffing,
  tables: Map<string, Row[]>,
): Promise<void> {
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD)
  const holders = new Map([...city.people, ...city.staff].map((person) => [person.key, person]))
  const accounts = city.accounts.map(({ username, holder }) => {
    const person = holders.get(holder)
    if (!person) throw new Error(`nobody is ${holder}`)
    return { username, name: person.name, email: person.email, passwordHash }
  })
  // Accounts of a load that was cut off before its rows: nobody is seated on them yet.
  await house.db.global
    .deleteFrom("account")
    .where(
      "username",
      "in",
      accounts.map((account) => account.username),
    )
    .execute()
  const made = await createAccounts(house, accounts)
  const byPerson = new Map(city.accounts.map(({ holder }, index) => [ids.get(holder), made[index]]))
  for (const person of tables.get("person") ?? [])
    person.account_id = byPerson.get(person.id as string) ?? null
  tables.set(
    "account_seat",
    city.accounts.map(({ holder, organisation }, index) => ({
      account_id: made[index],
      org_id: organisation,
      person_id: ids.get(holder),
    })),
  )
}

/** Writes rows of any tables in one transaction as the owner; returns how many. */
export async function writeAll(
  ownerUrl: string,
  tables: ReadonlyMap<string, readonly Row[]>,
  {
    stages = {},
    late,
  }: {
    readonly stages?: Record<string, number>
    /** Rows that are ready later, of tables that no other refers to. */
    readonly late?: () => Promise<ReadonlyMap<string, readonly Row[]>>
  } = {},
): Promise<number> {
  const unknown = [...tables.keys()].filter((table) => !ORDER.includes(table))
  if (unknown.length > 0) throw new Error(`no place in the order: ${unknown.join(", ")}`)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query("begin")
    const putBack = await setAside(client, [...ORDER, ...LATE])
    let count = 0
    const copy = async (table: string, rows: readonly Row[]) => {
      const elapsed = stopwatch()
      count += await copyRows(client, table, rows)
      const took = Math.round(elapsed())
      if (took >= 100) stages[`  ${table}`] = took
    }
    for (const table of ORDER) await copy(table, tables.get(table) ?? [])
    for (const [table, rows] of (await late?.()) ?? []) await copy(table, rows)
    const elapsed = stopwatch()
    await putBack()
    stages["  indexes and keys"] = Math.round(elapsed())
    await client.query("commit")
    const sinceCommit = stopwatch()
    await client.query("analyze")
    stages["  analyze"] = Math.round(sinceCommit())
    return count
  } finally {
    await client.end()
  }
}

export async function isEmpty(house: House): Promise<boolean> {
  const found = await house.db.global.selectFrom("organisation").select("id").limit(1).executeTakeFirst()
  return found === undefined
}
