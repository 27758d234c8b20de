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

const name = { key: "name", labels: ["姓名", "委员姓名", "名字", "name"], required: true }
const group = { key: "group", labels: ["组别", "小组", "界别", "group"], required: false }
/** What a list says of somebody who was not there. */
const no = new Set(["", "0", "否", "无", "×", "x", "缺席", "请假", "no", "absent"])

/**
 * Whose names stand in the table, as attendances of the list: where it has a column of this half-day, as the exported list
 * has, those with a mark in it. Two of one name are told apart by their group; a name that is not on the list, or still
 * means two, stops all.
 */
export async function readNames(
  file: File,
  rows: readonly { readonly id: string; readonly name: string; readonly group: string }[],
  halfDay: string,
): Promise<string[]> {
  const table = await readTable(file.name, file.bytes)
  const { columns } = mapColumns(table.headers, [name, group])
  const at = (key: string) => columns.find((each) => each.key === key)?.column
  const names = at("name")
  if (names === undefined) throw new Refusal("invalid", reason("import_no_names", { field: "file" }))
  const groups = at("group")
  const marks = table.headers.findIndex((header) => header.trim() === halfDay)
  const textOf = (cells: readonly unknown[], column: number) => String(cells[column] ?? "").replace(/\s/g, "")
  return table.rows.flatMap((row) => {
    const said = textOf(row.cells, names)
    if (said === "" || (marks >= 0 && no.has(textOf(row.cells, marks).toLowerCase()))) return []
    const same = rows.filter((each) => each.name === said)
    const ofGroup = groups === undefined ? "" : textOf(row.cells, groups)
    const found = same.length > 1 && ofGroup ? same.filter((each) => each.group === ofGroup) : same
    const [only] = found
    if (only && found.length === 1) return [only.id]
    const params = { row: row.number, name: said.slice(0, 40) }
    throw new Refusal("invalid", reason(only ? "import_two" : "import_unknown", { field: "file", params }))
  })
}
