/** Rich text as the institution keeps it: headings, paragraphs, lists and tables; within them only strong, em and br. */
export type Inline =
  | string
  | { readonly tag: "strong" | "em"; readonly inline: readonly Inline[] }
  | { readonly tag: "br" }

export type Block =
  | { readonly tag: "h2" | "h3" | "h4" | "p"; readonly inline: readonly Inline[] }
  | { readonly tag: "ul" | "ol"; readonly items: readonly (readonly Block[])[] }
  | { readonly tag: "table"; readonly head: readonly TableRow[]; readonly body: readonly TableRow[] }

export type TableRow = readonly TableCell[]

export interface TableCell {
  readonly tag: "th" | "td"
  readonly colspan: number
  readonly rowspan: number
  readonly blocks: readonly Block[]
}

/** The only place where markup is written: what isn't one of the blocks above can't come out. */
export function htmlOf(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).join("")
}

function blockHtml(block: Block): string {
  if ("inline" in block) return `<${block.tag}>${inlineHtml(block.inline)}</${block.tag}>`
  if ("items" in block) {
    return `<${block.tag}>${block.items.map((item) => `<li>${contentHtml(item)}</li>`).join("")}</${block.tag}>`
  }
  const part = (tag: string, rows: readonly TableRow[]) =>
    rows.length === 0
      ? ""
      : `<${tag}>${rows.map((row) => `<tr>${row.map(cellHtml).join("")}</tr>`).join("")}</${tag}>`
  return `<table>${part("thead", block.head)}${part("tbody", block.body)}</table>`
}

/** One plain paragraph in an item or a cell needs no `<p>`. */
function contentHtml(blocks: readonly Block[]): string {
  const [only] = blocks
  return blocks.length === 1 && only?.tag === "p" ? inlineHtml(only.inline) : htmlOf(blocks)
}

function cellHtml(cell: TableCell): string {
  const span = (name: "colspan" | "rowspan") => (cell[name] > 1 ? ` ${name}="${cell[name]}"` : "")
  return `<${cell.tag}${span("colspan")}${span("rowspan")}>${contentHtml(cell.blocks)}</${cell.tag}>`
}

function inlineHtml(inline: readonly Inline[]): string {
  return inline
    .map((each) => {
      if (typeof each === "string") return escaped(each)
      return each.tag === "br" ? "<br>" : `<${each.tag}>${inlineHtml(each.inline)}</${each.tag}>`
    })
    .join("")
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" }
export const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (character) => entities[character] as string)
