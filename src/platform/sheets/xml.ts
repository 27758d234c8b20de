import { refuse } from "./table.ts"

export interface XmlEvents {
  /** `attribute("r")` finds an attribute by its name, whatever its namespace prefix. */
  open?(name: string, attribute: (name: string) => string | undefined): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Reads the XML of office documents piece by piece: elements, text, CDATA. Document types and entities of one's own are
 * refused (no office program writes them, and they are how XML attacks begin). Names come without namespace prefixes.
 */
export async function readXml(pieces: AsyncIterable<Uint8Array>, events: XmlEvents): Promise<void> {
  const decoder = new TextDecoder("utf-8")
  let rest = ""
  for await (const piece of pieces) rest = consume(rest + decoder.decode(piece, { stream: true }), events)
  rest = consume(rest + decoder.decode(), events)
  if (rest.includes("<")) throw refuse("files.damaged")
}

/** Handles every complete token and returns what is left over. */
function consume(source: string, events: XmlEvents): string {
  let at = 0
  for (;;) {
    const start = source.indexOf("<", at)
    if (start < 0) return guarded(source.slice(at))
    if (start > at) events.text?.(decoded(source.slice(at, start)))
    at = start
    if (source.startsWith("<!--", start)) {
      const end = source.indexOf("-->", start + 4)
      if (end < 0) return guarded(source.slice(start))
      at = end + 3
    } else if (source.startsWith("<![CDATA[", start)) {
      const end = source.indexOf("]]>", start + 9)
      if (end < 0) return guarded(source.slice(start))
      events.text?.(source.slice(start + 9, end))
      at = end + 3
    } else {
      const end = tagEnd(source, start)
      if (end < 0) return guarded(source.slice(start))
      if (source.length - start < 9 && source[start + 1] === "!") return source.slice(start)
      tag(source.slice(start + 1, end), events)
      at = end + 1
    }
  }
}

/** One token never needs to be larger than this; a file that says otherwise would fill the memory. */
function guarded(rest: string): string {
  if (rest.length > 4 * 1024 * 1024) throw refuse("files.damaged")
  return rest
}

function tagEnd(source: string, start: number): number {
  let end = source.indexOf(">", start)
  // A quoted attribute may contain ">": count the quotes before it.
  while (end >= 0 && !balanced(source, start, end)) end = source.indexOf(">", end + 1)
  return end
}

function balanced(source: string, start: number, end: number): boolean {
  let quote = ""
  for (let at = start; at < end; at++) {
    const character = source[at] as string
    if (quote === "") {
      if (character === '"' || character === "'") quote = character
    } else if (character === quote) quote = ""
  }
  return quote === ""
}

function tag(body: string, events: XmlEvents): void {
  if (body.startsWith("?")) return
  if (body.startsWith("!")) throw refuse("files.damaged")
  if (body.startsWith("/")) {
    events.close?.(localName(body.slice(1)))
    return
  }
  const name = localName(body)
  events.open?.(name, (wanted) => findAttribute(body, wanted))
  if (body.endsWith("/")) events.close?.(name)
}

function localName(body: string): string {
  const end = body.search(/[\s/]/)
  const name = end < 0 ? body : body.slice(0, end)
  return name.slice(name.indexOf(":") + 1)
}

const patterns = new Map<string, RegExp>()

function findAttribute(body: string, name: string): string | undefined {
  let pattern = patterns.get(name)
  if (pattern === undefined) {
    pattern = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    patterns.set(name, pattern)
  }
  const found = pattern.exec(body)
  return found ? decoded(found[1] ?? found[2] ?? "") : undefined
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

function decoded(text: string): string {
  if (!text.includes("&")) return text
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, entity: string) => {
    if (!entity.startsWith("#")) return named[entity] ?? whole
    const code =
      entity[1] === "x" ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ""
  })
}
