import type { MultipartFile } from "@fastify/multipart"
import { Refusal, reason } from "../../../base/reason.ts"
import { cleanName } from "../../../platform/files/names.ts"
import { mapColumns } from "../../../platform/sheets/mapping.ts"
import { readTable } from "../../../platform/sheets/read.ts"

interface File {
  readonly name: string
  readonly bytes: Buffer
}

export async function readFile(part: MultipartFile | undefined): Promise<File> {
  if (!part) throw new Refusal("invalid", reason("import_no_file", { field: "file" }))
  return { name: cleanName(part.filename), bytes: await part.toBuffer() }
}

const fields = [{ key: "name", labels: ["姓名", "委员姓名", "名字", "name"], required: true }]

/** Whose names stand in the table, as attendances of the list; a name that is not on it, or is there twice, stops all. */
export async function readNames(
  file: File,
  rows: readonly { readonly id: string; readonly name: string }[],
): Promise<string[]> {
  const table = await readTable(file.name, file.bytes)
  const column = mapColumns(table.headers, fields).columns.find(({ key }) => key === "name")?.column
  if (column === undefined) throw new Refusal("invalid", reason("import_no_names", { field: "file" }))
  return table.rows.flatMap((row) => {
    const name = String(row.cells[column] ?? "").replace(/\s/g, "")
    if (name === "") return []
    const found = rows.filter((each) => each.name === name)
    const [only] = found
    if (only && found.length === 1) return [only.id]
    const params = { row: row.number, name: name.slice(0, 40) }
    throw new Refusal("invalid", reason(only ? "import_two" : "import_unknown", { field: "file", params }))
  })
}
