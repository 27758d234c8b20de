import type { Block, Inline, TableCell, TableRow } from "./blocks.ts"
import type { Element, Node } from "./tree.ts"

type TextTag = "p" | "h2" | "h3" | "h4"

const blockTags = new Set([
  "p",
  "h2",
  "h3",
  "h4",
  "ul",
  "ol",
  "li",
  "table",
  "thead",
  "tbody",
  "tfoot",
  "tr",
  "td",
  "th",
])

/**
 * Puts any nesting into order: text outside paragraphs gets one, blocks inside paragraphs come out of them, items and
 * cells outside their list or table become paragraphs, empty ones go. Arranging twice changes nothing.
 */
export function arrange(nodes: readonly Node[], tag: TextTag = "p"): Block[] {
  const blocks: Block[] = []
  let run: Node[] = []
  const flush = () => {
    const inline = tidied(inlineOf(run))
    if (inline.length > 0) blocks.push({ tag, inline })
    run = []
  }
  for (const node of nodes) {
    if (typeof node === "string" || !holdsBlock(node)) {
      run.push(node)
      continue
    }
    flush()
    if (node.tag === "ul" || node.tag === "ol") blocks.push(...listOf(node.tag, node))
    else if (node.tag === "table") blocks.push(...tableOf(node))
    else if (node.tag === "p" || node.tag === "h2" || node.tag === "h3" || node.tag === "h4") {
      blocks.push(...arrange(node.children, node.tag === "p" ? tag : node.tag))
    } else blocks.push(...arrange(node.children, tag))
  }
  flush()
  return blocks
}

/** Whether the node is a block, or emphasis wrongly put around one. */
function holdsBlock(node: Element): boolean {
  return (
    blockTags.has(node.tag) || node.children.some((child) => typeof child !== "string" && holdsBlock(child))
  )
}

function listOf(tag: "ul" | "ol", list: Element): Block[] {
  const items: Block[][] = []
  for (const child of list.children) {
    if (typeof child !== "string" && (child.tag === "ul" || child.tag === "ol") && items.length > 0) {
      // A list directly inside a list, as Word writes it, belongs to the item before it.
      items.at(-1)?.push(...listOf(child.tag, child))
    } else {
      const blocks = arrange(typeof child !== "string" && child.tag === "li" ? child.children : [child])
      if (blocks.length > 0) items.push(blocks)
    }
  }
  return items.length > 0 ? [{ tag, items }] : []
}

function tableOf(table: Element): Block[] {
  const head: TableRow[] = []
  const body: TableRow[] = []
  const stray: Block[] = []
  const gather = (node: Node, rows: TableRow[]) => {
    if (typeof node === "string") stray.push(...arrange([node]))
    else if (node.tag === "tr") {
      const cells = node.children.flatMap((child) => cellOf(child, stray))
      if (cells.length > 0) rows.push(cells)
    } else if (node.tag === "thead" || node.tag === "tbody" || node.tag === "tfoot") {
      for (const child of node.children) gather(child, node.tag === "thead" ? head : body)
    } else stray.push(...arrange([node]))
  }
  for (const child of table.children) gather(child, body)
  // A table without a word in it (Word uses them for layout) is nothing.
  const said = [...head, ...body].some((row) => row.some((cell) => cell.blocks.length > 0))
  return said ? [...stray, { tag: "table", head, body }] : stray
}

function cellOf(node: Node, stray: Block[]): TableCell[] {
  if (typeof node !== "string" && (node.tag === "td" || node.tag === "th")) {
    const { tag, colspan, rowspan } = node
    return [{ tag, colspan, rowspan, blocks: arrange(node.children) }]
  }
  stray.push(...arrange([node]))
  return []
}

function inlineOf(nodes: readonly Node[], within: readonly string[] = []): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (typeof node === "string") return [node]
    if (node.tag === "br") return [{ tag: "br" }]
    const inner = (also: readonly string[]) => inlineOf(node.children, also)
    if ((node.tag !== "strong" && node.tag !== "em") || within.includes(node.tag)) return inner(within)
    return [{ tag: node.tag, inline: inner([...within, node.tag]) }]
  })
}

/**
 * Joins texts, makes one space of blanks of all kinds, drops blanks and breaks at the ends and around breaks, and drops
 * emphasis of nothing. Works on the flat sequence of characters, so that blanks across emphasis are seen too.
 */
function tidied(inline: readonly Inline[]): Inline[] {
  const flat = flatten(inline, [])
  const kept: { text: string; marks: readonly ("strong" | "em")[] }[] = []
  for (const each of flat) {
    const last = kept.at(-1)
    if (each.text === "\n") {
      if (last) last.text = last.text === "\n" ? last.text : last.text.replace(/ $/, "")
      if (last?.text === "") kept.pop()
      if (kept.length > 0) kept.push({ text: "\n", marks: [] })
      continue
    }
    const atStart = last === undefined || last.text === "\n" || last.text.endsWith(" ")
    const text = atStart ? each.text.replace(/^ /, "") : each.text
    if (text === "") continue
    if (last && last.text !== "\n" && sameMarks(last.marks, each.marks)) last.text += text
    else kept.push({ text, marks: each.marks })
  }
  while (kept.length > 0) {
    const last = kept.at(-1) as { text: string }
    last.text = last.text === "\n" ? "" : last.text.replace(/ $/, "")
    if (last.text !== "") break
    kept.pop()
  }
  return kept.map(({ text, marks }): Inline => {
    if (text === "\n") return { tag: "br" }
    return marks.reduceRight<Inline>((inner, tag) => ({ tag, inline: [inner] }), text)
  })
}

type Marks = readonly ("strong" | "em")[]
const sameMarks = (a: Marks, b: Marks) => a.join() === b.join()

function flatten(inline: readonly Inline[], marks: Marks): { text: string; marks: Marks }[] {
  return inline.flatMap((each): { text: string; marks: Marks }[] => {
    if (typeof each === "string") return [{ text: plain(each), marks }]
    if (each.tag === "br") return [{ text: "\n", marks: [] }]
    const inside = (["strong", "em"] as const).filter((tag) => tag === each.tag || marks.includes(tag))
    return flatten(each.inline, inside)
  })
}

/** Controls, direction marks and zero-width characters have no place in a text; blanks of every kind become one
 * space. Private-use characters stay: rare characters of names are kept there by older systems. */
const plain = (text: string): string =>
  text
    .replace(/[\p{Cf}\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu, "")
    .toWellFormed()
    .replace(/\s+/gu, " ")
