import { sanitise } from "../richtext/sanitise.ts"

/** A piece of page that is mark-up already. Only `html` and `richText` make one, so everything else is escaped. */
export interface Markup {
  readonly markup: string
}

type Slot = string | number | null | undefined | false | Markup | readonly Slot[]

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** The one function through which every value passes on its way into a page: fit for text and quoted attributes. */
function escaped(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, (character) => entities[character] as string)
      // XML, as in the feed, forbids control characters even when they are escaped.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
  )
}

export function html(parts: TemplateStringsArray, ...slots: readonly Slot[]): Markup {
  return { markup: parts.reduce((page, part, index) => page + fill(slots[index - 1]) + part) }
}

function fill(slot: Slot): string {
  if (slot === null || slot === undefined || slot === false) return ""
  if (typeof slot === "string") return escaped(slot)
  if (typeof slot === "number") return String(slot)
  if ("markup" in slot) return slot.markup
  return slot.map(fill).join("")
}

/** An official text, sanitised once more on its way out, whatever stands in the row. */
export function richText(text: string): Markup {
  return { markup: sanitise(text) }
}
