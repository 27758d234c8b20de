import { Refusal, reason } from "../../../base/reason.ts"
import type { ByteSource } from "../../files/bytes.ts"
import { openZip, type Zip } from "../../files/zip.ts"
import { readXml } from "../../sheets/xml.ts"

/** What a paragraph's runs and the paragraph itself say of their form, once its styles are followed. */
export interface DocxParagraph {
  readonly text: string
  /** The family of the Chinese type, and its size in pt, of most of the text. */
  readonly font: string
  readonly size: number
  readonly color: string
  readonly align: string
  /** pt; the first line's is negative when it hangs out. */
  readonly indent: { readonly first: number; readonly left: number; readonly right: number }
  /** pt between lines when it is exact; null: by the grid. */
  readonly exact: number | null
  readonly inTable: boolean
  readonly framed: boolean
  /** It begins a page. */
  readonly breaks: boolean
  /** A red border below or above it: where the layout's red rules are. */
  readonly redBorder: boolean
}

export interface DocxDocument {
  /** twips throughout */
  readonly page: Readonly<Record<"width" | "height" | "top" | "right" | "bottom" | "left" | "footer", number>>
  readonly grid: { readonly linePitch: number; readonly charSpace: number; readonly type: string }
  readonly titlePage: boolean
  readonly evenAndOdd: boolean
  readonly paragraphs: readonly DocxParagraph[]
  readonly footers: readonly { readonly kind: string; readonly paragraphs: readonly DocxParagraph[] }[]
}

interface Form {
  font?: string
  size?: number
  color?: string
  align?: string
  first?: number
  left?: number
  right?: number
  hanging?: number
  line?: number
  exact?: boolean
}

const damaged = () => new Refusal("invalid", reason("unreadable_document"))

export async function readDocx(source: ByteSource): Promise<DocxDocument> {
  const zip = await openZip(source)
  const styles = await readStyles(zip)
  const relations = await readRelations(zip)
  const body = await readBody(zip, "word/document.xml", styles)
  const footers = []
  for (const { kind, id } of body.footers) {
    const path = relations.get(id)
    if (path) footers.push({ kind, paragraphs: (await readBody(zip, path, styles)).paragraphs })
  }
  let evenAndOdd = false
  await read(zip, "word/settings.xml", {
    open: (name, attribute) => {
      if (name === "evenAndOddHeaders") evenAndOdd = isOn(attribute("val"))
    },
  })
  if (!body.page) throw damaged()
  return { ...body, page: body.page, evenAndOdd, footers }
}

type Events = Parameters<typeof readXml>[1]

async function read(zip: Zip, path: string, events: Events, must = false): Promise<void> {
  const entry = zip.find(path)
  if (!entry) {
    if (must) throw damaged()
    return
  }
  await readXml(zip.pieces(entry), events)
}

const isOn = (value: string | undefined): boolean =>
  value === undefined || !["0", "false", "off"].includes(value)
const number = (text: string | undefined): number | undefined => {
  const value = Number.parseFloat(text ?? "")
  return Number.isFinite(value) ? value : undefined
}

interface Styles {
  readonly defaults: Form
  of(id: string | undefined): Form
}

async function readStyles(zip: Zip): Promise<Styles> {
  const forms = new Map<string, { form: Form; basedOn?: string }>()
  const defaults: Form = {}
  let current: { form: Form; basedOn?: string } = { form: defaults }
  let usual: string | undefined
  await read(zip, "word/styles.xml", {
    open: (name, attribute) => {
      if (name === "style") {
        const id = attribute("styleId") ?? ""
        current = { form: {} }
        forms.set(id, current)
        if (attribute("type") === "paragraph" && attribute("default") === "1") usual = id
      } else if (name === "basedOn") current.basedOn = attribute("val") ?? ""
      else note(current.form, name, attribute)
    },
  })
  const resolve = (id: string | undefined, depth = 0): Form => {
    const found = id === undefined ? undefined : forms.get(id)
    if (!found || depth > 20) return {}
    return { ...resolve(found.basedOn, depth + 1), ...found.form }
  }
  return { defaults, of: (id) => ({ ...defaults, ...resolve(usual), ...(id ? resolve(id) : {}) }) }
}

/** What an element of run or paragraph properties says. */
function note(form: Form, name: string, attribute: (name: string) => string | undefined): void {
  const set = <K extends keyof Form>(key: K, value: Form[K] | undefined) => {
    if (value !== undefined) form[key] = value
  }
  switch (name) {
    case "rFonts":
      set("font", attribute("eastAsia") ?? attribute("ascii"))
      break
    case "sz":
      set("size", half(number(attribute("val"))))
      break
    case "color":
      set("color", attribute("val"))
      break
    case "jc":
      set("align", attribute("val"))
      break
    case "spacing":
      set("line", number(attribute("line")))
      if (attribute("line") !== undefined)
        form.exact = ["exact", "atLeast"].includes(attribute("lineRule") ?? "")
      break
    case "ind":
      set("first", number(attribute("firstLine")))
      set("left", number(attribute("left") ?? attribute("start")))
      set("right", number(attribute("right") ?? attribute("end")))
      set("hanging", number(attribute("hanging")))
      break
  }
}

const half = (value: number | undefined) => (value === undefined ? undefined : value / 2)

async function readRelations(zip: Zip): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  await read(zip, "word/_rels/document.xml.rels", {
    open: (name, attribute) => {
      const target = attribute("Target") ?? ""
      if (name === "Relationship") {
        found.set(attribute("Id") ?? "", target.startsWith("/") ? target.slice(1) : `word/${target}`)
      }
    },
  })
  return found
}

async function readBody(zip: Zip, path: string, styles: Styles) {
  const paragraphs: DocxParagraph[] = []
  const footers: { kind: string; id: string }[] = []
  let page: DocxDocument["page"] | undefined
  let size: Record<"width" | "height", number> = { width: 0, height: 0 }
  let grid = { linePitch: 0, charSpace: 0, type: "" }
  let titlePage = false
  let tables = 0
  let open: Draft | undefined
  let run: { form: Form; text: string } | undefined
  let inText = false
  await read(
    zip,
    path,
    {
      open: (name, attribute) => {
        if (name === "tbl") tables += 1
        else if (name === "p")
          open = {
            form: styles.of(undefined),
            own: {},
            runs: [],
            framed: false,
            breaks: false,
            redBorder: false,
          }
        else if (name === "r" && open) run = { form: {}, text: "" }
        else if (name === "t") inText = true
        else if (name === "tab" && run) run.text += "　"
        else if (name === "fldChar" || name === "instrText") return
        else if (name === "pgNum" && run) run.text += "1"
        else if (name === "pgSz")
          size = { width: number(attribute("w")) ?? 0, height: number(attribute("h")) ?? 0 }
        else if (name === "pgMar") {
          const of = (side: string) => number(attribute(side)) ?? 0
          page = {
            ...size,
            top: of("top"),
            right: of("right"),
            bottom: of("bottom"),
            left: of("left"),
            footer: of("footer"),
          }
        } else if (name === "docGrid") {
          grid = {
            linePitch: number(attribute("linePitch")) ?? 0,
            charSpace: number(attribute("charSpace")) ?? 0,
            type: attribute("type") ?? "",
          }
        } else if (name === "titlePg") titlePage = isOn(attribute("val"))
        else if (name === "footerReference") {
          footers.push({ kind: attribute("type") ?? "default", id: attribute("id") ?? "" })
        } else if (open && name === "pStyle") open.form = styles.of(attribute("val"))
        else if (open && name === "framePr") open.framed = true
        else if (open && name === "pageBreakBefore") open.breaks = isOn(attribute("val"))
        else if (open && (name === "bottom" || name === "top") && isRedHex(attribute("color")))
          open.redBorder = true
        else if (run) note(run.form, name, attribute)
        else if (open) note(open.own, name, attribute)
      },
      text: (text) => {
        if (inText && run) run.text += text
      },
      close: (name) => {
        if (name === "tbl") tables -= 1
        else if (name === "t") inText = false
        else if (name === "r" && open && run) {
          open.runs.push(run)
          run = undefined
        } else if (name === "p" && open) {
          paragraphs.push(finished(open, tables > 0))
          open = undefined
        }
      },
    },
    true,
  )
  return { paragraphs, footers, page, grid, titlePage }
}

interface Draft {
  form: Form
  own: Form
  runs: { form: Form; text: string }[]
  framed: boolean
  breaks: boolean
  redBorder: boolean
}

function finished({ form, own, runs, framed, breaks, redBorder }: Draft, inTable: boolean): DocxParagraph {
  const paragraph = { ...form, ...own }
  const longest = runs.reduce<{ form: Form; text: string } | undefined>(
    (best, each) => (!best || each.text.length > best.text.length ? each : best),
    undefined,
  )
  const looks = { ...paragraph, ...longest?.form }
  return {
    text: runs
      .map((each) => each.text)
      .join("")
      .trim(),
    font: looks.font ?? "",
    size: looks.size ?? 10,
    color: looks.color ?? "",
    align: paragraph.align ?? "left",
    indent: {
      first: ((paragraph.first ?? 0) - (paragraph.hanging ?? 0)) / 20,
      left: (paragraph.left ?? 0) / 20,
      right: (paragraph.right ?? 0) / 20,
    },
    exact: paragraph.exact && paragraph.line ? paragraph.line / 20 : null,
    inTable,
    framed,
    breaks,
    redBorder,
  }
}

export function isRedHex(color: string | undefined): boolean {
  const [, r = "0", g = "0", b = "0"] = /^([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? "") ?? []
  const [red, green, blue] = [r, g, b].map((each) => Number.parseInt(each, 16)) as [number, number, number]
  return red > 150 && green < 90 && blue < 90
}
