import { z } from "zod"
import { Refusal, reason } from "../../../base/reason.ts"
import { cleanName } from "../../../platform/files/names.ts"

const mappingShape = z.record(z.string().max(40), z.int().min(0).max(500))
const decisionsShape = z.record(z.string().regex(/^\d+$/), z.union([z.uuid(), z.literal("new")]))

export interface Given {
  readonly name: string
  readonly bytes: Buffer
  readonly mapping: Record<string, number> | undefined
  readonly decisions: Record<string, string>
}

/** The file with what was chosen about it. */
export async function readParts(parts: AsyncIterable<Part>): Promise<Given> {
  let file: { name: string; bytes: Buffer } | undefined
  const said: Record<string, unknown> = {}
  for await (const part of parts) {
    if (part.type === "file") file = { name: cleanName(part.filename), bytes: await part.toBuffer() }
    else if (typeof part.value === "string" && part.value !== "") said[part.fieldname] = parse(part.value)
  }
  if (!file) throw new Refusal("invalid", reason("roster_no_file", { field: "file" }))
  const mapping = mappingShape.optional().safeParse(said.mapping)
  const decisions = decisionsShape.optional().safeParse(said.decisions)
  if (!mapping.success || !decisions.success)
    throw new Refusal("invalid", reason("malformed", { field: "mapping" }))
  return { ...file, mapping: mapping.data, decisions: decisions.data ?? {} }
}

type Part =
  | { readonly type: "file"; readonly filename: string; toBuffer(): Promise<Buffer> }
  | { readonly type: "field"; readonly fieldname: string; readonly value: unknown }

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
