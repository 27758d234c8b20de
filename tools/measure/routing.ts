/**
 * How often the unit that really led a case is suggested: `node tools/measure/routing.ts [--cases]`. Only cases whose
 * lead is stated in the source are scored. The units are one for each family of the standard dictionary, without any
 * past case, as in an organisation on its first day. Where several units led, any of them is right.
 */
import { families } from "../../src/modules/proposals/routing/families.ts"
import { nameBook } from "../../src/modules/proposals/routing/names.ts"
import { suggestUnits } from "../../src/modules/proposals/routing/suggest.ts"
import { corpusOrExit, corpusProposals, corpusRouting } from "./corpus.ts"

const book = nameBook(families)
const units = families.map(({ id, names }) => ({ id, name: names.city, families: [id] }))
const folder = corpusOrExit()
const cases = corpusRouting(folder).filter(({ certainty }) => certainty === "stated")
const percent = (part: number) => `${Math.round((100 * part) / cases.length)} % (${part}/${cases.length})`

let unknown = 0
const right = { title: [0, 0], asks: [0, 0] }
let assist = { found: 0, all: 0 }
for (const { id, title, asks, lead, co } of cases) {
  const real = new Set(lead.flatMap((name) => book.familiesOf(name)))
  if (real.size === 0) unknown++
  const rankOf = (proposal: { title: string; recommendations?: string }) => {
    const suggested = suggestUnits(proposal, { units })
    return { suggested, rank: suggested.findIndex(({ unitId }) => real.has(unitId)) }
  }
  const byTitle = rankOf({ title })
  const byAsks = rankOf({ title, recommendations: asks.join("。") })
  count(right.title, byTitle.rank)
  count(right.asks, byAsks.rank)
  const assisting = new Set(co.flatMap((name) => book.familiesOf(name)))
  assist = {
    found: assist.found + byAsks.suggested.filter(({ unitId }) => assisting.has(unitId)).length,
    all: assist.all + assisting.size,
  }
  if (process.argv.includes("--cases")) {
    const first = byAsks.suggested.slice(0, 3).map(({ unitId, score }) => `${unitId} ${score.toFixed(1)}`)
    console.log(
      `${byAsks.rank + 1 || "–"}\t${id}\t${[...real].join(",") || lead.join(",")}\t→ ${first.join(", ")}`,
    )
  }
}

console.log(
  `${cases.length} cases with a stated lead; ${families.length} families; leads whose name is unknown: ${unknown}`,
)
console.log(
  `title only:           top 1 ${percent(right.title[0] ?? 0)}  top 3 ${percent(right.title[1] ?? 0)}`,
)
console.log(
  `title and what it asks: top 1 ${percent(right.asks[0] ?? 0)}  top 3 ${percent(right.asks[1] ?? 0)}`,
)
console.log(`assisting units among the suggestions: ${assist.found} of ${assist.all}`)
names()

/**
 * Units named in full texts: are they recognised; and with the names struck out, do the words of duty lead to one of
 * them? Being named is a weak sign of handling, but these texts played no part in writing the dictionary.
 */
function names() {
  const offices = new Set(["government_office", "party_office"])
  const tally = { listed: 0, recognised: 0, texts: 0, top1: 0, top3: 0 }
  for (const { title, text, named } of corpusProposals(folder)) {
    const listed = named
      .map((name) => book.familiesOf(name.replace("(旧)", "")))
      .filter((ids) => ids.length > 0)
    const found = book.find(`${title}。${text}`)
    const seen = new Set(found.map(({ familyId }) => familyId))
    tally.listed += listed.length
    tally.recognised += listed.filter((ids) => ids.some((id) => seen.has(id))).length
    const wanted = new Set(listed.flat().filter((id) => !offices.has(id)))
    if (wanted.size === 0) continue
    const struck = found.reduce((left, { name }) => left.replaceAll(name, ""), text)
    const rank = suggestUnits({ title, text: struck }, { units }).findIndex(({ unitId }) =>
      wanted.has(unitId),
    )
    tally.texts++
    if (rank === 0) tally.top1++
    if (rank >= 0 && rank < 3) tally.top3++
  }
  console.log(`\nunits named in texts: ${tally.recognised} of ${tally.listed} recognised`)
  console.log(
    `names struck out: a named unit is suggested first for ${tally.top1}, among three for ${tally.top3} of ${tally.texts} texts`,
  )
}

function count(tally: number[], rank: number) {
  if (rank === 0) tally[0] = (tally[0] ?? 0) + 1
  if (rank >= 0 && rank < 3) tally[1] = (tally[1] ?? 0) + 1
}
