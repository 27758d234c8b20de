/**
 * How well similar proposals are found, on published proposals with labelled pairs: `node tools/measure/similar.ts`.
 * Every labelled pair is asked from both sides. Thresholds are also chosen with each group left out in turn, so that
 * no group is judged by a threshold that has seen it.
 */
import { containment, grams } from "../../src/platform/similar/containment.ts"
import { memoryIndex } from "../../src/platform/similar/memory-index.ts"
import { rankSimilar, thresholds } from "../../src/platform/similar/rank.ts"
import { type CorpusPair, corpusOrExit, corpusPairs, corpusProposals } from "./corpus.ts"

const folder = corpusOrExit()
const proposals = corpusProposals(folder)
const pairs = corpusPairs(folder)
const index = memoryIndex(proposals)
const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]))
const same = (pair: CorpusPair) => pair.label === "same_matter" || pair.label === "true_duplicate"
const percent = (part: number, whole: number) =>
  whole === 0 ? "–" : `${Math.round((100 * part) / whole)} % (${part}/${whole})`

console.log(`${proposals.length} proposals, ${pairs.length} labelled pairs`)

for (const mode of ["title only", "full text"] as const) {
  console.log(`\n== ${mode}`)
  const ranks: number[] = []
  let kept = 0
  for (const pair of pairs.filter(same)) {
    for (const [from, to] of [
      [pair.a, pair.b],
      [pair.b, pair.a],
    ] as const) {
      const query = queryOf(from, mode)
      const rank = index
        .find(query, { except: from, limit: proposals.length })
        .findIndex(({ id }) => id === to)
      ranks.push(rank < 0 ? Number.POSITIVE_INFINITY : rank + 1)
      if (index.candidates(query, { except: from }).includes(to)) kept++
    }
  }
  const within = (n: number) => percent(ranks.filter((rank) => rank <= n).length, ranks.length)
  console.log(`same matter, both directions: candidates keep ${percent(kept, ranks.length)}`)
  console.log(`recall@1 ${within(1)}  @3 ${within(3)}  @5 ${within(5)}  @10 ${within(10)}`)
  sameMatter(mode)
}
duplicates()
copies()

function queryOf(id: string, mode: "title only" | "full text") {
  const proposal = byId.get(id)
  if (proposal === undefined) throw new Error(`the labels name ${id}, which has no text`)
  return mode === "full text" ? proposal : { title: proposal.title }
}

/** The score of a pair whatever its rank: the higher of the two directions. */
function scoreOf(pair: { a: string; b: string }, mode: "title only" | "full text"): number {
  const one = (from: string, to: string) => {
    const candidate = byId.get(to)
    return candidate === undefined
      ? 0
      : (rankSimilar(queryOf(from, mode), [candidate], index.statistics)[0]?.score ?? 0)
  }
  return Math.max(one(pair.a, pair.b), one(pair.b, pair.a))
}

function sameMatter(mode: "title only" | "full text") {
  const scored = pairs.map((pair) => ({ score: scoreOf(pair, mode), same: same(pair), group: pair.group }))
  const shown = new Map<string, number>()
  for (const { id } of proposals) {
    for (const similar of index.find(queryOf(id, mode), { except: id })) {
      shown.set(
        [id, similar.id].sort().join(" "),
        Math.max(similar.score, shown.get([id, similar.id].sort().join(" ")) ?? 0),
      )
    }
  }
  const chosen = mode === "full text" ? thresholds.sameMatterFullText : thresholds.sameMatterTitleOnly
  console.log("verdict same matter by threshold (labelled pairs; all pairs flagged in the corpus):")
  for (const threshold of [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4]) {
    const { hit, wrong, missed } = judge(scored, threshold)
    const flagged = [...shown.values()].filter((score) => score >= threshold).length
    console.log(
      `  ${threshold.toFixed(2)}${threshold === chosen ? "*" : " "} precision ${percent(hit, hit + wrong)}  recall ${percent(hit, hit + missed)}  flagged ${flagged}`,
    )
  }
  const total = { hit: 0, wrong: 0, missed: 0 }
  for (const group of new Set(scored.map((pair) => pair.group))) {
    const { hit, wrong, missed } = judge(
      scored.filter((pair) => pair.group === group),
      bestThreshold(scored.filter((pair) => pair.group !== group)),
    )
    total.hit += hit
    total.wrong += wrong
    total.missed += missed
  }
  console.log(
    `  threshold chosen with each group left out: precision ${percent(total.hit, total.hit + total.wrong)}  recall ${percent(total.hit, total.hit + total.missed)}`,
  )
}

function judge(scored: readonly { score: number; same: boolean }[], threshold: number) {
  const flagged = scored.filter(({ score }) => score >= threshold)
  const hit = flagged.filter((pair) => pair.same).length
  return { hit, wrong: flagged.length - hit, missed: scored.filter((pair) => pair.same).length - hit }
}

/** By F1. */
function bestThreshold(scored: readonly { score: number; same: boolean }[]): number {
  let best = { threshold: 0.5, f1: -1 }
  for (const { score: threshold } of scored) {
    const { hit, wrong, missed } = judge(scored, threshold)
    const f1 = (2 * hit) / (2 * hit + wrong + missed || 1)
    if (f1 > best.f1) best = { threshold, f1 }
  }
  return best.threshold
}

function duplicates() {
  console.log("\n== true duplicates: every pair of the corpus by containment of eight-character runs")
  const all = proposals.map(({ id, text }) => ({ id, grams: grams(text) }))
  const labelled = new Set(
    pairs.filter((pair) => pair.label === "true_duplicate").map((pair) => [pair.a, pair.b].sort().join(" ")),
  )
  const found: { key: string; share: number; shared: number }[] = []
  all.forEach((a, i) => {
    for (const b of all.slice(i + 1))
      found.push({ key: [a.id, b.id].sort().join(" "), ...containment(a.grams, b.grams) })
  })
  for (const threshold of [0.05, 0.1, 0.2, 0.3, 0.5]) {
    const flagged = found.filter(
      ({ share, shared }) => share >= threshold && shared >= thresholds.duplicateRuns,
    )
    const hit = flagged.filter(({ key }) => labelled.has(key)).length
    const mark = threshold === thresholds.duplicateContainment ? "*" : " "
    console.log(
      `  ${threshold.toFixed(2)}${mark} precision ${percent(hit, flagged.length)}  recall ${percent(hit, labelled.size)}  of ${found.length} pairs`,
    )
  }
  const highest = found.filter(({ key }) => !labelled.has(key)).sort((a, b) => b.share - a.share)[0]
  console.log(
    `  highest among pairs not labelled duplicate: ${highest?.share.toFixed(3)}; two duplicates are few: see copies`,
  )
}

/** Two labelled duplicates say little, so copies are made: a share of one proposal's sentences inside another's text. */
function copies() {
  console.log("\n== made copies: sentences of one proposal put among another's")
  for (const share of [0.2, 0.3, 0.5, 0.8]) {
    for (const edited of [false, true]) {
      let hit = 0
      proposals.forEach((source, i) => {
        const host = proposals[(i + 31) % proposals.length]
        if (host === undefined) return
        const sentences = source.text.split(/(?<=[。；])/u)
        const taken = sentences.filter((_, n) => (n * 7919) % 100 < share * 100).join("")
        const rest = host.text.slice(0, Math.round(source.text.length * (1 - share)))
        const copied = edited ? [...taken].filter((_, n) => n % 24 !== 23).join("") : taken
        const verdict = rankSimilar({ title: host.title, text: rest + copied }, [source], index.statistics)[0]
          ?.verdict
        if (verdict === "duplicate") hit++
      })
      const how = edited ? "one character in 24 dropped" : "word for word"
      console.log(
        `  ${Math.round(share * 100)} % of the sentences, ${how}: called duplicate ${percent(hit, proposals.length)}`,
      )
    }
  }
}
