import { createElement, Fragment, type ReactNode } from "react"

/** What official texts are made of, and nothing else: headings, paragraphs, lists, tables, emphasis. No links, no images. */
const kept = new Set("h2 h3 h4 p br ul ol li table thead tbody tr th td strong em blockquote".split(" "))
const renamed: Record<string, string> = { h1: "h2", h5: "h4", h6: "h4", b: "strong", i: "em" }
/** Dropped with all that is in them. */
const dropped = new Set(
  "script style template iframe object embed svg math noscript head title form".split(" "),
)

/** Stored HTML as React elements. Whatever is not kept is unwrapped or dropped; no attribute but spans passes. */
export function richNodes(html: string): ReactNode {
  return nodesOf(new DOMParser().parseFromString(html, "text/html").body)
}

function nodesOf(parent: Node): ReactNode[] {
  return [...parent.childNodes].map((node, index) => nodeOf(node, index)).filter((each) => each !== null)
}

function nodeOf(node: Node, key: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) {
    const blank = node.textContent?.trim() === ""
    return blank && ["TABLE", "TBODY", "THEAD", "TR", "UL", "OL"].includes(node.parentNode?.nodeName ?? "")
      ? null
      : node.textContent
  }
  if (!(node instanceof Element)) return null
  const found = node.tagName.toLowerCase()
  if (dropped.has(found)) return null
  const name = renamed[found] ?? found
  if (!kept.has(name)) return <Fragment key={key}>{nodesOf(node)}</Fragment>
  return createElement(name, { key, ...spansOf(node) }, name === "br" ? undefined : nodesOf(node))
}

function spansOf(cell: Element): { colSpan?: number; rowSpan?: number } {
  const span = (name: string) => Math.min(Math.max(Number(cell.getAttribute(name)) || 1, 1), 50)
  return {
    ...(cell.hasAttribute("colspan") ? { colSpan: span("colspan") } : {}),
    ...(cell.hasAttribute("rowspan") ? { rowSpan: span("rowspan") } : {}),
  }
}
