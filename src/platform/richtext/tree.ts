/** A node of cleaned markup: a text, or an element with a name, its spans and its children. */
export type Node = string | Element

export interface Element {
  readonly tag: string
  readonly colspan: number
  readonly rowspan: number
  readonly children: Node[]
}

const token = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/g

/**
 * Reads markup that the sanitiser has cleaned (every `<` in it begins a known tag, every text is escaped) into a tree.
 * Elements deeper than `deepest` lose their tags, not their text.
 */
export function treeOf(clean: string, deepest = 60): Element {
  const root = element("root", "")
  const open: Element[] = [root]
  for (const [, closing, tag, attributes, text] of clean.matchAll(token)) {
    const parent = open.at(-1) as Element
    if (text !== undefined) {
      parent.children.push(unescaped(text))
    } else if (closing) {
      const at = open.findLastIndex((each) => each.tag === tag)
      if (at > 0) open.length = at
    } else {
      const child = element(tag as string, attributes ?? "")
      if (tag === "br") parent.children.push(child)
      else if (open.length < deepest) {
        parent.children.push(child)
        open.push(child)
      }
    }
  }
  return root
}

function element(tag: string, attributes: string): Element {
  return { tag, colspan: span(attributes, "colspan"), rowspan: span(attributes, "rowspan"), children: [] }
}

function span(attributes: string, name: string): number {
  const value = Number(new RegExp(`\\b${name}="(\\d{1,3})"`).exec(attributes)?.[1] ?? 1)
  return Math.min(100, Math.max(1, value))
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' }
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => named[name] as string)
