/**
 * How long a page of the audit and its count take among 1,000,000 facts: `node tools/measure/audit.ts`. Ten years of an
 * organisation's facts by 400 people, one of whom did a tenth of them; the server is a private one in a temporary folder,
 * and queries run as the role the program uses, with row-level security.
 */
import { Client } from "pg"
import { type AuditFilter, listEntries } from "../../src/modules/audit/reads.ts"
import { mintScope } from "../../src/platform/database/db.ts"
import type { House } from "../../src/platform/procedures/office.ts"
import { inEmptyCommittee } from "./empty-committee.ts"

const many = 1_000_000
/** A person by number: the first is the clerk who did a tenth of everything, the last was here in the first year only. */
const personId = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`

await inEmptyCommittee(async ({ house, orgId, ownerUrl }) => {
  await fill(ownerUrl, orgId)
  const asks: Record<string, AuditFilter> = {
    everything: {},
    "the clerk of a tenth": { personId: personId(0) },
    "somebody of the first year": { personId: personId(399) },
    "somebody who is not there": { personId: personId(999) },
    "a month nine years ago": { from: "2017-03-01", to: "2017-03-31" },
    "the clerk in that month": { personId: personId(0), from: "2017-03-01", to: "2017-03-31" },
    "a word of every entry": { q: "材料" },
    "a word of no entry, in a year": { q: "查无此事", to: "2025-12-31" },
    "a word of no entry, in ten years": { q: "查无此事", from: "2016-01-01" },
    "exports in that month": { topic: ["export"], from: "2017-03-01", to: "2017-03-31" },
  }
  for (const [name, ask] of Object.entries(asks)) await time(house, orgId, name, ask)
})

async function fill(ownerUrl: string, orgId: number): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(
    `insert into fact (org_id, seq, id, at, procedure, procedure_version, case_id, matter_id, action, actor, data, hash)
     select $1, n + 1, gen_random_uuid(), timestamptz '2016-01-01' + n * interval '10 years' / ${many},
       (array['proposal', 'assignment', 'sign_in', 'organisation'])[1 + n % 4], 1, c, c, 'submit',
       jsonb_build_object('name', '某人', 'channel', 'self', 'personId',
         '00000000-0000-7000-8000-' || lpad((case when n % 10 = 0 then 0
           when n < ${many / 10} then n % 400 else n % 399 end)::text, 12, '0')),
       '{"note":"办理情况已经核实，材料齐全。"}', repeat('0', 64)
     from (select n, md5((n / 20)::text)::uuid as c from generate_series(100, ${many} - 1) n) made`,
    [orgId],
  )
  await owner.query("vacuum analyze fact")
  await owner.end()
}

async function time(house: House, orgId: number, name: string, ask: AuditFilter): Promise<void> {
  const times: number[] = []
  let total = 0
  for (let n = 0; n < 15; n += 1) {
    const started = performance.now()
    const page = await house.db.read(mintScope(orgId, null), (read) => listEntries(house, read, ask))
    times.push(performance.now() - started)
    total = page.total
  }
  const sorted = times.toSorted((a, b) => a - b)
  console.log(
    `${name}: ${sorted[7]?.toFixed(1)} ms median, ${sorted.at(-1)?.toFixed(1)} ms at most (${total})`,
  )
}
