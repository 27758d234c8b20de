import { sql } from "kysely"
import { afterAll, beforeAll, expect, test } from "vitest"
import { z } from "zod"
import type { Actor } from "../../../base/actor.ts"
import { checkTodo } from "../../../platform/procedures/check-todo.ts"
import { getOffice } from "../../../platform/procedures/house.ts"
import { feedbackOffice } from "../feedback/office.ts"
import { followUpOffice } from "../promises/office.ts"
import { replyOffice } from "./office.ts"
import { letter, openReplying, type ReplyingHouse } from "./testing.ts"

let house: ReplyingHouse
let people: ReplyingHouse["people"]

/** A letter in every state, forms given and awaited, a promise in the ledger. */
beforeAll(async () => {
  house = await openReplying()
  people = house.people
  const pair = { housing: "lead", transport: "assist" } as const
  const drafting = await house.working(pair)
  await house.begin("housing", drafting.of("housing"))
  const shown = await house.working(pair)
  const sent = await house.begin("housing", shown.of("housing"))
  await house.act(people.housing, "reply", sent.id, "save", letter)
  await house.act(people.housing, "reply", sent.id, "sendDraft")
  for (const verdict of ["none", "objected", "agreed"]) {
    const made = await house.working(pair)
    const { id } = await house.begin("housing", made.of("housing"))
    await house.issue("housing", id)
    if (verdict !== "none")
      await house.act(people.transportHead, "reply", id, "countersign", { verdict, note: "见附页。" })
  }
  const issued = await house.answered()
  await house.rate(people.li, await house.formOf(issued.proposalId, people.li), "satisfied")
  const open = await house.answered()
  await house.act(people.proposalOffice, "reply", open.reply.id, "publish", {})
  const withheld = await house.answered()
  await house.act(people.proposalOffice, "reply", withheld.reply.id, "withhold", { reason: "涉密" })
})
afterAll(() => house.close())

test.each([["reply"], ["feedback"], ["follow_up"]])(
  "lists and record pages of %s show the same cases to everybody",
  async (procedure) => {
    const office = getOffice(house.house, procedure)
    const { visible } = office
    if (!visible) throw new Error(`${procedure} is not listed`)
    const ids = await house.house.db.read(house.owner, (read) =>
      sql<{ id: string; state: string }>`select id, state from ${sql.table(office.table)}
        where org_id = ${house.orgId} order by id`.execute(read.q),
    )
    if (procedure === "reply")
      expect(new Set(ids.rows.map((row) => row.state))).toEqual(new Set(Object.keys(office.procedure.states)))
    const seenBySomebody = new Set<string>()
    for (const { actor, scope } of Object.values(people)) {
      const listed = await house.house.db.read(scope, (read) =>
        sql<{
          id: string
        }>`select ${sql.ref(visible.as)}.id from ${sql.table(office.table)} ${sql.ref(visible.as)}
          where ${sql.ref(visible.as)}.org_id = ${house.orgId} and ${visible.where(actor)} order by 1`.execute(
          read.q,
        ),
      )
      const seen: string[] = []
      for (const { id } of ids.rows) {
        const record = await house.house.db.read(scope, (read) => office.load(read, id, false))
        if (office.see.test(record, actor)) seen.push(id)
      }
      expect(
        listed.rows.map((row) => row.id),
        `${actor.name} ${procedure}`,
      ).toEqual(seen)
      for (const id of seen) seenBySomebody.add(id)
    }
    expect(seenBySomebody.size).toBe(ids.rows.length)
  },
)

test("a unit sees none of the forms, and a stranger among the members only what was sent", async () => {
  const count = async ({ actor, scope }: { actor: Actor; scope: typeof people.li.scope }, table: string) => {
    const { visible } = getOffice(house.house, table)
    if (!visible) throw new Error(table)
    const rows = await house.house.db.read(scope, (read) =>
      sql<{ state: string }>`select c.state from ${sql.table(table)} c where c.org_id = ${house.orgId}
        and ${visible.where(actor)}`.execute(read.q),
    )
    return rows.rows.map((row) => row.state)
  }
  expect(await count(people.housingHead, "feedback")).toEqual([])
  expect(await count(people.supervision, "feedback")).toEqual([])
  expect(await count(people.stranger, "feedback")).toEqual([])
  expect((await count(people.stranger, "reply")).sort()).toEqual(["issued", "published", "withheld"])
})

test.each([
  ["reply", replyOffice],
  ["feedback", feedbackOffice],
  ["follow_up", followUpOffice],
] as const)("the words of %s are complete in both languages", (_, office) => {
  const { words, procedure } = office
  const actions = Object.entries(procedure.actions) as [
    string,
    { by: { name: string }; effects?: readonly { args?: Record<string, string> }[] },
  ][]
  const need = (kind: keyof typeof words, names: readonly string[]) => {
    for (const name of names) expect(words[kind], `${kind}.${name}`).toHaveProperty([name])
  }
  need("states", Object.keys(procedure.states))
  need("next", Object.keys(procedure.states))
  need("actions", ["open", ...actions.map(([name]) => name)])
  need(
    "does",
    actions.filter(([, { by }]) => by.name !== "system").map(([name]) => name),
  )
  need("deadlines", Object.keys(procedure.deadlines))
  need(
    "notices",
    actions.flatMap(([, { effects = [] }]) =>
      effects.flatMap(({ args }) => (args?.to ? (args.kind ?? []) : [])),
    ),
  )
  const policies = [office.see.name, ...actions.map(([, { by }]) => by.name)].flatMap((name) =>
    name.split(/[^\w]+/).filter(Boolean),
  )
  need("policies", policies)
  const inputs = Object.values(office.inputs).flatMap((schema) =>
    Object.keys((z.toJSONSchema(schema, { io: "input" }) as { properties?: object }).properties ?? {}),
  )
  need("fields", inputs)
  expect(checkTodo(office)).toEqual([])
})
