import { type Block, escaped, htmlOf, type Inline } from "./blocks.ts"
import { blocksOf } from "./sanitise.ts"

/**
 * Rich text as plain text: a line for each paragraph, `1. ` or `· ` before list items (nested ones indented), a table's
 * rows as lines with tabs. For search, comparison, mail and documents that take no markup.
 */
export function toPlainText(html: string): string {
  return linesOf(blocksOf(html)).join("\n")
}

function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if ("inline" in block) return textOf(block.inline).split("\n")
    if ("items" in block) {
      return block.items.flatMap((item, index) => {
        const marker = block.tag === "ol" ? `${index + 1}. ` : "· "
        return linesOf(item).map((line, n) => (n === 0 ? marker + line : `  ${line}`))
      })
    }
    return [...block.head, ...block.body].map((row) =>
      row.map((cell) => linesOf(cell.blocks).join(" ")).join("\t"),
    )
  })
}

const textOf = (inline: readonly Inline[]): string =>
  inline
    .map((each) => (typeof each === "string" ? each : each.tag === "br" ? "\n" : textOf(each.inline)))
    .join("")

/** Plain text as rich text: a paragraph for each line that isn't blank; numbers such as `一、` stay as they are. */
export function fromPlainText(text: string): string {
  const lines = text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/).filter((line) => line.trim() !== "")
  return htmlOf(lines.flatMap((line) => blocksOf(`<p>${escaped(line)}</p>`)))
}
