import { readFileSync } from "node:fs"
import type { Check } from "../check/finding.ts"
import type { DocumentContent } from "../content.ts"
import type { Typesetter } from "../typst/typeset.ts"

/** A document with one thing wrong, and the check that must say so. */
export interface Spoiled {
  readonly what: string
  readonly check: Check
  readonly name: "spoiled.pdf" | "spoiled.docx"
  readonly make: (typesetter: Typesetter) => Promise<Buffer> | Buffer
}

const template = readFileSync(new URL("../typst/document.typ", import.meta.url), "utf8")

/** Changes the layout in one place; a place that is not there any more is an error of this file. */
export function bent(from: string, to: string): string {
  if (!template.includes(from)) throw new Error(`the layout does not say ${from}`)
  return template.replace(from, to)
}

export function pdf(
  what: string,
  check: Check,
  content: DocumentContent,
  source: () => string = () => template,
): Spoiled {
  return { what, check, name: "spoiled.pdf", make: (typesetter) => typesetter.pdf({ content }, source()) }
}
