import { stopwatch } from "../../src/base/clock.ts"
import { checkFile } from "../../src/platform/documents/check/check.ts"
import { writeDocx } from "../../src/platform/documents/docx/write.ts"
import { chooseFaces } from "../../src/platform/documents/fonts/choose.ts"
import { soundSample, soundSeal } from "../../src/platform/documents/samples/sound.fixture.ts"
import { spoiledSamples } from "../../src/platform/documents/samples/spoiled.fixture.ts"
import { openTypesetter } from "../../src/platform/documents/typst/typeset.ts"
import { closeWorkshop, makeDocx, makePdf } from "../../src/platform/documents/workshop.ts"

/**
 * Holds the layouts and the checker against each other: 200 documents of ours must conform, as PDF and as DOCX, and
 * every spoiled one must be caught for what is wrong with it. Then times a letter, a journal and a day's notices.
 * `node tools/measure/documents.ts [samples]`; ends with 1 when anything failed.
 */
const count = Number(process.argv[2] ?? 200)
const faces = await chooseFaces()
for (const { role, family, weight, substituteFor } of Object.values(faces))
  console.log(`${role}: ${family} ${weight}${substituteFor ? ` for ${substituteFor}` : ""}`)

const typesetter = openTypesetter(faces)
const pages = new Map<number, number>()
let failed = 0
for (let at = 0; at < count; at += 1) {
  const content = soundSample(at)
  for (const [name, bytes] of [
    [`${at}.pdf`, typesetter.pdf({ content, ...soundSeal(at) })],
    [`${at}.docx`, await writeDocx(content, soundSeal(at)?.seal)],
  ] as const) {
    const report = await checkFile(bytes, name)
    if (report.pages !== null) pages.set(report.pages, (pages.get(report.pages) ?? 0) + 1)
    if (report.conforms) continue
    failed += 1
    console.log(`✗ ${name} (${content.layout})`, JSON.stringify(report.findings.slice(0, 3)))
  }
}
const spread = [...pages].sort(([a], [b]) => a - b).map(([length, many]) => `${many} × ${length}`)
console.log(
  `${count} documents as PDF and DOCX, ${failed} of these do not conform; pages: ${spread.join(", ")}`,
)

let missed = 0
for (const { what, check, name, make } of spoiledSamples) {
  const { findings } = await checkFile(await make(typesetter), name)
  const found = findings.find((each) => each.check === check)
  if (!found) missed += 1
  console.log(`${found ? "✓" : "✗"} ${what}: ${found ? `${check} ${found.found}` : JSON.stringify(findings)}`)
}
console.log(`${spoiledSamples.length} spoiled documents, ${missed} not caught`)

const timed = async (what: string, limit: number, runs: number, work: (run: number) => Promise<unknown>) => {
  await work(-1)
  const took: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const since = stopwatch()
    await work(run)
    took.push(since())
  }
  took.sort((a, b) => a - b)
  const middle = took[Math.floor(runs / 2)] ?? 0
  console.log(`${what}: ${middle.toFixed(1)} ms (slowest ${took.at(-1)?.toFixed(1)}; at most ${limit})`)
}
const short = soundSample(1)
const page = { ...short, body: short.body.slice(0, 3) }
await timed("a one-page letter, PDF", 30, 20, (run) =>
  makePdf({ content: { ...page, number: `〔2026〕${run + 2}号` } }),
)
await timed("a one-page letter, DOCX", 30, 20, () => makeDocx({ content: page }))
const long = Array.from({ length: 8 }, (_, at) => soundSample(at * 24 + 22).body).flat()
const journal = { ...soundSample(0), body: long.slice(0, 250) }
await timed("a 40-page journal, PDF", 500, 5, (run) =>
  makePdf({ content: { ...journal, number: `第${run + 2}期` } }),
)
await timed("600 notices, PDF and DOCX", 60_000, 1, async (run) => {
  for (let at = 0; at < (run < 0 ? 5 : 600); at += 1) {
    const content = { ...page, number: `〔2026〕${run}${at}号` }
    await makePdf({ content })
    await makeDocx({ content })
  }
})
console.log(`journal pages: ${(await checkFile(await makePdf({ content: journal }), "a.pdf")).pages}`)
closeWorkshop()
process.exitCode = failed + missed > 0 ? 1 : 0
