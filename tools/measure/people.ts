/**
 * How long importing 5,000 people and listing 40,000 take: `node tools/measure/people.ts`. Each person of the roster has
 * telephone, ID number and address, which are sealed on the way; the server is a private one in a temporary folder, and
 * queries run as the role the program uses, with row-level security. The targets: 10 s, and 30 ms median.
 */
import { randomInt } from "node:crypto"
import { Client } from "pg"
import type { Actor } from "../../src/base/actor.ts"
import { newId } from "../../src/base/id.ts"
import { listMembers } from "../../src/modules/members/list.ts"
import { takeRoster } from "../../src/modules/members/roster/intake.ts"
import { memberQuery } from "../../src/modules/members/schema.ts"
import { mintScope } from "../../src/platform/database/db.ts"
import type { House } from "../../src/platform/procedures/office.ts"
import { inEmptyCommittee } from "./empty-committee.ts"

const pick = (list: readonly string[]) => list[randomInt(list.length)] ?? ""
const surnames = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"]
const given = [..."国建华明志文海波涛军平丽娜敏静强磊洋艳勇杰娟霞超刚伟芳"]

await inEmptyCommittee(async ({ house, orgId, ownerUrl }) => {
  const actor = await staffed(house, orgId)
  await importPeople(house, actor)
  await multiply(ownerUrl, orgId)
  await list(house, actor)
})

async function staffed(house: House, orgId: number): Promise<Actor> {
  const personId = newId()
  await house.db.write(mintScope(orgId, null), async ({ q }) => {
    const common = { org_id: orgId, track: null, family: null, until: null }
    for (const name of ["农业界", "教育界", "经济界"])
      await q
        .insertInto("body")
        .values({ ...common, id: newId(), kind: "sector", name, short_name: name })
        .execute()
    await q
      .insertInto("term")
      .values({ org_id: orgId, id: newId(), number: 1, starts_on: "2022-01-01", ends_on: null })
      .execute()
    await q
      .insertInto("person")
      .values({
        org_id: orgId,
        id: personId,
        account_id: null,
        name: "单立人",
        gender: null,
        birth_year: null,
        email: null,
      })
      .execute()
  })
  const grants = [{ role: "system_administrator" as const, bodyId: null }]
  return { kind: "person", orgId, personId, name: "单立人", grants, channel: "self" }
}

function idNumber(n: number): string {
  const head = `440301${1950 + (n % 50)}0308${String(n % 1_000).padStart(3, "0")}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, place) => total + weight * Number(head[place]), 0)
  return head + "10X98765432"[sum % 11]
}

async function importPeople(house: House, actor: Actor): Promise<void> {
  const rows = Array.from(
    { length: 5_000 },
    (_, n) =>
      `${pick(surnames)}${pick(given)}${pick(given)}${n},${pick(["农业界", "教育界", "经济界"])},第${n}单位,1380${String(n).padStart(7, "0")},${n < 1_000 ? idNumber(n) : ""},某市人民路${n}号`,
  )
  const bytes = Buffer.from(["姓名,界别,工作单位,电话,证件号码,住址", ...rows].join("\r\n"))
  const sent = {
    scope: mintScope(actor.orgId, actor.personId),
    actor,
    language: "zh" as const,
    query: { kind: "members" as const, commit: "1" as const },
    given: { name: "roster.csv", bytes, mapping: undefined, decisions: {} },
  }
  const started = performance.now()
  const answer = await takeRoster(house, sent)
  console.log(
    `importing ${answer.add} people, personal data sealed: ${((performance.now() - started) / 1_000).toFixed(1)} s`,
  )
}

/** Eight of each, so that one organisation has 40,000. */
async function multiply(ownerUrl: string, orgId: number): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(
    `with source as (select p.*, s.term_id, s.sector_id from person p
       join seat s on s.org_id = p.org_id and s.person_id = p.id where p.org_id = $1),
     made as (insert into person (org_id, id, name, name_pinyin, birth_year, employer)
       select org_id, x.new_id, name, name_pinyin, birth_year, employer from
       (select gen_random_uuid() as new_id, source.* from source, generate_series(1, 7)) x returning org_id, id)
     insert into seat (org_id, id, person_id, term_id, sector_id, state, since)
     select m.org_id, gen_random_uuid(), m.id, t.id,
       (array(select b.id from body b where b.org_id = $1 and b.kind = 'sector' order by b.name))[1 + (random() * 2)::int],
       'in_office', '2022-01-01' from made m, (select id from term where org_id = $1 limit 1) t`,
    [orgId],
  )
  for (const table of ["person", "seat"]) await owner.query(`vacuum analyze ${table}`)
  await owner.end()
}

async function list(house: House, actor: Actor): Promise<void> {
  const scope = mintScope(actor.orgId, null)
  const sector = await house.db.read(scope, ({ q }) =>
    q
      .selectFrom("body")
      .select("id")
      .where("org_id", "=", actor.orgId)
      .where("kind", "=", "sector")
      .executeTakeFirstOrThrow(),
  )
  const asks = {
    "everybody in office": { state: "in_office" },
    "one sector": { sector: sector.id },
    "by two initials": { q: "wg" },
    "by a name in full and a sector": { q: "wangguo", sector: sector.id },
    "by characters": { q: "国强" },
  }
  for (const [name, ask] of Object.entries(asks)) {
    const times: number[] = []
    let total = 0
    for (let n = 0; n < 25; n += 1) {
      const started = performance.now()
      const page = await house.db.read(scope, (read) =>
        listMembers(read, "2026-03-10", memberQuery.parse(ask)),
      )
      times.push(performance.now() - started)
      total = page.total
    }
    const median = times.toSorted((a, b) => a - b)[12] ?? 0
    console.log(`${name}: ${median.toFixed(1)} ms median for a page and its count (${total})`)
  }
}
