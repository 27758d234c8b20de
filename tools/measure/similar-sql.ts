/**
 * How long candidates and exact search take on a large corpus in PostgreSQL: `node tools/measure/similar-sql.ts [100000]`.
 * Texts are made by mixing sentences of published proposals; the server is a private one in a temporary folder, and
 * queries run as the role the program uses, with row-level security.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Client } from "pg"
import { toBigramQuery, toBigramVector } from "../../src/base/text/bigrams.ts"
import { toWordVector } from "../../src/base/text/segment.ts"
import { startEmbedded } from "../../src/platform/database/embedded.ts"
import { migrate } from "../../src/platform/database/migrate.ts"
import { ensureAppPassword } from "../../src/platform/database/roles.ts"
import { candidatesSql, probesFor } from "../../src/platform/similar/candidates.ts"
import { rankSimilar } from "../../src/platform/similar/rank.ts"
import type { TermStatistics } from "../../src/platform/similar/statistics.ts"
import { termsFromVector, termsOf } from "../../src/platform/similar/terms.ts"
import { corpusOrExit, corpusProposals } from "./corpus.ts"

const FUNCTIONS = join(import.meta.dirname, "../../migrations/0005_search_functions.sql")
const size = Number(process.argv[2] ?? 100_000)
const proposals = corpusProposals(corpusOrExit())
const sentences = proposals.map(({ text }) => text.split(/(?<=[。；])/u).filter((s) => s.length > 5))
const folder = mkdtempSync(join(tmpdir(), "shanyi-measure-"))
const server = await startEmbedded({ directory: join(folder, "pg"), durable: false })
try {
  await migrate(server.ownerUrl)
  const appUrl = await ensureAppPassword(server.ownerUrl, "measure")
  await measure(server.adminUrl(new URL(server.ownerUrl).pathname.slice(1)), appUrl)
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(adminUrl: string, appUrl: string) {
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  const statistics = await fill(admin)
  if ((await admin.query("select 1 from pg_proc where proname = 'search_candidates'")).rowCount === 0) {
    await admin.query(readFileSync(FUNCTIONS, "utf8"))
    await admin.query("alter function search_candidates owner to shanyi_owner")
    await admin.query("alter function search_matches owner to shanyi_owner")
  }
  await admin.end()
  const app = new Client({ connectionString: appUrl })
  await app.connect()
  await app.query("select set_config('app.org_id', '1', false)")
  await time("candidates, title only", app, statistics, (i) => ({ title: proposals[i]?.title ?? "" }))
  await time("candidates, full text", app, statistics, (i) => proposals[i] ?? { title: "" })
  for (const typed of ["养老", "农村互助养老", "院", "知识产权保护"]) {
    const started = performance.now()
    const { rows } = await app.query("select case_id from search_matches($1, $2::tsquery, 1001)", [
      1,
      toBigramQuery(typed),
    ])
    console.log(`exact search ${typed}: ${rows.length} of at most 1001 in ${ms(started)} ms`)
  }
  await app.end()
}

async function time(
  name: string,
  app: Client,
  statistics: TermStatistics,
  query: (i: number) => { title: string; text?: string },
) {
  const taken: number[] = []
  let found = 0
  let ranking = 0
  for (let i = 0; i < 20; i++) {
    const asked = query(i * 8)
    const started = performance.now()
    const probes = probesFor(asked, statistics)
    const { rows } = await app.query(candidatesSql, [
      1,
      probes.map((probe) => probe.query),
      probes.map((probe) => probe.weight),
      null,
      100,
    ])
    taken.push(performance.now() - started)
    found += rows.length
    const again = performance.now()
    const { rows: vectors } = await app.query(
      "select case_id, title, words::text as words from search_entry where org_id = $1 and case_id = any($2)",
      [1, rows.map((row) => row.case_id)],
    )
    const candidates = vectors.map(({ case_id, title, words }, n) => ({
      id: case_id as string,
      title: title as string,
      text: proposals[n % proposals.length]?.text ?? "",
      terms: termsFromVector(words as string),
    }))
    rankSimilar(asked, candidates, statistics)
    ranking += performance.now() - again
  }
  taken.sort((a, b) => a - b)
  console.log(
    `${name}: median ${taken[10]?.toFixed(0)} ms, worst ${taken[19]?.toFixed(0)} ms, ${found / 20} candidates; reading vectors and re-ranking ${(ranking / 20).toFixed(0)} ms`,
  )
}

async function fill(admin: Client): Promise<TermStatistics> {
  await admin.query(
    `insert into organisation (id, code, name, short_name, level, region_code, public_slug)
     values (1, 'measure', 'measure', 'measure', 'city', '000000', 'measure')`,
  )
  const started = performance.now()
  const counts = new Map<string, number>()
  for (let from = 0; from < size; from += 500) {
    const texts = Array.from({ length: Math.min(500, size - from) }, (_, i) => mixed(from + i))
    for (const text of texts)
      for (const term of termsOf(text).keys()) counts.set(term, (counts.get(term) ?? 0) + 1)
    await admin.query(
      `insert into search_entry (org_id, procedure, case_id, title, bigrams, words)
       select 1, 'proposal', gen_random_uuid(), title, bigrams, words
         from unnest($1::text[], $2::tsvector[], $3::tsvector[]) as t (title, bigrams, words)`,
      [
        texts.map(({ title }) => title),
        texts.map(({ title, text }) => toBigramVector(title, text)),
        texts.map(({ title, text }) => toWordVector(title, text)),
      ],
    )
  }
  await admin.query("vacuum analyze search_entry")
  console.log(`${size} texts filled in ${ms(started)} ms`)
  return { documents: size, frequency: (term) => counts.get(term) ?? 0 }
}

/** The n-th made text: sentences of three proposals, the title of the first. */
function mixed(n: number) {
  let state = n + 1
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const sources = [random(proposals.length), random(proposals.length), random(proposals.length)]
  const text = Array.from({ length: 14 }, (_, i) => {
    const from = sentences[sources[i % 3] ?? 0] ?? []
    return from[random(from.length)] ?? ""
  }).join("")
  return { title: proposals[sources[0] ?? 0]?.title ?? "", text }
}

function ms(started: number): string {
  return (performance.now() - started).toFixed(0)
}
