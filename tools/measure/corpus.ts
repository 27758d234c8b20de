import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"

/** The folder of published proposals and labels that measures are taken on; it is not part of the product. */
export function corpusFolder(): string | undefined {
  const folder = process.env.SHANYI_CORPUS ?? resolve(import.meta.dirname, "../../../shared/corpus")
  return existsSync(folder) ? folder : undefined
}

/** The corpus folder, or the end of the command, saying so. */
export function corpusOrExit(): string {
  const folder = corpusFolder()
  if (folder !== undefined) return folder
  console.error("No corpus here: nothing was measured. Name its folder in SHANYI_CORPUS.")
  process.exit(2)
}

export interface CorpusProposal {
  id: string
  title: string
  text: string
  /** Departments the corpus's editors found named in the text, with level (省教育厅); 旧 marks a former name. */
  named: string[]
}

export function corpusProposals(folder: string): CorpusProposal[] {
  const proposals: CorpusProposal[] = []
  for (const file of readdirSync(join(folder, "proposals")).sort()) {
    const read = readJson(join(folder, "proposals", file)) as Partial<CorpusProposal> &
      Record<string, unknown>
    const { id, title, text, departments_named_in_text: named } = read
    if (id !== undefined && title !== undefined && typeof text === "string" && text !== "") {
      proposals.push({ id, title, text, named: Array.isArray(named) ? named.map(String) : [] })
    }
  }
  return proposals
}

export interface CorpusPair {
  a: string
  b: string
  label: "true_duplicate" | "same_matter" | "related_not_mergeable" | "hard_negative"
  group: string
}

export function corpusPairs(folder: string): CorpusPair[] {
  return (readJson(join(folder, "dup_groups", "pairs_open.json")) as { pairs: CorpusPair[] }).pairs
}

export interface RoutingCase {
  id: string
  title: string
  asks: string[]
  lead: string[]
  co: string[]
  certainty: "stated" | "inferred"
}

export function corpusRouting(folder: string): RoutingCase[] {
  return (readJson(join(folder, "routing", "routing_open.json")) as { cases: RoutingCase[] }).cases
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"))
}
