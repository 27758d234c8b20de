import type { Zip } from "../files/zip.ts"
import { refuse } from "./table.ts"
import { readXml } from "./xml.ts"

export interface SheetPart {
  readonly name: string
  readonly path: string
  readonly hidden: boolean
}

export interface Workbook {
  readonly sheets: readonly SheetPart[]
  /** Macintosh workbooks count days from 1904. */
  readonly from1904: boolean
  readonly strings: readonly string[]
  /** By style index: whether numbers in that style are dates. */
  readonly dateStyles: readonly boolean[]
}

interface Relation {
  readonly type: string
  readonly path: string
}

export async function readWorkbook(zip: Zip): Promise<Workbook> {
  const package_ = [...(await relations(zip, "")).values()]
  const path = package_.find((each) => each.type === "officeDocument")?.path ?? "xl/workbook.xml"
  const related = await relations(zip, path)
  const sheets: SheetPart[] = []
  let from1904 = false
  await readPart(zip, path, {
    open: (name, attribute) => {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attribute("date1904") ?? "")
      if (name !== "sheet") return
      const part = related.get(attribute("id") ?? "")
      if (part?.type !== "worksheet") return
      sheets.push({
        name: attribute("name") ?? "",
        path: part.path,
        hidden: (attribute("state") ?? "visible") !== "visible",
      })
    },
  })
  const pathOf = (type: string) => [...related.values()].find((each) => each.type === type)?.path
  return {
    sheets,
    from1904,
    strings: await readStrings(zip, pathOf("sharedStrings")),
    dateStyles: await readDateStyles(zip, pathOf("styles")),
  }
}

export async function readPart(zip: Zip, path: string, events: Parameters<typeof readXml>[1]): Promise<void> {
  const entry = zip.find(path)
  if (entry === undefined) throw refuse("files.damaged")
  await readXml(zip.pieces(entry), events)
}

async function relations(zip: Zip, path: string): Promise<Map<string, Relation>> {
  const folder = path.slice(0, path.lastIndexOf("/") + 1)
  const entry = zip.find(`${folder}_rels/${path.slice(folder.length)}.rels`)
  const found = new Map<string, Relation>()
  if (entry === undefined) return found
  await readXml(zip.pieces(entry), {
    open: (name, attribute) => {
      if (name !== "Relationship") return
      const target = attribute("Target") ?? ""
      found.set(attribute("Id") ?? "", {
        type: (attribute("Type") ?? "").split("/").at(-1) ?? "",
        path: target.startsWith("/") ? target.slice(1) : folder + target.replace(/^\.\//, ""),
      })
    },
  })
  return found
}

/** Shared strings in order; the runs of rich text are joined, phonetic guides (`rPh`) left out. */
async function readStrings(zip: Zip, path: string | undefined): Promise<string[]> {
  const strings: string[] = []
  if (path === undefined || zip.find(path) === undefined) return strings
  let current = ""
  let inText = false
  let phonetic = false
  await readPart(zip, path, {
    open: (name) => {
      if (name === "si") current = ""
      else if (name === "rPh") phonetic = true
      else if (name === "t") inText = !phonetic
    },
    text: (text) => {
      if (inText) current += text
    },
    close: (name) => {
      if (name === "t") inText = false
      else if (name === "rPh") phonetic = false
      else if (name === "si") strings.push(unescaped(current))
    },
  })
  return strings
}

async function readDateStyles(zip: Zip, path: string | undefined): Promise<boolean[]> {
  const styles: boolean[] = []
  if (path === undefined || zip.find(path) === undefined) return styles
  const formats = new Map<number, string>()
  let inCells = false
  await readPart(zip, path, {
    open: (name, attribute) => {
      if (name === "numFmt") formats.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "")
      else if (name === "cellXfs") inCells = true
      else if (name === "xf" && inCells) {
        const id = Number(attribute("numFmtId") ?? 0)
        styles.push(isDateFormat(id, formats.get(id)))
      }
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false
    },
  })
  return styles
}

/** Built-in date formats have fixed numbers (27–36 and 50–58 are the East Asian ones); others are judged by their code. */
function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined)
    return (
      (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58 && id !== 48 && id !== 49)
    )
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, "").replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
  return !/general/i.test(bare) && /[ymdhs]/i.test(bare)
}

/** `_x000D_` in a string of Excel is a carriage return, and so on. */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text
