/**
 * How long the look-up of near-duplicates takes among many reports, through the program's own read and under its walls:
 * `node tools/measure/opinions.ts [100000]`. The look-up asks the words index alone, so bigrams are left empty. Texts are
 * mixed from sentences of published proposals; those that are labelled as one matter lie among them as they are, and each
 * is asked for from its fellow. At the end the index's own part is explained. The server is a private one in a temporary
 * folder.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sql } from "kysely"
import { Client } from "pg"
import type { Actor } from "../../src/base/actor.ts"
import { newId } from "../../src/base/id.ts"
import { type Lexeme, vectorLiteral } from "../../src/base/text/bigrams.ts"
import { isContentWord, words } from "../../src/base/text/segment.ts"
import {
  candidatesRead,
  findSimilarReports,
  probesAsked,
  textsVisited,
} from "../../src/modules/opinions/reports/similar.ts"
import { type Db, mintScope, openDb } from "../../src/platform/database/db.ts"
import { startEmbedded } from "../../src/platform/database/embedded.ts"
import { migrate } from "../../src/platform/database/migrate.ts"
import { ensureAppPassword } from "../../src/platform/database/roles.ts"
import { affordable, probesFor } from "../../src/platform/similar/candidates.ts"
import { countTermsAgain, readStatistics } from "../../src/platform/similar/read-statistics.ts"
import { termsOf } from "../../src/platform/similar/terms.ts"
import { corpusOrExit, corpusPairs, corpusProposals } from "./corpus.ts"

const size = Number(process.argv[2] ?? 100_000)
const asked = 40
const folderOfCorpus = corpusOrExit()
const proposals = corpusProposals(folderOfCorpus)
const real = new Map(proposals.map((proposal) => [proposal.id, { ...proposal, id: newId() }]))
const labelled = new Set(
  corpusPairs(folderOfCorpus)
    .filter(({ label }) => label === "same_matter" || label === "true_duplicate")
    .flatMap(({ a, b }) => [a, b]),
)
// What the others are mixed from says nothing of the labelled ones: their fellows are to be found, not their sentences.
const sentences = proposals
  .filter(({ id }) => !labelled.has(id))
  .flatMap(({ text }) => text.split(/(?<=[。；])/u).filter((each) => each.length > 5))
const known = new Map<string, readonly string[]>()
const clerk = { id: newId(), terms: newId() }
const folder = mkdtempSync(join(tmpdir(), "shanyi-measure-"))
const server = await startEmbedded({ directory: join(folder, "pg"), durable: false })
try {
  await migrate(server.ownerUrl)
  const appUrl = await ensureAppPassword(server.ownerUrl, "measure")
  const admin = new Client({ connectionString: server.adminUrl(new URL(server.ownerUrl).pathname.slice(1)) })
  await admin.connect()
  try {
    await fill(admin)
  } finally {
    await admin.end()
  }
  await measure(appUrl)
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

/** The n-th made report: fourteen sentences of anywhere, the title of one. */
function made(n: number) {
  let state = n + 1
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const text = Array.from({ length: 14 }, () => sentences[random(sentences.length)] ?? "").join("")
  return { title: proposals[random(proposals.length)]?.title ?? "", text }
}

/** The words of a sentence, cut once: a hundred thousand texts are made of the same few thousand. */
function wordsOf(sentence: string): readonly string[] {
  const had = known.get(sentence)
  if (had) return had
  const cut = words(sentence)
  known.set(sentence, cut)
  return cut
}

/** As `toWordVector`, from sentences that are cut already. */
function wordVector(title: string, text: string): string {
  const lexemes: Lexeme[] = []
  let position = 1
  for (const lexeme of wordsOf(title)) {
    if (isContentWord(lexeme)) lexemes.push({ lexeme, position, weight: "A" })
    position += 1
  }
  for (const sentence of text.split(/(?<=[。；])/u))
    for (const lexeme of wordsOf(sentence)) {
      if (isContentWord(lexeme)) lexemes.push({ lexeme, position })
      position += 1
    }
  return vectorLiteral(lexemes)
}

async function fill(admin: Client) {
  const started = performance.now()
  await admin.query(
    `insert into organisation (id, code, name, short_name, level, region_code, public_slug)
     values (1, 'measure', 'measure', 'measure', 'city', '000000', 'measure')`,
  )
  await admin.query("insert into person (org_id, id, name) values (1, $1, '编辑')", [clerk.id])
  await admin.query(
    "insert into role_grant (org_id, id, person_id, role, since) values (1, $1, $2, 'information_office', '2020-01-01')",
    [newId(), clerk.id],
  )
  await admin.query(
    `insert into terms_version (org_id, id, office, valid_from, values, set_at)
     values (1, $1, 'opinions', '2020-01-01', '{}', '2020-01-01')`,
    [clerk.terms],
  )
  await insert([...real.values()])
  for (let from = 0; from < size; from += 500)
    await insert(
      Array.from({ length: Math.min(500, size - from) }, (_, i) => ({ id: newId(), ...made(from + i) })),
    )
  await admin.query("vacuum analyze search_entry")
  await admin.query("vacuum analyze opinion_report")
  // What filling has left to be written is no part of a look-up.
  await admin.query("checkpoint")
  console.log(`${size} reports filled in ${(performance.now() - started).toFixed(0)} ms`)

  async function insert(texts: readonly { id: string; title: string; text: string }[]) {
    await admin.query(
      `insert into opinion_report (org_id, id, state, procedure_version, terms_id, matter_id, opened_at, changed_at, kind,
         channel, title, problem, submitted_on)
       select 1, id, 'closed', 1, $4, id, '2026-01-01', '2026-01-01', 'report', 'member', title, text, '2026-01-01'
       from unnest($1::uuid[], $2::text[], $3::text[]) as t (id, title, text)`,
      [
        texts.map(({ id }) => id),
        texts.map(({ title }) => title),
        texts.map(({ text }) => text),
        clerk.terms,
      ],
    )
    await admin.query(
      `insert into search_entry (org_id, procedure, case_id, title, bigrams, words)
       select 1, 'opinion_report', id, title, ''::tsvector, words
       from unnest($1::uuid[], $2::text[], $3::tsvector[]) as t (id, title, words)`,
      [
        texts.map(({ id }) => id),
        texts.map(({ title }) => title),
        texts.map(({ title, text }) => wordVector(title, text)),
      ],
    )
  }
}

async function measure(appUrl: string) {
  const db = openDb(appUrl, { max: 1 })
  try {
    await db.write(mintScope(1, null), (tx) => countTermsAgain(tx, "opinion_report"))
    const actor: Actor = {
      kind: "person",
      orgId: 1,
      personId: clerk.id,
      name: "编辑",
      grants: [{ role: "information_office", bodyId: null }],
      channel: "self",
    }
    const taken: number[] = []
    let found = 0
    for (let n = 0; n < asked; n += 1) {
      const passage = made(size + n * 17)
      const started = performance.now()
      const similar = await db.read(mintScope(1, clerk.id), (read) =>
        findSimilarReports(read, actor, passage, { since: "2025-06-01" }),
      )
      taken.push(performance.now() - started)
      found += similar.length
    }
    const sorted = taken.toSorted((a, b) => a - b)
    const at = (share: number) => sorted[Math.min(asked - 1, Math.floor(asked * share))]?.toFixed(0)
    console.log(
      `duplicates among ${size}: median ${at(0.5)} ms, nine in ten ${at(0.9)} ms, worst ${at(1)} ms; ${(found / asked).toFixed(1)} shown each`,
    )
    await recall(db, actor)
    await explain(db)
  } finally {
    await db.close()
  }
}

/** Of the texts labelled as one matter, how many are shown when their fellow asks among all the others. */
async function recall(db: Db, actor: Actor) {
  let pairs = 0
  let shown = 0
  let first = 0
  for (const { a, b, label } of corpusPairs(folderOfCorpus)) {
    if (label !== "same_matter" && label !== "true_duplicate") continue
    for (const [from, to] of [
      [real.get(a), real.get(b)],
      [real.get(b), real.get(a)],
    ]) {
      if (!from || !to) continue
      const similar = await db.read(mintScope(1, clerk.id), (read) =>
        findSimilarReports(read, actor, from, { itself: from.id, since: "2025-06-01" }),
      )
      pairs += 1
      const at = similar.findIndex(({ id }) => id === to.id)
      if (at >= 0) shown += 1
      if (at === 0) first += 1
    }
  }
  console.log(`recall among ${size}: ${shown} of ${pairs} fellows shown, ${first} of them first`)
}

/** Where the time of the index goes, for one look-up of the usual kind. */
async function explain(db: Db) {
  const passage = made(size + 17)
  const plan = await db.read(mintScope(1, clerk.id), async (read) => {
    const statistics = await readStatistics(read, "opinion_report", termsOf(passage).keys())
    const probes = affordable(probesFor(passage, statistics), probesAsked, textsVisited)
    console.log(`probes: ${probes.map(({ terms, documents }) => `${terms[0]} ${documents}`).join(", ")}`)
    const { rows } = await sql<{ "QUERY PLAN": string }>`explain (analyze, buffers)
      select * from search_candidates(1, 'opinion_report', ${probes.map(({ query }) => query)}::tsquery[],
        ${probes.map(({ weight }) => weight)}::real[], null, ${candidatesRead})`.execute(read.q)
    return rows.map((row) => row["QUERY PLAN"])
  })
  console.log(plan.join("\n"))
}
