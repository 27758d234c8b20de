import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { systemClock } from "../../base/clock.ts"
import { openArchive } from "../archive/archive-file.ts"
import { readFacts } from "../archive/read-facts.ts"
import { readArguments } from "../configuration/arguments.ts"
import { readConfiguration } from "../configuration/configuration.ts"
import { mintScope, openDb } from "../database/db.ts"
import { visitDatabase } from "../database/visiting.ts"
import { type ChainReport, verifyChain } from "../procedures/facts.ts"
import { type FoundAnchor, keepAnchorKey, publicKeyOf, readAnchors } from "./anchor.ts"
import { comparison, type Disagreement } from "./compare.ts"
import { anchorChains } from "./jobs.ts"

type Say = (line: string) => void

interface Verified {
  readonly id: number
  readonly name: string
  readonly report: ChainReport
  readonly disagreements: readonly Disagreement[]
}

/**
 * Recomputes every chain, from the database or, offline, from an archive, and holds it against the anchors. Exit code 1
 * when a chain is broken, an anchor disagrees with it, or an anchor is not what was signed.
 */
export async function verifyAudit(args: string[], say: Say): Promise<number> {
  const given = readArguments(args, [], ["archive", "anchors", "public-key"])
  const anchors = findAnchors(given)
  const verified = given.archive ? await verifyArchive(given.archive, anchors) : await verifyDatabase(anchors)
  let faults = 0
  for (const { id, name, report, disagreements } of verified) {
    const end = `${report.facts} facts, ${report.hash.slice(0, 16)}…`
    if (report.broken) say(`✗ ${id} ${name}: ${report.broken.why} at ${report.broken.seq} (${end})`)
    else if (disagreements.length === 0) say(`✓ ${id} ${name}: ${end}`)
    for (const { file, facts, why } of disagreements)
      say(`✗ ${id} ${name}: ${why} at or before ${facts} (${file})`)
    if (report.broken || disagreements.length > 0) faults += 1
  }
  for (const { file, fault } of anchors) if (fault) say(`✗ ${file}: ${fault}`)
  const bad = anchors.filter(({ fault }) => fault).length
  if (anchors.length > 0) say(`锚点 anchors: ${anchors.length - bad} of ${anchors.length}`)
  say(
    faults === 0
      ? `全部完整 all whole: ${verified.length}`
      : `${faults} 个组织的记录链不完整 broken: ${faults} of ${verified.length}`,
  )
  return faults + bad === 0 ? 0 : 1
}

/** Signs where the chains end now, as the daily job does; `--public-key-to` writes what verifies it elsewhere. */
export async function anchorAudit(args: string[], say: Say): Promise<number> {
  const given = readArguments(args, [], ["to", "public-key-to"])
  const configuration = readConfiguration()
  const anchorDirectory = given.to ?? configuration.anchorDirectory
  return visitDatabase(configuration, async (ownerUrl) => {
    const db = openDb(ownerUrl)
    try {
      const place = { dataDirectory: configuration.dataDirectory, anchorDirectory }
      const { path, chains, rewritten } = await anchorChains({ db, clock: systemClock }, place)
      for (const { organisation, name, facts, hash } of chains)
        say(
          `${rewritten.includes(organisation) ? "✗ rewritten" : "✓"} ${organisation} ${name}: ${facts} facts, ${hash.slice(0, 16)}…`,
        )
      say(path)
      const keyTo = given["public-key-to"]
      if (keyTo !== undefined) writeFileSync(keyTo, publicKeyOf(keepAnchorKey(configuration.dataDirectory)))
      return rewritten.length === 0 ? 0 : 1
    } finally {
      await db.close()
    }
  })
}

/** Those of the folder named, otherwise of this installation when it has made any. */
function findAnchors(given: Record<string, string | undefined>): readonly FoundAnchor[] {
  const publicKey = given["public-key"] && readFileSync(given["public-key"], "utf8")
  if (given.archive && !(given.anchors && publicKey)) return []
  const { anchorDirectory, dataDirectory } = readConfiguration()
  const folder = given.anchors ?? anchorDirectory
  if (!existsSync(folder)) return []
  return readAnchors(folder, publicKey || publicKeyOf(keepAnchorKey(dataDirectory)))
}

async function verifyDatabase(anchors: readonly FoundAnchor[]): Promise<Verified[]> {
  return visitDatabase(readConfiguration(), async (ownerUrl) => {
    const db = openDb(ownerUrl)
    try {
      const organisations = await db.global
        .selectFrom("organisation")
        .select(["id", "name"])
        .orderBy("id")
        .execute()
      const verified: Verified[] = []
      for (const { id, name } of organisations) {
        const against = comparison(anchors, id)
        const report = await db.read(mintScope(id, null), (read) => verifyChain(read, against.met))
        verified.push({ id, name, report, disagreements: against.disagreements() })
      }
      return verified
    } finally {
      await db.close()
    }
  })
}

/** Needs no database at all: an archive in the open format, and the anchors kept elsewhere. */
async function verifyArchive(path: string, anchors: readonly FoundAnchor[]): Promise<Verified[]> {
  const found = await readFacts(openArchive(path, undefined), (organisation) =>
    comparison(anchors, organisation),
  )
  return found.map(({ organisation, name, report, met }) => ({
    id: organisation,
    name,
    report,
    disagreements: met.disagreements(),
  }))
}
